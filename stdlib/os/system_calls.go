package pyos

import (
	"math"

	"github.com/bide-lang/bide/interp/object"
)

// systemCall is a function of ints that gives an int, or with nothing set None.
type systemCall struct {
	name, sig string
	nothing   bool
	do        func(n []int) (int, error)
}

// addSystemCalls puts such functions into the module.
func addSystemCalls(m *object.Module, table []systemCall) {
	for _, c := range table {
		m.Func(c.name, c.sig, func(t *thread, a []value) value { return c.call(t, a) })
	}
}

func (c *systemCall) call(t *thread, a []value) value {
	n := make([]int, len(a))
	for i, v := range a {
		if v.Bad() {
			continue
		}
		var ok bool
		if n[i], ok = cInt(t, v); !ok {
			return object.Raised
		}
	}
	var r int
	var err error
	t.Blocking(func() { r, err = c.do(n) })
	switch {
	case err != nil:
		return raise(t, err)
	case c.nothing:
		return object.None
	}
	return object.Int(int64(r))
}

// cInt is an argument that C has in an int: offsets and lengths may be longer, so only what no C type holds is refused.
func cInt(t *thread, v value) (int, bool) {
	if v.IsFloat() {
		t.Raise(object.TypeErrorType, "'float' object cannot be interpreted as an integer")
		return 0, false
	}
	n, ok := object.IndexInt(t, v)
	if ok && (n > math.MaxInt64/2 || n < math.MinInt64/2) {
		t.Raise(object.OverflowErrorType, "signed integer is greater than maximum")
		return 0, false
	}
	return int(n), ok
}

// intList reads an iterable of ints.
func intList(t *thread, v value) ([]int, bool) {
	var found []int
	ok := object.Iterate(t, v, func(item value) bool {
		n, ok := cInt(t, item)
		found = append(found, n)
		return ok
	})
	return found, ok
}

// intTuple is a tuple of ints.
func intTuple(n ...int) value {
	items := make([]value, len(n))
	for i, each := range n {
		items[i] = object.Int(int64(each))
	}
	return object.NewTuple(items...).Value()
}
