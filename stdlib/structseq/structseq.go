// Package structseq makes tuples with named fields, like sys.version_info and
// time.struct_time. It does not know what they are used for.
package structseq

import (
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

// new is the type called with one sequence of as many items as it has, or as it has fields.
func (ty *Type) new(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if len(args) != 1 || len(names) != 0 {
		return t.Raise(object.TypeErrorType, "%s() missing required argument 'sequence' (pos 1)", ty.Name)
	}
	items, ok := object.Collect(t, args[0])
	if !ok {
		return object.Raised
	}
	if len(items) < ty.items {
		return t.Raise(object.TypeErrorType, "%s.%s() takes an at least %d-sequence (%d-sequence given)", ty.Module, ty.Name, ty.items, len(items))
	}
	if len(items) > len(ty.fields) {
		return t.Raise(object.TypeErrorType, "%s.%s() takes an at most %d-sequence (%d-sequence given)", ty.Module, ty.Name, len(ty.fields), len(items))
	}
	for len(items) < len(ty.fields) {
		items = append(items, object.None)
	}
	return ty.Make(items...)
}

// Hidden gives the values of the fields that are no items.
func (ty *Type) Hidden(v value) []value { return object.Cast[Seq](v).hidden }
