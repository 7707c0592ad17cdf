package re

import (
	"fmt"
	"strconv"
	"strings"
)

// paren parses what begins with the parenthesis at start; nil for a comment or flags, which match nothing.
func (p *parser) paren(start, flags int, first bool) *node {
	if !p.match('?') {
		return p.capture(start, "", flags)
	}
	c, escaped, ok := p.next()
	if !ok {
		p.fail(0, "unexpected end of pattern")
	}
	switch {
	case c == 'P':
		return p.named(start, flags)
	case c == ':':
		return wrap(nodePlain, p.inside(start, flags))
	case c == '>':
		return wrap(nodeAtomic, p.inside(start, flags))
	case c == '#':
		p.comment(start)
		return nil
	case c == '=' || c == '!' || c == '<':
		return p.look(start, c, flags)
	case c == '(':
		return p.conditional(start, flags)
	case c == '-' || strings.ContainsRune("iLmsxau", c):
		return p.flagGroup(start, c, flags, first)
	}
	p.fail(tokenLen(c)+1, "unknown extension ?%s", token(c, escaped))
	return nil
}

func tokenLen(c rune) int {
	if c == '\\' {
		return 2
	}
	return 1
}

func token(c, escaped rune) string {
	if c == '\\' {
		return textOf([]rune{c, escaped})
	}
	return textOf([]rune{c})
}

// inside parses a subpattern and its closing parenthesis.
func (p *parser) inside(start, flags int) *node {
	n := p.alternatives(flags, false)
	p.close(start)
	return n
}

func (p *parser) close(start int) {
	if !p.match(')') {
		p.fail(p.at-start, "missing ), unterminated subpattern")
	}
}

// capture parses a group that remembers what it matched; name is "" for one without.
func (p *parser) capture(start int, name string, flags int) *node {
	g := len(p.groups)
	p.groups = append(p.groups, group{})
	if name != "" {
		if old, ok := p.names[name]; ok {
			p.fail(countPoints(name)+1, "redefinition of group name '%s' as group %d; was group %d", name, g, old)
		}
		p.names[name] = g
		p.order = append(p.order, name)
	}
	n := wrap(nodeGroup, p.inside(start, flags))
	n.group = g
	p.groups[g] = group{closed: true, lo: n.lo, hi: n.hi}
	return n
}

// named = "(?P<" name ">" ... ")" | "(?P=" name ")"
func (p *parser) named(start, flags int) *node {
	if p.match('<') {
		name := p.until('>', "group name")
		p.checkName(name, 1)
		return p.capture(start, name, flags)
	}
	if p.match('=') {
		name := p.until(')', "group name")
		p.checkName(name, 1)
		g, ok := p.names[name]
		if !ok {
			p.fail(countPoints(name)+1, "unknown group name '%s'", name)
		}
		return p.reference(g, countPoints(name)+1, flags)
	}
	c, escaped, ok := p.next()
	if !ok {
		p.fail(0, "unexpected end of pattern")
	}
	p.fail(tokenLen(c)+2, "unknown extension ?P%s", token(c, escaped))
	return nil
}

// reference is a group matched earlier; back is how far before the next token it stands.
func (p *parser) reference(g, back, flags int) *node {
	if !p.groups[g].closed {
		p.fail(back, "cannot refer to an open group")
	}
	p.checkBehind(g)
	return &node{kind: nodeRef, group: g, flags: flags, lo: p.groups[g].lo, hi: p.groups[g].hi}
}

// checkBehind refuses groups of the lookbehind being parsed.
func (p *parser) checkBehind(g int) {
	if p.behind < 0 {
		return
	}
	if g < len(p.groups) && !p.groups[g].closed {
		p.fail(0, "cannot refer to an open group")
	}
	if g >= p.behind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

func (p *parser) comment(start int) {
	for {
		c, _, ok := p.next()
		if !ok {
			p.fail(p.at-start, "missing ), unterminated comment")
		}
		if c == ')' {
			return
		}
	}
}

// look = "(?=" ... ")" | "(?!" ... ")" | "(?<=" ... ")" | "(?<!" ... ")"
func (p *parser) look(start int, c rune, flags int) *node {
	behind := c == '<'
	outer := p.behind
	if behind {
		var escaped rune
		var ok bool
		if c, escaped, ok = p.next(); !ok {
			p.fail(0, "unexpected end of pattern")
		}
		if c != '=' && c != '!' {
			p.fail(tokenLen(c)+2, "unknown extension ?<%s", token(c, escaped))
		}
		if outer < 0 {
			p.behind = len(p.groups)
		}
	}
	sub := p.alternatives(flags, false)
	p.behind = outer
	p.close(start)
	if c == '!' && sub.kind == nodeSeq && len(sub.subs) == 0 {
		return &node{kind: nodeFail}
	}
	return &node{kind: nodeLook, subs: []*node{sub}, negated: c == '!', behind: behind}
}

// conditional = "(?(" group ")" sequence [ "|" sequence ] ")"
func (p *parser) conditional(start, flags int) *node {
	name := p.until(')', "group name")
	back := countPoints(name) + 1
	g := 0
	if isNumber(name) {
		n, err := strconv.Atoi(name)
		if err == nil && n == 0 {
			p.fail(back, "bad group number")
		}
		if err != nil || n >= unlimited/4 {
			p.fail(back, "invalid group reference %s", name)
		}
		g = n
		p.conds = append(p.conds, pending{g, p.at - back})
	} else {
		p.checkName(name, 1)
		var ok bool
		if g, ok = p.names[name]; !ok {
			p.fail(back, "unknown group name '%s'", name)
		}
	}
	p.checkBehind(g)
	n := &node{kind: nodeCond, group: g, subs: []*node{p.sequence(flags, false)}}
	n.lo, n.hi = n.subs[0].lo, n.subs[0].hi
	if p.match('|') {
		no := p.sequence(flags, false)
		n.subs = append(n.subs, no)
		n.lo, n.hi = min(n.lo, no.lo), max(n.hi, no.hi)
		if p.more() && p.peek() == '|' {
			p.fail(0, "conditional backref with more than two branches")
		}
	} else {
		n.lo = 0
	}
	p.close(start)
	return n
}

var flagOf = map[rune]int{
	'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiLine, 's': flagDotAll, 'x': flagVerbose, 'a': flagASCII, 'u': flagUnicode,
}

// flagGroup = "(?" flags ")" | "(?" [ flags ] [ "-" flags ] ":" ... ")"; c is the first token of the flags.
func (p *parser) flagGroup(start int, c rune, flags int, first bool) *node {
	add, del := 0, 0
	if c != '-' {
		add, c = p.addFlags(c)
	}
	if c == ')' {
		if !first {
			p.fail(p.at-start, "global flags not at the start of the expression")
		}
		if flags&add != add {
			panic(restart{add})
		}
		return nil
	}
	if c == '-' {
		del = p.delFlags()
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	if add&typeFlags != 0 {
		flags &^= typeFlags
	}
	n := wrap(nodePlain, p.inside(start, (flags|add)&^del))
	return n
}

// addFlags reads flags up to one of ")-:", which it gives too.
func (p *parser) addFlags(c rune) (add int, end rune) {
	for {
		flag := flagOf[c]
		if c == 'L' && !p.isBytes {
			p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
		}
		if c == 'u' && p.isBytes {
			p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		}
		add |= flag
		if flag&typeFlags != 0 && add&typeFlags != flag {
			p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
		c = p.flagToken("missing -, : or )")
		if c == ')' || c == '-' || c == ':' {
			return add, c
		}
		p.knownFlag(c, "missing -, : or )")
	}
}

func (p *parser) delFlags() (del int) {
	c := p.flagToken("missing flag")
	p.knownFlag(c, "missing flag")
	for {
		flag := flagOf[c]
		if flag&typeFlags != 0 {
			p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
		}
		del |= flag
		if c = p.flagToken("missing :"); c == ':' {
			return del
		}
		p.knownFlag(c, "missing :")
	}
}

func (p *parser) flagToken(missing string) rune {
	c, _, ok := p.next()
	if !ok {
		p.fail(0, "%s", missing)
	}
	return c
}

func (p *parser) knownFlag(c rune, missing string) {
	if flagOf[c] != 0 {
		return
	}
	if isAlpha(c) {
		missing = "unknown flag"
	}
	p.fail(tokenLen(c), "%s", missing)
}

// fixFlags checks the flags of a pattern against its kind and adds the default.
func fixFlags(flags int, isBytes bool) int {
	refuse := func(msg string) { panic(&patternError{msg: msg, pos: -1, kind: valueError}) }
	if isBytes {
		if flags&flagUnicode != 0 {
			refuse("cannot use UNICODE flag with a bytes pattern")
		}
		if flags&flagLocale != 0 && flags&flagASCII != 0 {
			refuse("ASCII and LOCALE flags are incompatible")
		}
		return flags
	}
	if flags&flagLocale != 0 {
		refuse("cannot use LOCALE flag with a str pattern")
	}
	if flags&flagASCII == 0 {
		return flags | flagUnicode
	}
	if flags&flagUnicode != 0 {
		refuse("ASCII and UNICODE flags are incompatible")
	}
	return flags
}

// warn notes a FutureWarning about a set.
func (p *parser) warn(what string, pos int) {
	p.warned = append(p.warned, fmt.Sprintf("Possible %s at position %d", what, pos))
}
