package object

// identities hands out serial numbers to objects that were asked for their
// identity. Serials stand in for addresses: they are the same in every run.
type identities struct {
	last  uint64
	known Beside[uint64] // serials of objects that have no Attrs to keep theirs in
	own   *byte          // tells these identities from others; nil before a class was asked for
}

// classSerial is the serial a class got from the identities that asked it first, of those whose own it is.
type classSerial struct {
	own *byte
	n   uint64
}

// firstAddress is what the first object's address looks like.
const firstAddress = 0x7f0000000000

// addressStep is the distance between the addresses of two objects.
const addressStep = 16

// ID is what id(v) gives: the same number as long as v lives, different from
// that of any other living object. For objects it is a serial number, given on
// first use, in the shape of an address; for unboxed numbers and the
// singletons it is derived from the value.
func (in *Interp) ID(v Value) uint64 {
	if n, ok := unboxedID(v); ok {
		return n
	}
	return firstAddress + addressStep*in.serial(v)
}

func unboxedID(v Value) (uint64, bool) {
	switch v.ref {
	case &intHeader:
		return (v.bits<<4 | 8) &^ (1 << 63), true
	case &floatHeader:
		return ((v.bits ^ v.bits>>59) << 4 & (1<<63 - 1)) | 4, true
	case &noneHeader:
		return 0x1000, true
	case &boolHeader:
		return 0x1010 + v.bits*16, true
	case &notImplHdr:
		return 0x1030, true
	case &ellipsisHdr:
		return 0x1040, true
	}
	return 0, false
}

func (in *Interp) serial(v Value) uint64 {
	if layoutAttrs := v.ref.typ.Layout.Attrs; layoutAttrs != nil && v.ref.typ.Flags&FlagScript != 0 {
		more := layoutAttrs(v).extra()
		if more.serial == 0 {
			in.last++
			more.serial = in.last
		}
		return more.serial
	}
	if v.ref.typ.Layout == typeLayout {
		return in.classSerial(Cast[Type](v))
	}
	return in.besideSerial(v.ref)
}

func (in *identities) besideSerial(h *Header) uint64 {
	if n, ok := in.known.Get(h); ok {
		return n
	}
	in.last++
	in.known.Set(h, in.last)
	return in.last
}

// classSerial finds a class's serial at the class: sets and dicts of classes are common.
func (in *identities) classSerial(ty *Type) uint64 {
	s := ty.serial.Load()
	if s != nil && s.own == in.own && in.own != nil {
		return s.n
	}
	n := in.besideSerial(&ty.Header)
	if s == nil {
		if in.own == nil {
			in.own = new(byte)
		}
		ty.serial.CompareAndSwap(nil, &classSerial{in.own, n})
	}
	return n
}

// identityHash is hash(v) of an object that compares by identity.
func identityHash(t *Thread, v Value) (int64, bool) {
	return int64(t.Interp.ID(v) >> 4), true
}

// address is the part " at 0x7f..." of a default repr says after "at ".
func address(t *Thread, v Value) string { return sprintf("0x%012x", t.Interp.ID(v)) }
