package object

// super is super(cls, obj): attributes of obj looked up behind cls in the order of
// obj's class.
type superObject struct {
	Header
	this  *Type
	obj   Value // Unbound for super(cls)
	start *Type // the class whose order is followed; nil when obj is Unbound
}

// SuperType is the type of super.
var SuperType = &Type{Name: "super", Flags: FlagBase}

var superLayout = &Layout{
	Name: "super",
	Alloc: func(cls *Type) Value {
		s := &superInstance{superObject: superObject{Header: Header{cls}}}
		return FromHeader(&s.Header)
	},
	Attrs: func(v Value) *Attrs { return &Cast[superInstance](v).Attrs },
}

type superInstance struct {
	superObject
	Attrs
}

func defineSuper() {
	ty := SuperType.Define(ObjectType, superLayout)
	ty.New = func(t *Thread, cls *Type, args []Value, names []*Str) Value { return superLayout.Alloc(cls) }
	ty.Init = superInit
	ty.Repr = superRepr
	ty.GetAttr = superGetAttr
	ty.DescrGet = superDescrGet
	ty.Getters = []Getter{
		{Name: "__thisclass__", Member: true, Get: func(_ *Thread, v Value) Value { return typeOrNone(Cast[superObject](v).this) }},
		{Name: "__self__", Member: true, Get: func(_ *Thread, v Value) Value { return orNone(Cast[superObject](v).obj) }},
		{Name: "__self_class__", Member: true, Get: func(_ *Thread, v Value) Value { return typeOrNone(Cast[superObject](v).start) }},
	}
}

func typeOrNone(ty *Type) Value {
	if ty == nil {
		return None
	}
	return ty.Value()
}

// NewSuper is super(cls, obj): what the form without arguments means inside a method.
func NewSuper(t *Thread, cls *Type, obj Value) Value {
	start, ok := superStart(t, cls, obj)
	if !ok {
		return Raised
	}
	s := &superObject{Header: Header{SuperType}, this: cls, obj: obj, start: start}
	return FromHeader(&s.Header)
}

// superMethod is LookupMethod for super objects.
func superMethod(t *Thread, v Value, name *Str) (f, self Value) {
	s := Cast[superObject](v)
	if s.start == nil || name.s == "__class__" {
		return superGetAttr(t, v, name), Unbound
	}
	d := lookupAfter(s.start, s.this, name)
	if d.Ok() && isPlainFunction(d) && typeOf(s.obj) != s.start {
		return d, s.obj
	}
	return s.find(t, d, name), Unbound
}

func superStart(t *Thread, cls *Type, obj Value) (*Type, bool) {
	if c, ok := AsType(obj); ok && c.IsSubtype(cls) {
		return c, true
	}
	if ty := obj.Type(); ty.IsSubtype(cls) {
		return ty, true
	}
	if c, ok := AsType(FindAttr(t, obj, strClass)); ok && c.IsSubtype(cls) {
		return c, true
	}
	if t.pending != nil {
		return nil, false
	}
	kind, name := "instance of", obj.Type().MessageName()
	if c, ok := AsType(obj); ok {
		kind, name = "type", c.Name
	}
	t.Raise(TypeErrorType, "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", kind, name, cls.Name)
	return nil, false
}

func superInit(t *Thread, self Value, args []Value, names []*Str) bool {
	var this *Type
	ok := false
	if len(args) > 0 {
		this, ok = AsType(args[0])
	}
	switch {
	case len(names) > 0:
		t.Raise(TypeErrorType, "super() takes no keyword arguments")
	case len(args) > 2:
		t.Raise(TypeErrorType, "super() expected at most 2 arguments, got %d", len(args))
	case len(args) == 0:
		t.Raise(RuntimeErrorType, "super(): no arguments")
	case !ok:
		t.Raise(TypeErrorType, "super() argument 1 must be a type, not %s", args[0].Type().MessageName())
	case len(args) == 1 || args[1] == None:
		s := Cast[superObject](self)
		s.this, s.obj, s.start = this, Unbound, nil
		return true
	default:
		s := Cast[superObject](self)
		start, ok := superStart(t, this, args[1])
		if ok {
			s.this, s.obj, s.start = this, args[1], start
		}
		return ok
	}
	return false
}

func superRepr(_ *Thread, v Value) Value {
	s := Cast[superObject](v)
	if s.this == nil {
		return NewStr("<super: NULL, NULL>")
	}
	if s.start == nil {
		return NewStr("<super: <class '" + s.this.Name + "'>, NULL>")
	}
	return NewStr("<super: <class '" + s.this.Name + "'>, <" + s.start.Name + " object>>")
}

func superGetAttr(t *Thread, v Value, name *Str) Value {
	s := Cast[superObject](v)
	if s.start == nil || name.s == "__class__" {
		return GenericGetAttr(t, v, name)
	}
	return s.find(t, lookupAfter(s.start, s.this, name), name)
}

// find binds d, what the lookup gave, and falls back on the attributes of the super object.
func (s *superObject) find(t *Thread, d Value, name *Str) Value {
	if d.Bad() {
		return GenericGetAttr(t, FromHeader(&s.Header), name)
	}
	get := d.Type().DescrGet
	if get == nil {
		return d
	}
	obj := s.obj
	if c, ok := AsType(obj); ok && c == s.start {
		obj = Unbound
	}
	return get(t, d, obj, s.start)
}

// lookupAfter finds name in the classes that follow cls in the order of start.
func lookupAfter(start, cls *Type, name *Str) Value {
	behind := false
	for _, ty := range start.MRO {
		if behind {
			if v := ty.own(name); v.Ok() {
				return v
			}
		}
		behind = behind || ty == cls
	}
	return Unbound
}

// superDescrGet binds super(cls), kept in a class, to an instance.
func superDescrGet(t *Thread, descr, obj Value, _ *Type) Value {
	s := Cast[superObject](descr)
	if obj.Bad() || obj == None || s.start != nil {
		return descr
	}
	return NewSuper(t, s.this, obj)
}
