package pyos

import "github.com/bide-lang/bide/interp/object"

// systemCall is a function of ints that gives an int, or with nothing set None.
type systemCall struct {
	name, sig string
	nothing   bool
	do        func(n []int) (int, error)
}

// addSystemCalls puts such functions into the module.
func addSystemCalls(m *object.Module, table []systemCall) {
	for _, c := range table {
		parameters := object.ParseSignature(c.sig, false).Params
		m.Func(c.name, c.sig, func(t *thread, a []value) value {
			n := make([]int, len(a))
			for i, v := range a {
				if v.Bad() {
					continue
				}
				var ok bool
				if n[i], ok = intArgument(t, parameters[i].Name, v); !ok {
					return object.Raised
				}
			}
			return c.call(t, n)
		})
	}
}

func (c *systemCall) call(t *thread, n []int) value {
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
