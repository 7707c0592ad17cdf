// Package traceback is the module traceback: exceptions and stacks as text. How they look is decided by
// package object, which prints uncaught exceptions too.
package traceback

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed traceback.py
var source string

// Def describes the module traceback.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "traceback", Init: fill, Source: source}
}

func fill(_ *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{Name: "_exception_only", Sig: "exc, tb, /", Fn: func(t *thread, a []value) value {
			e, ok := object.AsException(a[0])
			if !ok {
				return object.NewList(nil).Value()
			}
			own := e.Traceback() // the names that may have been meant are those of tb's frame
			tb, _ := object.AsTraceback(a[1])
			e.SetTraceback(tb)
			lines, failed := object.FormatExceptionOnly(t, e)
			e.SetTraceback(own)
			if failed != nil {
				return t.Throw(failed)
			}
			return list(lines)
		}},
		{Name: "_tb_places", Sig: "tb, /", Fn: places},
		{Name: "_source_line", Sig: "file, line, /", Fn: func(_ *thread, a []value) value {
			file, ok := object.AsStr(a[0])
			line, _ := object.AsInt64(a[1])
			if !ok {
				return object.NewStr("")
			}
			return object.NewStr(object.SourceLine(file.Text(), int(line)))
		}},
		{Name: "_stack", Sig: "", Fn: stack},
	})
	return true
}

func list(lines []string) value {
	items := make([]value, len(lines))
	for i, line := range lines {
		items[i] = object.NewStr(line)
	}
	return object.NewList(items).Value()
}

// stack lists (file, line, name) of the script's frames, the innermost first.
func stack(t *thread, _ []value) value {
	var items []value
	for f := interp.ScriptCaller(t, 0); f != nil; f = f.Outward() {
		file, line, _ := f.Place()
		items = append(items, object.NewTuple(object.NewStr(file), object.Int(int64(line)), object.NewStr(f.Name())).Value())
	}
	return object.NewList(items).Value()
}

// places lists (frame, (file, line, name), source text, end line, column, end column) of a traceback's entries.
func places(_ *thread, a []value) value {
	var items []value
	tb, _ := object.AsTraceback(a[0])
	for ; tb != nil; tb = tb.Next {
		p, ok := tb.Place()
		if !ok {
			continue
		}
		place := object.NewTuple(object.NewStr(p.File), object.Int(int64(p.Line)), object.NewStr(p.Name))
		items = append(items, object.NewTuple(tb.Frame, place.Value(), object.NewStr(p.Source),
			object.Int(int64(p.EndLine)), object.Int(int64(p.Col)), object.Int(int64(p.EndCol))).Value())
	}
	return object.NewList(items).Value()
}
