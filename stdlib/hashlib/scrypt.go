package hashlib

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/binary"
	"math/bits"

	"github.com/bide-lang/bide/interp/object"
)

// scryptFunc is hashlib.scrypt.
func scryptFunc(t *thread, a []value) value {
	password, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	if a[1].Bad() || a[1].IsNone() {
		return t.Raise(object.TypeErrorType, "salt is required")
	}
	salt, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	var numbers [5]int64
	for i, name := range []string{"n", "r", "p"} {
		if a[2+i].Bad() || !object.IsIntLike(a[2+i]) {
			return t.Raise(object.TypeErrorType, "%s is required and must be an unsigned int", name)
		}
	}
	for i := range numbers {
		numbers[i] = []int64{0, 0, 0, 0, 64}[i]
		if v := a[2+i]; v.Ok() {
			if numbers[i], ok = object.IndexInt(t, v); !ok {
				return object.Raised
			}
		}
	}
	n, r, p, limit, size := numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]
	switch {
	case n < 2 || n&(n-1) != 0:
		return t.Raise(object.ValueErrorType, "n must be a power of 2.")
	case limit < 0 || limit > 1<<31-1:
		return t.Raise(object.ValueErrorType, "maxmem must be positive and smaller than 2147483647")
	case size < 1 || size > 1<<31-1:
		return t.Raise(object.ValueErrorType, "dklen must be greater than 0 and smaller than 2147483647")
	case r < 1 || p < 1 || r > 1<<24 || p > 1<<30/r:
		return t.Raise(object.ValueErrorType, "Invalid parameter combination for n, r, p, maxmem.")
	}
	if limit == 0 {
		limit = 32 << 20
	}
	if n > limit/(128*r) || 128*r*(n+p+1) > limit {
		return t.Raise(object.ValueErrorType, "[digital envelope routines] memory limit exceeded")
	}
	secret, salted := string(password), append([]byte(nil), salt...)
	var key []byte
	t.Blocking(func() { key = scryptKey(secret, salted, int(n), int(r), int(p), int(size)) })
	return object.NewBytes(key)
}

// scryptKey follows RFC 7914. The parameters have been checked.
func scryptKey(password string, salt []byte, n, r, p, size int) []byte {
	blocks := must(pbkdf2.Key(sha256.New, password, salt, 1, p*128*r))
	table := make([]uint32, 32*r*n)
	for ; p > 0; p-- {
		mixBlock(blocks[(p-1)*128*r:][:128*r], table, n, r)
	}
	return must(pbkdf2.Key(sha256.New, password, blocks, 1, size))
}

// must is for what fails only with parameters that scryptFunc refuses.
func must(key []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return key
}

// mixBlock is scryptROMix: table remembers n states of the block, which are then looked up in an order that
// depends on the block itself.
func mixBlock(block []byte, table []uint32, n, r int) {
	size := 32 * r
	x, y := make([]uint32, size), make([]uint32, size)
	for i := range x {
		x[i] = binary.LittleEndian.Uint32(block[4*i:])
	}
	for i := range n {
		copy(table[i*size:], x)
		shuffleBlock(y, x, r)
		x, y = y, x
	}
	for range n {
		j := int(x[size-16] & uint32(n-1)) // n fits in 32 bits, as the memory does
		for i, w := range table[j*size:][:size] {
			x[i] ^= w
		}
		shuffleBlock(y, x, r)
		x, y = y, x
	}
	for i, w := range x {
		binary.LittleEndian.PutUint32(block[4*i:], w)
	}
}

// shuffleBlock is scryptBlockMix: the even parts come first, then the odd ones.
func shuffleBlock(out, in []uint32, r int) {
	var x [16]uint32
	copy(x[:], in[(2*r-1)*16:])
	for i := range 2 * r {
		for k := range x {
			x[k] ^= in[16*i+k]
		}
		salsa(&x)
		copy(out[(i/2+i%2*r)*16:], x[:])
	}
}

// salsa is Salsa20/8: four times the columns and the rows.
func salsa(x *[16]uint32) {
	v := *x
	quarter := func(a, b, c, d int) {
		v[b] ^= bits.RotateLeft32(v[a]+v[d], 7)
		v[c] ^= bits.RotateLeft32(v[b]+v[a], 9)
		v[d] ^= bits.RotateLeft32(v[c]+v[b], 13)
		v[a] ^= bits.RotateLeft32(v[d]+v[c], 18)
	}
	for range 4 {
		quarter(0, 4, 8, 12)
		quarter(5, 9, 13, 1)
		quarter(10, 14, 2, 6)
		quarter(15, 3, 7, 11)
		quarter(0, 1, 2, 3)
		quarter(5, 6, 7, 4)
		quarter(10, 11, 8, 9)
		quarter(15, 12, 13, 14)
	}
	for i := range x {
		x[i] += v[i]
	}
}
