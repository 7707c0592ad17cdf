package weakref

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// A proxy is a weak reference that does itself what the object does: every operator and every attribute
// goes to the object as long as it is there.
var (
	proxyType         = &object.Type{Name: "ProxyType", Module: "weakref", Flags: object.FlagNoNew | object.FlagKeyed}
	callableProxyType = &object.Type{Name: "CallableProxyType", Module: "weakref", Flags: object.FlagNoNew | object.FlagKeyed}
)

func newProxy(t *thread, target, callback value) value {
	if callback.Bad() {
		callback = object.None
	}
	if target.Type().Call != nil {
		return makeRef(t, callableProxyType, target, callback)
	}
	return makeRef(t, proxyType, target, callback)
}

func isProxy(v value) bool { return v.Type() == proxyType || v.Type() == callableProxyType }

// behind is the object of a proxy, Raised if it is gone, and anything else itself.
func behind(t *thread, v value) value {
	if !isProxy(v) {
		return v
	}
	if target := object.Cast[interp.WeakRef](v).Target(); target.Ok() {
		return target
	}
	return t.Raise(object.ReferenceErrorType, "weakly-referenced object no longer exists")
}

func defineProxies() {
	for _, ty := range []*object.Type{proxyType, callableProxyType} {
		ty.Define(object.ObjectType, refLayout)
		ty.Hash = nil
		ty.Repr = proxyRepr
		ty.Str = throughProxy(func(t *thread, v value) value {
			if s, ok := object.ToStr(t, v); ok {
				return object.NewStr(s)
			}
			return object.Raised
		})
		ty.Compare = proxyCompare
		ty.Truth = func(t *thread, v value) (bool, bool) {
			if v = behind(t, v); v.Bad() {
				return false, false
			}
			return object.Truth(t, v)
		}
		proxyAttributes(ty)
		proxyItems(ty)
		proxyOperators(ty)
	}
	proxyType.Methods = []object.Method{proxyMethod("__bytes__"), proxyMethod("__reversed__")}
	callableProxyType.Call = func(t *thread, callee value, args []value, names []*object.Str) value {
		if callee = behind(t, callee); callee.Bad() {
			return callee
		}
		return object.CallKw(t, callee, args, names)
	}
}

func throughProxy(f object.UnaryFunc) object.UnaryFunc {
	return func(t *thread, v value) value {
		if v = behind(t, v); v.Bad() {
			return v
		}
		return f(t, v)
	}
}

func proxyMethod(name string) object.Method {
	return object.Method{Name: name, Fn: func(t *thread, a []value) value {
		v := behind(t, a[0])
		if v.Bad() {
			return v
		}
		return object.CallMethod(t, v, object.StrOf(name))
	}}
}

func proxyRepr(t *thread, v value) value {
	target := object.Cast[interp.WeakRef](v).Target()
	if target.Bad() {
		return object.NewStr("<weakproxy at " + object.Address(t, v) + "; dead>")
	}
	return object.NewStr("<weakproxy at " + object.Address(t, v) + "; to '" + target.Type().MessageName() + "' at " + object.Address(t, target) + ">")
}

func proxyCompare(t *thread, op object.CompareOp, a, b value) value {
	if a = behind(t, a); a.Bad() {
		return a
	}
	if b = behind(t, b); b.Bad() {
		return b
	}
	return object.Compare(t, op, a, b)
}

func proxyAttributes(ty *object.Type) {
	ty.GetAttr = func(t *thread, v value, name *object.Str) value {
		if v = behind(t, v); v.Bad() {
			return v
		}
		return object.GetAttr(t, v, name)
	}
	ty.SetAttr = func(t *thread, v value, name *object.Str, item value) bool {
		v = behind(t, v)
		return v.Ok() && object.SetAttr(t, v, name, item)
	}
}

func proxyItems(ty *object.Type) {
	ty.Len = func(t *thread, v value) (int, bool) {
		if v = behind(t, v); v.Bad() {
			return 0, false
		}
		return object.Len(t, v)
	}
	ty.GetItem = func(t *thread, v, key value) value {
		if v = behind(t, v); v.Bad() {
			return v
		}
		return object.GetItem(t, v, key)
	}
	ty.SetItem = func(t *thread, v, key, item value) bool {
		v = behind(t, v)
		return v.Ok() && object.SetItem(t, v, key, item)
	}
	ty.Contains = func(t *thread, v, item value) (bool, bool) {
		if v = behind(t, v); v.Bad() {
			return false, false
		}
		return object.Contains(t, v, item)
	}
	ty.Iter = throughProxy(object.Iter)
	ty.Next = throughProxy(func(t *thread, v value) value {
		if v.Type().Next == nil {
			return t.Raise(object.TypeErrorType, "Weakref proxy referenced a non-iterator '%s' object", v.Type().MessageName())
		}
		return object.Next(t, v)
	})
}

func proxyOperators(ty *object.Type) {
	ty.Binary, ty.InPlace = &[object.NumBinaryOps]object.BinaryFunc{}, &[object.NumBinaryOps]object.BinaryFunc{}
	for op := range object.BinaryOp(object.NumBinaryOps) {
		ty.Binary[op] = throughProxies(op, object.Binary)
		if op != object.OpDivMod {
			ty.InPlace[op] = throughProxies(op, object.InPlaceBinary)
		}
	}
	ty.PowMod = func(t *thread, a, b, mod value) value {
		operands := [3]value{a, b, mod}
		for i, v := range operands {
			if operands[i] = behind(t, v); operands[i].Bad() {
				return object.Raised
			}
		}
		return object.Pow(t, operands[0], operands[1], operands[2])
	}
	ty.Neg, ty.Pos, ty.Invert = throughProxy(object.Negative), throughProxy(object.Positive), throughProxy(object.Inverted)
	ty.Abs, ty.Index = throughProxy(object.Abs), throughProxy(object.Index)
	ty.ToInt = throughProxy(object.ToInt)
	ty.ToFloat = throughProxy(func(t *thread, v value) value {
		if f, ok := object.ToFloat64(t, v); ok {
			return object.Float(f)
		}
		return object.Raised
	})
}

func throughProxies(op object.BinaryOp, f func(t *thread, op object.BinaryOp, a, b value) value) object.BinaryFunc {
	return func(t *thread, a, b value) value {
		if a = behind(t, a); a.Bad() {
			return a
		}
		if b = behind(t, b); b.Bad() {
			return b
		}
		return f(t, op, a, b)
	}
}
