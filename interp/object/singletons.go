package object

// defineSingletons defines the types of None, NotImplemented and Ellipsis.
func defineSingletons() {
	defineSingleton(NoneType, None, "None")
	NoneType.Truth = func(*Thread, Value) (b, ok bool) { return false, true }
	NoneType.Hash = func(*Thread, Value) (int64, bool) { return noneHash, true }
	defineSingleton(NotImplementedType, NotImplemented, "NotImplemented")
	NotImplementedType.Truth = notImplementedTruth
	defineSingleton(EllipsisType, Ellipsis, "Ellipsis")
	EllipsisType.New = singletonNew("EllipsisType", Ellipsis)
}

// noneHash is what CPython gives since 3.12.
const noneHash = 0xfca86420

func defineSingleton(ty *Type, v Value, name string) {
	ty.Define(ObjectType, nil)
	ty.Repr = func(*Thread, Value) Value { return NewStr(name) }
	ty.New = singletonNew(ty.Name, v)
	ty.Methods = []Method{{Name: "__reduce__", Fn: func(*Thread, []Value) Value { return NewStr(name) }}}
}

func singletonNew(name string, v Value) func(*Thread, *Type, []Value, []*Str) Value {
	return func(t *Thread, _ *Type, args []Value, _ []*Str) Value {
		if len(args) > 0 {
			return t.Raise(TypeErrorType, "%s takes no arguments", name)
		}
		return v
	}
}

func notImplementedTruth(t *Thread, _ Value) (b, ok bool) {
	return true, t.warn(DeprecationWarningType, "NotImplemented should not be used in a boolean context")
}
