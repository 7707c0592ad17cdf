package object

// RaiseValue is `raise v` and, with cause given, `raise v from cause`. It always returns Raised.
// Follows: Python language reference, "The raise statement".
func RaiseValue(t *Thread, v, cause Value) Value {
	e := raisedException(t, v, "exceptions must derive from BaseException")
	if e == nil {
		return Raised
	}
	if cause.Ok() {
		var from *Exception
		if !cause.IsNone() {
			if from = raisedException(t, cause, "exception causes must derive from BaseException"); from == nil {
				return Raised
			}
		}
		e.Cause, e.SuppressContext = from, true
	}
	return t.Throw(e)
}

// raisedException is v as an exception, an instance of it when v is a class; nil with an exception pending.
func raisedException(t *Thread, v Value, complaint string) *Exception {
	if e, ok := AsException(v); ok {
		return e
	}
	cls, ok := AsType(v)
	if !ok || !cls.IsSubtype(BaseExceptionType) {
		t.Raise(TypeErrorType, "%s", complaint)
		return nil
	}
	made := Call(t, v)
	if made.Bad() {
		return nil
	}
	e, ok := AsException(made)
	if !ok {
		if text, ok := Repr(t, v); ok {
			t.Raise(TypeErrorType, "calling %s should have returned an instance of BaseException, not %s", text, "<class '"+made.Type().TracebackName()+"'>")
		}
	}
	return e
}

// TracebackName is the name a traceback shows: with the module unless that is the script or builtins.
func (ty *Type) TracebackName() string {
	module := ty.Module
	if ty.Flags&FlagScript != 0 {
		module = "<unknown>"
		if m, ok := AsStr(ty.Lookup(strModule)); ok {
			module = m.s
		}
	} else if module == "" {
		return ty.qualName()
	}
	if module == "builtins" || module == "__main__" {
		return ty.qualName()
	}
	return module + "." + ty.qualName()
}

// ExceptionMatches says whether an except clause with typ, a class or a tuple of classes,
// catches exc.
func ExceptionMatches(t *Thread, exc, typ Value) (match, ok bool) {
	if cls, isType := AsType(typ); isType {
		if !checkCatchable(t, typ) {
			return false, false
		}
		return exc.Type().IsSubtype(cls), true
	}
	classes, isTuple := AsTuple(typ)
	if !isTuple {
		return false, checkCatchable(t, typ)
	}
	for _, c := range classes.Items {
		if !checkCatchable(t, c) {
			return false, false
		}
	}
	for _, c := range classes.Items {
		if cls, _ := AsType(c); exc.Type().IsSubtype(cls) {
			return true, true
		}
	}
	return false, true
}

func checkCatchable(t *Thread, c Value) bool {
	if cls, ok := AsType(c); ok && cls.IsSubtype(BaseExceptionType) {
		return true
	}
	t.Raise(TypeErrorType, "catching classes that do not inherit from BaseException is not allowed")
	return false
}
