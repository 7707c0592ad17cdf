package object

import "strings"

// genericAlias is list[int]: a class with what its items are said to be.
type genericAlias struct {
	Header
	origin  Value
	args    *Tuple
	starred bool // *tuple[int]: what iterating over tuple[int] gives
}

// GenericAliasType is the type of list[int] (types.GenericAlias).
var GenericAliasType = &Type{Name: "GenericAlias", Module: "types", Flags: FlagBase}

// genericAliasInstance is an instance of a class derived from GenericAlias.
type genericAliasInstance struct {
	genericAlias
	Attrs
}

var genericAliasLayout = &Layout{
	Name: "GenericAlias",
	Alloc: func(cls *Type) Value {
		g := &genericAliasInstance{genericAlias: genericAlias{Header: Header{cls}}}
		return FromHeader(&g.Header)
	},
	Attrs: func(v Value) *Attrs { return &Cast[genericAliasInstance](v).Attrs },
}

// NewGenericAlias is origin[args]; a tuple means several.
func NewGenericAlias(origin, args Value) Value {
	u, ok := ExactTuple(args)
	if !ok {
		u = NewTuple(args)
	}
	g := &genericAlias{Header: Header{GenericAliasType}, origin: origin, args: u}
	return FromHeader(&g.Header)
}

// GenericMethod is the __class_getitem__ for the table of a built-in type that can be written
// with brackets.
func GenericMethod() Method {
	return Method{Name: "__class_getitem__", Sig: "item, /", Kind: ClassMethod, Fn: func(_ *Thread, a []Value) Value {
		return NewGenericAlias(a[0], a[1])
	}}
}

// genericNames are the built-in types that get it without asking.
var genericNames = map[string]bool{"list": true, "tuple": true, "dict": true, "set": true, "frozenset": true, "enumerate": true}

func defineGenericAlias() {
	ty := GenericAliasType.Define(ObjectType, genericAliasLayout)
	ty.New = genericAliasNew
	ty.Repr = genericAliasRepr
	ty.Call = genericAliasCall
	ty.Iter = func(t *Thread, v Value) Value {
		g := *Cast[genericAlias](v)
		g.Header, g.starred = Header{GenericAliasType}, true
		return Iter(t, NewTuple(FromHeader(&g.Header)).Value())
	}
	ty.Compare = genericAliasCompare
	ty.Hash = genericAliasHash
	ty.GetAttr = genericAliasGetAttr
	ty.GetItem = genericAliasGetItem
	ty.Binary = &[NumBinaryOps]BinaryFunc{OpOr: typeOr}
	ty.Getters = []Getter{
		{Name: "__origin__", Get: func(_ *Thread, v Value) Value { return Cast[genericAlias](v).origin }},
		{Name: "__args__", Get: func(_ *Thread, v Value) Value { return Cast[genericAlias](v).args.Value() }},
		{Name: "__parameters__", Get: func(t *Thread, v Value) Value { return typeParameters(t, Cast[genericAlias](v).args.Items) }},
		{Name: "__typing_unpacked_tuple_args__", Get: func(_ *Thread, v Value) Value {
			if g := Cast[genericAlias](v); g.starred && g.origin == TupleType.Value() {
				return g.args.Value()
			}
			return None
		}},
		{Name: "__unpacked__", Get: func(_ *Thread, v Value) Value { return Bool(Cast[genericAlias](v).starred) }},
	}
	ty.Methods = []Method{
		{Name: "__reduce__", Fn: reduceAlias},
		{Name: "__mro_entries__", Sig: "bases, /", Fn: func(_ *Thread, a []Value) Value { return NewTuple(Cast[genericAlias](a[0]).origin).Value() }},
		{Name: "__instancecheck__", Sig: "instance, /", Fn: func(t *Thread, a []Value) Value {
			return genericAliasRefuses(t, a[0], "isinstance")
		}},
		{Name: "__subclasscheck__", Sig: "cls, /", Fn: func(t *Thread, a []Value) Value {
			return genericAliasRefuses(t, a[0], "issubclass")
		}},
	}
}

func genericAliasRefuses(t *Thread, v Value, question string) Value {
	if c := typeOf(Cast[genericAlias](v).origin); c != nil && c.IsSubtype(GenericType) {
		return t.Raise(TypeErrorType, "Subscripted generics cannot be used with class and instance checks")
	}
	return t.Raise(TypeErrorType, "%s() argument 2 cannot be a parameterized generic", question)
}

func genericAliasNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if len(names) > 0 {
		return t.Raise(TypeErrorType, "GenericAlias() takes no keyword arguments")
	}
	if len(args) != 2 {
		return t.Raise(TypeErrorType, "GenericAlias expected 2 arguments, got %d", len(args))
	}
	plain := NewGenericAlias(args[0], args[1])
	if cls == GenericAliasType {
		return plain
	}
	made := genericAliasLayout.Alloc(cls)
	g, from := Cast[genericAlias](made), Cast[genericAlias](plain)
	g.origin, g.args = from.origin, from.args
	return made
}

func genericAliasRepr(t *Thread, v Value) Value {
	g := Cast[genericAlias](v)
	head, ok := typeText(t, g.origin)
	if !ok {
		return Raised
	}
	var parts []string
	for _, arg := range g.args.Items {
		s, ok := typeText(t, arg)
		if !ok {
			return Raised
		}
		parts = append(parts, s)
	}
	if len(parts) == 0 {
		parts = []string{"()"}
	}
	if g.starred {
		head = "*" + head
	}
	return NewStr(head + "[" + strings.Join(parts, ", ") + "]")
}

// typeText is how a class or other annotation is shown inside brackets.
func typeText(t *Thread, v Value) (string, bool) {
	switch {
	case v == NoneType.Value():
		return "None", true
	case v == Ellipsis:
		return "...", true
	}
	if ty, ok := AsType(v); ok {
		return ty.placedName(t)
	}
	if l, ok := ExactList(v); ok {
		var parts []string
		for _, item := range append([]Value(nil), l.Items...) {
			s, ok := typeText(t, item)
			if !ok {
				return "", false
			}
			parts = append(parts, s)
		}
		return "[" + strings.Join(parts, ", ") + "]", true
	}
	return Repr(t, v)
}

// placedName is the name behind the module, which may be anything but None: then it is the repr.
func (ty *Type) placedName(t *Thread) (string, bool) {
	module := ty.own(strModule)
	if _, ok := AsStr(module); ok || module.Bad() || ty.Flags&FlagScript == 0 {
		return ty.fullName(), true
	}
	if module.IsNone() {
		return Repr(t, ty.Value())
	}
	text, ok := ToStr(t, module)
	return text + "." + ty.qualName(), ok
}

func genericAliasCall(t *Thread, callee Value, args []Value, names []*Str) Value {
	obj := CallKw(t, Cast[genericAlias](callee).origin, args, names)
	if obj.Bad() || AttrsOf(obj) == nil {
		return obj
	}
	if !SetAttr(t, obj, strOrigClass, callee) && clearAttributeError(t, Raised).IsRaised() {
		return Raised
	}
	return obj
}

func genericAliasCompare(t *Thread, op CompareOp, a, b Value) Value {
	if !b.Type().IsSubtype(GenericAliasType) || op != OpEq && op != OpNe {
		return NotImplemented
	}
	x, y := Cast[genericAlias](a), Cast[genericAlias](b)
	same, ok := Equal(t, x.origin, y.origin)
	if ok && same {
		same, ok = Equal(t, x.args.Value(), y.args.Value())
	}
	return boolResult(same == (op == OpEq), ok)
}

func genericAliasHash(t *Thread, v Value) (int64, bool) {
	g := Cast[genericAlias](v)
	h, ok := Hash(t, g.origin)
	if !ok {
		return 0, false
	}
	h2, ok := Hash(t, g.args.Value())
	return h ^ h2, ok
}

// genericAliasGetAttr asks the class for all but what makes the alias an alias.
func genericAliasGetAttr(t *Thread, v Value, name *Str) Value {
	switch name.s {
	case "__origin__", "__args__", "__parameters__", "__mro_entries__", "__unpacked__", "__class__", "__bases__",
		"__typing_unpacked_tuple_args__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__":
		return GenericGetAttr(t, v, name)
	}
	return GetAttr(t, Cast[genericAlias](v).origin, name)
}

func genericAliasGetItem(t *Thread, v, key Value) Value {
	g := Cast[genericAlias](v)
	args, ok := substitute(t, v, g.args.Items, key)
	if !ok {
		return Raised
	}
	return NewGenericAlias(g.origin, NewTuple(args...).Value())
}

// typeParameters lists the type variables in args, each once.
func typeParameters(t *Thread, args []Value) Value {
	var params []Value
	add := func(v Value) {
		for _, p := range params {
			if p == v {
				return
			}
		}
		params = append(params, v)
	}
	for _, arg := range args {
		if _, isType := AsType(arg); isType {
			continue
		}
		if arg.Type().Lookup(strTypingSubst).Ok() {
			add(arg)
			continue
		}
		nested := FindAttr(t, arg, strParameters)
		if nested.IsRaised() {
			return Raised
		}
		if u, ok := AsTuple(nested); ok {
			for _, p := range u.Items {
				add(p)
			}
		}
	}
	return NewTuple(params...).Value()
}
