package object

// StrIterator walks the characters of a str.
type StrIterator struct {
	Header
	s    *Str // nil when done
	at   int  // byte
	seen int  // code points
}

// StrIteratorType and StrASCIIIteratorType are the types of iterators over strings.
var (
	StrIteratorType      = &Type{Name: "str_iterator", Flags: FlagNoNew}
	StrASCIIIteratorType = &Type{Name: "str_ascii_iterator", Flags: FlagNoNew}
)

func defineStrIterators() {
	for _, ty := range []*Type{StrIteratorType, StrASCIIIteratorType} {
		ty.Define(ObjectType, &Layout{Name: ty.Name})
		ty.Iter = func(_ *Thread, v Value) Value { return v }
		ty.Next = strIteratorNext
		ty.LengthHint = func(_ *Thread, v Value) int {
			it := Cast[StrIterator](v)
			if it.s == nil {
				return 0
			}
			return it.s.n - it.seen
		}
	}
}

func strIter(_ *Thread, v Value) Value {
	s := Cast[Str](v)
	ty := StrIteratorType
	if s.IsASCII() && s.Type() == StrType { // CPython lays the text of a subclass's strings out otherwise
		ty = StrASCIIIteratorType
	}
	return FromHeader(&(&StrIterator{Header: Header{ty}, s: s}).Header)
}

// Rest is the str an iterator over ASCII text goes through, nil at its end, and the index of what comes next.
func (it *StrIterator) Rest() (s *Str, at int) { return it.s, it.at }

func strIteratorNext(_ *Thread, v Value) Value {
	it := Cast[StrIterator](v)
	if it.s == nil {
		return Done
	}
	text := it.s.s
	if it.at >= len(text) {
		it.s = nil
		return Done
	}
	it.seen++
	if c := text[it.at]; c < 0x80 {
		it.at++
		return latin1Strs[c].Value()
	}
	r, w := DecodePoint(text, it.at)
	it.at += w
	return Chr(r)
}
