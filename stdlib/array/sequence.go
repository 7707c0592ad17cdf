package array

import (
	"bytes"

	"github.com/bide-lang/bide/interp/object"
)

// find is the number of the first item equal to x, from start and before stop (negative: the end); -1 if there is none.
func (a *array) find(t *thread, x value, start, stop int) (at int, ok bool) {
	for i := start; i < a.len() && (stop < 0 || i < stop); i++ {
		same, ok := object.Equal(t, a.at(i), x)
		if !ok {
			return -1, false
		}
		if same {
			return i, true
		}
	}
	return -1, true
}

func arrayCompare(t *thread, op object.CompareOp, v, w value) value {
	a, aok := asArray(v)
	b, bok := asArray(w)
	if !aok || !bok {
		return object.NotImplemented
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		x, y := a.at(i), b.at(i)
		same, ok := object.Equal(t, x, y)
		if !ok {
			return object.Raised
		}
		if !same {
			return object.Compare(t, op, x, y)
		}
	}
	return object.Compare(t, op, object.Int(int64(a.len())), object.Int(int64(b.len())))
}

func arrayAdd(t *thread, v, w value) value {
	a, ok := asArray(v)
	if !ok {
		return object.NotImplemented
	}
	b, ok := asArray(w)
	if !ok {
		return t.Raise(object.TypeErrorType, "can only append array (not \"%s\") to array", w.Type().MessageName())
	}
	if a.typecode != b.typecode {
		return t.Raise(object.TypeErrorType, "bad argument type for built-in operation")
	}
	return newArray(a.typecode, append(bytes.Clone(a.data), b.data...))
}

func arrayInPlaceAdd(t *thread, v, w value) value {
	if _, ok := asArray(w); !ok {
		return t.Raise(object.TypeErrorType, "can only extend array with array (not \"%s\")", w.Type().MessageName())
	}
	if arrayExtend(t, []value{v, w}).Bad() {
		return object.Raised
	}
	return v
}

// repeated is the content of a repeated by n, a number of a script.
func (a *array) repeated(t *thread, n value) ([]byte, bool) {
	if !n.IsInt() && n.Type().Index == nil {
		t.Raise(object.TypeErrorType, "can't multiply sequence by non-int of type '%s'", n.Type().MessageName())
		return nil, false
	}
	times, ok := object.IndexSize(t, n, object.OverflowErrorType)
	times = max(times, 0)
	if !ok || len(a.data) > 0 && !t.CheckSize(times, int64(len(a.data))) {
		return nil, false
	}
	if len(a.data) == 0 {
		return nil, true
	}
	return bytes.Repeat(a.data, int(times)), true
}

func arrayMul(t *thread, v, w value) value {
	a, ok := asArray(v)
	if !ok {
		a, w = arrayOf(w), v
	}
	data, ok := a.repeated(t, w)
	if !ok {
		return object.Raised
	}
	return newArray(a.typecode, data)
}

func arrayInPlaceMul(t *thread, v, w value) value {
	a := arrayOf(v)
	data, ok := a.repeated(t, w)
	if !ok || len(data) != len(a.data) && !a.resizable(t) {
		return object.Raised
	}
	if len(data) != len(a.data) {
		a.data = data
	}
	return v
}

// iterator walks an array.
type iterator struct {
	object.Header
	over *array // nil when done
	at   int
}

var iteratorType = &object.Type{Name: "arrayiterator", Module: "array", Flags: object.FlagNoNew}

func defineIterator() {
	iteratorType.Define(object.ObjectType, nil)
	iteratorType.Iter = func(_ *thread, v value) value { return v }
	iteratorType.Next = func(_ *thread, v value) value {
		it := object.Cast[iterator](v)
		if it.over == nil || it.at >= it.over.len() {
			it.over = nil
			return object.Done
		}
		it.at++
		return it.over.at(it.at - 1)
	}
	iteratorType.Methods = []object.Method{
		{Name: "__setstate__", Sig: "state, /", Fn: func(t *thread, a []value) value {
			n, ok := object.IndexSize(t, a[1], object.OverflowErrorType)
			if !ok {
				return object.Raised
			}
			if it := object.Cast[iterator](a[0]); it.over != nil {
				it.at = min(max(int(n), 0), it.over.len())
			}
			return object.None
		}},
		{Name: "__reduce__", Fn: func(t *thread, a []value) value {
			it := object.Cast[iterator](a[0])
			iter := t.Interp.Builtins.GetStr(t.Interp.Name("iter"))
			if it.over == nil {
				return object.NewTuple(iter, object.NewTuple(object.NewTuple().Value()).Value()).Value()
			}
			return object.NewTuple(iter, object.NewTuple(it.over.value()).Value(), object.Int(int64(it.at))).Value()
		}},
	}
}

func arrayIter(_ *thread, v value) value {
	return object.FromHeader(&(&iterator{Header: object.HeaderOf(iteratorType), over: arrayOf(v)}).Header)
}
