package re

import (
	"fmt"
	"strconv"
)

// parser turns a pattern into nodes.
// Follows: Python library reference, "Regular Expression Syntax".
type parser struct {
	*scanner
	flags  int // those of the whole pattern
	groups []group
	names  map[string]int
	order  []string // names in the order of their groups
	// behind is the number of groups there were where the outermost lookbehind began, -1 outside of any.
	behind int
	// conds are the groups conditionals ask for, with the places they do.
	conds  []pending
	depth  int
	warned []string
}

// group is a capturing group: nothing can refer to it before it is closed.
type group struct {
	closed bool
	lo, hi int
}

type pending struct{ group, pos int }

// restart is the panic that makes the parser begin again with flags the pattern itself turns on.
type restart struct{ flags int }

// maxNesting is how deep groups may nest.
const maxNesting = 5000

// parse parses a whole pattern; errors are panics, see patternError.
func parse(text []rune, isBytes bool, flags int) (*parser, *node) {
	for {
		p, root, more := parseUntilFlags(text, isBytes, flags)
		if more == 0 {
			return p, root
		}
		flags |= more
	}
}

// parseUntilFlags parses unless the pattern turns on more flags for all of it, which it gives.
func parseUntilFlags(text []rune, isBytes bool, flags int) (p *parser, root *node, more int) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case restart:
			more = r.flags
		default:
			panic(r)
		}
	}()
	p, root = parseOnce(text, isBytes, flags)
	return p, root, 0
}

func parseOnce(text []rune, isBytes bool, flags int) (*parser, *node) {
	p := &parser{flags: flags, groups: make([]group, 1), names: map[string]int{}, behind: -1}
	p.scanner = newScanner(text, isBytes)
	root := p.alternatives(flags, true)
	p.flags = fixFlags(flags, isBytes)
	if p.more() {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, c := range p.conds {
		if c.group >= len(p.groups) {
			panic(&patternError{msg: fmt.Sprintf("invalid group reference %d", c.group), pos: c.pos})
		}
	}
	return p, root
}

// alternatives = sequence { "|" sequence }
func (p *parser) alternatives(flags int, first bool) *node {
	if p.depth++; p.depth > maxNesting {
		panic(&patternError{msg: "maximum recursion depth exceeded", pos: -1, kind: recursionError})
	}
	defer func() { p.depth-- }()
	subs := []*node{p.sequence(flags, first)}
	for p.match('|') {
		subs = append(subs, p.sequence(flags, false))
	}
	return alt(subs)
}

// sequence = { atom [ quantifier ] }
func (p *parser) sequence(flags int, first bool) *node {
	var subs []*node
	for p.more() && p.peek() != '|' && p.peek() != ')' {
		if flags&flagVerbose != 0 && p.skipBlank() {
			continue
		}
		at := p.at
		c, escaped, _ := p.next()
		switch {
		case c == '\\':
			subs = append(subs, p.escape(escaped, flags))
		case c == '[':
			subs = append(subs, p.set(flags))
		case c == '*' || c == '+' || c == '?' || c == '{':
			subs = p.quantifier(c, at, subs, flags)
		case c == '.':
			subs = append(subs, &node{kind: nodeAny, flags: flags, lo: 1, hi: 1})
		case c == '(':
			if n := p.paren(at, flags, first && len(subs) == 0); n != nil {
				subs = append(subs, n)
			}
		case c == '^':
			subs = append(subs, &node{kind: nodeAt, op: pick(flags&flagMultiLine != 0, opLineStart, opTextStart)})
		case c == '$':
			subs = append(subs, &node{kind: nodeAt, op: pick(flags&flagMultiLine != 0, opLineEnd, opTextEnd)})
		default:
			subs = append(subs, p.literal(c, flags))
		}
	}
	return seq(subs)
}

func pick(yes bool, a, b opcode) opcode {
	if yes {
		return a
	}
	return b
}

// skipBlank passes over one blank, or a comment, of a verbose pattern.
func (p *parser) skipBlank() bool {
	switch p.peek() {
	case ' ', '\t', '\n', '\r', '\v', '\f':
		p.seek(p.at + 1)
		return true
	case '#':
		for {
			c, _, ok := p.next()
			if !ok || c == '\n' {
				return true
			}
		}
	}
	return false
}

func (p *parser) ascii(flags int) bool { return p.isBytes || flags&flagASCII != 0 }

func (p *parser) literal(c rune, flags int) *node {
	return &node{kind: nodeLiteral, c: c, flags: flags, lo: 1, hi: 1}
}

// quantifier = ( "*" | "+" | "?" | "{" [ min ] [ "," [ max ] ] "}" ) [ "?" | "+" ]
func (p *parser) quantifier(c rune, at int, subs []*node, flags int) []*node {
	lo, hi := 0, unlimited
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		var ok bool
		if lo, hi, ok = p.bounds(); !ok {
			return append(subs, p.literal('{', flags))
		}
	}
	if len(subs) == 0 || subs[len(subs)-1].kind == nodeAt {
		p.fail(p.at-at, "nothing to repeat")
	}
	last := subs[len(subs)-1]
	if last.kind == nodeRepeat {
		p.fail(p.at-at, "multiple repeat")
	}
	mode := greedy
	switch {
	case p.match('?'):
		mode = lazy
	case p.match('+'):
		mode = possessive
	}
	subs[len(subs)-1] = repeat(last, lo, hi, mode)
	return subs
}

// bounds reads what is behind a brace; not ok means the brace stands for itself.
func (p *parser) bounds() (lo, hi int, ok bool) {
	here := p.at
	if p.peek() == '}' && p.more() {
		return 0, 0, false
	}
	least := p.while(unlimited, "0123456789")
	most := least
	if p.match(',') {
		most = p.while(unlimited, "0123456789")
	}
	if !p.match('}') {
		p.seek(here)
		return 0, 0, false
	}
	lo, hi = 0, unlimited
	if least != "" {
		lo = p.times(least)
	}
	if most != "" {
		if hi = p.times(most); hi < lo {
			p.fail(p.at-here, "min repeat greater than max repeat")
		}
	}
	return lo, hi, true
}

func (p *parser) times(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n >= unlimited {
		panic(&patternError{msg: "the repetition number is too large", pos: -1, kind: overflowError})
	}
	return n
}
