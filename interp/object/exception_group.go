package object

// The numbers of a group's values in Extra.
const (
	groupMessage = iota
	groupExceptions
)

func defineExceptionGroups() {
	base := BaseExceptionGroupType
	base.New = groupNew
	base.Str = groupStr
	base.Methods = []Method{
		{Name: "derive", Sig: "excs, /", Fn: groupDerive},
		{Name: "split", Sig: "matcher_value, /", Fn: groupSplit},
		{Name: "subgroup", Sig: "matcher_value, /", Fn: groupSubgroup},
		GenericMethod(),
	}
	base.Getters = []Getter{
		{Name: "message", Member: true, Get: groupField(groupMessage)},
		{Name: "exceptions", Member: true, Get: groupField(groupExceptions)},
	}
	// ExceptionGroup has two bases: it is caught as an Exception and as a group.
	ExceptionGroupType.Define(BaseExceptionGroupType, nil)
	ExceptionType.builtinSubs = append(ExceptionType.builtinSubs, ExceptionGroupType)
	ExceptionGroupType.Bases = []*Type{BaseExceptionGroupType, ExceptionType}
	ExceptionGroupType.MRO = []*Type{ExceptionGroupType, BaseExceptionGroupType, ExceptionType, BaseExceptionType, ObjectType}
}

func groupField(i int) UnaryFunc {
	return func(_ *Thread, v Value) Value { return Cast[Exception](v).extra(i) }
}

// NewGroup makes a group of at least one exception: an ExceptionGroup when all are Exceptions.
func NewGroup(msg string, excs []Value) *Exception {
	cls := ExceptionGroupType
	for _, e := range excs {
		if !IsInstance(e, ExceptionType) {
			cls = BaseExceptionGroupType
		}
	}
	g := &Exception{Header: Header{cls}}
	g.Args = NewTuple(NewStr(msg), NewList(append([]Value(nil), excs...)).Value())
	g.Extra = []Value{NewStr(msg), NewTuple(excs...).Value()}
	return g
}

// groupItems are the exceptions in a group; ok false when e is no group.
func groupItems(e *Exception) (items []Value, ok bool) {
	if !e.typ.IsSubtype(BaseExceptionGroupType) {
		return nil, false
	}
	u, ok := AsTuple(e.extra(groupExceptions))
	if !ok {
		return nil, true
	}
	return u.Items, true
}

// groupNew is BaseExceptionGroup(message, exceptions).
func groupNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args = args[:len(args)-len(names)]
	if len(args) != 2 {
		return t.Raise(TypeErrorType, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args))
	}
	if _, ok := AsStr(args[0]); !ok {
		return t.Raise(TypeErrorType, "BaseExceptionGroup.__new__() argument 1 must be str, not %s", ArgumentType(args[0]))
	}
	msg, given := args[0], args[1]
	items, ok := groupArgument(t, given)
	if !ok {
		return Raised
	}
	if cls = groupClass(t, cls, items); cls == nil {
		return Raised
	}
	v := cls.Layout.Alloc(cls)
	e := Cast[Exception](v)
	e.Args = NewTuple(msg, given)
	e.Extra = []Value{msg, NewTuple(items...).Value()}
	return v
}

// groupArgument reads the sequence of exceptions a group is made of.
func groupArgument(t *Thread, v Value) ([]Value, bool) {
	ty := v.Type()
	if ty.GetItem == nil || ty.Flags&FlagMapping != 0 {
		t.Raise(TypeErrorType, "second argument (exceptions) must be a sequence")
		return nil, false
	}
	items, ok := Collect(t, v)
	if !ok {
		return nil, false
	}
	if len(items) == 0 {
		t.Raise(ValueErrorType, "second argument (exceptions) must be a non-empty sequence")
		return nil, false
	}
	for i, item := range items {
		if _, ok := AsException(item); !ok {
			t.Raise(ValueErrorType, "Item %d of second argument (exceptions) is not an exception", i)
			return nil, false
		}
	}
	return items, true
}

// groupClass is the class of a new group: BaseExceptionGroup of nothing but Exceptions becomes an
// ExceptionGroup. It is nil with an exception pending when cls does not take the items.
func groupClass(t *Thread, cls *Type, items []Value) *Type {
	plain := true
	for _, item := range items {
		plain = plain && IsInstance(item, ExceptionType)
	}
	switch {
	case plain && cls == BaseExceptionGroupType:
		return ExceptionGroupType
	case plain || cls == BaseExceptionGroupType || !cls.IsSubtype(ExceptionType):
		return cls
	case cls == ExceptionGroupType:
		t.Raise(TypeErrorType, "Cannot nest BaseExceptions in an ExceptionGroup")
	default:
		t.Raise(TypeErrorType, "Cannot nest BaseExceptions in '%s'", cls.Name)
	}
	return nil
}

func groupStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	items, _ := groupItems(e)
	msg, ok := ToStr(t, e.extra(groupMessage))
	if !ok {
		return Raised
	}
	return NewStr(sprintf("%s (%d sub-exception%s)", msg, len(items), plural(len(items))))
}

// groupDerive is g.derive(excs): what split makes its parts with, unless a subclass overrides it.
func groupDerive(t *Thread, a []Value) Value {
	return Call(t, BaseExceptionGroupType.Value(), Cast[Exception](a[0]).extra(groupMessage), a[1])
}

var strDerive = StrOf("derive")

// deriveGroup makes a group of some of the exceptions of g, with g's notes, traceback, cause and context.
func deriveGroup(t *Thread, g *Exception, items []Value) (*Exception, bool) {
	v := CallMethod(t, g.Value(), strDerive, NewList(items).Value())
	if v.Bad() {
		return nil, false
	}
	e, ok := AsException(v)
	if !ok || !e.typ.IsSubtype(BaseExceptionGroupType) {
		t.Raise(TypeErrorType, "derive must return an instance of BaseExceptionGroup")
		return nil, false
	}
	e.SetTraceback(g.Traceback())
	e.Context = g.Context
	e.Cause, e.SuppressContext = g.Cause, true
	notes := FindAttr(t, g.Value(), strNotes)
	if notes.IsRaised() {
		return nil, false
	}
	if l, ok := AsList(notes); ok {
		copied := NewList(append([]Value(nil), l.Items...)).Value()
		if !SetAttr(t, v, strNotes, copied) {
			return nil, false
		}
	}
	return e, true
}
