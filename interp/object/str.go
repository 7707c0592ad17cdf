package object

// Str is a str: generalised UTF-8, in which a lone surrogate is three bytes.
type Str struct {
	Header
	s string
	// n counts the code points, -1 until somebody asks.
	n    int
	hash int64 // 0 until somebody asks
}

// StrType is the type of str.
var StrType = &Type{Name: "str", Flags: FlagBase | FlagMatchSelf}

// StrOf makes a str object.
func StrOf(s string) *Str { return &Str{Header: Header{StrType}, s: s, n: -1} }

// NewStr makes a str value.
func NewStr(s string) Value { return StrOf(s).Value() }

// Value is the str as a script sees it.
func (s *Str) Value() Value { return FromHeader(&s.Header) }

// Text is the Go string inside, in generalised UTF-8.
func (s *Str) Text() string { return s.s }

// ExactStr returns v as a str that is no subclass.
func ExactStr(v Value) (*Str, bool) {
	if v.ref != nil && v.ref.typ == StrType {
		return Cast[Str](v), true
	}
	return nil, false
}

// AsStr returns v as a str, subclasses included.
func AsStr(v Value) (*Str, bool) {
	if v.ref != nil && v.ref.typ.Layout == strLayout {
		return Cast[Str](v), true
	}
	return nil, false
}
