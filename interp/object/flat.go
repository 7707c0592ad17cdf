package object

import (
	"math/big"
	"unsafe"
)

// Flat objects are one piece of memory the collector does not look into: their fields point to
// nothing but static data (their type) and the object itself. They take one allocation, the
// cheapest there is. All of the unsafe steps beside those in value.go are here.

// wordBytes is the size of the words flat objects are made of.
const wordBytes = 8

const (
	bigHead     = int(unsafe.Sizeof(ownedBigInt{})+wordBytes-1) / wordBytes
	pairSize    = int(unsafe.Sizeof(tuple2{})) / wordBytes
	tripleSize  = int(unsafe.Sizeof(tuple3{})) / wordBytes
	complexSize = int(unsafe.Sizeof(Complex{})+wordBytes-1) / wordBytes
	strHead     = int(unsafe.Offsetof(Str{}.more)) / wordBytes // the text begins where others have more
)

// flatBig is an exact int of so many digits, which the caller writes and hands to finish. That it
// belongs to IntType and cannot change is what makes it flat.
func (w *bigScratch) flatBig(count int) (o *ownedBigInt, digits []big.Word) {
	if o = w.reuse(count); o != nil {
		return o, o.n.Bits()[:count]
	}
	room := make([]uint64, bigHead+(count*int(unsafe.Sizeof(big.Word(0)))+wordBytes-1)/wordBytes)
	o = (*ownedBigInt)(unsafe.Pointer(&room[0]))
	o.typ = IntType
	o.N = &o.n
	return o, unsafe.Slice((*big.Word)(unsafe.Add(unsafe.Pointer(o), bigHead*wordBytes)), count)
}

// finish makes the int of the digits, the first of which counts least.
func (o *ownedBigInt) finish(digits []big.Word, negative bool) Value {
	o.n.SetBits(digits)
	if negative {
		o.n.Neg(&o.n)
	}
	return FromHeader(&o.Header)
}

// NewComplex makes a complex number.
func NewComplex(c complex128) Value {
	o := (*Complex)(unsafe.Pointer(new([complexSize]uint64)))
	o.typ = ComplexType
	o.C = c
	return FromHeader(&o.Header)
}

// flatPair and flatTriple are tuples of unboxed numbers. That a tuple never changes is what makes them flat.
func flatPair(a, b Value) *Tuple {
	u := (*tuple2)(unsafe.Pointer(new([pairSize]uint64)))
	u.typ = TupleType
	u.Items = u.room[:]
	u.room = [2]Value{a, b}
	return &u.Tuple
}

func flatTriple(a, b, c Value) *Tuple {
	u := (*tuple3)(unsafe.Pointer(new([tripleSize]uint64)))
	u.typ = TupleType
	u.Items = u.room[:]
	u.room = [3]Value{a, b, c}
	return &u.Tuple
}

// Texts up to these sizes, in bytes, lie behind their str, in the place of its field more, which is not to be read:
// they are too short to be built upon, and those that are not ASCII for an index.
const mostFlatASCII, mostFlat = 256, indexStep

// newStr makes a str of n code points with room for a text of size bytes, which the caller writes
// before anybody else sees it.
func newStr(size, n int) (*Str, []byte) {
	if size > mostFlatASCII || size > mostFlat && size != n {
		text := make([]byte, size)
		return &Str{Header: Header{StrType}, s: viewText(text), n: n}, text
	}
	room := make([]uint64, strHead+(size+wordBytes-1)/wordBytes)
	s := (*Str)(unsafe.Pointer(&room[0]))
	text := unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(s), strHead*wordBytes)), size)
	s.typ = StrType
	s.s = viewText(text)
	s.n = n
	return s, text
}

// viewText looks at bytes as a text without copying them, for as long as nobody writes to them.
func viewText(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
