package object

import "strings"

// Module is a module: a name and a namespace.
type Module struct {
	Header
	// Dict is the namespace, `__dict__`; global nodes cache its (version, entry).
	Dict *Dict
	// Name is the name it was made with, for messages.
	Name string
	// BuiltIn marks a module written in Go: its repr ends in "(built-in)".
	BuiltIn bool
	// Frozen marks one that CPython keeps frozen, and shows so.
	Frozen bool
	// Loading counts the runs of its source that have not ended.
	Loading int
	// Deferred fills in what few scripts look at, __spec__ among it; nil when it has done so.
	Deferred func(t *Thread, m *Module)
	// Later are names that its __getattr__ puts into the namespace when they are first used; nil: there are none.
	Later func() []string
	attrs Attrs // in dict mode over Dict: the same namespace for generic attribute access
}

// ModuleDef describes a module of the standard library.
type ModuleDef struct {
	// Name is the dotted name scripts import.
	Name string
	// Init fills the namespace; false means an exception is pending. Nil for a module that is all Source.
	Init func(t *Thread, m *Module) bool
	// Source is script text run in the namespace after Init; "" for none.
	Source string
	// Chapters are Source in several parts, which are put together only when the module is loaded.
	Chapters []string
	// Docs are texts with the docstrings of what is made in Go, for FindDoc; by full names, but "builtins." is left out.
	Docs []string
	// Package gives the module a __path__, so that it may have submodules.
	Package bool
}

// Text is the script text of the module, "" for none.
func (d ModuleDef) Text() string {
	if d.Chapters == nil {
		return d.Source
	}
	return strings.Join(d.Chapters, "")
}

// ModuleType is the type of modules.
var ModuleType = &Type{Name: "module", Flags: FlagBase | FlagHasDict | FlagWeakref}

var moduleLayout = &Layout{
	Name:  "module",
	Alloc: func(cls *Type) Value { return allocModule(cls).Value() },
	Attrs: func(v Value) *Attrs { return &Cast[Module](v).attrs },
}

func defineModule() {
	ty := ModuleType.Define(ObjectType, moduleLayout)
	ty.attrs = moduleLayout.Attrs
	ty.GetAttr = moduleGetAttr
	ty.Repr = moduleRepr
	ty.New = func(_ *Thread, cls *Type, _ []Value, _ []*Str) Value { return allocModule(cls).Value() }
	ty.Init = moduleInit
	ty.Methods = []Method{{Name: "__dir__", Sig: "", Fn: moduleDir}}
	ty.Getters = []Getter{
		{Name: "__dict__", Member: true, Get: func(_ *Thread, v Value) Value { return Cast[Module](v).Dict.Value() }},
		{Name: "__annotations__", Get: moduleAnnotations, Set: moduleSetAnnotations},
	}
}

// NewModule makes a module whose namespace holds __name__ and what else every module has.
func NewModule(name string) *Module {
	m := allocModule(ModuleType)
	m.describe(NewStr(name), None)
	return m
}

func allocModule(cls *Type) *Module {
	m := &Module{Header: Header{cls}, Dict: NewDict()}
	m.attrs.SetDict(m.Dict)
	return m
}

func (m *Module) describe(name, doc Value) {
	if s, ok := AsStr(name); ok {
		m.Name = s.s
	}
	m.Set("__name__", name)
	m.Set("__doc__", doc)
	m.Set("__package__", None)
	m.Set("__loader__", None)
	m.Set("__spec__", None)
}

// Complete fills in what was deferred.
func (m *Module) Complete(t *Thread) {
	if fill := m.Deferred; fill != nil {
		m.Deferred = nil
		fill(t, m)
	}
}

// Defers tells whether a name may change once the module is complete.
func (m *Module) Defers(name *Str) bool { return m.Deferred != nil && strings.HasPrefix(name.s, "__") }

// Value is the module as a script sees it.
func (m *Module) Value() Value { return FromHeader(&m.Header) }

// ModuleOf returns v as a module, subclasses included.
func ModuleOf(v Value) (*Module, bool) {
	if v.ref != nil && v.ref.typ.Layout == moduleLayout {
		return Cast[Module](v), true
	}
	return nil, false
}

// Set binds a name in the namespace.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(StrOf(name), v) }

// Func binds a function written in Go; sig is as in Method.Sig.
func (m *Module) Func(name, sig string, fn NativeFunc) {
	m.Set(name, NewFunc(m.Name, name, sig, fn))
}

// Funcs binds a table of functions.
func (m *Module) Funcs(table []Method) {
	for _, f := range table {
		m.Set(f.Name, NewBuiltin(m.Name, f).Value())
	}
}

// Types binds types under their names.
func (m *Module) Types(types ...*Type) {
	for _, ty := range types {
		m.Set(ty.Name, ty.Value())
	}
}

// Get reads a name of the namespace; Unbound when it is not there.
func (m *Module) Get(name string) Value { return m.Dict.GetStr(StrOf(name)) }

func moduleInit(t *Thread, self Value, args []Value, names []*Str) bool {
	b := Builtin{Name: "module", Sig: moduleSignature, Fn: func(t *Thread, a []Value) Value {
		if _, ok := AsStr(a[0]); !ok {
			return t.Raise(TypeErrorType, "module() argument 'name' must be str, not %s", ArgumentType(a[0]))
		}
		doc := a[1]
		if doc.Bad() {
			doc = None
		}
		Cast[Module](self).describe(a[0], doc)
		return None
	}}
	return b.Invoke(t, args, names).Ok()
}

var moduleSignature = ParseSignature("name, doc=None", false)

// moduleGetAttr looks into the namespace first: nothing of a module's type is
// a data descriptor that a namespace could hide, but for the names in __.
func moduleGetAttr(t *Thread, v Value, name *Str) Value {
	m := Cast[Module](v)
	if len(name.s) < 2 || name.s[:2] != "__" {
		if own := m.Dict.GetStr(name); own.Ok() {
			return own
		}
	}
	switch name.s {
	case "__dict__":
		m.Complete(t)
		return m.Dict.Value()
	case "__spec__", "__loader__":
		m.Complete(t)
	}
	if m.Deferred != nil && m.Dict.GetStr(name).Bad() {
		m.Complete(t)
	}
	r := GenericGetAttr(t, v, name)
	if r.Ok() || t.pending == nil || !t.pending.Type().IsSubtype(AttributeErrorType) {
		return r
	}
	hook := m.Get("__getattr__")
	if hook.Ok() {
		t.Take()
		return Call(t, hook, name.Value())
	}
	return m.noAttribute(t, name)
}

// noAttribute rewords the AttributeError in flight, keeping what it knows.
func (m *Module) noAttribute(t *Thread, name *Str) Value {
	text := sprintf("module has no attribute '%s'", name.s)
	if own, ok := AsStr(m.nameValue()); ok {
		m.Name = own.s
		text = t.Interp.ExplainModule(t, m, name.s)
	}
	t.pending.Args = NewTuple(NewStr(text))
	return Raised
}

func (m *Module) nameValue() Value {
	if v := m.Get("__name__"); v.Ok() {
		return v
	}
	return None
}

// moduleAnnotations is __annotations__, made when it is first asked for.
func moduleAnnotations(_ *Thread, v Value) Value {
	m := Cast[Module](v)
	notes := m.Get("__annotations__")
	if notes.Bad() {
		notes = NewDict().Value()
		m.Set("__annotations__", notes)
	}
	return notes
}

func moduleSetAnnotations(t *Thread, v, item Value) bool {
	m := Cast[Module](v)
	if item.Ok() {
		m.Set("__annotations__", item)
		return true
	}
	if !m.Dict.DeleteStr(strAnnotations) {
		RaiseAttributeError(t, v, strAnnotations, "__annotations__")
		return false
	}
	return true
}

func moduleRepr(t *Thread, v Value) Value {
	m := Cast[Module](v)
	if spec := m.Get("__spec__"); spec.Ok() && !spec.IsNone() {
		return t.Interp.ShowModule(t, v, spec)
	}
	name, ok := Repr(t, m.nameValue())
	if !ok {
		return Raised
	}
	if m.nameValue().IsNone() {
		name = "'?'"
	}
	if file := m.Get("__file__"); file.Ok() && !file.IsNone() {
		path, ok := Repr(t, file)
		if !ok {
			return Raised
		}
		return NewStr("<module " + name + " from " + path + ">")
	}
	if m.Frozen {
		return NewStr("<module " + name + " (frozen)>")
	}
	if m.BuiltIn {
		return NewStr("<module " + name + " (built-in)>")
	}
	return NewStr("<module " + name + ">")
}

// moduleDir is module.__dir__: what a module-level __dir__ says, else the names in it.
func moduleDir(t *Thread, a []Value) Value {
	m := Cast[Module](a[0])
	m.Complete(t)
	if hook := m.Get("__dir__"); hook.Ok() {
		return Call(t, hook)
	}
	var names []Value
	for i, key, _ := m.Dict.Next(0); i >= 0; i, key, _ = m.Dict.Next(i) {
		names = append(names, key)
	}
	if m.Later != nil {
		for _, name := range m.Later() {
			if m.Get(name).Bad() {
				names = append(names, NewStr(name))
			}
		}
	}
	return NewList(names).Value()
}

// KeepAttrs says that instances of a built-in type have attributes of their
// own, where its layout finds them. It is called after Define.
func (ty *Type) KeepAttrs() *Type {
	ty.attrs = ty.Layout.Attrs
	return ty
}
