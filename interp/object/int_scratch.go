package object

import "math/big"

// bigScratch is where a thread computes with ints that do not fit 64 bits. Operands that do fit are
// put into x and y, the result is worked out in q or r, whose digits are kept for the next, and
// copied from there. No script code runs on the way.
type bigScratch struct {
	x, y, q, r big.Int
	used       [4]*ownedBigInt // whose memory the next may take
}

// mostCopied is up to how many words a result is copied out of the scratch; a longer one takes its
// digits along.
const mostCopied = 1 << 12

func (t *Thread) scratch() *bigScratch {
	if t.bigs == nil {
		t.bigs = new(bigScratch)
	}
	return t.bigs
}

// bigPair gives both operands as big ints, ok false when one is no int. They are valid until the next call.
func (t *Thread) bigPair(a, b Value) (x, y *big.Int, ok bool) {
	w := t.scratch()
	if x, ok = bigOperand(&w.x, a); !ok {
		return nil, nil, false
	}
	y, ok = bigOperand(&w.y, b)
	return x, y, ok
}

func bigOperand(room *big.Int, v Value) (*big.Int, bool) {
	if n, ok := unboxedInt(v); ok {
		return room.SetInt64(n), true
	}
	return boxedInt(v)
}

// int is the int in n, a part of the scratch.
func (w *bigScratch) int(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	if digits := n.Bits(); len(digits) <= mostCopied {
		o, own := w.flatBig(len(digits))
		copy(own, digits)
		return o.finish(own, n.Sign() < 0)
	}
	own := *n
	*n = big.Int{}
	return IntFromBig(&own)
}

// Arithmetic is Binary for an operator in an expression. passing says that the result goes straight into another
// operator that is evaluated by Arithmetic or CompareSums: that one may, if both its operands are plain ints, use
// the memory of a long one again, since no script will ever see it. So it is with complex numbers.
func Arithmetic(t *Thread, op BinaryOp, a, b Value, passing bool) Value {
	switch ta, tb := a.ref.typ, b.ref.typ; {
	case ta == IntType && tb == IntType:
		return t.intArithmetic(op, a, b, passing)
	case ta == ComplexType && tb == ComplexType && op <= OpMul:
		return t.complexArithmetic(op, a, b, passing)
	case ta == IntType, tb == IntType:
		a.arrive()
		b.arrive()
	}
	if t.complex != nil {
		t.complex = nil
	}
	return Binary(t, op, a, b)
}

func (t *Thread) intArithmetic(op BinaryOp, a, b Value, passing bool) Value {
	r := IntType.Binary[op](t, a, b)
	t.release(a)
	t.release(b)
	if passing && r.Ok() && !r.IsInt() && r.ref.typ == IntType {
		Cast[ownedBigInt](r).passing = true
	}
	return r
}

// CompareSums is Compare for operands one of which is Passing.
func CompareSums(t *Thread, op CompareOp, a, b Value) Value {
	if a.ref.typ != IntType || b.ref.typ != IntType {
		a.arrive()
		b.arrive()
		return Compare(t, op, a, b)
	}
	r := Compare(t, op, a, b)
	t.release(a)
	t.release(b)
	return r
}

// Passing reports whether one of two operands that are to be compared is an int on its way, so that it takes
// CompareSums. A complex number has arrived.
func (t *Thread) Passing(a, b Value) bool {
	t.complex = nil
	return a.isPassing() || b.isPassing()
}

// isPassing reports an int that is on its way from one operator to another.
func (v Value) isPassing() bool {
	return v.ref.typ == IntType && !v.IsInt() && Cast[ownedBigInt](v).passing
}

// arrive makes an int on its way one like any other.
func (v Value) arrive() {
	if v.isPassing() {
		Cast[ownedBigInt](v).passing = false
	}
}

// release gives the memory of an int that was on its way, and has been used, to the next.
func (t *Thread) release(v Value) {
	if !v.isPassing() {
		return
	}
	for i, o := range t.bigs.used {
		if o == nil {
			t.bigs.used[i] = Cast[ownedBigInt](v)
			return
		}
	}
}

// reuse finds memory for so many digits that is not much too large, nil if there is none.
func (w *bigScratch) reuse(count int) *ownedBigInt {
	for i, o := range w.used {
		if o == nil {
			continue
		}
		if room := cap(o.n.Bits()); room >= count && room <= count+count/4+4 {
			w.used[i] = nil
			o.passing = false
			return o
		} else if room < count {
			w.used[i] = nil // numbers have grown
		}
	}
	return nil
}
