package object

import (
	"math/big"
	"runtime"
	"strings"
	"testing"
)

// Objects the collector does not look into must not lead to anything it could take.
func TestFlatObjectsSurviveCollections(t *testing.T) {
	thread := &Thread{}
	var strs []*Str
	var ints []Value
	for n := 1; n < 3*mostFlat; n++ {
		for _, c := range []string{"a", "é", "漢", "🙂"} {
			a, b := strings.Repeat(c, n/2), strings.Repeat(c, n-n/2)
			s := Cast[Str](Concat(StrOf(a), StrOf(b)))
			StrIndex(s, n-1) // makes the index of those that have one
			strs = append(strs, s)
		}
		ints = append(ints, intMul(thread, intLShift(thread, Int(-3), Int(int64(n+62))), Int(5)))
	}
	for range 3 {
		runtime.GC()
		_ = make([][]byte, 1<<12)
	}
	for i, s := range strs {
		n, c := i/4+1, []string{"a", "é", "漢", "🙂"}[i%4]
		if s.s != strings.Repeat(c, n) || s.n != n || Cast[Str](StrIndex(s, n-1)).s != c {
			t.Fatalf("%d times %s became %q", n, c, s.s)
		}
	}
	for i, v := range ints {
		want := new(big.Int).Lsh(big.NewInt(-15), uint(i+1+62))
		if got, _ := AsBigInt(v); got.Cmp(want) != 0 {
			t.Fatalf("-15 << %d became %v", i+1+62, got)
		}
	}
}
