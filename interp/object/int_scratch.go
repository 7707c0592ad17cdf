package object

import "math/big"

// bigScratch is where a thread computes with ints that do not fit 64 bits. Operands that do fit are
// put into x and y, the result is worked out in q or r, whose digits are kept for the next, and
// copied from there. No script code runs on the way.
type bigScratch struct{ x, y, q, r big.Int }

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

// intFromScratch is the int in n, a part of the scratch.
func intFromScratch(n *big.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	if digits := n.Bits(); len(digits) <= mostCopied {
		o, own := flatBig(len(digits))
		copy(own, digits)
		return o.finish(own, n.Sign() < 0)
	}
	own := *n
	*n = big.Int{}
	return IntFromBig(&own)
}
