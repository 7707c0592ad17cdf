package hashlib

import (
	"hash"
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// blakeType is a class of hashlib: blake2b or blake2s.
type blakeType struct {
	object.Type
	make      func(p *blakeParameters) hash.Hash
	size      int // the largest digest and key
	saltSize  int // and that of person
	offsetMax uint64
	sig       *object.Signature
}

var (
	blake2bType = newBlakeType("blake2b", newBlake2b, 64, 16, math.MaxUint64)
	blake2sType = newBlakeType("blake2s", newBlake2s, 32, 8, 1<<48-1)
)

// The slots of a call.
const (
	blakeData = iota
	blakeSize
	blakeKey
	blakeSalt
	blakePerson
	blakeFanout
	blakeDepth
	blakeLeafSize
	blakeNodeOffset
	blakeNodeDepth
	blakeInnerSize
	blakeLastNode
)

const blakeSig = "data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, " +
	"node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True"

func newBlakeType(name string, make func(p *blakeParameters) hash.Hash, size, saltSize int, offsetMax uint64) *blakeType {
	ty := &blakeType{make: make, size: size, saltSize: saltSize, offsetMax: offsetMax, sig: object.ParseSignature(blakeSig, false)}
	ty.Name, ty.Module = name, "_blake2"
	ty.Define(object.ObjectType, nil)
	ty.New = ty.newDigest
	ty.Methods, ty.Getters = digestMethods, digestGetters
	ty.Constants = []object.Constant{
		{Name: "SALT_SIZE", Value: object.Int(int64(saltSize))},
		{Name: "PERSON_SIZE", Value: object.Int(int64(saltSize))},
		{Name: "MAX_KEY_SIZE", Value: object.Int(int64(size))},
		{Name: "MAX_DIGEST_SIZE", Value: object.Int(int64(size))},
	}
	return ty
}

// algorithm is the digest with no parameters, for new() and hmac.
func (ty *blakeType) algorithm() algorithm {
	p := plainBlake(ty.size)
	return algorithm{name: ty.Name, make: func() hash.Hash { return ty.make(&p) }, typ: &ty.Type}
}

func (ty *blakeType) newDigest(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	if n := len(args) - len(names); n > 1 {
		return t.Raise(object.TypeErrorType, "%s() takes at most 1 positional argument (%d given)", ty.Name, n)
	}
	b := object.Builtin{Name: ty.Name, Sig: ty.sig, Fn: func(t *thread, a []value) value {
		p, ok := ty.parameters(t, a)
		if !ok {
			return object.Raised
		}
		alg := ty.algorithm()
		alg.make = func() hash.Hash { return ty.make(p) }
		return digested(t, alg, a[blakeData])
	}}
	return b.InvokeTrusted(t, args, names)
}

func (ty *blakeType) parameters(t *thread, a []value) (*blakeParameters, bool) {
	p := plainBlake(ty.size)
	for _, each := range []struct {
		slot, from, to int
		into           *int
		complaint      string
	}{
		{blakeSize, 1, ty.size, &p.size, "digest_size must be between 1 and %d bytes"},
		{blakeFanout, 0, 255, &p.fanout, "fanout must be between 0 and %d"},
		{blakeDepth, 1, 255, &p.depth, "depth must be between 1 and %d"},
		{blakeNodeDepth, 0, 255, &p.nodeDepth, "node_depth must be between 0 and %d"},
		{blakeInnerSize, 0, ty.size, &p.innerSize, "inner_size must be between 0 and is %d"},
	} {
		if a[each.slot].Bad() {
			continue
		}
		n, ok := object.IndexInt(t, a[each.slot])
		if !ok {
			return nil, false
		}
		if n < int64(each.from) || n > int64(each.to) {
			t.Raise(object.ValueErrorType, each.complaint, each.to)
			return nil, false
		}
		*each.into = int(n)
	}
	return &p, ty.texts(t, &p, a) && ty.offsets(t, &p, a)
}

func (ty *blakeType) texts(t *thread, p *blakeParameters, a []value) bool {
	for _, each := range []struct {
		slot, most int
		into       *[]byte
		name       string
	}{
		{blakeKey, ty.size, &p.key, "key"}, {blakeSalt, ty.saltSize, &p.salt, "salt"}, {blakePerson, ty.saltSize, &p.person, "person"},
	} {
		if a[each.slot].Bad() {
			continue
		}
		b, ok := object.WantBuffer(t, a[each.slot])
		if !ok {
			return false
		}
		if len(b) > each.most {
			t.Raise(object.ValueErrorType, "maximum %s length is %d bytes", each.name, each.most)
			return false
		}
		*each.into = append([]byte(nil), b...)
	}
	return true
}

func (ty *blakeType) offsets(t *thread, p *blakeParameters, a []value) bool {
	var leaf uint64
	for _, each := range []struct {
		slot int
		most uint64
		into *uint64
		name string
	}{{blakeLeafSize, math.MaxUint32, &leaf, "leaf_size"}, {blakeNodeOffset, ty.offsetMax, &p.nodeOffset, "node_offset"}} {
		if a[each.slot].Bad() {
			continue
		}
		n := object.Index(t, a[each.slot])
		if n.Bad() {
			return false
		}
		big, _ := object.AsBigInt(n)
		switch {
		case big.Sign() < 0:
			t.Raise(object.ValueErrorType, "value must be positive")
			return false
		case !big.IsUint64() || big.Uint64() > each.most:
			t.Raise(object.OverflowErrorType, "%s is too large", each.name)
			return false
		}
		*each.into = big.Uint64()
	}
	p.leafSize = uint32(leaf)
	if a[blakeLastNode].Ok() {
		last, ok := object.Truth(t, a[blakeLastNode])
		p.lastNode = last
		return ok
	}
	return true
}
