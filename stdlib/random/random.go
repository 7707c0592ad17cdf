// Package random is the module random: the Mersenne Twister in Go, so that seed(n)
// gives CPython's numbers, and the distributions in random.py.
package random

import (
	"crypto/rand"
	"crypto/sha512"
	_ "embed"
	"math/big"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed random.py
var source string

// Def describes the module random.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "random", Docs: []string{docs}, Init: fill, Source: source}
}

func fill(_ *thread, m *object.Module) bool {
	m.Set("_Twister", twisterType.Value())
	return true
}

const (
	words = 624
	shift = 397
)

// twister is the generator MT19937 of Matsumoto and Nishimura.
type twister struct {
	object.Header
	attrs object.Attrs
	state [words]uint32
	at    int
}

var twisterType = &object.Type{Name: "_Twister", Module: "random", Flags: object.FlagBase}

var twisterLayout = &object.Layout{
	Name: "_Twister",
	Alloc: func(cls *object.Type) value {
		g := &twister{Header: object.HeaderOf(cls)}
		g.seedWords([]uint32{0})
		return object.FromHeader(&g.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[twister](v).attrs },
}

func init() {
	ty := twisterType.Define(object.ObjectType, twisterLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return twisterLayout.Alloc(cls) }
	ty.Init = func(*thread, value, []value, []*object.Str) bool { return true }
	ty.Methods = []object.Method{
		{Name: "_seed", Sig: "a, /", Fn: seed},
		{Name: "random", Sig: "", Fn: func(_ *thread, a []value) value { return object.Float(twisterOf(a[0]).float()) }},
		{Name: "getrandbits", Sig: "k, /", Fn: getrandbits},
		{Name: "_words", Sig: "", Fn: stateWords},
		{Name: "_set_words", Sig: "words, /", Fn: setWords},
	}
}

func twisterOf(v value) *twister { return object.Cast[twister](v) }

func (g *twister) seedNumber(n uint32) {
	g.state[0] = n
	for i := 1; i < words; i++ {
		before := g.state[i-1]
		g.state[i] = 1812433253*(before^before>>30) + uint32(i)
	}
	g.at = words
}

// seedWords is the reference's init_by_array.
func (g *twister) seedWords(key []uint32) {
	g.seedNumber(19650218)
	s := &g.state
	i, j := 1, 0
	next := func() {
		if i++; i >= words {
			s[0], i = s[words-1], 1
		}
	}
	for range max(words, len(key)) {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1664525) + key[j] + uint32(j)
		next()
		j = (j + 1) % len(key)
	}
	for range words - 1 {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1566083941) - uint32(i)
		next()
	}
	s[0] = 1 << 31
}

func (g *twister) refill() {
	s := &g.state
	for i := range words {
		y := s[i]&(1<<31) | s[(i+1)%words]&(1<<31-1)
		s[i] = s[(i+shift)%words] ^ y>>1 ^ (y&1)*0x9908b0df
	}
	g.at = 0
}

func (g *twister) uint32() uint32 {
	if g.at >= words {
		g.refill()
	}
	y := g.state[g.at]
	g.at++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// float is uniform in [0, 1) with 53 bits.
func (g *twister) float() float64 {
	a, b := g.uint32()>>5, g.uint32()>>6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

// seed takes an int, str, bytes or bytearray, or None for a seed from the system.
func seed(t *thread, a []value) value {
	n := new(big.Int)
	if b, ok := seedBytes(a[1]); ok {
		digest := sha512.Sum512(b)
		n.SetBytes(append(append([]byte(nil), b...), digest[:]...))
	} else if a[1].IsNone() {
		var b [32]byte
		rand.Read(b[:])
		n.SetBytes(b[:])
	} else if number, ok := object.AsBigInt(a[1]); ok {
		n.Abs(number)
	} else {
		h, ok := object.Hash(t, a[1])
		if !ok {
			return object.Raised
		}
		n.SetUint64(uint64(h))
	}
	var key []uint32
	mask := big.NewInt(1<<32 - 1)
	for n.Sign() > 0 {
		key = append(key, uint32(new(big.Int).And(n, mask).Uint64()))
		n.Rsh(n, 32)
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	twisterOf(a[0]).seedWords(key)
	return object.None
}

func seedBytes(v value) ([]byte, bool) {
	if s, ok := object.AsStr(v); ok {
		return []byte(s.Text()), true
	}
	return object.BytesOf(v)
}

func getrandbits(t *thread, a []value) value {
	k, ok := object.IndexInt(t, a[1])
	switch {
	case !ok:
		return object.Raised
	case k < 0:
		return t.Raise(object.ValueErrorType, "number of bits must be non-negative")
	case !t.CheckSize(k/8+1, 1):
		return object.Raised
	}
	g := twisterOf(a[0])
	if k <= 32 {
		return object.Int(int64(uint64(g.uint32b(k)) >> (32 - k)))
	}
	n := new(big.Int)
	for at := uint(0); k > 0; at, k = at+32, k-32 {
		word := g.uint32()
		if k < 32 {
			word >>= 32 - k
		}
		n.Or(n, new(big.Int).Lsh(big.NewInt(int64(word)), at))
	}
	return object.IntFromBig(n)
}

// uint32b is a word, or 0 without drawing one when no bit is wanted.
func (g *twister) uint32b(k int64) uint32 {
	if k == 0 {
		return 0
	}
	return g.uint32()
}

func stateWords(_ *thread, a []value) value {
	g := twisterOf(a[0])
	items := make([]value, 0, words+1)
	for _, w := range g.state {
		items = append(items, object.Int(int64(w)))
	}
	return object.NewTuple(append(items, object.Int(int64(g.at)))...).Value()
}

func setWords(t *thread, a []value) value {
	items, ok := object.Collect(t, a[1])
	if !ok {
		return object.Raised
	}
	if len(items) != words+1 {
		return t.Raise(object.ValueErrorType, "state vector is the wrong size")
	}
	g := twisterOf(a[0])
	for i, item := range items {
		n, ok := object.IndexInt(t, item)
		if !ok {
			return object.Raised
		}
		if i == words {
			if n < 0 || n > words {
				return t.Raise(object.ValueErrorType, "invalid state")
			}
			g.at = int(n)
			break
		}
		g.state[i] = uint32(n)
	}
	return object.None
}
