package re

import "github.com/bide-lang/bide/interp/object"

// scanning walks the matches of a pattern in a text: finditer's iterator, and what scanner() gives. After an
// empty match the next may begin at the same place but must not be empty.
type scanning struct {
	object.Header
	re          *pattern
	subject     *subject
	engine      engine
	at          int
	pos, endpos int
	done        bool
}

var (
	finditerType = &object.Type{Name: "callable_iterator", Flags: object.FlagNoNew}
	scanningType = &object.Type{Name: "SRE_Scanner", Module: "_sre", Flags: object.FlagNoNew}
)

func init() {
	it := finditerType.Define(object.ObjectType, nil)
	it.Iter = func(_ *thread, v value) value { return v }
	it.Next = func(t *thread, v value) value {
		m := object.Cast[scanning](v).next(t, modeSearch)
		if m.Ok() && m.IsNone() {
			return object.Done
		}
		return m
	}
	sc := scanningType.Define(object.ObjectType, nil)
	sc.Methods = []object.Method{
		{Name: "match", Sig: "", Fn: func(t *thread, a []value) value { return object.Cast[scanning](a[0]).next(t, modeMatch) }},
		{Name: "search", Sig: "", Fn: func(t *thread, a []value) value { return object.Cast[scanning](a[0]).next(t, modeSearch) }},
	}
	sc.Getters = []object.Getter{{Name: "pattern", Get: func(_ *thread, v value) value {
		return object.FromHeader(&object.Cast[scanning](v).re.Header)
	}}}
}

func (p *pattern) scanning(t *thread, a []value, ty *object.Type) (*scanning, bool) {
	s, pos, endpos, ok := p.bounds(t, a)
	if !ok {
		return nil, false
	}
	sc := &scanning{Header: object.HeaderOf(ty), re: p, subject: s, at: pos, pos: pos, endpos: endpos, done: pos > endpos}
	sc.engine = p.engine(t, s, endpos)
	return sc, true
}

func finditer(t *thread, a []value) value {
	sc, ok := patternOf(a[0]).scanning(t, a, finditerType)
	if !ok {
		return object.Raised
	}
	return object.FromHeader(&sc.Header)
}

func newScanning(t *thread, a []value) value {
	sc, ok := patternOf(a[0]).scanning(t, a, scanningType)
	if !ok {
		return object.Raised
	}
	return object.FromHeader(&sc.Header)
}

// step finds the next match; the engine tells where it is.
func (sc *scanning) step(how mode) outcome {
	if sc.done {
		return failed
	}
	find := sc.engine.matchAt
	if how == modeSearch {
		find = sc.engine.search
	}
	if r := find(sc.at); r != matched {
		sc.done = true
		return r
	}
	slots, _ := sc.engine.state()
	sc.at = slots[1]
	notEmptyAt := -1
	if slots[0] == slots[1] {
		notEmptyAt = sc.at
	}
	sc.engine.demand(false, notEmptyAt)
	return matched
}

func (sc *scanning) next(t *thread, how mode) value {
	sc.engine.rebind(t)
	switch sc.step(how) {
	case raised:
		return object.Raised
	case failed:
		return object.None
	}
	return sc.re.newMatch(sc.engine, sc.subject, sc.pos, sc.endpos)
}

// findall gives the groups of all matches: the only group, a tuple of them, or all that matched if there is none.
func findall(t *thread, a []value) value {
	p := patternOf(a[0])
	sc, ok := p.scanning(t, a, finditerType)
	if !ok {
		return object.Raised
	}
	found := []value{}
	for {
		switch sc.step(modeSearch) {
		case raised:
			return object.Raised
		case failed:
			return object.NewList(found).Value()
		}
		slots, _ := sc.engine.state()
		found = append(found, sc.subject.groups(slots))
	}
}

func (s *subject) groups(slots []int) value {
	switch n := len(slots) / 2; n {
	case 1:
		return s.slice(slots[0], slots[1])
	case 2:
		return s.groupOrEmpty(slots, 1)
	default:
		all := make([]value, 0, n-1)
		for g := 1; g < n; g++ {
			all = append(all, s.groupOrEmpty(slots, g))
		}
		return object.TupleOf(all)
	}
}

func (s *subject) groupOrEmpty(slots []int, g int) value {
	from, to := slots[2*g], slots[2*g+1]
	if from < 0 || to < 0 {
		return s.slice(0, 0)
	}
	return s.slice(from, to)
}

// split cuts the text at the matches; groups are kept between the pieces.
func split(t *thread, a []value) value {
	p := patternOf(a[0])
	most := int64(0)
	if a[2].Ok() {
		var ok bool
		if most, ok = object.IndexInt(t, a[2]); !ok {
			return object.Raised
		}
	}
	sc, ok := p.scanning(t, []value{a[0], a[1], object.Unbound, object.Unbound}, finditerType)
	if !ok {
		return object.Raised
	}
	pieces := []value{}
	from := 0
	for n := int64(0); most == 0 || n < most; n++ {
		r := sc.step(modeSearch)
		if r == raised {
			return object.Raised
		}
		if r == failed {
			break
		}
		slots, _ := sc.engine.state()
		pieces = append(pieces, sc.subject.slice(from, slots[0]))
		for g := 1; g < p.prog.groups; g++ {
			piece := object.None
			if slots[2*g] >= 0 && slots[2*g+1] >= 0 {
				piece = sc.subject.slice(slots[2*g], slots[2*g+1])
			}
			pieces = append(pieces, piece)
		}
		from = slots[1]
	}
	return object.NewList(append(pieces, sc.subject.slice(from, sc.subject.len()))).Value()
}
