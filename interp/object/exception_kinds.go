package object

import "slices"

// extra is what an exception keeps beside args under number i; None when it was never set.
func (e *Exception) extra(i int) Value {
	if i < len(e.Extra) && e.Extra[i].Ok() {
		return e.Extra[i]
	}
	return None
}

func (e *Exception) setExtra(i int, v Value) {
	for len(e.Extra) <= i {
		e.Extra = append(e.Extra, Unbound)
	}
	e.Extra[i] = v
}

// extraGetters are attributes kept in Extra, in order.
func extraGetters(names ...string) []Getter {
	var getters []Getter
	for i, name := range names {
		getters = append(getters, Getter{
			Name:   name,
			Member: true,
			Get:    func(_ *Thread, v Value) Value { return Cast[Exception](v).extra(i) },
			Set: func(_ *Thread, v, item Value) bool {
				Cast[Exception](v).setExtra(i, item)
				return true
			},
		})
	}
	return getters
}

// firstArg is a getter for a value that starts out as what args say.
func firstArg(name string, from func(args []Value) Value) Getter {
	g := extraGetters(name)[0]
	g.Get = func(_ *Thread, v Value) Value {
		e := Cast[Exception](v)
		if len(e.Extra) > 0 {
			return e.extra(0)
		}
		return from(e.Args.Items)
	}
	return g
}

func defineSimpleExceptions() {
	value := func(args []Value) Value {
		if len(args) == 0 {
			return None
		}
		return args[0]
	}
	StopIterationType.Getters = []Getter{firstArg("value", value)}
	StopIterationType.Init = initFirst(value)
	code := func(args []Value) Value {
		if len(args) > 1 {
			return NewTuple(append([]Value(nil), args...)...).Value()
		}
		return value(args)
	}
	SystemExitType.Getters = []Getter{firstArg("code", code)}
	SystemExitType.Init = initFirst(code)
	KeyErrorType.Str = keyErrorStr
	msg := func(args []Value) Value {
		if len(args) != 1 {
			return None
		}
		return args[0]
	}
	ImportErrorType.Getters = extraGetters("msg", "name", "path", "name_from")
	ImportErrorType.Getters[0] = firstArg("msg", msg)
	ImportErrorType.Init = initNamed(msg, 1, "name", "path", "name_from")
	ImportErrorType.Str = importErrorStr
	ModuleNotFoundErrorType.Init, ModuleNotFoundErrorType.Str = ImportErrorType.Init, ImportErrorType.Str
	NameErrorType.Getters = extraGetters("name")
	NameErrorType.Init = initNamed(nil, 0, "name")
	UnboundLocalErrorType.Init = NameErrorType.Init
	AttributeErrorType.Getters = extraGetters("name", "obj")
	AttributeErrorType.Init = initNamed(nil, 0, "name", "obj")
}

// initFirst is an Init that keeps what from makes of the arguments.
func initFirst(from func(args []Value) Value) func(*Thread, Value, []Value, []*Str) bool {
	return func(t *Thread, self Value, args []Value, names []*Str) bool {
		if !exceptionInit(t, self, args, names) {
			return false
		}
		Cast[Exception](self).setExtra(0, from(args))
		return true
	}
}

// initNamed is an Init that takes keywords, kept in Extra from number first on.
func initNamed(msg func(args []Value) Value, first int, keywords ...string) func(*Thread, Value, []Value, []*Str) bool {
	return func(t *Thread, self Value, args []Value, names []*Str) bool {
		e := Cast[Exception](self)
		npos := len(args) - len(names)
		e.setArgs(args[:npos])
		if n := len(keywords); len(names) > n {
			t.Raise(TypeErrorType, "%s() takes at most %d keyword argument%s (%d given)", namedOwner(e.typ), n, plural(n), len(names))
			return false
		}
		e.Extra = make([]Value, first+len(keywords))
		if msg != nil {
			e.Extra[0] = msg(args[:npos])
		}
		for i, name := range names {
			at := slices.Index(keywords, name.s)
			if at < 0 {
				raiseStranger(t, namedOwner(e.typ), name)
				return false
			}
			e.Extra[first+at] = args[npos+i]
		}
		return true
	}
}

// namedOwner is the class a complaint about keywords names: the built-in family, not the subclass.
func namedOwner(ty *Type) string {
	for _, base := range []*Type{ImportErrorType, NameErrorType, AttributeErrorType} {
		if ty.IsSubtype(base) {
			return base.Name
		}
	}
	return ty.Name
}

func keyErrorStr(t *Thread, v Value) Value {
	args := Cast[Exception](v).Args.Items
	if len(args) != 1 {
		return exceptionStr(t, v)
	}
	s, ok := Repr(t, args[0])
	if !ok {
		return Raised
	}
	return NewStr(s)
}

func importErrorStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	if msg, ok := ExactStr(e.extra(0)); ok {
		return msg.Value()
	}
	return exceptionStr(t, v)
}

// reduceArgs are the arguments to make a copy of e with.
func reduceArgs(e *Exception) *Tuple {
	if !e.typ.IsSubtype(OSErrorType) || len(e.Args.Items) != 2 || e.extra(osFilename).IsNone() {
		return e.Args
	}
	items := append([]Value(nil), e.Args.Items...)
	items = append(items, e.extra(osFilename))
	if two := e.extra(osFilename2); !two.IsNone() {
		items = append(items, None, two)
	}
	return NewTuple(items...)
}

// reduceState is what the arguments do not bring back.
func reduceState(e *Exception) *Dict {
	d := NewDict()
	keep := func(first int, names ...string) {
		for i, name := range names {
			if v := e.extra(first + i); !v.IsNone() {
				d.SetStr(StrOf(name), v)
			}
		}
	}
	switch {
	case e.typ.IsSubtype(ImportErrorType):
		keep(1, "name", "path", "name_from")
	case e.typ.IsSubtype(AttributeErrorType) && len(e.Extra) > 0:
		keep(0, "name")
		d.SetStr(StrOf("args"), e.Args.Value())
	}
	return d
}

// NewImportError makes an ImportError of class typ about the module name: path is its file, from the name that was to be
// imported from it; each "" for None.
func NewImportError(typ *Type, msg, name, path, from string) *Exception {
	e := NewException(typ, msg)
	e.Extra = []Value{NewStr(msg), Unbound, Unbound, Unbound}
	for i, s := range []string{name, path, from} {
		if s != "" {
			e.Extra[i+1] = NewStr(s)
		}
	}
	return e
}
