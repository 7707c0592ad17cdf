package object

import "math/big"

func intPow(t *Thread, a, b Value) Value {
	x, okx := unboxedInt(a)
	y, oky := unboxedInt(b)
	if okx && oky && y >= 0 {
		if p, fits := pow64(x, y); fits {
			return Int(p)
		}
	}
	m, n, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	if n.Sign() < 0 {
		return intPowNegative(t, a, b)
	}
	if m.IsInt64() && (m.Int64() >= -1 && m.Int64() <= 1) { // 0, 1 and -1 stay small
		if m.Int64() == -1 && n.Bit(0) == 0 {
			return Int(1)
		}
		return Int(m.Int64())
	}
	if !n.IsInt64() || n.Int64() > maxIntBits || !CheckIntBits(t, int64(m.BitLen()-1)*n.Int64()) {
		if t.pending == nil {
			t.RaiseNoMemory()
		}
		return Raised
	}
	if m.Sign() > 0 && m.TrailingZeroBits() == uint(m.BitLen()-1) {
		return IntFromBig(new(big.Int).Lsh(bigOne, uint(m.BitLen()-1)*uint(n.Int64())))
	}
	return IntFromBig(new(big.Int).Exp(m, n, nil))
}

// pow64 is x**y for y >= 0, fits false when it overflows.
func pow64(x, y int64) (p int64, fits bool) {
	p = 1
	for {
		if y&1 != 0 {
			if p, fits = mul64(p, x); !fits {
				return 0, false
			}
		}
		y >>= 1
		if y == 0 {
			return p, true
		}
		if x, fits = mul64(x, x); !fits {
			return 0, false
		}
	}
}

func intPowNegative(t *Thread, a, b Value) Value {
	x, ok := intFloat(t, a)
	if !ok {
		return Raised
	}
	y, ok := intFloat(t, b)
	if !ok {
		return Raised
	}
	return powFloats(t, x, y)
}

// intPowMod is pow(a, b, c): the result has the sign of c.
func intPowMod(t *Thread, a, b, c Value) Value {
	base, exp, ok := t.bigPair(a, b)
	if !ok {
		return NotImplemented
	}
	mod, ok := AsBigInt(c)
	if !ok {
		return NotImplemented
	}
	if mod.Sign() == 0 {
		return t.Raise(ValueErrorType, "pow() 3rd argument cannot be 0")
	}
	abs := new(big.Int).Abs(mod)
	base = new(big.Int).Mod(base, abs)
	if exp.Sign() < 0 {
		if abs.Cmp(bigOne) == 0 {
			return Int(0)
		}
		if base = new(big.Int).ModInverse(base, abs); base == nil {
			return t.Raise(ValueErrorType, "base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r := new(big.Int).Exp(base, exp, abs)
	if mod.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, mod)
	}
	return IntFromBig(r)
}
