// Package warnings is the module warnings: which warnings are shown, and how. It does not know what
// is warned about.
package warnings

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed warnings.py
var source string

// Def describes the module warnings.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "warnings", Init: fill, Source: source}
}

func fill(t *thread, m *object.Module) bool {
	m.Func("_place", "stacklevel, /", place)
	m.Func("_source_line", "file, line, /", func(_ *thread, a []value) value {
		file, _ := object.AsStr(a[0])
		line, _ := object.AsInt64(a[1])
		if file == nil {
			return object.NewStr("")
		}
		return object.NewStr(object.SourceLine(file.Text(), int(line)))
	})
	onFrame := func(t *thread, category *object.Type, stacklevel int, msg string) bool {
		return object.Call(t, m.Get("_from_runtime"), object.NewStr(msg), category.Value(), object.Int(int64(stacklevel))).Ok()
	}
	onLine := func(t *thread, category *object.Type, msg, file string, line int) bool {
		return object.Call(t, m.Get("warn_explicit"), object.NewStr(msg), category.Value(), object.NewStr(file), object.Int(int64(line))).Ok()
	}
	t.Interp.Runner.(*interp.Interpreter).OnWarning(onFrame, onLine)
	return true
}

// place is (file, line, globals) of the script's frame stacklevel levels up, 1 being the innermost.
func place(t *thread, a []value) value {
	level, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	f := interp.ScriptCaller(t, int(max(level, 1)-1))
	if f == nil {
		return object.NewTuple(object.NewStr("<sys>"), object.Int(0), object.None).Value()
	}
	file, line, globals := f.Place()
	return object.NewTuple(object.NewStr(file), object.Int(int64(line)), globals.Value()).Value()
}
