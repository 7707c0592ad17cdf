package object

import (
	"math"
	"math/rand"
	"testing"
)

// The quick ways give what the slow ones do, or say that they are not sure.
func TestQuickFloatsAreThoseOfTheSlowWay(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	unsure := 0
	check := func(name string, x, got float64, ok bool, want pair) {
		if !ok {
			unsure++
		} else if got != want.hi+want.lo {
			t.Errorf("%s(%v) = %v, want %v", name, x, got, want.hi+want.lo)
		}
	}
	for range 20000 {
		x := math.Exp(r.NormFloat64() * 20)
		if r.Intn(2) == 0 {
			x = 1 + r.NormFloat64()/math.Pow(2, float64(r.Intn(20))) // nearer to 1 the slow way is not exact
		}
		if x > 0 && x != 1 {
			f, ok := quickLog(x)
			check("log", x, f, ok, logPair(x))
		}
		angle := r.NormFloat64() * math.Pow(2, float64(r.Intn(40)-20))
		sin, cos := quickSincos(angle)
		slowSin, slowCos := sincosPair(angle)
		f, ok := sin.rounded(sinShare)
		check("sin", angle, f, ok, slowSin)
		f, ok = cos.rounded(sinShare)
		check("cos", angle, f, ok, slowCos)
		y := r.NormFloat64() * 100
		m, e := expPair(pair{y, 0})
		f, ok = quickExp(y)
		check("exp", y, f, ok, pair{math.Ldexp(m.hi, e), math.Ldexp(m.lo, e)})
	}
	if unsure > 2000 {
		t.Errorf("unsure %d times of 80000", unsure)
	}
}
