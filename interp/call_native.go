package interp

import "github.com/bide-lang/bide/interp/object"

// native calls a function or method written in Go, with self as the first argument unless that is Unbound. The
// arguments are evaluated straight into where the function wants them: into registers, if it has an entry for
// as many, else into its slots. What does not fit is the business of general, which complains.
func (n *arguments) native(f *Frame, b *object.Builtin, self Value) Value {
	if b.Self.Ok() {
		self = b.Self
	}
	given := len(n.args)
	if self.Ok() {
		given++
	}
	if len(n.names) > 0 {
		if p := n.keywordPlan(b, given); p.ok {
			return n.byPlan(f, b, self, p)
		}
	} else {
		switch {
		case given == 1 && b.One != nil:
			return n.one(f, b.One, self)
		case given == 2 && b.Two != nil:
			return n.two(f, b.Two, self)
		case given == 3 && b.Three != nil:
			return n.three(f, b.Three, self)
		case b.Sig.Takes(given):
			return n.inSlots(f, b, self, given)
		}
	}
	if b.Self.Ok() {
		self = object.Unbound
	}
	return n.general(f, b.Value(), self)
}

func (n *arguments) one(f *Frame, fn object.UnaryFunc, a Value) Value {
	if a.Bad() {
		if a = n.args[0].eval(f); a.Bad() {
			return a
		}
	}
	f.pos = n.site
	return fn(f.t, a)
}

func (n *arguments) two(f *Frame, fn object.BinaryFunc, a Value) Value {
	rest := n.args
	if a.Bad() {
		if a = rest[0].eval(f); a.Bad() {
			return a
		}
		rest = rest[1:]
	}
	b := rest[0].eval(f)
	if b.Bad() {
		return b
	}
	f.pos = n.site
	return fn(f.t, a, b)
}

func (n *arguments) three(f *Frame, fn object.TernaryFunc, a Value) Value {
	rest := n.args
	if a.Bad() {
		if a = rest[0].eval(f); a.Bad() {
			return a
		}
		rest = rest[1:]
	}
	b := rest[0].eval(f)
	if b.Bad() {
		return b
	}
	c := rest[1].eval(f)
	if c.Bad() {
		return c
	}
	f.pos = n.site
	return fn(f.t, a, b, c)
}

// inSlots evaluates the arguments, which the signature takes, into the slots of the function.
func (n *arguments) inSlots(f *Frame, b *object.Builtin, self Value, given int) Value {
	t := f.t
	slots, positional := b.Sig.Layout(given)
	a := t.Push(slots)
	at := 0
	if self.Ok() {
		a[0] = self
		at = 1
	}
	for i := range n.args {
		arg := &n.args[i]
		v := arg.quick(f)
		if v.Bad() {
			if v = arg.node.Eval(f); v.Bad() {
				t.Pop(a)
				return v
			}
		}
		if at == positional { // the rest is for *args
			at = slots - (given - positional)
		}
		a[at] = v
		at++
	}
	f.pos = n.site
	v := b.Fn(t, a)
	t.Pop(a)
	return v
}

// nativePlan says into which slots the arguments of one call go for one signature, when there are keywords.
type nativePlan struct {
	sig   *object.Signature
	given int
	slots []int // of self, if there is one, and each argument
	total int   // slots there are
	ok    bool  // false: not all of them have a place
}

func (n *arguments) keywordPlan(b *object.Builtin, given int) *nativePlan {
	p := n.keywords
	if p == nil || p.sig != b.Sig || p.given != given {
		p = &nativePlan{sig: b.Sig, given: given}
		p.slots, p.total, p.ok = b.Sig.Places(given-len(n.names), n.names)
		n.keywords = p
	}
	return p
}

// byPlan is inSlots for a call with keywords.
func (n *arguments) byPlan(f *Frame, b *object.Builtin, self Value, p *nativePlan) Value {
	t := f.t
	a := t.Push(p.total)
	places := p.slots
	if self.Ok() {
		a[0] = self
		places = places[1:]
	}
	for i := range n.args {
		v := n.args[i].eval(f)
		if v.Bad() {
			t.Pop(a)
			return v
		}
		a[places[i]] = v
	}
	f.pos = n.site
	v := b.Fn(t, a)
	t.Pop(a)
	return v
}
