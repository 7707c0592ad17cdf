package object

import "slices"

// defineBaseException defines what all exceptions have in common.
// Follows: Python library reference, "Built-in Exceptions", base classes.
func defineBaseException() {
	exceptionLayout.Alloc = func(cls *Type) Value { return newException(cls).Value() }
	exceptionLayout.Attrs = func(v Value) *Attrs { return &Cast[Exception](v).Attrs }
	ty := BaseExceptionType.Define(ObjectType, exceptionLayout)
	ty.Slots.attrs = exceptionLayout.Attrs
	ty.New = exceptionNew
	ty.Init = exceptionInit
	ty.Repr = exceptionRepr
	ty.Str = exceptionStr
	ty.Methods = []Method{
		{Name: "add_note", Sig: "object, /", Fn: exceptionAddNote},
		{Name: "with_traceback", Sig: "object, /", Fn: exceptionWithTraceback},
		{Name: "__reduce__", Fn: exceptionReduce},
		{Name: "__setstate__", Sig: "object, /", Fn: exceptionSetstate},
	}
	ty.Getters = []Getter{
		{Name: "args", Get: func(_ *Thread, v Value) Value { return Cast[Exception](v).Args.Value() }, Set: exceptionSetArgs},
		{Name: "__traceback__", Get: func(_ *Thread, v Value) Value { return Cast[Exception](v).TracebackValue() }, Set: exceptionSetTraceback},
		{Name: "__context__", Get: func(_ *Thread, v Value) Value { return exceptionOrNone(Cast[Exception](v).Context) }, Set: exceptionSetContext},
		{Name: "__cause__", Get: func(_ *Thread, v Value) Value { return exceptionOrNone(Cast[Exception](v).Cause) }, Set: exceptionSetCause},
		{Name: "__suppress_context__", Member: true, Get: func(_ *Thread, v Value) Value { return Bool(Cast[Exception](v).SuppressContext) }, Set: exceptionSetSuppress},
	}
}

func exceptionOrNone(e *Exception) Value {
	if e == nil {
		return None
	}
	return e.Value()
}

// TracebackValue is __traceback__, None when there is none.
func (e *Exception) TracebackValue() Value {
	if tb := e.Traceback(); tb != nil {
		return tb.Value()
	}
	return None
}

// exceptionNew keeps the positional arguments; keywords are the business of Init.
func exceptionNew(_ *Thread, cls *Type, args []Value, names []*Str) Value {
	return newException(cls, args[:len(args)-len(names)]...).Value()
}

// PlainException reports a class whose instances are made by NewPlainException from arguments without names. The answer
// holds as long as the class's Version does.
func (ty *Type) PlainException() bool {
	return ty.Layout == exceptionLayout && ty.typ == TypeType && ty.Flags&FlagNoNew == 0 &&
		funcID(ty.New) == funcID(BaseExceptionType.New) && funcID(ty.Init) == funcID(BaseExceptionType.Init)
}

// NewPlainException makes an exception of a class with PlainException.
func NewPlainException(cls *Type, args []Value) Value { return newException(cls, args...).Value() }

func exceptionInit(t *Thread, self Value, args []Value, names []*Str) bool {
	if len(names) > 0 {
		t.Raise(TypeErrorType, "%s() takes no keyword arguments", self.Type().MessageName())
		return false
	}
	Cast[Exception](self).setArgs(args)
	return true
}

// setArgs keeps args, which New mostly has done already.
func (e *Exception) setArgs(args []Value) {
	if !slices.Equal(e.Args.Items, args) {
		e.Args = NewTuple(slices.Clone(args)...)
	}
}

func exceptionRepr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	var s string
	var ok bool
	if len(e.Args.Items) == 1 {
		s, ok = Repr(t, e.Args.Items[0])
		s = "(" + s + ")"
	} else {
		s, ok = Repr(t, e.Args.Value())
	}
	if !ok {
		return Raised
	}
	return NewStr(e.typ.Name + s)
}

func exceptionStr(t *Thread, v Value) Value {
	args := Cast[Exception](v).Args
	switch len(args.Items) {
	case 0:
		return NewStr("")
	case 1:
		return strOf(t, args.Items[0])
	}
	return strOf(t, args.Value())
}

func strOf(t *Thread, v Value) Value {
	s, ok := ToStr(t, v)
	if !ok {
		return Raised
	}
	return NewStr(s)
}

var strNotes = StrOf("__notes__")

func exceptionAddNote(t *Thread, a []Value) Value {
	if _, ok := AsStr(a[1]); !ok {
		return t.Raise(TypeErrorType, "note must be a str, not '%s'", a[1].Type().MessageName())
	}
	notes := FindAttr(t, a[0], strNotes)
	if notes.IsRaised() {
		return Raised
	}
	if notes.Bad() {
		notes = NewList(nil).Value()
		if !SetAttr(t, a[0], strNotes, notes) {
			return Raised
		}
	}
	l, ok := AsList(notes)
	if !ok {
		return t.Raise(TypeErrorType, "Cannot add note: __notes__ is not a list")
	}
	l.Items = append(l.Items, a[1])
	return None
}

func exceptionWithTraceback(t *Thread, a []Value) Value {
	if !exceptionSetTraceback(t, a[0], a[1]) {
		return Raised
	}
	return a[0]
}

func exceptionReduce(t *Thread, a []Value) Value {
	e := Cast[Exception](a[0])
	args, state := reduceArgs(e), reduceState(e)
	if d := e.Attrs.Dict(); d.Len() > 0 {
		for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
			name, _ := AsStr(key)
			state.SetStr(name, val)
		}
	}
	if state.Len() == 0 {
		return NewTuple(e.typ.Value(), args.Value()).Value()
	}
	return NewTuple(e.typ.Value(), args.Value(), state.Value()).Value()
}

func exceptionSetstate(t *Thread, a []Value) Value {
	if a[1].IsNone() {
		return None
	}
	d, ok := AsDict(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "state is not a dictionary")
	}
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		name, ok := AsStr(key)
		if !ok {
			return t.Raise(TypeErrorType, "attribute name must be string, not '%s'", key.Type().MessageName())
		}
		if !SetAttr(t, a[0], name, val) {
			return Raised
		}
	}
	return None
}

func exceptionSetArgs(t *Thread, v, item Value) bool {
	if item.Bad() {
		t.Raise(TypeErrorType, "args may not be deleted")
		return false
	}
	items, ok := Collect(t, item)
	if ok {
		Cast[Exception](v).Args = NewTuple(items...)
	}
	return ok
}

func exceptionSetTraceback(t *Thread, v, item Value) bool {
	tb, ok := AsTraceback(item)
	switch {
	case item.Bad():
		t.Raise(TypeErrorType, "__traceback__ may not be deleted")
		return false
	case !ok && !item.IsNone():
		t.Raise(TypeErrorType, "__traceback__ must be a traceback or None")
		return false
	}
	Cast[Exception](v).SetTraceback(tb)
	return true
}

// linkedException checks what is assigned to __cause__ or __context__; nil stands for None.
func linkedException(t *Thread, item Value, what string) (*Exception, bool) {
	e, ok := AsException(item)
	switch {
	case item.Bad():
		t.Raise(TypeErrorType, "__%s__ may not be deleted", what)
	case !ok && !item.IsNone():
		t.Raise(TypeErrorType, "exception %s must be None or derive from BaseException", what)
	default:
		return e, true
	}
	return nil, false
}

func exceptionSetContext(t *Thread, v, item Value) bool {
	context, ok := linkedException(t, item, "context")
	if ok {
		Cast[Exception](v).Context = context
	}
	return ok
}

func exceptionSetCause(t *Thread, v, item Value) bool {
	cause, ok := linkedException(t, item, "cause")
	if ok {
		e := Cast[Exception](v)
		e.Cause, e.SuppressContext = cause, true
	}
	return ok
}

func exceptionSetSuppress(t *Thread, v, item Value) bool {
	if !item.IsBool() {
		if item.Bad() {
			t.Raise(TypeErrorType, "can't delete numeric/char attribute")
		} else {
			t.Raise(TypeErrorType, "attribute value type must be bool")
		}
		return false
	}
	Cast[Exception](v).SuppressContext = item == True
	return true
}
