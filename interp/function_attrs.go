package interp

import (
	"fmt"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/resolve"
)

func init() { defineFunction() }

// functionLayout lets generic attribute access find a function's __dict__.
var functionLayout = &object.Layout{Name: "function", Attrs: func(v Value) *object.Attrs { return &object.Cast[Function](v).more().attrs }}

func defineFunction() {
	ty := FunctionType.Define(object.ObjectType, functionLayout)
	ty.SetAttrs(functionLayout.Attrs)
	ty.Call = callFunction
	ty.Repr = func(t *object.Thread, v Value) Value {
		return object.NewStr(fmt.Sprintf("<function %s at %s>", object.Cast[Function](v).qualName(), object.Address(t, v)))
	}
	ty.DescrGet = func(_ *object.Thread, fn, obj Value, _ *object.Type) Value {
		if obj.Bad() {
			return fn
		}
		return object.NewBoundMethod(fn, obj)
	}
	ty.MarkPlainFunction(callUnary, callBinary, callTernary)
	ty.Getters = functionGetters()
	ty.New = functionNew
}

func functionGetters() []object.Getter {
	fn := func(v Value) *Function { return object.Cast[Function](v) }
	return []object.Getter{
		{Name: "__name__", Get: func(_ *object.Thread, v Value) Value { return fn(v).name() }, Set: setName(func(x *functionExtra) *Value { return &x.name }, "__name__")},
		{Name: "__qualname__", Get: func(_ *object.Thread, v Value) Value { return object.NewStr(fn(v).qualName()) }, Set: setName(func(x *functionExtra) *Value { return &x.qualname }, "__qualname__")},
		{Name: "__doc__", Get: func(t *object.Thread, v Value) Value { return fn(v).doc(t) }, Set: func(_ *object.Thread, v, item Value) bool {
			fn(v).more().doc = orNone(item)
			return true
		}},
		{Name: "__module__", Get: func(_ *object.Thread, v Value) Value { return fn(v).module() }, Set: func(_ *object.Thread, v, item Value) bool {
			fn(v).more().module = orNone(item)
			return true
		}},
		{Name: "__code__", Get: func(_ *object.Thread, v Value) Value { return fn(v).code.Value() }, Set: setCode},
		{Name: "__globals__", Member: true, Get: func(_ *object.Thread, v Value) Value { return fn(v).globals.Value() }},
		{Name: "__builtins__", Member: true, Get: func(_ *object.Thread, v Value) Value { return fn(v).builtins.Value() }},
		{Name: "__defaults__", Get: func(_ *object.Thread, v Value) Value { return fn(v).defaultsTuple() }, Set: setDefaults},
		{Name: "__kwdefaults__", Get: func(t *object.Thread, v Value) Value { return fn(v).kwDefaultsDict(t) }, Set: setKwDefaults},
		{Name: "__closure__", Member: true, Get: func(_ *object.Thread, v Value) Value { return fn(v).closureTuple() }},
		{Name: "__annotations__", Get: func(_ *object.Thread, v Value) Value { return fn(v).annotationsDict() }, Set: func(t *object.Thread, v, item Value) bool {
			if item.Bad() || item.IsNone() {
				fn(v).more().annotations = object.NewDict().Value()
				return true
			}
			if _, ok := object.AsDict(item); !ok {
				t.Raise(object.TypeErrorType, "__annotations__ must be set to a dict object")
				return false
			}
			fn(v).more().annotations = item
			return true
		}},
		{Name: "__type_params__", Get: func(_ *object.Thread, v Value) Value {
			if x := fn(v).extra; x != nil && x.typeParams.Ok() {
				return x.typeParams
			}
			return object.NewTuple().Value()
		}, Set: func(t *object.Thread, v, item Value) bool {
			if _, ok := object.AsTuple(orNone(item)); !ok {
				t.Raise(object.TypeErrorType, "__type_params__ must be set to a tuple")
				return false
			}
			fn(v).more().typeParams = item
			return true
		}},
		{Name: "__dict__", Get: func(_ *object.Thread, v Value) Value { return fn(v).more().attrs.Dict().Value() }, Set: func(t *object.Thread, v, item Value) bool {
			if item.Bad() {
				t.Raise(object.TypeErrorType, "cannot delete __dict__")
				return false
			}
			d, ok := object.AsDict(item)
			if !ok {
				t.Raise(object.TypeErrorType, "__dict__ must be set to a dictionary, not a '%s'", item.Type().MessageName())
				return false
			}
			fn(v).more().attrs.SetDict(d)
			return true
		}},
	}
}

func orNone(v Value) Value {
	if v.Bad() {
		return object.None
	}
	return v
}

func setName(field func(x *functionExtra) *Value, what string) func(t *object.Thread, v, item Value) bool {
	return func(t *object.Thread, v, item Value) bool {
		if item.Bad() || !object.IsInstance(item, object.StrType) {
			t.Raise(object.TypeErrorType, "%s must be set to a string object", what)
			return false
		}
		*field(object.Cast[Function](v).more()) = item
		return true
	}
}

func (fn *Function) name() Value {
	if fn.extra != nil && fn.extra.name.Ok() {
		return fn.extra.name
	}
	return object.NewStr(fn.code.name)
}

func (fn *Function) doc(t *object.Thread) Value {
	if fn.extra != nil && fn.extra.doc.Ok() {
		return fn.extra.doc
	}
	if fn.code.hasDoc {
		return object.NewStr(fn.code.doc)
	}
	if fn.code.native {
		if module, ok := object.AsStr(fn.module()); ok {
			return t.Describe(module.Text() + "." + fn.code.qualname)
		}
	}
	return object.None
}

func (fn *Function) module() Value {
	if fn.extra != nil && fn.extra.module.Ok() {
		return fn.extra.module
	}
	if v := fn.globals.GetStr(object.StrOf("__name__")); v.Ok() {
		return v
	}
	return object.None
}

func (fn *Function) moduleName() string {
	if s, ok := object.AsStr(fn.module()); ok {
		return s.Text()
	}
	return ""
}

func setCode(t *object.Thread, v, item Value) bool {
	if item.Bad() || item.Type() != CodeType {
		t.Raise(object.TypeErrorType, "__code__ must be set to a code object")
		return false
	}
	fn, c := object.Cast[Function](v), object.Cast[Code](item)
	name, _ := object.AsStr(fn.name())
	if len(c.frees) != len(fn.closure) {
		t.Raise(object.ValueErrorType, "%s() requires a code object with %d free vars, not %d", name.Text(), len(fn.closure), len(c.frees))
		return false
	}
	own := fn.more()
	own.name, own.qualname = fn.name(), object.NewStr(fn.qualName())
	defaults, kwDefaults := fn.defaultsTuple(), fn.kwDefaultsDict(t)
	fn.code = c
	return setDefaults(t, v, defaults) && setKwDefaults(t, v, kwDefaults)
}

func (fn *Function) defaultsTuple() Value {
	if fn.extra != nil && fn.extra.defaults.Ok() {
		return fn.extra.defaults
	}
	if len(fn.defaults) == 0 {
		return object.None
	}
	return object.NewTuple(fn.defaults...).Value()
}

func setDefaults(t *object.Thread, v, item Value) bool {
	fn := object.Cast[Function](v)
	if item.Bad() || item.IsNone() {
		fn.more().defaults, fn.defaults = object.Unbound, nil
		return true
	}
	u, ok := object.AsTuple(item)
	if !ok {
		t.Raise(object.TypeErrorType, "__defaults__ must be set to a tuple object")
		return false
	}
	fn.more().defaults = item
	fn.defaults = u.Items
	if n := fn.code.params.positional; len(fn.defaults) > n {
		fn.defaults = fn.defaults[len(fn.defaults)-n:]
	}
	return true
}

func (fn *Function) kwDefaultsDict(t *object.Thread) Value {
	if fn.extra != nil && fn.extra.kwDefaults.Ok() {
		return fn.extra.kwDefaults
	}
	d := object.NewDict()
	for i, v := range fn.kwDefaults {
		if v.Ok() {
			d.SetStr(fn.code.params.names[fn.code.params.positional+i], v)
		}
	}
	if d.Len() == 0 {
		return object.None
	}
	return d.Value()
}

func setKwDefaults(t *object.Thread, v, item Value) bool {
	fn := object.Cast[Function](v)
	none := make([]Value, fn.code.params.kwOnly)
	if item.Bad() || item.IsNone() {
		fn.more().kwDefaults, fn.kwDefaults = object.Unbound, none
		return true
	}
	d, ok := object.AsDict(item)
	if !ok {
		t.Raise(object.TypeErrorType, "__kwdefaults__ must be set to a dict object")
		return false
	}
	fn.more().kwDefaults, fn.kwDefaults = item, none
	for i := range fn.kwDefaults {
		fn.kwDefaults[i] = d.GetStr(fn.code.params.names[fn.code.params.positional+i])
	}
	return true
}

func (fn *Function) closureTuple() Value {
	if len(fn.closure) == 0 {
		return object.None
	}
	cells := make([]Value, len(fn.closure))
	for i, c := range fn.closure {
		cells[i] = c.Value()
	}
	return object.NewTuple(cells...).Value()
}

func (fn *Function) annotationsDict() Value {
	x := fn.more()
	if x.annotations.Bad() || x.annotations.IsNone() {
		x.annotations = object.NewDict().Value()
	}
	return x.annotations
}

// coFlags is co_flags, as inspect reads it.
func (c *Code) coFlags() int {
	flags := 3 // optimised, new locals
	if c.scope != nil && (c.scope.Kind == resolve.Module || c.scope.Kind == resolve.Class) {
		flags = 0
	}
	if c.unit != nil && c.unit.textAnnotations {
		flags |= 0x1000000
	}
	if c.params.varArgs {
		flags |= 4
	}
	if c.params.varKw {
		flags |= 8
	}
	if c.flags&codeNested != 0 && flags&2 != 0 {
		flags |= 0x10
	}
	switch c.kind {
	case kindGenerator:
		flags |= 0x20
	case kindCoroutine:
		flags |= 0x80
	case kindAsyncGenerator:
		flags |= 0x200
	}
	if c.flags&codeIterableCoroutine != 0 {
		flags |= 0x100
	}
	return flags
}

// line is the line the code begins on, counted from 1.
func (c *Code) line() int {
	switch {
	case c.firstLine > 0:
		return c.firstLine
	case c.file == nil || c.node == nil:
		return 1
	}
	line, _ := c.file.Position(c.firstPos())
	return line
}

// cleanDoc takes the common indentation off a docstring, as the compiler does since 3.13.
func cleanDoc(doc string) string {
	lines := strings.Split(strings.ReplaceAll(doc, "\t", "        "), "\n")
	margin := -1
	for _, line := range lines[1:] {
		content := strings.TrimLeft(line, " ")
		if content == "" {
			continue
		}
		if indent := len(line) - len(content); margin < 0 || indent < margin {
			margin = indent
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines); i++ {
		lines[i] = lines[i][min(max(margin, 0), len(lines[i])):]
	}
	return strings.Join(lines, "\n")
}
