package object

// Tuple is a tuple. Items never change once a script can see it.
type Tuple struct {
	Header
	Items []Value
}

// TupleType is the type of tuple.
var TupleType = &Type{Name: "tuple", Flags: FlagBase | FlagSequence | FlagMatchSelf}

// NewTuple makes a tuple that owns items.
func NewTuple(items ...Value) *Tuple { return &Tuple{Header: Header{TupleType}, Items: items} }

// Value is the tuple as a script sees it.
func (u *Tuple) Value() Value { return FromHeader(&u.Header) }

// ExactTuple returns v as a tuple that is no subclass.
func ExactTuple(v Value) (*Tuple, bool) {
	if v.ref != nil && v.ref.typ == TupleType {
		return Cast[Tuple](v), true
	}
	return nil, false
}

// AsTuple returns v as a tuple, subclasses included.
func AsTuple(v Value) (*Tuple, bool) {
	if v.ref != nil && v.ref.typ.Layout == tupleLayout {
		return Cast[Tuple](v), true
	}
	return nil, false
}
