package object

import (
	"slices"
	"testing"
)

// The numbers expected here were printed by CPython 3.13 doing the same steps: orders of
// iteration and of comparison are folded into one number, modulo mersenne.
const mersenne = 1<<31 - 1

// lcg is a random source two languages can share.
type lcg uint64

func (x *lcg) next() int64 {
	*x = *x*6364136223846793005 + 1442695040888963407
	return int64(*x >> 33)
}

func TestSetOrderIsCPythons(t *testing.T) {
	for _, c := range []struct{ seed, steps, span, want int64 }{
		{1, 400, 30, 72911253},
		{2, 400, 300, 1394548602},
		{3, 3000, 5000, 434397909},
		{4, 2000, 100000, 491948921},
	} {
		run := &setRun{th: NewTestThread(), r: lcg(c.seed), span: c.span, a: NewSet(), b: NewSet()}
		for i := range c.steps {
			run.step()
			if i%50 == 0 {
				run.fold(run.a)
				run.fold(run.b)
			}
			run.shrink()
		}
		if run.seen != c.want {
			t.Errorf("seed %d: got %d, want %d", c.seed, run.seen, c.want)
		}
	}
}

type setRun struct {
	th         *Thread
	r          lcg
	span, seen int64
	a, b       *Set
}

// step does one random thing to the sets.
func (s *setRun) step() {
	op, k := s.r.next()%16, s.r.next()%s.span
	if s.span > 5000 {
		k = k*k + k<<17
	}
	a, b := s.a.Value(), s.b.Value()
	switch {
	case op < 6:
		s.a.Add(s.th, Int(k))
	case op < 9:
		s.b.Add(s.th, Int(k))
	case op == 9:
		s.a.discard(s.th, Int(k))
	case op == 10:
		InPlaceBinary(s.th, OpOr, a, b)
	case op == 11:
		InPlaceBinary(s.th, OpSub, a, b)
	case op == 12:
		InPlaceBinary(s.th, OpXor, a, b)
	case op == 13:
		s.b = asSet(Binary(s.th, OpAnd, a, b))
	case op == 14:
		s.b = asSet(Binary(s.th, OpSub, a, b))
	case op == 15:
		if s.a.used > 0 {
			s.add(s.a.pop())
		}
		s.b = asSet(Binary(s.th, OpOr, b, a))
	}
}

func (s *setRun) add(v Value) { s.seen = (s.seen*31 + v.Int64()) % mersenne }

func (s *setRun) fold(set *Set) {
	for i, item := set.Next(0); i >= 0; i, item = set.Next(i) {
		s.add(item)
	}
}

// shrink keeps the sets from growing without end.
func (s *setRun) shrink() {
	if s.a.used > 3000 {
		items, _ := Collect(s.th, s.a.Value())
		s.a = NewSet()
		s.a.update(s.th, NewList(items[:10]).Value())
	}
	if s.b.used > 3000 {
		s.b, _ = s.b.difference(s.th, NewRange(0, s.span, 2).Value())
	}
}

// numbered is an object that compares by v and remembers where it came from.
type numbered struct {
	Header
	v, i int64
}

func TestSortComparesAsCPython(t *testing.T) {
	th := NewTestThread()
	count, trace := int64(0), int64(0)
	typ := (&Type{Name: "K"}).Define(ObjectType, nil)
	typ.Compare = func(t *Thread, op CompareOp, a, b Value) Value {
		x, y := Cast[numbered](a), Cast[numbered](b)
		count++
		trace = (trace*31 + x.i*7 + y.i) % mersenne
		return Bool(op == OpLt && x.v < y.v)
	}
	for _, c := range []struct{ n, span, mode, count, trace, order int64 }{
		{2, 3, 0, 1, 7, 1},
		{31, 50, 0, 114, 516902250, 1209478852},
		{64, 50, 3, 261, 363752346, 741117141},
		{100, 3, 0, 475, 1847683674, 1252112902},
		{257, 1000000, 0, 1732, 383501985, 2041327570},
		{1000, 50, 1, 999, 2054590157, 745305246},
		{1000, 1000000, 2, 999, 2054590157, 76503927},
		{1000, 50, 2, 1941, 1394089534, 233650530},
		{3000, 1000000, 3, 16435, 1650186880, 701170849},
		{3000, 1000000, 4, 5998, 1560763633, 2018570488},
		{3000, 50, 0, 27409, 1815884741, 1689780929},
	} {
		items := make([]Value, c.n)
		for i, v := range sortInput(c.n, c.span, c.mode) {
			items[i] = FromHeader(&(&numbered{Header{typ}, v, int64(i)}).Header)
		}
		count, trace = 0, 0
		l := NewList(items)
		if !l.Sort(th, Unbound, false) {
			t.Fatal("sort failed")
		}
		order := int64(0)
		for _, item := range l.Items {
			order = (order*31 + Cast[numbered](item).i) % mersenne
		}
		if count != c.count || trace != c.trace || order != c.order {
			t.Errorf("n=%d span=%d mode=%d: got %d comparisons, trace %d, order %d; want %d, %d, %d",
				c.n, c.span, c.mode, count, trace, order, c.count, c.trace, c.order)
		}
	}
}

// sortInput makes n numbers below span: random, ascending, descending, nearly sorted, or two sorted halves.
func sortInput(n, span, mode int64) []int64 {
	r := lcg(n + span)
	vs := make([]int64, n)
	for i := range vs {
		vs[i] = r.next() % span
	}
	switch mode {
	case 1, 2, 3:
		slices.Sort(vs)
	case 4:
		slices.Sort(vs[:n/2])
		slices.Sort(vs[n/2:])
	}
	if mode == 2 {
		slices.Reverse(vs)
	}
	for k := int64(0); mode == 3 && k < max(1, n/20); k++ {
		i, j := r.next()%n, r.next()%n
		vs[i], vs[j] = vs[j], vs[i]
	}
	return vs
}

func TestSortKeysAndReverse(t *testing.T) {
	th := NewTestThread()
	l := NewList([]Value{NewStr("bb"), NewStr("a"), NewStr("cc"), NewStr("d")})
	length := NewFunc("builtins", "len", "obj, /", func(t *Thread, a []Value) Value {
		n, _ := Len(t, a[0])
		return Int(int64(n))
	})
	for _, c := range []struct {
		key     Value
		reverse bool
		want    string
	}{
		{length, false, "['a', 'd', 'bb', 'cc']"},
		{length, true, "['bb', 'cc', 'a', 'd']"},
		{Unbound, true, "['d', 'cc', 'bb', 'a']"},
	} {
		sorted := NewList(slices.Clone(l.Items))
		if !sorted.Sort(th, c.key, c.reverse) {
			t.Fatal(shown(th, Raised))
		}
		if got := shown(th, sorted.Value()); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	spoil := NewFunc("", "spoil", "obj, /", func(t *Thread, a []Value) Value { l.Append(a[0]); return a[0] })
	if got := shown(th, done(l.Sort(th, spoil, false))); got != "ValueError: list modified during sort" || len(l.Items) != 4 {
		t.Errorf("got %s and %d items", got, len(l.Items))
	}
}
