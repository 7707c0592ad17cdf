package object

import (
	"math"
	"math/big"
	"math/bits"
)

func intAdd(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		if s := x + y; (s > x) == (y > 0) {
			return Int(s)
		}
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return t.bigs.int(t.bigs.q.Add(m, n))
	}
	return NotImplemented
}

func intSub(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		if d := x - y; (d < x) == (y > 0) {
			return Int(d)
		}
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return t.bigs.int(t.bigs.q.Sub(m, n))
	}
	return NotImplemented
}

func intMul(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		if p, fits := mul64(x, y); fits {
			return Int(p)
		}
		return t.wideProduct(x, y)
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if !CheckIntBits(t, int64(m.BitLen())+int64(n.BitLen())) {
		return Raised
	}
	return t.bigs.int(t.bigs.q.Mul(m, n))
}

// wideProduct is x * y where that does not fit 64 bits.
func (t *Thread) wideProduct(x, y int64) Value {
	if bits.UintSize != 64 {
		return IntFromBig(new(big.Int).Mul(big.NewInt(x), big.NewInt(y)))
	}
	hi, lo := bits.Mul64(magnitude(x), magnitude(y))
	if hi == 0 && lo == 1<<63 && x < 0 != (y < 0) {
		return Int(math.MinInt64)
	}
	o, digits := t.scratch().flatBig(2)
	digits[0], digits[1] = big.Word(lo), big.Word(hi)
	return o.finish(digits, x < 0 != (y < 0))
}

func magnitude(x int64) uint64 {
	if x < 0 {
		return -uint64(x)
	}
	return uint64(x)
}

// CheckIntBits raises MemoryError for an int of more bits than there may be: 2^28, or what memory allows.
func CheckIntBits(t *Thread, bits int64) bool {
	if bits > maxIntBits {
		t.RaiseNoMemory()
		return false
	}
	return bits < 1<<16 || t.CheckSize(bits/8, 1)
}

// floorDiv64 and floorMod64 are // and % for y != 0; MinInt64 // -1 is the caller's business.
func floorDiv64(x, y int64) int64 {
	q := x / y
	if x%y != 0 && (x < 0) != (y < 0) {
		q--
	}
	return q
}

func floorMod64(x, y int64) int64 {
	r := x % y
	if r != 0 && (r < 0) != (y < 0) {
		r += y
	}
	return r
}

// floorDivMod is divmod for big ints, n != 0, in the scratch: the remainder has the sign of n.
func (w *bigScratch) floorDivMod(m, n *big.Int) (q, r *big.Int) {
	q, r = w.q.QuoRem(m, n, &w.r)
	if r.Sign() != 0 && r.Sign() != n.Sign() {
		q.Sub(q, bigOne)
		r.Add(r, n)
	}
	return q, r
}

var bigOne = big.NewInt(1)

func intFloorDiv(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y != 0 && (y != -1 || x != math.MinInt64) {
		return Int(floorDiv64(x, y))
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n.Sign() == 0 {
		return t.Raise(ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	q, _ := t.bigs.floorDivMod(m, n)
	return t.bigs.int(q)
}

func intMod(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y != 0 && y != -1 {
		return Int(floorMod64(x, y))
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n.Sign() == 0 {
		return t.Raise(ZeroDivisionErrorType, "integer modulo by zero")
	}
	_, r := t.bigs.floorDivMod(m, n)
	return t.bigs.int(r)
}

func intDivMod(t *Thread, a, b Value) Value {
	if x, y := a.Int64(), b.Int64(); a.IsInt() && b.IsInt() && y != 0 && y != -1 {
		return NewPair(Int(floorDiv64(x, y)), Int(floorMod64(x, y))).Value()
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n.Sign() == 0 {
		return t.Raise(ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	q, r := t.bigs.floorDivMod(m, n)
	return NewPair(t.bigs.int(q), t.bigs.int(r)).Value()
}

const maxExactFloat = 1 << 53

func intTrueDiv(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y != 0 && absUint(x) <= maxExactFloat && absUint(y) <= maxExactFloat {
		return Float(float64(x) / float64(y))
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n.Sign() == 0 {
		return t.Raise(ZeroDivisionErrorType, "division by zero")
	}
	f, _ := new(big.Rat).SetFrac(m, n).Float64()
	if math.IsInf(f, 0) {
		return t.Raise(OverflowErrorType, "integer division result too large for a float")
	}
	if f == 0 && m.Sign() == 0 && n.Sign() < 0 {
		f = math.Copysign(0, -1)
	}
	return Float(f)
}

func intAnd(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		return Int(x & y)
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return t.bigs.int(t.bigs.q.And(m, n))
	}
	return NotImplemented
}

func intOr(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		return Int(x | y)
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return t.bigs.int(t.bigs.q.Or(m, n))
	}
	return NotImplemented
}

func intXor(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky {
		return Int(x ^ y)
	}
	if m, n, ok := t.bigPair(a, b); ok {
		return t.bigs.int(t.bigs.q.Xor(m, n))
	}
	return NotImplemented
}

func intLShift(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y >= 0 && y < 63 {
		if s := x << y; s>>y == x {
			return Int(s)
		}
	}
	m, n, ok := t.bigPair(a, b)
	switch {
	case !ok:
		return NotImplemented
	case n.Sign() < 0:
		return t.Raise(ValueErrorType, "negative shift count")
	case m.Sign() == 0:
		return Int(0)
	case !n.IsInt64() || n.Int64() > math.MaxInt64/2:
		return t.Raise(OverflowErrorType, "too many digits in integer")
	case !CheckIntBits(t, int64(m.BitLen())+n.Int64()):
		return Raised
	}
	return t.bigs.int(t.bigs.q.Lsh(m, uint(n.Int64())))
}

func intRShift(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y >= 0 {
		return Int(x >> min(y, 63))
	}
	m, n, ok := t.bigPair(a, b)
	switch {
	case !ok:
		return NotImplemented
	case n.Sign() < 0:
		return t.Raise(ValueErrorType, "negative shift count")
	case !n.IsInt64() || n.Int64() > int64(m.BitLen()):
		if m.Sign() < 0 {
			return Int(-1)
		}
		return Int(0)
	}
	return t.bigs.int(t.bigs.q.Rsh(m, uint(n.Int64())))
}

func intNeg(t *Thread, v Value) Value {
	if n, ok := unboxedInt(v); ok && n != math.MinInt64 {
		return Int(-n)
	}
	n, _ := bigOperand(&t.scratch().x, v)
	return t.bigs.int(t.bigs.q.Neg(n))
}

func intInvert(t *Thread, v Value) Value {
	if n, ok := unboxedInt(v); ok {
		return Int(^n)
	}
	return t.bigs.int(t.scratch().q.Not(Cast[BigInt](v).N))
}

func intAbs(t *Thread, v Value) Value {
	if n, ok := unboxedInt(v); ok && n >= 0 {
		return Int(n)
	}
	if n, _ := boxedInt(v); n != nil && !v.IsInt() && n.Sign() >= 0 {
		return exactInt(t, v)
	}
	return intNeg(t, v)
}

func intToFloat(t *Thread, v Value) Value {
	f, ok := intFloat(t, v)
	if !ok {
		return Raised
	}
	return Float(f)
}

// intFloat is the float nearest to an int.
func intFloat(t *Thread, v Value) (float64, bool) {
	if n, ok := unboxedInt(v); ok {
		return float64(n), true
	}
	f := BigToFloat(Cast[BigInt](v).N)
	if math.IsInf(f, 0) {
		t.Raise(OverflowErrorType, "int too large to convert to float")
		return 0, false
	}
	return f, true
}

// BigToFloat is the float nearest to n, ties to even; an infinity when n is too large.
func BigToFloat(n *big.Int) float64 {
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}
