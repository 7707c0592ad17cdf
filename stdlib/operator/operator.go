// Package operator is the module operator: the language's operators as functions,
// and getters of items, attributes and methods.
package operator

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module operator.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "operator", Docs: []string{docs}, Init: fill}
}

func fill(_ *thread, m *object.Module) bool {
	for _, b := range []struct {
		names string
		op    object.BinaryOp
	}{
		{"add concat", object.OpAdd}, {"sub", object.OpSub}, {"mul", object.OpMul}, {"matmul", object.OpMatMul},
		{"truediv", object.OpTrueDiv}, {"floordiv", object.OpFloorDiv}, {"mod", object.OpMod}, {"pow", object.OpPow},
		{"lshift", object.OpLShift}, {"rshift", object.OpRShift}, {"and_", object.OpAnd}, {"or_", object.OpOr}, {"xor", object.OpXor},
	} {
		for _, name := range strings.Fields(b.names) {
			m.Func(name, "a, b, /", func(t *thread, a []value) value { return object.Binary(t, b.op, a[0], a[1]) })
			m.Func("i"+strings.TrimSuffix(name, "_"), "a, b, /", func(t *thread, a []value) value {
				return object.InPlaceBinary(t, b.op, a[0], a[1])
			})
		}
	}
	for op, name := range []string{"lt", "le", "eq", "ne", "gt", "ge"} {
		m.Func(name, "a, b, /", func(t *thread, a []value) value { return object.Compare(t, object.CompareOp(op), a[0], a[1]) })
	}
	m.Funcs(functions)
	m.Types(itemGetterType, attrGetterType, methodCallerType)
	nameSpecially(m)
	return true
}

// nameSpecially lists the functions in __all__ and gives those of a special method the method's name too.
func nameSpecially(m *object.Module) {
	var names []string
	for i := 0; ; {
		next, key, _ := m.Dict.Next(i)
		if next < 0 {
			break
		}
		i = next
		if name, ok := object.AsStr(key); ok && name.Text()[0] != '_' {
			names = append(names, name.Text())
		}
	}
	slices.Sort(names)
	all := make([]value, len(names))
	for i, name := range names {
		all[i] = object.NewStr(name)
		switch name {
		case "attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "is_", "is_not", "length_hint", "truth":
		default:
			m.Set("__"+strings.TrimSuffix(name, "_")+"__", m.Get(name))
		}
	}
	m.Set("__all__", object.NewList(all).Value())
}

var functions = []object.Method{
	{Name: "abs", Sig: "a, /", Fn: func(t *thread, a []value) value {
		if f := a[0].Type().Abs; f != nil {
			return f(t, a[0])
		}
		return t.Raise(object.TypeErrorType, "bad operand type for abs(): '%s'", a[0].Type().Name)
	}},
	{Name: "neg", Sig: "a, /", Fn: func(t *thread, a []value) value { return object.Negative(t, a[0]) }},
	{Name: "pos", Sig: "a, /", Fn: func(t *thread, a []value) value { return object.Positive(t, a[0]) }},
	{Name: "inv", Sig: "a, /", Fn: func(t *thread, a []value) value { return object.Inverted(t, a[0]) }},
	{Name: "invert", Sig: "a, /", Fn: func(t *thread, a []value) value { return object.Inverted(t, a[0]) }},
	{Name: "not_", Sig: "a, /", Fn: func(t *thread, a []value) value { return truth(t, a[0], false) }},
	{Name: "truth", Sig: "a, /", Fn: func(t *thread, a []value) value { return truth(t, a[0], true) }},
	{Name: "is_", Sig: "a, b, /", Fn: func(_ *thread, a []value) value { return object.Bool(a[0] == a[1]) }},
	{Name: "is_not", Sig: "a, b, /", Fn: func(_ *thread, a []value) value { return object.Bool(a[0] != a[1]) }},
	{Name: "index", Sig: "a, /", Fn: func(t *thread, a []value) value { return object.Index(t, a[0]) }},
	{Name: "contains", Sig: "a, b, /", Fn: func(t *thread, a []value) value {
		in, ok := object.Contains(t, a[0], a[1])
		return answer(object.Bool(in), ok)
	}},
	{Name: "getitem", Sig: "a, b, /", Fn: func(t *thread, a []value) value { return object.GetItem(t, a[0], a[1]) }},
	{Name: "setitem", Sig: "a, b, c, /", Fn: func(t *thread, a []value) value {
		return answer(object.None, object.SetItem(t, a[0], a[1], a[2]))
	}},
	{Name: "delitem", Sig: "a, b, /", Fn: func(t *thread, a []value) value {
		return answer(object.None, object.SetItem(t, a[0], a[1], object.Unbound))
	}},
	{Name: "countOf", Sig: "a, b, /", Fn: countOf},
	{Name: "indexOf", Sig: "a, b, /", Fn: indexOf},
	{Name: "length_hint", Sig: "obj, default=0, /", Fn: lengthHint},
	{Name: "call", Sig: "obj, /, *args, **kwargs", Fn: call},
}

func truth(t *thread, v value, want bool) value {
	is, ok := object.Truth(t, v)
	return answer(object.Bool(is == want), ok)
}

func answer(v value, ok bool) value {
	if !ok {
		return object.Raised
	}
	return v
}

func countOf(t *thread, a []value) value {
	n, wanted := int64(0), a[1]
	ok := object.Iterate(t, a[0], func(item value) bool {
		same, ok := object.Equal(t, item, wanted)
		if same {
			n++
		}
		return ok
	})
	return answer(object.Int(n), ok)
}

func indexOf(t *thread, a []value) value {
	n, wanted, found := int64(0), a[1], false
	ok := object.Iterate(t, a[0], func(item value) bool {
		same, ok := object.Equal(t, item, wanted)
		if found = same; !same {
			n++
		}
		return ok && !same
	})
	if ok && !found {
		return t.Raise(object.ValueErrorType, "sequence.index(x): x not in sequence")
	}
	return answer(object.Int(n), ok)
}

func lengthHint(t *thread, a []value) value {
	fallback := int64(0)
	if a[1].Ok() {
		if _, isInt := object.AsBigInt(a[1]); !isInt {
			return t.Raise(object.TypeErrorType, "'%s' object cannot be interpreted as an integer", a[1].Type().MessageName())
		}
		n, ok := object.IndexInt(t, a[1])
		if !ok {
			return object.Raised
		}
		fallback = n
	}
	n, ok := object.LengthHint(t, a[0], fallback)
	return answer(object.Int(n), ok)
}

// call receives the callable, a dict of keywords, then the positional arguments.
func call(t *thread, a []value) value {
	args := append([]value(nil), a[2:]...)
	var names []*object.Str
	if d, ok := object.AsDict(a[1]); ok {
		args, names = appendKeywords(args, d)
	}
	return object.CallKw(t, a[0], args, names)
}

func appendKeywords(args []value, d *object.Dict) ([]value, []*object.Str) {
	var names []*object.Str
	for i := 0; ; {
		next, key, v := d.Next(i)
		if next < 0 {
			return args, names
		}
		i = next
		if name, ok := object.AsStr(key); ok {
			args, names = append(args, v), append(names, name)
		}
	}
}
