package object

import "fmt"

// Exception is an instance of BaseException or of a class derived from it.
type Exception struct {
	Header
	Args *Tuple
	// Cause is `raise ... from`; Context what was being handled. Either may be nil.
	Cause, Context  *Exception
	SuppressContext bool
	Traceback       *Traceback
	// Extra holds what some built-in classes keep beside args (StopIteration.value,
	// OSError.errno ...), in the order of the class's Getters; nil until needed.
	Extra []Value
	// Attrs is the __dict__.
	Attrs Attrs
}

// NewException makes an exception of a built-in type with one message argument ("" means none).
func NewException(typ *Type, msg string) *Exception {
	e := &Exception{Header: Header{typ}, Args: emptyTuple}
	if msg != "" {
		e.Args = NewTuple(NewStr(msg))
	}
	return e
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
