package interp

import "github.com/bide-lang/bide/interp/object"

// bindPlan says how the arguments of one call go into the parameters of one code, when there are keywords or
// some are left out. It holds for any function of the code: defaults are looked up in each call.
type bindPlan struct {
	code    *Code
	given   int   // arguments by position and by name, and self
	slots   []int // of each argument; -1 if it goes into *args
	missing []int // slots that need a default
	rest    int   // slot of *args; -1 if there is none
	extra   int   // how many arguments go there
	// no says that only Function.bind knows what to do, or what to complain about.
	no bool
}

// planned is arguments.script for parameters that do not match one to one. given counts self.
func (n *arguments) planned(f *Frame, fn *Function, self Value, given int) Value {
	p := n.plan
	if p == nil || p.code != fn.code || p.given != given {
		p = planBinding(fn.code, given, n.names)
		n.plan = p
	}
	if p.no {
		return n.other(f, fn.Value(), self)
	}
	g := newFrame(f.t, fn)
	if !n.enter(f, g, p, self) {
		g.release()
		return object.Raised
	}
	f.pos = n.site
	for _, slot := range p.missing {
		v := fn.defaultOf(slot)
		if v.Bad() {
			fn.fillDefaults(f.t, g, given-len(n.names)) // which complains
			g.release()
			return v
		}
		g.slots[slot] = v
	}
	if fn.code.kind == kindPlain {
		return g.call(f)
	}
	return g.hand(n.awaited)
}

// enter evaluates the arguments into the slots of g.
func (n *arguments) enter(f, g *Frame, p *bindPlan, self Value) bool {
	var rest []Value
	if p.extra > 0 {
		rest = make([]Value, 0, p.extra)
	}
	slots := p.slots
	put := func(v Value) {
		if slot := slots[0]; slot >= 0 {
			g.slots[slot] = v
		} else {
			rest = append(rest, v)
		}
		slots = slots[1:]
	}
	if self.Ok() {
		put(self)
	}
	for i := range n.args {
		v := n.args[i].eval(f)
		if v.Bad() {
			return false
		}
		put(v)
	}
	if p.rest >= 0 {
		g.slots[p.rest] = object.NewTuple(rest...).Value()
	}
	return true
}

func planBinding(c *Code, given int, names []*object.Str) *bindPlan {
	p := &c.params
	plan := &bindPlan{code: c, given: given, rest: -1}
	positional := given - len(names)
	if p.varArgs {
		plan.rest = p.positional + p.kwOnly
	}
	if p.varKw || positional > p.positional && !p.varArgs {
		plan.no = true
		return plan
	}
	taken := make([]bool, p.positional+p.kwOnly)
	for i := range given {
		slot := i
		switch {
		case i >= positional:
			if slot = p.find(names[i-positional]); slot < p.posOnly || taken[slot] {
				plan.no = true
				return plan
			}
		case i >= p.positional:
			plan.slots = append(plan.slots, -1)
			plan.extra++
			continue
		}
		taken[slot] = true
		plan.slots = append(plan.slots, slot)
	}
	for slot := range taken {
		if !taken[slot] {
			plan.missing = append(plan.missing, slot)
		}
	}
	return plan
}

// defaultOf is the default of the parameter in a slot; Raised, with nothing pending, if it has none.
func (fn *Function) defaultOf(slot int) Value {
	p := &fn.code.params
	i, defaults := slot-p.positional, fn.kwDefaults
	if i < 0 {
		i, defaults = i+len(fn.defaults), fn.defaults
	}
	if uint(i) < uint(len(defaults)) && defaults[i].Ok() {
		return defaults[i]
	}
	return object.Raised
}
