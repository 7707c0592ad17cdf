package re

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// template is a parsed replacement: texts with groups between them.
type template struct {
	texts  []value // one more than groups; each a str or bytes
	groups []int
}

// templateOf parses a replacement text, or takes the result of doing so the last time.
func (p *pattern) templateOf(t *thread, v value) (*template, bool) {
	if p.template != nil && p.templateText == v {
		return p.template, true
	}
	text, isBytes, ok := sourceOf(v)
	if ok && isBytes && !slices.Contains(text, '\\') {
		return &template{texts: []value{v}}, true // a bytearray stays one
	}
	if !ok {
		if _, hashable := object.Hash(t, v); hashable {
			t.Raise(object.TypeErrorType, "decoding to str: need a bytes-like object, %s found", v.Type().Name)
		}
		return nil, false
	}
	tmpl, err := parseTemplate(p, text, isBytes)
	if err != nil {
		err.raise(t, v)
		return nil, false
	}
	p.template, p.templateText = tmpl, v
	return tmpl, true
}

// templateParser reads a replacement.
type templateParser struct {
	*scanner
	re   *pattern
	out  template
	text []rune
}

func parseTemplate(re *pattern, text []rune, isBytes bool) (tmpl *template, err *patternError) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *patternError:
			err = r
		default:
			panic(r)
		}
	}()
	p := &templateParser{scanner: newScanner(text, isBytes), re: re}
	for {
		c, escaped, ok := p.next()
		switch {
		case !ok:
			p.flush()
			return &p.out, nil
		case c == '\\':
			p.escape(escaped)
		default:
			p.text = append(p.text, c)
		}
	}
}

func (p *templateParser) flush() {
	p.out.texts = append(p.out.texts, newText(p.text, p.isBytes))
	p.text = nil
}

func newText(points []rune, isBytes bool) value {
	if !isBytes {
		return object.NewStr(textOf(points))
	}
	b := make([]byte, len(points))
	for i, r := range points {
		b[i] = byte(r)
	}
	return object.NewBytes(b)
}

func (p *templateParser) group(g, back int) {
	if g >= p.re.prog.groups {
		p.fail(back, "invalid group reference %d", g)
	}
	p.flush()
	p.out.groups = append(p.out.groups, g)
}

func (p *templateParser) escape(c rune) {
	switch {
	case c == 'g':
		p.named()
	case c == '0':
		digits := "0" + p.while(2, "01234567")
		n, _ := strconv.ParseInt(digits, 8, 32)
		p.text = append(p.text, rune(n)&0xff)
	case isDigit(c):
		p.number(c)
	case strings.ContainsRune("abfnrtv\\", c):
		p.text = append(p.text, rune("\a\b\f\n\r\t\v\\"[strings.IndexRune("abfnrtv\\", c)]))
	case isLetter(c):
		p.failFor(object.KeyErrorType, "\\"+string(c), 2, "bad escape \\%c", c)
	default:
		p.text = append(p.text, '\\', c)
	}
}

func (p *templateParser) number(c rune) {
	text := string(c)
	if p.more() && isDigit(p.peek()) {
		second, _, _ := p.next()
		text += string(second)
		if isOctal(c) && isOctal(second) && p.more() && isOctal(p.peek()) {
			third, _, _ := p.next()
			p.text = append(p.text, p.octal(text+string(third)))
			return
		}
	}
	g, _ := strconv.Atoi(text)
	p.group(g, len(text))
}

func (p *templateParser) named() {
	if !p.match('<') {
		p.fail(0, "missing <")
	}
	name := p.until('>', "group name")
	back := countPoints(name) + 1
	if isNumber(name) {
		g, err := strconv.Atoi(name)
		if err != nil {
			p.fail(back, "invalid group reference %s", name)
		}
		p.group(g, back)
		return
	}
	p.checkName(name, 1)
	g := p.re.names.GetStr(object.StrOf(name))
	if g.Bad() {
		panic(&patternError{msg: "unknown group name " + object.ReprText(name), pos: -1, kind: object.IndexErrorType,
			behind: object.KeyErrorType, behindText: name})
	}
	n, _ := object.AsInt64(g)
	p.group(int(n), back)
}

// expand adds the pieces of the replacement of a match to out.
func (tmpl *template) expand(slots []int, s *subject, out []value) []value {
	out = append(out, tmpl.texts[0])
	for i, g := range tmpl.groups {
		if from, to := slots[2*g], slots[2*g+1]; from >= 0 && to >= 0 {
			out = append(out, s.slice(from, to))
		}
		out = append(out, tmpl.texts[i+1])
	}
	return out
}
