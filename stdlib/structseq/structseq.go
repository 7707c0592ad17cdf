// Package structseq makes tuples with named fields, like sys.version_info and
// time.struct_time. It does not know what they are used for.
package structseq

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Seq is a tuple with fields beyond its items, which have a name only.
type Seq struct {
	object.Tuple
	hidden []value
}

// Type is the type of such tuples.
type Type struct {
	object.Type
	fields []string
	items  int
}

// New makes a type; module and name make its repr, the first items of fields are the tuple, the others
// have a name only.
func New(module, name string, items int, fields ...string) *Type {
	ty := &Type{fields: fields, items: items}
	ty.Name, ty.Module, ty.Flags = name, module, object.FlagSequence
	ty.Define(object.TupleType, nil)
	ty.Repr = ty.repr
	ty.Type.New = ty.new
	named := make([]value, items)
	for i := range named {
		named[i] = object.StrOf(fields[i]).Value()
	}
	ty.Constants = []object.Constant{
		{Name: "n_fields", Value: object.Int(int64(len(fields)))},
		{Name: "n_sequence_fields", Value: object.Int(int64(items))},
		{Name: "n_unnamed_fields", Value: object.Int(0)},
		{Name: "__match_args__", Value: object.NewTuple(named...).Value()},
	}
	ty.Methods = []object.Method{{Name: "__replace__", Sig: "**changes", Fn: ty.replace}, {Name: "__reduce__", Fn: ty.reduce}}
	for i, field := range fields {
		ty.Getters = append(ty.Getters, object.Getter{Name: field, Get: func(_ *thread, v value) value { return ty.field(v, i) }})
	}
	return ty
}

// Make makes a value from one value a field.
func (ty *Type) Make(values ...value) value {
	s := &Seq{hidden: values[ty.items:]}
	s.Header = object.HeaderOf(&ty.Type)
	s.Items = values[:ty.items:ty.items]
	return object.FromHeader(&s.Header)
}

func (ty *Type) field(v value, i int) value {
	s := object.Cast[Seq](v)
	if i < ty.items {
		return s.Items[i]
	}
	return s.hidden[i-ty.items]
}

// replace is a copy with some of the fields changed.
func (ty *Type) replace(t *thread, a []value) value {
	changes, _ := object.AsDict(a[1])
	values := make([]value, len(ty.fields))
	used := 0
	for i, field := range ty.fields {
		values[i] = ty.field(a[0], i)
		if v := changes.GetStr(object.StrOf(field)); v.Ok() {
			values[i] = v
			used++
		}
	}
	if used < changes.Len() {
		var unknown []value
		for i, key, _ := changes.Next(0); i >= 0; i, key, _ = changes.Next(i) {
			if name, _ := object.AsStr(key); !slices.Contains(ty.fields, name.Text()) {
				unknown = append(unknown, key)
			}
		}
		text, ok := object.Repr(t, object.NewList(unknown).Value())
		if !ok {
			return object.Raised
		}
		return t.Raise(object.TypeErrorType, "Got unexpected field name(s): %s", text)
	}
	return ty.Make(values...)
}

// reduce is how a copy is made: of the items, with the other fields by name.
func (ty *Type) reduce(_ *thread, a []value) value {
	items, hidden := make([]value, ty.items), object.NewDict()
	for i, field := range ty.fields {
		if i < ty.items {
			items[i] = ty.field(a[0], i)
		} else {
			hidden.SetStr(object.StrOf(field), ty.field(a[0], i))
		}
	}
	return object.NewTuple(a[0].Type().Value(), object.NewTuple(object.NewTuple(items...).Value(), hidden.Value()).Value()).Value()
}

func (ty *Type) repr(t *thread, v value) value {
	var b strings.Builder
	if ty.Module != "" {
		b.WriteString(ty.Module + ".")
	}
	b.WriteString(ty.Name + "(")
	for i := range ty.items {
		if i > 0 {
			b.WriteString(", ")
		}
		text, ok := object.Repr(t, ty.field(v, i))
		if !ok {
			return object.Raised
		}
		b.WriteString(ty.fields[i] + "=" + text)
	}
	b.WriteString(")")
	return object.NewStr(b.String())
}

var newSignature = object.ParseSignature("sequence, dict=None", false)

// new is the type called with one sequence of as many items as it has, or as it has fields, and a dict of further fields.
func (ty *Type) new(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	b := &object.Builtin{Name: ty.Name, Sig: newSignature, Fn: ty.fromSequence}
	return b.InvokeTrusted(t, args, names)
}

func (ty *Type) fromSequence(t *thread, a []value) value {
	if a[0].Type().Iter == nil && a[0].Type().GetItem == nil {
		return t.Raise(object.TypeErrorType, "constructor requires a sequence")
	}
	items, ok := object.Collect(t, a[0])
	if !ok {
		return object.Raised
	}
	more, isDict := object.AsDict(a[1])
	if a[1].Ok() && !isDict && !a[1].IsNone() {
		return t.Raise(object.TypeErrorType, "%s.%s() takes a dict as second arg, if any", ty.Module, ty.Name)
	}
	exactly := ty.items == len(ty.fields)
	switch {
	case exactly && len(items) != ty.items:
		return ty.wrongLength(t, "a %d-sequence", ty.items, len(items))
	case len(items) < ty.items:
		return ty.wrongLength(t, "an at least %d-sequence", ty.items, len(items))
	case len(items) > len(ty.fields):
		return ty.wrongLength(t, "an at most %d-sequence", len(ty.fields), len(items))
	}
	for i := len(items); i < len(ty.fields); i++ {
		v := object.None
		if isDict {
			if given := more.GetStr(object.StrOf(ty.fields[i])); given.Ok() {
				v = given
			}
		}
		items = append(items, v)
	}
	return ty.Make(items...)
}

func (ty *Type) wrongLength(t *thread, wanted string, n, given int) value {
	return t.Raise(object.TypeErrorType, "%s.%s() takes "+wanted+" (%d-sequence given)", ty.Module, ty.Name, n, given)
}

// Hidden gives the values of the fields that are no items.
func (ty *Type) Hidden(v value) []value { return object.Cast[Seq](v).hidden }
