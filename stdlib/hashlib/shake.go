package hashlib

import (
	"crypto/sha3"
	"encoding/hex"
	"hash"

	"github.com/bide-lang/bide/interp/object"
)

// shake is SHAKE as a hash whose digest has no size of its own.
type shake struct{ *sha3.SHAKE }

// Size is 0: whoever asks for the digest says how long it is to be.
func (s *shake) Size() int { return 0 }

// Sum appends nothing, as long as the digest.
func (s *shake) Sum(to []byte) []byte { return to }

// Clone is a digest that has seen the same and goes its own way.
func (s *shake) Clone() (hash.Cloner, error) { return s.copy(), nil }

func (s *shake) copy() *shake {
	c := *s.SHAKE
	return &shake{&c}
}

var shakeType = &object.Type{Name: "HASHXOF", Module: "_hashlib", Flags: object.FlagNoNew}

func init() {
	ty := shakeType.Define(digestType, nil)
	ty.Repr = func(t *thread, v value) value {
		return object.NewStr("<" + digestOf(v).algorithm.name + " _hashlib.HASHXOF object @ " + object.Address(t, v) + ">")
	}
	ty.Methods = []object.Method{
		{Name: "digest", Sig: "length", Fn: func(t *thread, a []value) value {
			b, ok := shakeDigest(t, a)
			if !ok {
				return object.Raised
			}
			return object.NewBytes(b)
		}},
		{Name: "hexdigest", Sig: "length", Fn: func(t *thread, a []value) value {
			b, ok := shakeDigest(t, a)
			if !ok {
				return object.Raised
			}
			return object.NewStr(hex.EncodeToString(b))
		}},
	}
}

// shakeDigest reads as much as was asked for from a copy, as reading ends the writing.
func shakeDigest(t *thread, a []value) ([]byte, bool) {
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return nil, false
	}
	if n < 0 {
		t.Raise(object.SystemErrorType, "Negative size passed to PyBytes_FromStringAndSize")
		return nil, false
	}
	if !t.CheckSize(n, 1) {
		return nil, false
	}
	b := make([]byte, n)
	_, err := digestOf(a[0]).h.(*shake).copy().Read(b)
	return b, err == nil
}
