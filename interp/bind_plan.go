package interp

import "github.com/bide-lang/bide/interp/object"

// bindPlan says how the arguments of one call go into the parameters of one code, when there are keywords or
// some are left out. It holds for any function of the code: defaults are looked up in each call.
type bindPlan struct {
	code    *Code
	given   int   // arguments by position and by name, and self
	slots   []int // of each argument; or goesIntoRest, or goesIntoKeywords and less
	missing []int // slots that need a default
	rest    int   // slot of *args; -1 if there is none
	extra   int   // how many arguments go there
	named   int   // slot of **kwargs; -1 if there is none
	// no says that only Function.bind knows what to do, or what to complain about.
	no bool
}

const (
	goesIntoRest     = -1 // into *args
	goesIntoKeywords = -2 // into **kwargs under the first name of the call; -3 under the second, and so on
)

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
	var into holder
	if p.rest >= 0 {
		into.rest = object.AllocTuple(p.extra)
		g.slots[p.rest] = into.rest.Value()
	}
	if p.named >= 0 {
		into.named = object.NewDict()
		g.slots[p.named] = into.named.Value()
	}
	slots := p.slots
	if self.Ok() {
		if slots[0] >= 0 {
			g.slots[slots[0]] = self
		} else {
			into.put(n, slots[0], self)
		}
		slots = slots[1:]
	}
	for i := range n.args {
		a := &n.args[i]
		v := a.quick(f)
		if v.Bad() {
			if v = a.node.Eval(f); v.Bad() {
				return false
			}
		}
		if slot := slots[i]; slot >= 0 {
			g.slots[slot] = v
		} else {
			into.put(n, slot, v)
		}
	}
	return true
}

// holder holds the arguments of a call that no parameter takes.
type holder struct {
	rest  *object.Tuple
	named *object.Dict
	at    int // next item of rest
}

func (h *holder) put(n *arguments, goes int, v Value) {
	if goes == goesIntoRest {
		h.rest.Items[h.at] = v
		h.at++
		return
	}
	h.named.SetStr(n.names[goesIntoKeywords-goes], v)
}

func planBinding(c *Code, given int, names []*object.Str) *bindPlan {
	p := &c.params
	plan := &bindPlan{code: c, given: given, rest: -1, named: -1}
	positional := given - len(names)
	if p.varArgs {
		plan.rest = p.positional + p.kwOnly
	}
	if p.varKw {
		plan.named = p.count() - 1
	}
	if positional > p.positional && !p.varArgs {
		plan.no = true
		return plan
	}
	taken := make([]bool, p.positional+p.kwOnly)
	for i := range given {
		slot := i
		switch {
		case i >= positional:
			slot = p.find(names[i-positional])
			if slot < p.posOnly && p.varKw {
				plan.slots = append(plan.slots, goesIntoKeywords-(i-positional))
				continue
			}
			if slot < p.posOnly || taken[slot] {
				plan.no = true
				return plan
			}
		case i >= p.positional:
			plan.slots = append(plan.slots, goesIntoRest)
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
