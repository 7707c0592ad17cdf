package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// blake2 is BLAKE2b over words of 64 bits and BLAKE2s over words of 32 bits: RFC 7693, with the whole parameter
// block of the BLAKE2 paper.
type blake2[W uint32 | uint64] struct {
	kind     *blakeKind[W]
	size     int  // of the digest, in bytes
	lastNode bool // of its level in a tree
	start    [8]W // the state before the first block
	key      []byte
	state    [8]W
	count    uint64 // bytes compressed
	block    []byte // not compressed yet; the last block waits here, full or not
}

// blakeKind is what BLAKE2b and BLAKE2s differ in.
type blakeKind[W uint32 | uint64] struct {
	initial   [8]W
	rotations [4]int
	rounds    int
	wordSize  int
	rotate    func(w W, k int) W
}

var (
	blake2bKind = &blakeKind[uint64]{
		initial: [8]uint64{
			0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
			0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
		},
		rotations: [4]int{32, 24, 16, 63}, rounds: 12, wordSize: 8, rotate: bits.RotateLeft64,
	}
	blake2sKind = &blakeKind[uint32]{
		initial: [8]uint32{
			0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
		},
		rotations: [4]int{16, 12, 8, 7}, rounds: 10, wordSize: 4, rotate: bits.RotateLeft32,
	}
)

// blakeOrder is which word of a block each step of a round takes.
var blakeOrder = [10][16]uint8{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

// blakeColumns are the words that the eight mixings of a round take: the columns, then the diagonals.
var blakeColumns = [8][4]uint8{
	{0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15}, {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13}, {3, 4, 9, 14},
}

// blakeParameters are the fields of the parameter block.
type blakeParameters struct {
	size, fanout, depth, nodeDepth, innerSize int
	leafSize                                  uint32
	nodeOffset                                uint64
	key, salt, person                         []byte
	lastNode                                  bool
}

// plainBlake are the parameters of a digest that nobody asked anything special of.
func plainBlake(size int) blakeParameters { return blakeParameters{size: size, fanout: 1, depth: 1} }

func newBlake2b(p *blakeParameters) hash.Hash { return newBlake2(blake2bKind, p) }

func newBlake2s(p *blakeParameters) hash.Hash { return newBlake2(blake2sKind, p) }

func newBlake2[W uint32 | uint64](kind *blakeKind[W], p *blakeParameters) *blake2[W] {
	b := &blake2[W]{kind: kind, size: p.size, lastNode: p.lastNode, key: p.key, start: kind.initial}
	block := make([]byte, 8*kind.wordSize)
	block[0], block[1], block[2], block[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(block[4:], p.leafSize)
	binary.LittleEndian.PutUint64(block[8:], p.nodeOffset)
	at := 16
	if kind.wordSize == 4 {
		at = 14 // the offset of a node has six bytes there
	}
	block[at], block[at+1] = byte(p.nodeDepth), byte(p.innerSize)
	copy(block[4*kind.wordSize:], p.salt)
	copy(block[6*kind.wordSize:], p.person)
	for i := range b.start {
		b.start[i] ^= kind.word(block, i)
	}
	b.Reset()
	return b
}

// word is word i of a block.
func (kind *blakeKind[W]) word(block []byte, i int) W {
	if kind.wordSize == 4 {
		return W(binary.LittleEndian.Uint32(block[4*i:]))
	}
	return W(binary.LittleEndian.Uint64(block[8*i:]))
}

// Size is the length of the digest in bytes.
func (b *blake2[W]) Size() int { return b.size }

// BlockSize is how many bytes are compressed at a time.
func (b *blake2[W]) BlockSize() int { return 16 * b.kind.wordSize }

// Reset forgets what was written. A key is the first block.
func (b *blake2[W]) Reset() {
	b.state, b.count = b.start, 0
	b.block = b.block[:0]
	if len(b.key) > 0 {
		b.block = append(b.block, b.key...)
		b.block = append(b.block, make([]byte, b.BlockSize()-len(b.key))...)
	}
}

// Write adds to what is digested; it never fails.
func (b *blake2[W]) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if len(b.block) == b.BlockSize() {
			b.count += uint64(len(b.block))
			b.state = b.compressed(b.block, false)
			b.block = b.block[:0]
		}
		take := min(len(p), b.BlockSize()-len(b.block))
		b.block = append(b.block, p[:take]...)
		p = p[take:]
	}
	return n, nil
}

// Sum appends the digest of what was written so far.
func (b *blake2[W]) Sum(to []byte) []byte {
	last := *b
	last.count += uint64(len(b.block))
	block := make([]byte, b.BlockSize())
	copy(block, b.block)
	var out []byte
	for _, w := range last.compressed(block, true) {
		for i := range b.kind.wordSize {
			out = append(out, byte(w>>(8*i)))
		}
	}
	return append(to, out[:b.size]...)
}

// Clone is a digest that has seen the same and goes its own way.
func (b *blake2[W]) Clone() (hash.Cloner, error) {
	c := *b
	c.block = append([]byte(nil), b.block...)
	return &c, nil
}

// compressed is the state after a block; count has its bytes already.
func (b *blake2[W]) compressed(block []byte, last bool) [8]W {
	var v, m [16]W
	copy(v[:8], b.state[:])
	copy(v[8:], b.kind.initial[:])
	v[12] ^= W(b.count)
	if b.kind.wordSize == 4 {
		v[13] ^= W(b.count >> 32)
	}
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	for i := range m {
		m[i] = b.kind.word(block, i)
	}
	for round := range b.kind.rounds {
		order := &blakeOrder[round%10]
		for i, c := range blakeColumns {
			b.kind.mix(&v[c[0]], &v[c[1]], &v[c[2]], &v[c[3]], m[order[2*i]], m[order[2*i+1]])
		}
	}
	state := b.state
	for i := range state {
		state[i] ^= v[i] ^ v[i+8]
	}
	return state
}

func (kind *blakeKind[W]) mix(a, b, c, d *W, x, y W) {
	r := &kind.rotations
	*a += *b + x
	*d = kind.rotate(*d^*a, -r[0])
	*c += *d
	*b = kind.rotate(*b^*c, -r[1])
	*a += *b + y
	*d = kind.rotate(*d^*a, -r[2])
	*c += *d
	*b = kind.rotate(*b^*c, -r[3])
}
