package object

// property is an attribute computed by functions; nil ones are Unbound.
type property struct {
	Header
	get, set, del Value
	doc           Value // Unbound: that of the getter
	name          Value // what __set_name__ told; Unbound before
}

// propertyInstance is a property of a class derived from property.
type propertyInstance struct {
	property
	Attrs
}

// PropertyType is the type of property.
var PropertyType = &Type{Name: "property", Flags: FlagBase}

var propertyLayout = &Layout{
	Name: "property",
	Alloc: func(cls *Type) Value {
		p := &propertyInstance{property: property{Header: Header{cls}}}
		return FromHeader(&p.Header)
	},
	Attrs: func(v Value) *Attrs { return &Cast[propertyInstance](v).Attrs },
}

func defineProperty() {
	ty := PropertyType.Define(ObjectType, propertyLayout)
	ty.New = propertyNew
	ty.Init = propertyInit
	ty.DescrGet = propertyGet
	ty.DescrSet = propertySet
	ty.Methods = []Method{
		{Name: "getter", Sig: "fget, /", Fn: func(t *Thread, a []Value) Value { return propertyCopy(t, a[0], 0, a[1]) }},
		{Name: "setter", Sig: "fset, /", Fn: func(t *Thread, a []Value) Value { return propertyCopy(t, a[0], 1, a[1]) }},
		{Name: "deleter", Sig: "fdel, /", Fn: func(t *Thread, a []Value) Value { return propertyCopy(t, a[0], 2, a[1]) }},
		{Name: "__set_name__", Sig: "owner, name, /", Fn: propertySetName},
	}
	field := func(at func(*property) Value) UnaryFunc {
		return func(_ *Thread, v Value) Value { return orNone(at(Cast[property](v))) }
	}
	ty.Getters = []Getter{
		{Name: "fget", Member: true, Get: field(func(p *property) Value { return p.get })},
		{Name: "fset", Member: true, Get: field(func(p *property) Value { return p.set })},
		{Name: "fdel", Member: true, Get: field(func(p *property) Value { return p.del })},
		{Name: "__doc__", Get: propertyDoc, Set: propertySetDoc},
		{Name: "__name__", Get: propertyName, Set: func(_ *Thread, v, item Value) bool {
			Cast[property](v).name = item
			return true
		}},
		{Name: "__isabstractmethod__", Get: propertyIsAbstract},
	}
}

func orNone(v Value) Value {
	if v.Bad() {
		return None
	}
	return v
}

func orUnbound(v Value) Value {
	if v.Ok() && v.IsNone() {
		return Unbound
	}
	return v
}

func propertyNew(_ *Thread, cls *Type, _ []Value, _ []*Str) Value {
	if cls == PropertyType {
		p := &property{Header: Header{cls}}
		return FromHeader(&p.Header)
	}
	return cls.Layout.Alloc(cls)
}

var propertySignature = &Builtin{Name: "property", Sig: ParseSignature("fget=None, fset=None, fdel=None, doc=None", true), Fn: propertyFill}

func propertyInit(t *Thread, self Value, args []Value, names []*Str) bool {
	full := t.Push(len(args) + 1)
	full[0] = self
	copy(full[1:], args)
	r := propertySignature.InvokeTrusted(t, full, names)
	t.Pop(full)
	return r.Ok() && (self.Type() == PropertyType || propertyKeepDoc(t, self))
}

// propertyKeepDoc gives an instance of a derived class its __doc__: that of the class
// would hide the one of property.
func propertyKeepDoc(t *Thread, self Value) bool {
	p := Cast[property](self)
	given := p.doc.Ok()
	doc := propertyDoc(t, self)
	if doc.Bad() {
		return false
	}
	p.doc = Unbound
	if SetAttr(t, self, strDoc, doc) {
		return true
	}
	if (given || doc.IsNone()) && t.pending.typ.IsSubtype(AttributeErrorType) {
		t.Take()
		return true
	}
	return false
}

func propertyFill(_ *Thread, a []Value) Value {
	p := Cast[property](a[0])
	p.get, p.set, p.del, p.doc = orUnbound(a[1]), orUnbound(a[2]), orUnbound(a[3]), orUnbound(a[4])
	return None
}

func propertyGet(t *Thread, descr, obj Value, _ *Type) Value {
	if obj.Bad() {
		return descr
	}
	p := Cast[property](descr)
	if p.get.Bad() {
		p.refuse(t, obj, "getter")
		return Raised
	}
	return callWith1(t, p.get, obj)
}

func propertySet(t *Thread, descr, obj, item Value) bool {
	p := Cast[property](descr)
	if item.Bad() {
		if p.del.Bad() {
			return p.refuse(t, obj, "deleter")
		}
		return Call(t, p.del, obj).Ok()
	}
	if p.set.Bad() {
		return p.refuse(t, obj, "setter")
	}
	a := t.Push(2)
	a[0], a[1] = obj, item
	r := CallKw(t, p.set, a, nil)
	t.Pop(a)
	return r.Ok()
}

func (p *property) refuse(t *Thread, obj Value, what string) bool {
	e := "property of '%s' object has no %s"
	args := []any{obj.Type().qualName(), what}
	if name := propertyName(t, FromHeader(&p.Header)); name.Ok() {
		if s, ok := Repr(t, name); ok {
			e, args = "property %s of '%s' object has no %s", append([]any{s}, args...)
		}
	} else {
		t.Take()
	}
	t.Raise(AttributeErrorType, e, args...)
	return false
}

// propertyCopy is p.getter(f), p.setter(f) and p.deleter(f): which counts them from 0.
func propertyCopy(t *Thread, self Value, which int, f Value) Value {
	p := Cast[property](self)
	parts := []Value{orNone(p.get), orNone(p.set), orNone(p.del), orNone(p.doc)}
	if f != None {
		parts[which] = f
	}
	made := Call(t, self.Type().Value(), parts...)
	if made.Ok() && made.Type().Layout == propertyLayout {
		Cast[property](made).name = p.name
	}
	return made
}

func propertySetName(_ *Thread, a []Value) Value {
	Cast[property](a[0]).name = a[2]
	return None
}

func propertyName(t *Thread, v Value) Value {
	p := Cast[property](v)
	if p.name.Ok() {
		return p.name
	}
	if p.get.Ok() {
		if name := FindAttr(t, p.get, strName); !name.IsUnbound() {
			return name
		}
	}
	return noAttribute(t, v, strName)
}

func propertyDoc(t *Thread, v Value) Value {
	p := Cast[property](v)
	if p.doc.Ok() {
		return p.doc
	}
	if p.get.Ok() {
		if doc := FindAttr(t, p.get, strDoc); !doc.IsUnbound() {
			return doc
		}
	}
	return None
}

func propertySetDoc(_ *Thread, v, item Value) bool {
	Cast[property](v).doc = item
	return true
}

func propertyIsAbstract(t *Thread, v Value) Value {
	p := Cast[property](v)
	for _, f := range []Value{p.get, p.set, p.del} {
		if f.Bad() {
			continue
		}
		if r := isAbstract(t, f); r != False {
			return r
		}
	}
	return False
}

// isAbstract is bool(getattr(f, "__isabstractmethod__", False)).
func isAbstract(t *Thread, f Value) Value {
	r := FindAttr(t, f, strIsAbstract)
	if r.IsRaised() {
		return Raised
	}
	if r.Bad() {
		return False
	}
	b, ok := Truth(t, r)
	return boolResult(b, ok)
}
