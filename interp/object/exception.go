package object

import "fmt"

// Exception is an instance of BaseException or of a class derived from it.
type Exception struct {
	Header
	Args *Tuple
	// Cause is `raise ... from`; Context what was being handled. Either may be nil.
	Cause, Context *Exception
	// traceback is the __traceback__ but for what first and trail hold, which comes in front of it.
	traceback       *Traceback
	first           passage
	SuppressContext bool
	trail           *trail
	// Extra holds what some built-in classes keep beside args (StopIteration.value,
	// OSError.errno ...), in the order of the class's Getters; nil until needed.
	Extra []Value
	// Attrs is the __dict__.
	Attrs Attrs
}

// NewException makes an exception of a built-in type with one message argument ("" means none).
func NewException(typ *Type, msg string) *Exception {
	if msg == "" {
		return newException(typ)
	}
	return newException(typ, NewStr(msg))
}

// exception1 is an exception with the tuple of its one argument, as most have.
type exception1 struct {
	Exception
	args Tuple
	room [1]Value
}

// newException makes an exception of any class with the arguments given, which are copied.
func newException(cls *Type, args ...Value) *Exception {
	switch len(args) {
	case 0:
		return &Exception{Header: Header{cls}, Args: emptyTuple}
	case 1:
		e := &exception1{Exception: Exception{Header: Header{cls}}, args: Tuple{Header: Header{TupleType}}}
		e.room[0] = args[0]
		e.args.Items = e.room[:]
		e.Args = &e.args
		return &e.Exception
	}
	u := AllocTuple(len(args))
	copy(u.Items, args)
	return &Exception{Header: Header{cls}, Args: u}
}

// Value is the exception as a script sees it.
func (e *Exception) Value() Value { return FromHeader(&e.Header) }

// AsException returns v as an exception instance.
func AsException(v Value) (*Exception, bool) {
	if v.ref != nil && v.ref.typ.Layout == exceptionLayout {
		return Cast[Exception](v), true
	}
	return nil, false
}

// ChainContext sets handled, which may be nil, as the context of e, breaking a cycle it would close.
func (e *Exception) ChainContext(handled *Exception) {
	if handled == nil || handled == e {
		return
	}
	slow, odd := handled, false // meets at in a cycle that a script made
	for at := handled; at.Context != nil; at = at.Context {
		if at.Context == e {
			at.Context = nil
			break
		}
		if odd {
			slow = slow.Context
		}
		if odd = !odd; at.Context == slow {
			break
		}
	}
	e.Context = handled
}

func sprintf(format string, args ...any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}
