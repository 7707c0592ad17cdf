package re

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/interp/object/ucd"
)

const hexDigits = "0123456789abcdefABCDEF"

// controls are the escapes that stand for a control character, meanings what they stand for.
const (
	controls = `afnrtv\`
	meanings = "\a\f\n\r\t\v\\"
)

// escape is the node of the escape sequence just read, outside sets.
func (p *parser) escape(c rune, flags int) *node {
	switch c {
	case 'A':
		return &node{kind: nodeAt, op: opTextStart}
	case 'Z':
		return &node{kind: nodeAt, op: opTextEndExact}
	case 'b':
		return &node{kind: nodeAt, op: pick(p.ascii(flags), opWordEdgeASCII, opWordEdge)}
	case 'B':
		return &node{kind: nodeAt, op: pick(p.ascii(flags), opNotWordEdgeASCII, opNotWordEdge)}
	case 'd', 'D', 's', 'S', 'w', 'W':
		set := &charset{classes: []class{classOf(c)}, ascii: p.ascii(flags)}
		return &node{kind: nodeSet, set: set.finish(), lo: 1, hi: 1}
	case '0':
		digits := "0" + p.while(2, "01234567")
		n, _ := strconv.ParseInt(digits, 8, 32)
		return p.literal(rune(n), flags)
	}
	if isDigit(c) {
		return p.number(c, flags)
	}
	return p.literal(p.commonEscape(c), flags)
}

func classOf(c rune) class {
	if c < 'a' {
		return class{letter: byte(c) + 32, negated: true}
	}
	return class{letter: byte(c)}
}

// number is an octal escape of three digits, else a reference to a group.
func (p *parser) number(c rune, flags int) *node {
	text := string(c)
	if p.more() && isDigit(p.peek()) {
		second, _, _ := p.next()
		text += string(second)
		if isOctal(c) && isOctal(second) && p.more() && isOctal(p.peek()) {
			third, _, _ := p.next()
			text += string(third)
			return p.literal(p.octal(text), flags)
		}
	}
	g, _ := strconv.Atoi(text)
	if g < len(p.groups) {
		return p.reference(g, len(text)+1, flags)
	}
	p.fail(len(text), "invalid group reference %d", g)
	return nil
}

func (s *scanner) octal(digits string) rune {
	n, _ := strconv.ParseInt(digits, 8, 32)
	if n > 0o377 {
		s.fail(len(digits)+1, "octal escape value \\%s outside of range 0-0o377", digits)
	}
	return rune(n)
}

// commonEscape is the character an escape sequence stands for, in sets and outside.
func (p *parser) commonEscape(c rune) rune {
	if i := strings.IndexRune(controls, c); i >= 0 {
		return rune(meanings[i])
	}
	switch {
	case c == 'x':
		return p.hex(c, 2)
	case c == 'u' && !p.isBytes:
		return p.hex(c, 4)
	case c == 'U' && !p.isBytes:
		return p.hex(c, 8)
	case c == 'N' && !p.isBytes:
		return p.charName()
	case isLetter(c) || isDigit(c):
		p.fail(2, "bad escape \\%c", c)
	}
	return c
}

func (p *parser) hex(c rune, digits int) rune {
	text := p.while(digits, hexDigits)
	if len(text) != digits {
		p.fail(len(text)+2, "incomplete escape \\%c%s", c, text)
	}
	n, _ := strconv.ParseUint(text, 16, 64)
	if n > 0x10FFFF {
		p.fail(len(text)+2, "bad escape \\%c%s", c, text)
	}
	return rune(n)
}

// charName reads the rest of \N{...}.
func (p *parser) charName() rune {
	if !p.match('{') {
		p.fail(0, "missing {")
	}
	name := p.until('}', "character name")
	r, ok := ucd.Lookup(name)
	if !ok {
		p.failFor(object.KeyErrorType, "undefined character name '"+name+"'", countPoints(name)+4, "undefined character name '%s'", name)
	}
	return r
}

// set = "[" [ "^" ] { item } "]", item = char | char "-" char | class; the bracket has been read.
func (p *parser) set(flags int) *node {
	here := p.at - 1
	s := &charset{ascii: p.ascii(flags), fold: flags&flagIgnoreCase != 0}
	if p.more() && p.peek() == '[' {
		p.warn("nested set", p.at)
	}
	s.negated = p.match('^')
	for first := true; ; first = false {
		at := p.at
		c, escaped, ok := p.next()
		if !ok {
			p.fail(p.at-here, "unterminated character set")
		}
		if c == ']' && !first {
			break
		}
		p.warnSet(c, at, first)
		lo, cls := p.setItem(c, escaped)
		if !p.match('-') {
			s.add(lo, lo, cls)
			continue
		}
		c2, escaped2, ok := p.next()
		if !ok {
			p.fail(p.at-here, "unterminated character set")
		}
		if c2 == ']' {
			s.add(lo, lo, cls)
			s.add('-', '-', class{})
			break
		}
		if c2 == '-' {
			p.warn("set difference", p.at-2)
		}
		hi, cls2 := p.setItem(c2, escaped2)
		if cls.letter != 0 || cls2.letter != 0 || hi < lo {
			text := textOf(p.text[at:p.at])
			p.fail(p.at-at, "bad character range %s", text)
		}
		s.add(lo, hi, class{})
	}
	return &node{kind: nodeSet, set: s.finish(), lo: 1, hi: 1}
}

// warnSet warns of what a later version of the language may read as an operation on sets.
func (p *parser) warnSet(c rune, at int, first bool) {
	if first || !p.more() || p.peek() != c {
		return
	}
	switch c {
	case '-':
		p.warn("set difference", at)
	case '&':
		p.warn("set intersection", at)
	case '~':
		p.warn("set symmetric difference", at)
	case '|':
		p.warn("set union", at)
	}
}

// setItem is a character or class of a set.
func (p *parser) setItem(c, escaped rune) (rune, class) {
	if c != '\\' {
		return c, class{}
	}
	switch escaped {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return 0, classOf(escaped)
	case 'b':
		return '\b', class{}
	}
	if isOctal(escaped) {
		return p.octalInSet(escaped), class{}
	}
	return p.commonEscape(escaped), class{}
}

func (p *parser) octalInSet(c rune) rune {
	return p.octal(fmt.Sprintf("%c%s", c, p.while(2, "01234567")))
}

func (s *charset) add(lo, hi rune, cls class) {
	if cls.letter != 0 {
		s.classes = append(s.classes, cls)
		return
	}
	s.ranges = append(s.ranges, span{lo, hi})
}
