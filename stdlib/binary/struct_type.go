package binary

import "github.com/bide-lang/bide/interp/object"

// structObject is struct.Struct: a format that was read.
type structObject struct {
	object.Header
	attrs  object.Attrs
	format *format
}

var structType = &object.Type{
	Name: "Struct", Module: "_struct", Flags: object.FlagBase | object.FlagWeakref,
}

var structLayout = &object.Layout{
	Name: "Struct",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&structObject{Header: object.HeaderOf(cls), format: &notYet}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[structObject](v).attrs },
}

// notYet is the format of a Struct whose __init__ has not run.
var notYet = format{size: -1, values: -1}

// unpackIterator goes through the groups of values in a buffer.
type unpackIterator struct {
	object.Header
	format *format
	rest   []byte
}

var unpackIteratorType = &object.Type{
	Name: "unpack_iterator", Module: "_struct", Flags: object.FlagNoNew,
}

func init() {
	defineStruct(structType.Define(object.ObjectType, structLayout))
	ty := unpackIteratorType.Define(object.ObjectType, nil)
	ty.Iter = func(_ *thread, v value) value { return v }
	ty.Next = func(_ *thread, v value) value {
		it := object.Cast[unpackIterator](v)
		if len(it.rest) == 0 {
			return object.Done
		}
		group := it.rest[:it.format.size]
		it.rest = it.rest[it.format.size:]
		return it.format.unpack(group)
	}
	ty.Methods = []object.Method{{Name: "__length_hint__", Fn: func(_ *thread, a []value) value {
		it := object.Cast[unpackIterator](a[0])
		return object.Int(int64(len(it.rest) / it.format.size))
	}}}
}

func defineStruct(ty *object.Type) {
	formatOf := func(v value) *format { return object.Cast[structObject](v).format }
	with := func(fn func(t *thread, f *format, a []value) value) object.NativeFunc {
		return func(t *thread, a []value) value { return fn(t, formatOf(a[0]), a[1:]) }
	}
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return structLayout.Alloc(cls) }
	ty.Init = structInit
	ty.Repr = func(t *thread, v value) value {
		text, ok := object.Repr(t, object.NewStr(formatOf(v).text))
		if !ok {
			return object.Raised
		}
		return object.NewStr(v.Type().Name + "(" + text + ")")
	}
	ty.Methods = []object.Method{
		{Name: "pack", Sig: "*values", Fn: with(structPack)},
		{Name: "pack_into", Sig: "*values", Fn: with(structPackInto)},
		{Name: "unpack", Sig: "buffer, /", Fn: with(structUnpack)},
		{Name: "unpack_from", Sig: "buffer, offset=0", Fn: with(structUnpackFrom)},
		{Name: "iter_unpack", Sig: "buffer, /", Fn: with(structIterUnpack)},
	}
	ty.Getters = []object.Getter{
		{Name: "format", Get: func(_ *thread, v value) value { return object.NewStr(formatOf(v).text) }},
		{Name: "size", Get: func(_ *thread, v value) value { return object.Int(int64(formatOf(v).size)) }},
	}
}

var structSignature = object.ParseSignature("format", false)

func structInit(t *thread, self value, args []value, names []*object.Str) bool {
	if n := len(args); n > 1 {
		t.Raise(object.TypeErrorType, "Struct() takes at most 1 argument (%d given)", n)
		return false
	}
	b := object.Builtin{Name: "Struct", Sig: structSignature, Fn: func(t *thread, a []value) value {
		f, ok := formats{}.get(t, a[0])
		if !ok {
			return object.Raised
		}
		object.Cast[structObject](self).format = f
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}
