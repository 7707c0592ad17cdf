package re

import (
	"fmt"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// match is re.Match.
type match struct {
	object.Header
	re          *pattern
	subject     *subject
	slots       []int
	last        int
	pos, endpos int
}

var matchType = &object.Type{Name: "Match", Module: "re", Flags: object.FlagNoNew | object.FlagWeakref | object.FlagKeyed}

func matchOf(v value) *match { return object.Cast[match](v) }

func (p *pattern) newMatch(e engine, s *subject, pos, endpos int) value {
	slots, last := e.state()
	m := &match{
		Header: object.HeaderOf(matchType), re: p, subject: s, slots: slices.Clone(slots), last: last, pos: pos, endpos: endpos,
	}
	return object.FromHeader(&m.Header)
}

func init() {
	ty := matchType.Define(object.ObjectType, nil)
	ty.Repr = matchRepr
	ty.GetItem = func(t *thread, v, key value) value { return matchOf(v).item(t, key) }
	ty.Methods = []object.Method{
		{Name: "group", Sig: "*args", Fn: matchGroup},
		{Name: "groups", Sig: "default=None", Fn: matchGroups},
		{Name: "groupdict", Sig: "default=None", Fn: matchGroupdict},
		{Name: "start", Sig: "group=0, /", Fn: func(t *thread, a []value) value { return matchPlace(t, a, 0) }},
		{Name: "end", Sig: "group=0, /", Fn: func(t *thread, a []value) value { return matchPlace(t, a, 1) }},
		{Name: "span", Sig: "group=0, /", Fn: matchSpan},
		{Name: "expand", Sig: "template", Fn: matchExpand},
		{Name: "__copy__", Sig: "", Fn: func(_ *thread, a []value) value { return a[0] }},
		{Name: "__deepcopy__", Sig: "memo, /", Fn: func(_ *thread, a []value) value { return a[0] }},
		object.GenericMethod(),
	}
	ty.Getters = []object.Getter{
		{Name: "pos", Get: func(_ *thread, v value) value { return object.Int(int64(matchOf(v).pos)) }},
		{Name: "endpos", Get: func(_ *thread, v value) value { return object.Int(int64(matchOf(v).endpos)) }},
		{Name: "re", Get: func(_ *thread, v value) value { return object.FromHeader(&matchOf(v).re.Header) }},
		{Name: "string", Get: func(_ *thread, v value) value { return matchOf(v).subject.v }},
		{Name: "lastindex", Get: matchLastindex},
		{Name: "lastgroup", Get: matchLastgroup},
		{Name: "regs", Get: matchRegs},
	}
}

func matchRepr(t *thread, v value) value {
	m := matchOf(v)
	text, ok := object.Repr(t, m.group(0, object.None))
	if !ok {
		return object.Raised
	}
	return object.NewStr(fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", m.slots[0], m.slots[1], clip(text, 50)))
}

// group is what group g matched, missing if it did not.
func (m *match) group(g int, missing value) value {
	from, to := m.slots[2*g], m.slots[2*g+1]
	if from < 0 || to < 0 {
		return missing
	}
	return m.subject.slice(from, to)
}

// number is the group a script names by number or name.
func (m *match) number(t *thread, v value) (int, bool) {
	g := int64(-1)
	if v.IsInt() || v.Type().Index != nil {
		n, ok := object.IndexInt(t, v)
		if !ok {
			return 0, false
		}
		g = n
	} else if named := m.re.names.Get(t, v); named.Ok() {
		g, _ = object.AsInt64(named)
	} else if named.IsRaised() {
		t.Take()
	}
	if g < 0 || g >= int64(m.re.prog.groups) {
		t.Raise(object.IndexErrorType, "no such group")
		return 0, false
	}
	return int(g), true
}

func (m *match) item(t *thread, v value) value {
	g, ok := m.number(t, v)
	if !ok {
		return object.Raised
	}
	return m.group(g, object.None)
}

func matchGroup(t *thread, a []value) value {
	m := matchOf(a[0])
	switch args := a[1:]; len(args) {
	case 0:
		return m.group(0, object.None)
	case 1:
		return m.item(t, args[0])
	default:
		all := make([]value, len(args))
		for i := range args {
			if all[i] = m.item(t, args[i]); all[i].Bad() {
				return object.Raised
			}
		}
		return object.TupleOf(all)
	}
}

func orNone(v value) value {
	if v.Bad() {
		return object.None
	}
	return v
}

func matchGroups(_ *thread, a []value) value {
	m := matchOf(a[0])
	all := make([]value, 0, m.re.prog.groups-1)
	for g := 1; g < m.re.prog.groups; g++ {
		all = append(all, m.group(g, orNone(a[1])))
	}
	return object.TupleOf(all)
}

func matchGroupdict(_ *thread, a []value) value {
	m := matchOf(a[0])
	d := object.NewDict()
	for at, key, g := m.re.names.Next(0); at >= 0; at, key, g = m.re.names.Next(at) {
		name, _ := object.AsStr(key)
		n, _ := object.AsInt64(g)
		d.SetStr(name, m.group(int(n), orNone(a[1])))
	}
	return d.Value()
}

func matchPlace(t *thread, a []value, side int) value {
	m := matchOf(a[0])
	g := 0
	if a[1].Ok() {
		var ok bool
		if g, ok = m.number(t, a[1]); !ok {
			return object.Raised
		}
	}
	return object.Int(int64(m.slots[2*g+side]))
}

func (m *match) span(g int) value {
	return object.NewTuple(object.Int(int64(m.slots[2*g])), object.Int(int64(m.slots[2*g+1]))).Value()
}

func matchSpan(t *thread, a []value) value {
	m := matchOf(a[0])
	g := 0
	if a[1].Ok() {
		var ok bool
		if g, ok = m.number(t, a[1]); !ok {
			return object.Raised
		}
	}
	return m.span(g)
}

func matchRegs(_ *thread, v value) value {
	m := matchOf(v)
	all := make([]value, m.re.prog.groups)
	for g := range all {
		all[g] = m.span(g)
	}
	return object.TupleOf(all)
}

func matchLastindex(_ *thread, v value) value {
	if m := matchOf(v); m.last > 0 {
		return object.Int(int64(m.last))
	}
	return object.None
}

func matchLastgroup(_ *thread, v value) value {
	if m := matchOf(v); m.last > 0 && m.re.byGroup[m.last] != "" {
		return object.NewStr(m.re.byGroup[m.last])
	}
	return object.None
}

func matchExpand(t *thread, a []value) value {
	m := matchOf(a[0])
	tmpl, ok := m.re.templateOf(t, a[1])
	if !ok {
		return object.Raised
	}
	return m.re.joined(t, tmpl.expand(m.slots, m.subject, nil))
}
