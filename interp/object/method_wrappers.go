package object

// methodWrapper is a classmethod or staticmethod: a callable that binds to the class, or to
// nothing.
type methodWrapper struct {
	Header
	f     Value
	attrs Attrs
}

// The types of classmethod and staticmethod.
var (
	ClassMethodType  = &Type{Name: "classmethod", Flags: FlagBase | FlagHasDict}
	StaticMethodType = &Type{Name: "staticmethod", Flags: FlagBase | FlagHasDict}
)

var methodWrapperLayout = &Layout{
	Name: "classmethod",
	Alloc: func(cls *Type) Value {
		m := &methodWrapper{Header: Header{cls}, f: None}
		return FromHeader(&m.Header)
	},
	Attrs: func(v Value) *Attrs { return &Cast[methodWrapper](v).attrs },
}

// NewClassMethod is classmethod(f).
func NewClassMethod(f Value) Value { return newMethodWrapper(ClassMethodType, f) }

// Unwrap gives the function in a staticmethod or a classmethod (then ofClass), Unbound for anything else.
func Unwrap(v Value) (fn Value, ofClass bool) {
	if v.Ok() && (v.ref.typ == StaticMethodType || v.ref.typ == ClassMethodType) {
		return Cast[methodWrapper](v).f, v.ref.typ == ClassMethodType
	}
	return Unbound, false
}

// NewStaticMethod is staticmethod(f).
func NewStaticMethod(f Value) Value { return newMethodWrapper(StaticMethodType, f) }

func newMethodWrapper(ty *Type, f Value) Value {
	m := &methodWrapper{Header: Header{ty}, f: f}
	return FromHeader(&m.Header)
}

func defineMethodWrappers() {
	for _, ty := range []*Type{ClassMethodType, StaticMethodType} {
		ty.Define(ObjectType, methodWrapperLayout)
		ty.attrs = methodWrapperLayout.Attrs
		ty.New = func(_ *Thread, cls *Type, _ []Value, _ []*Str) Value { return methodWrapperLayout.Alloc(cls) }
		ty.Init = methodWrapperInit(ty.Name)
		ty.GetAttr = methodWrapperGetAttr
		ty.Repr = methodWrapperRepr
		ty.Getters = []Getter{
			{Name: "__func__", Member: true, Get: methodWrapperFunc},
			{Name: "__wrapped__", Member: true, Get: methodWrapperFunc},
			{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) Value { return isAbstract(t, Cast[methodWrapper](v).f) }},
		}
	}
	ClassMethodType.DescrGet = func(t *Thread, descr, obj Value, owner *Type) Value {
		if owner == nil {
			owner = obj.Type()
		}
		return NewBoundMethod(Cast[methodWrapper](descr).f, owner.Value())
	}
	StaticMethodType.DescrGet = func(_ *Thread, descr, _ Value, _ *Type) Value { return Cast[methodWrapper](descr).f }
	StaticMethodType.Call = func(t *Thread, callee Value, args []Value, names []*Str) Value {
		return CallKw(t, Cast[methodWrapper](callee).f, args, names)
	}
}

func methodWrapperFunc(_ *Thread, v Value) Value { return Cast[methodWrapper](v).f }

func methodWrapperInit(name string) func(*Thread, Value, []Value, []*Str) bool {
	return func(t *Thread, self Value, args []Value, names []*Str) bool {
		if len(names) > 0 {
			t.Raise(TypeErrorType, "%s() takes no keyword arguments", name)
			return false
		}
		if len(args) != 1 {
			t.Raise(TypeErrorType, "%s expected 1 argument, got %d", name, len(args))
			return false
		}
		Cast[methodWrapper](self).f = args[0]
		return true
	}
}

// methodWrapperGetAttr shows the name, doc and module of the wrapped function, which CPython
// copies when the wrapper is made.
func methodWrapperGetAttr(t *Thread, v Value, name *Str) Value {
	switch name.s {
	case "__name__", "__qualname__", "__doc__", "__module__", "__annotations__":
		m := Cast[methodWrapper](v)
		if own := m.attrs.Get(name); own.Ok() {
			return own
		}
		return GetAttr(t, m.f, name)
	}
	return GenericGetAttr(t, v, name)
}

func methodWrapperRepr(t *Thread, v Value) Value {
	s, ok := Repr(t, Cast[methodWrapper](v).f)
	if !ok {
		return Raised
	}
	return NewStr("<" + v.Type().Name + "(" + s + ")>")
}
