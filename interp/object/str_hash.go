package object

import (
	"math/bits"
	"sync/atomic"
)

// Hash is the hash of s under PYTHONHASHSEED=0. Tables of this package use it for
// str keys whatever the seed is, so that finding a name needs no thread; what
// hash() shows is HashStr with the interpreter's seed.
func (s *Str) Hash() int64 {
	if h := atomic.LoadInt64(&s.hash); h != 0 {
		return h
	}
	h := hashText(0, s.s, s.IsASCII())
	atomic.StoreInt64(&s.hash, h)
	return h
}

// HashStr is what hash(s) gives when PYTHONHASHSEED is seed.
func HashStr(seed uint32, s *Str) int64 {
	if seed == 0 {
		return s.Hash()
	}
	return hashText(seed, s.s, s.IsASCII())
}

// HashBytes is the hash of bytes with the given content under seed.
func HashBytes(seed uint32, b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	k0, k1 := hashKey(seed)
	return hashResult(sipHash13(k0, k1, b))
}

// hashText hashes text in the form CPython keeps it: one, two or four bytes a code point.
func hashText(seed uint32, s string, ascii bool) int64 {
	if s == "" {
		return 0
	}
	k0, k1 := hashKey(seed)
	if ascii || len(s) == 1 {
		return hashResult(sipHash13(k0, k1, s))
	}
	return hashResult(sipHash13(k0, k1, fixedWidth(s)))
}

// fixedWidth is s in one, two or four bytes a code point, whichever is the
// least that fits all.
func fixedWidth(s string) []byte {
	top := rune(0)
	for _, r := range Points(s) {
		top = max(top, r)
	}
	out := make([]byte, 0, 2*len(s))
	for _, r := range Points(s) {
		switch {
		case top < 1<<8:
			out = append(out, byte(r))
		case top < 1<<16:
			out = append(out, byte(r), byte(r>>8))
		default:
			out = append(out, byte(r), byte(r>>8), byte(r>>16), byte(r>>24))
		}
	}
	return out
}

// hashResult keeps -1 free, as CPython does.
func hashResult(h uint64) int64 {
	if h == ^uint64(0) {
		return -2
	}
	return int64(h)
}

// hashKey is the key CPython derives from PYTHONHASHSEED: zero for seed 0, else
// sixteen bytes of a linear congruential generator.
func hashKey(seed uint32) (k0, k1 uint64) {
	if seed == 0 {
		return 0, 0
	}
	var key [16]byte
	x := seed
	for i := range key {
		x = x*214013 + 2531011
		key[i] = byte(x >> 16)
	}
	return word(key[:8]), word(key[8:])
}

// sipHash13 is SipHash with one round a word and three at the end.
func sipHash13[T string | []byte](k0, k1 uint64, s T) uint64 {
	v := sipState{k0 ^ 0x736f6d6570736575, k1 ^ 0x646f72616e646f6d, k0 ^ 0x6c7967656e657261, k1 ^ 0x7465646279746573}
	i := 0
	for ; i+8 <= len(s); i += 8 {
		m := word(s[i : i+8])
		v.d ^= m
		v.round()
		v.a ^= m
	}
	m := uint64(len(s)) << 56
	for shift := 0; i < len(s); i, shift = i+1, shift+8 {
		m |= uint64(s[i]) << shift
	}
	v.d ^= m
	v.round()
	v.a ^= m
	v.c ^= 0xff
	v.round()
	v.round()
	v.round()
	return v.a ^ v.b ^ v.c ^ v.d
}

type sipState struct{ a, b, c, d uint64 }

func (v *sipState) round() {
	v.a += v.b
	v.b = bits.RotateLeft64(v.b, 13) ^ v.a
	v.a = bits.RotateLeft64(v.a, 32)
	v.c += v.d
	v.d = bits.RotateLeft64(v.d, 16) ^ v.c
	v.a += v.d
	v.d = bits.RotateLeft64(v.d, 21) ^ v.a
	v.c += v.b
	v.b = bits.RotateLeft64(v.b, 17) ^ v.c
	v.c = bits.RotateLeft64(v.c, 32)
}
