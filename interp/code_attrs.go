package interp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

func init() {
	ty := CodeType.Define(object.ObjectType, nil)
	ty.Getters = codeGetters()
	ty.Methods = []object.Method{
		{Name: "replace", Sig: "**changes", Fn: codeReplace},
		{Name: "__replace__", Sig: "**changes", Fn: codeReplace},
		{Name: "co_lines", Fn: codeLines},
		{Name: "co_positions", Fn: codePositions},
	}
	ty.Compare = codeCompare
	ty.Hash = func(t *object.Thread, v Value) (int64, bool) {
		c := object.Cast[Code](v)
		return object.Hash(t, object.NewTuple(object.NewStr(c.name), object.Int(int64(c.line()))).Value())
	}
	ty.Repr = func(t *object.Thread, v Value) Value {
		c := object.Cast[Code](v)
		return object.NewStr(fmt.Sprintf("<code object %s at %s, file \"%s\", line %d>", c.name, object.Address(t, v), c.FileName(), c.line()))
	}
}

// codeReplace is a copy with some attributes changed: those that do not say what the code does.
func codeReplace(t *object.Thread, a []Value) Value {
	c := *object.Cast[Code](a[0])
	c.pool = nil
	changes, _ := object.AsDict(a[1])
	for i, key, val := changes.Next(0); i >= 0; i, key, val = changes.Next(i) {
		name, _ := object.AsStr(key)
		if !c.change(t, a[0], name.Text(), val) {
			return object.Raised
		}
	}
	return c.Value()
}

func (c *Code) change(t *object.Thread, from Value, name string, v Value) bool {
	texts := map[string]*string{"co_name": &c.name, "co_qualname": &c.qualname, "co_filename": &c.renamed}
	if field := texts[name]; field != nil {
		s, ok := object.AsStr(v)
		if !ok {
			t.Raise(object.TypeErrorType, "replace() argument '%s' must be str, not %s", name, object.ArgumentType(v))
			return false
		}
		*field = s.Text()
		return true
	}
	if name == "co_firstlineno" {
		n, ok := object.IndexInt(t, v)
		c.firstLine = int(n)
		return ok
	}
	old := object.FindAttr(t, from, object.StrOf(name))
	if old.Bad() || !strings.HasPrefix(name, "co_") {
		if !old.IsRaised() {
			t.Raise(object.TypeErrorType, "replace() got an unexpected keyword argument '%s'", name)
		}
		return false
	}
	same, ok := object.Equal(t, old, v)
	if ok && !same {
		t.Raise(object.ValueErrorType, "code: %s cannot be changed", name)
	}
	return ok && same
}

func codeCompare(_ *object.Thread, op object.CompareOp, a, b Value) Value {
	if b.Type() != CodeType || op != object.OpEq && op != object.OpNe {
		return object.NotImplemented
	}
	x, y := object.Cast[Code](a), object.Cast[Code](b)
	same := x == y || x.node == y.node && x.node != nil && x.name == y.name && x.line() == y.line()
	return object.Bool(same == (op == object.OpEq))
}

// codeLines gives (start, end, line) for what may raise, as if each place were one instruction.
func codeLines(t *object.Thread, a []Value) Value {
	c := object.Cast[Code](a[0]).linked(t)
	rows := []Value{object.NewTuple(object.Int(0), object.Int(2), object.Int(int64(c.line()))).Value()}
	for i := range c.sites {
		start := object.Int(int64(2*i + 2))
		rows = append(rows, object.NewTuple(start, object.Int(int64(2*i+4)), object.Int(int64(c.lineAt(int32(i))))).Value())
	}
	return object.Iter(t, object.NewList(rows).Value())
}

// codePositions gives (line, end line, column, end column) of the same places.
func codePositions(t *object.Thread, a []Value) Value {
	c := object.Cast[Code](a[0]).linked(t)
	first := object.Int(int64(c.line()))
	rows := []Value{object.NewTuple(first, first, object.Int(0), object.Int(0)).Value()}
	for _, site := range c.sites {
		if site.File == nil {
			continue
		}
		line, col := site.File.Position(site.Span.Start)
		endLine, endCol := site.File.Position(site.Span.End)
		rows = append(rows, object.NewTuple(object.Int(int64(line)), object.Int(int64(endLine)),
			object.Int(int64(col)), object.Int(int64(endCol))).Value())
	}
	return object.Iter(t, object.NewList(rows).Value())
}

// linked is the code, its sites known.
func (c *Code) linked(t *object.Thread) *Code {
	if c.entry == nil && !c.native {
		c.link(t)
	}
	return c
}

func codeGetters() []object.Getter {
	code := func(v Value) *Code { return object.Cast[Code](v) }
	num := func(name string, get func(c *Code) int) object.Getter {
		return object.Getter{Name: name, Member: true, Get: func(_ *object.Thread, v Value) Value { return object.Int(int64(get(code(v)))) }}
	}
	str := func(name string, get func(c *Code) string) object.Getter {
		return object.Getter{Name: name, Member: true, Get: func(_ *object.Thread, v Value) Value { return object.NewStr(get(code(v))) }}
	}
	names := func(name string, get func(c *Code) []string) object.Getter {
		return object.Getter{Name: name, Get: func(_ *object.Thread, v Value) Value { return strTuple(get(code(v))) }}
	}
	return []object.Getter{
		str("co_name", func(c *Code) string { return c.name }),
		str("co_qualname", func(c *Code) string { return c.qualname }),
		str("co_filename", (*Code).shownFile),
		num("co_firstlineno", (*Code).line),
		num("co_argcount", func(c *Code) int { return c.params.positional }),
		num("co_posonlyargcount", func(c *Code) int { return c.params.posOnly }),
		num("co_kwonlyargcount", func(c *Code) int { return c.params.kwOnly }),
		num("co_flags", (*Code).coFlags),
		num("co_stacksize", func(c *Code) int { return c.depth + 1 }),
		names("co_freevars", func(c *Code) []string { return c.frees }),
		names("co_cellvars", (*Code).cellNames),
		{Name: "co_consts", Member: true, Get: func(t *object.Thread, v Value) Value { return object.TupleOf(code(v).surveyed(t).constants()) }},
		{Name: "co_nlocals", Member: true, Get: func(t *object.Thread, v Value) Value { return object.Int(int64(len(code(v).varNames(t)))) }},
		{Name: "co_varnames", Get: func(t *object.Thread, v Value) Value { return strTuple(code(v).varNames(t)) }},
		{Name: "co_names", Member: true, Get: func(t *object.Thread, v Value) Value { return strTuple(code(v).surveyed(t).names) }},
	}
}

// shownFile is co_filename.
func (c *Code) shownFile() string {
	if c.renamed != "" {
		return c.renamed
	}
	return c.FileName()
}

// InputText is the source of code that was typed in at the prompt, "" for any other.
func InputText(code Value) string {
	if code.Type() == CodeType {
		if c := object.Cast[Code](code); c.file != nil && strings.HasPrefix(c.file.Name, "<python-input-") {
			return c.file.Src
		}
	}
	return ""
}

func strTuple(list []string) Value {
	items := make([]Value, len(list))
	for i, s := range list {
		items[i] = object.NewStr(s)
	}
	return object.NewTuple(items...).Value()
}

// visibleNames are the local variables, parameters first, without those that only inner functions keep alive. The
// variables of comprehensions run in the function are among them.
func (c *Code) visibleNames() []string {
	var names []string
	captured := map[int]bool{}
	for _, slot := range c.capturedLocals() {
		captured[slot] = true
	}
	seen := map[string]bool{}
	for i, n := range c.names {
		if n != ".0" {
			n = strings.TrimPrefix(n, ".")
		}
		if !captured[i] && !seen[n] && n != "" {
			seen[n] = true
			names = append(names, n)
		}
	}
	return names
}

// cellNames are the variables that inner functions use: parameters first, then the others in alphabetical order.
func (c *Code) cellNames() []string {
	var names []string
	parameters := 0
	if c.scope != nil {
		for _, slot := range c.scope.Cells {
			names = append(names, strings.TrimPrefix(c.names[slot], "."))
			if slot < c.params.count() {
				parameters++
			}
		}
	}
	slices.Sort(names[parameters:])
	return names
}
