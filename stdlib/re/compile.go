package re

// compiler turns nodes into instructions.
type compiler struct {
	program
	isBytes bool
}

func compile(p *parser, root *node) *program {
	c := &compiler{isBytes: p.isBytes}
	c.groups, c.flags = len(p.groups), p.flags
	c.node(root)
	c.emit(inst{op: opMatch})
	c.link()
	c.prefix = prefixOf(root, nil)
	if len(c.prefix) == 0 {
		if set, empty := firstOf(root, p.isBytes); !empty && set != nil {
			c.first = set
		}
	}
	c.anchored = c.code[0].op == opTextStart
	return &c.program
}

func (c *compiler) emit(in inst) int {
	c.code = append(c.code, in)
	return len(c.code) - 1
}

func (c *compiler) ascii(flags int) bool { return c.isBytes || flags&flagASCII != 0 }

func (c *compiler) node(n *node) {
	switch n.kind {
	case nodeLiteral, nodeAny, nodeSet:
		c.emit(c.unit(n))
	case nodeAt:
		c.emit(inst{op: n.op})
	case nodeSeq:
		for _, s := range n.subs {
			c.node(s)
		}
	case nodeAlt:
		c.alt(n)
	case nodeGroup:
		c.emit(inst{op: opSave, x: 2 * n.group})
		c.node(n.subs[0])
		c.emit(inst{op: opSave, x: 2*n.group + 1})
	case nodePlain:
		c.node(n.subs[0])
	case nodeAtomic:
		c.atomic(func() { c.node(n.subs[0]) })
	case nodeRepeat:
		c.repeat(n)
	case nodeRef:
		op := opRef
		if n.flags&flagIgnoreCase != 0 {
			op = opRefFold
		}
		c.emit(inst{op: op, x: n.group, ascii: c.ascii(n.flags)})
	case nodeCond:
		c.cond(n)
	case nodeLook:
		c.look(n)
	case nodeFail:
		c.emit(inst{op: opFail})
	}
}

// unit is the instruction of a node that matches one character.
func (c *compiler) unit(n *node) inst {
	switch {
	case n.kind == nodeSet:
		return inst{op: opSet, set: n.set}
	case n.kind == nodeAny && n.flags&flagDotAll != 0:
		return inst{op: opAny}
	case n.kind == nodeAny:
		return inst{op: opAnyInLine}
	case n.flags&flagIgnoreCase != 0 && hasCase(n.c, c.ascii(n.flags)):
		return inst{op: opSet, set: casesSet(n.c, c.ascii(n.flags))}
	}
	return inst{op: opChar, c: n.c}
}

func casesSet(r rune, ascii bool) *charset {
	s := &charset{ascii: ascii}
	for _, c := range cases(r, ascii) {
		s.add(c, c, class{})
	}
	return s.finish()
}

func (c *compiler) alt(n *node) {
	var ends []int
	for i, s := range n.subs {
		if i == len(n.subs)-1 {
			c.node(s)
			break
		}
		set, empty := firstOf(s, c.isBytes)
		if empty {
			set = nil
		}
		split := c.emit(inst{op: opSplit, set: set})
		c.code[split].x = split + 1
		c.node(s)
		ends = append(ends, c.emit(inst{op: opJump}))
		c.code[split].y = len(c.code)
	}
	for _, at := range ends {
		c.code[at].x = len(c.code)
	}
}

func (c *compiler) atomic(body func()) {
	mark := c.marks
	c.marks++
	c.emit(inst{op: opAtomic, x: mark})
	body()
	c.emit(inst{op: opAtomicEnd, x: mark})
}

func (c *compiler) repeat(n *node) {
	sub := n.subs[0]
	for sub.kind == nodePlain {
		sub = sub.subs[0]
	}
	switch {
	case sub.single():
		in := c.unit(sub)
		in.op, in.unit, in.mode, in.x, in.y = opRun, in.op, n.mode, n.min, n.max
		c.emit(in)
	case n.mode == possessive:
		c.atomic(func() { c.loop(sub, n.min, n.max, greedy) })
	case n.min == 0 && n.max == 1:
		c.optional(sub, n.mode)
	default:
		c.loop(sub, n.min, n.max, n.mode)
	}
}

func (c *compiler) optional(sub *node, mode repeatMode) {
	split := c.emit(inst{op: opSplit})
	c.node(sub)
	after := len(c.code)
	if mode == lazy {
		c.code[split].x, c.code[split].y = after, split+1
	} else {
		c.code[split].x, c.code[split].y = split+1, after
	}
}

// loop is laid out as: init, jump to decision, body, decision.
func (c *compiler) loop(sub *node, lo, hi int, mode repeatMode) {
	n := len(c.loops)
	c.loops = append(c.loops, loop{lo, hi, mode})
	c.emit(inst{op: opLoopInit, x: n})
	jump := c.emit(inst{op: opJump})
	c.node(sub)
	c.code[jump].x = len(c.code)
	c.emit(inst{op: opLoop, x: n, y: jump + 1})
}

func (c *compiler) cond(n *node) {
	cond := c.emit(inst{op: opCond, x: n.group})
	c.node(n.subs[0])
	if len(n.subs) == 1 {
		c.code[cond].y = len(c.code)
		return
	}
	jump := c.emit(inst{op: opJump})
	c.code[cond].y = len(c.code)
	c.node(n.subs[1])
	c.code[jump].x = len(c.code)
}

func (c *compiler) look(n *node) {
	sub := n.subs[0]
	back := 0
	if n.behind {
		if sub.lo != sub.hi {
			panic(&patternError{msg: "look-behind requires fixed-width pattern", pos: -1})
		}
		back = sub.lo
	}
	mark := c.marks
	c.marks++
	look := c.emit(inst{op: opLook, x: mark, negated: n.negated, back: back})
	c.node(sub)
	c.emit(inst{op: opLookEnd, x: mark, negated: n.negated})
	c.code[look].y = len(c.code)
}

// link tells each run of characters which one must follow it, so that it gives back no more than helps.
func (c *compiler) link() {
	for i := range c.code {
		in := &c.code[i]
		if in.op != opRun {
			continue
		}
		in.next = -1
		at := i + 1
		for c.code[at].op == opSave || c.code[at].op == opJump {
			if c.code[at].op == opJump {
				at = c.code[at].x
			} else {
				at++
			}
		}
		if c.code[at].op == opChar {
			in.next = c.code[at].c
		}
	}
}

// prefixOf adds the characters every match of n begins with.
func prefixOf(n *node, prefix []rune) []rune {
	switch n.kind {
	case nodeLiteral:
		if n.flags&flagIgnoreCase == 0 {
			prefix = append(prefix, n.c)
		}
	case nodeSeq:
		for _, s := range n.subs {
			before := len(prefix)
			prefix = prefixOf(s, prefix)
			if len(prefix) == before || s.kind != nodeLiteral {
				break
			}
		}
	case nodeGroup, nodePlain, nodeAtomic:
		prefix = prefixOf(n.subs[0], prefix)
	case nodeRepeat:
		if n.min > 0 {
			prefix = prefixOf(n.subs[0], prefix)
		}
	}
	return prefix
}

// firstOf is the set of characters a match of n can begin with; nil says any. empty says that it may be empty, or
// that what it begins with is not known.
func firstOf(n *node, isBytes bool) (set *charset, empty bool) {
	switch n.kind {
	case nodeLiteral:
		ascii := isBytes || n.flags&flagASCII != 0
		if n.flags&flagIgnoreCase != 0 {
			return casesSet(n.c, ascii), false
		}
		s := &charset{}
		s.add(n.c, n.c, class{})
		return s.finish(), false
	case nodeSet:
		return n.set, false
	case nodeSeq:
		return firstOfSeq(n, isBytes)
	case nodeAlt:
		var all *charset
		for i, s := range n.subs {
			set, empty := firstOf(s, isBytes)
			if empty || set == nil {
				return nil, empty
			}
			if all = union(all, set); i == len(n.subs)-1 {
				return all, false
			}
		}
	case nodeGroup, nodePlain, nodeAtomic:
		return firstOf(n.subs[0], isBytes)
	case nodeRepeat:
		set, empty = firstOf(n.subs[0], isBytes)
		return set, empty || n.min == 0
	case nodeAny:
		return nil, false
	}
	return nil, true
}

func firstOfSeq(n *node, isBytes bool) (*charset, bool) {
	var all *charset
	for _, s := range n.subs {
		set, empty := firstOf(s, isBytes)
		if set == nil {
			if s.kind == nodeAt || s.kind == nodeLook {
				continue // matches no character itself
			}
			return nil, empty
		}
		if all = union(all, set); !empty {
			return all, false
		}
	}
	return nil, true
}

// union is a set with at least what is in both; beyond the first 256 characters it lets everything in.
func union(a, b *charset) *charset {
	if a == nil {
		return b
	}
	u := &charset{ranges: []span{{256, 0x10FFFF}}}
	for i := range u.bits {
		u.bits[i] = a.bits[i] | b.bits[i]
	}
	return u
}
