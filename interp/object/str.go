package object

import (
	"strings"
	"sync/atomic"
)

// Str is a str: generalised UTF-8, in which a lone surrogate is three bytes.
// It never changes; what is filled in later (hash, index) is atomic, because the
// strings of built-in types are shared between interpreters.
type Str struct {
	Header
	s string
	n int // code points; the text is ASCII when it equals len(s)
	// hash is 0 until somebody asks.
	hash int64
	more atomic.Pointer[strMore] // nil for most; not there in flat ones, see newStr
}

// strMore is what few strings have. Those that were built in one buffer share it.
type strMore struct {
	built   strings.Builder // the buffer; see Concat
	offsets []int           // see Str.offset
}

// StrType is the type of str.
var StrType = &Type{Name: "str", Flags: FlagBase | FlagMatchSelf}

// latin1Strs are the one-character strings that are most often asked for. They
// are complete (hash included) before anybody sees them.
var latin1Strs = makeLatin1()

// emptyStr is "".
var emptyStr = &Str{Header: Header{StrType}}

func makeLatin1() *[256]Str {
	var table [256]Str
	for i := range table {
		c := &table[i]
		c.Header = Header{StrType}
		c.s = string(rune(i))
		c.n = 1
		c.hash = hashText(0, c.s, i < 0x80)
	}
	return &table
}

// StrOf makes a str object from text in generalised UTF-8. Strings of at most
// one Latin-1 character are always the same object.
func StrOf(s string) *Str {
	if len(s) <= 2 {
		if c := staticStr(s); c != nil {
			return c
		}
	}
	return &Str{Header: Header{StrType}, s: s, n: countPoints(s)}
}

// strOfLen is StrOf for text of n code points.
func strOfLen(s string, n int) *Str {
	if n <= 1 {
		if c := staticStr(s); c != nil {
			return c
		}
	}
	return &Str{Header: Header{StrType}, s: s, n: n}
}

// CopyText makes a str of a text in a buffer that will be used again.
func CopyText(b []byte) Value { return copyText(b, countPoints(viewText(b))) }

// copyText is CopyText for a text of n code points.
func copyText[T string | []byte](b T, n int) Value {
	if n <= 1 {
		if c := staticStr(string(b)); c != nil {
			return c.Value()
		}
	}
	s, text := newStr(len(b), n)
	copy(text, b)
	return s.Value()
}

// staticStr finds the shared object of "" or a Latin-1 character, nil if s is neither.
func staticStr(s string) *Str {
	switch {
	case len(s) == 0:
		return emptyStr
	case len(s) == 1 && s[0] < 0x80:
		return &latin1Strs[s[0]]
	case len(s) == 2 && (s[0] == 0xC2 || s[0] == 0xC3):
		return &latin1Strs[s[0]<<6|s[1]&0x3F]
	}
	return nil
}

// NewStr makes a str value.
func NewStr(s string) Value { return StrOf(s).Value() }

// Chr is the one-character str of code point r, which may be a surrogate.
func Chr(r rune) Value {
	if r < 256 {
		return latin1Strs[r].Value()
	}
	return (&Str{Header: Header{StrType}, s: string(AppendPoint(nil, r)), n: 1}).Value()
}

// Value is the str as a script sees it.
func (s *Str) Value() Value { return FromHeader(&s.Header) }

// Text is the Go string inside, in generalised UTF-8.
func (s *Str) Text() string { return s.s }

// Len counts the code points.
func (s *Str) Len() int { return s.n }

// IsASCII reports whether every code point is below 128.
func (s *Str) IsASCII() bool { return s.n == len(s.s) }

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

// EqualStrs compares two strs of no subclass; ok is false for anything else.
func EqualStrs(a, b Value) (eq, ok bool) {
	if a.ref.typ != StrType || b.ref.typ != StrType {
		return false, false
	}
	return a.ref == b.ref || sameText(Cast[Str](a).s, Cast[Str](b).s), true
}

// sameText is a == b with the first byte looked at in its place: most texts that are not the same differ there.
func sameText(a, b string) bool {
	return len(a) == len(b) && (len(a) == 0 || a[0] == b[0] && a[1:] == b[1:])
}

// StrLen counts the code points of s.
func StrLen(s *Str) int { return s.n }

// bufferFrom is the length in bytes beyond which a concatenation keeps a buffer to grow in.
const bufferFrom = mostFlatASCII

// Concat is a + b. A long result remembers the buffer it was built in, and
// whoever holds the string at the end of that buffer extends it in place: building
// a text by `s += x` is linear, and the strings met on the way share its bytes.
func Concat(a, b *Str) Value {
	switch {
	case len(a.s) == 0:
		return plainStr(b)
	case len(b.s) == 0:
		return plainStr(a)
	}
	n := a.n + b.n
	size := len(a.s) + len(b.s)
	if len(a.s) > bufferFrom {
		if m := a.more.Load(); m != nil && m.built.Len() == len(a.s) {
			m.built.WriteString(b.s)
			return m.str(n)
		}
	}
	if size <= bufferFrom {
		s, text := newStr(size, n)
		copy(text[copy(text, a.s):], b.s)
		return s.Value()
	}
	m := new(strMore)
	m.built.Grow(size)
	m.built.WriteString(a.s)
	m.built.WriteString(b.s)
	return m.str(n)
}

// str is the text in the buffer, of n code points.
func (m *strMore) str(n int) Value {
	s := &Str{Header: Header{StrType}, s: m.built.String(), n: n}
	s.more.Store(m)
	return s.Value()
}
