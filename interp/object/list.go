package object

// List is a list.
type List struct {
	Header
	Items []Value
}

// ListType is the type of list.
var ListType = &Type{Name: "list", Flags: FlagBase | FlagSequence | FlagMatchSelf}

// NewList makes a list that owns items.
func NewList(items []Value) *List { return &List{Header: Header{ListType}, Items: items} }

// Value is the list as a script sees it.
func (l *List) Value() Value { return FromHeader(&l.Header) }

// ExactList returns v as a list that is no subclass.
func ExactList(v Value) (*List, bool) {
	if v.ref != nil && v.ref.typ == ListType {
		return Cast[List](v), true
	}
	return nil, false
}

// AsList returns v as a list, subclasses included.
func AsList(v Value) (*List, bool) {
	if v.ref != nil && v.ref.typ.Layout == listLayout {
		return Cast[List](v), true
	}
	return nil, false
}
