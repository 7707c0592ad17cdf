package re

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

func sub(t *thread, a []value) value {
	text, _, _ := substitute(t, a)
	return text
}

func subn(t *thread, a []value) value {
	text, n, ok := substitute(t, a)
	if !ok {
		return object.Raised
	}
	return object.NewTuple(text, object.Int(n)).Value()
}

// substitute is Pattern.sub: the new text, and how many matches were replaced.
func substitute(t *thread, a []value) (text value, n int64, ok bool) {
	p := patternOf(a[0])
	most := int64(0)
	if a[3].Ok() {
		if most, ok = object.IndexInt(t, a[3]); !ok {
			return object.Raised, 0, false
		}
	}
	replace, ok := p.replacer(t, a[1])
	if !ok {
		return object.Raised, 0, false
	}
	sc, ok := p.scanning(t, []value{a[0], a[2], object.Unbound, object.Unbound}, finditerType)
	if !ok {
		return object.Raised, 0, false
	}
	var pieces []value
	from := 0
	for ; most == 0 || n < most; n++ {
		r := sc.step(modeSearch)
		if r == raised {
			return object.Raised, 0, false
		}
		if r == failed {
			break
		}
		slots, _ := sc.engine.state()
		start, end := slots[0], slots[1]
		if from < start {
			pieces = append(pieces, sc.subject.slice(from, start))
		}
		if pieces, ok = replace(sc, pieces); !ok {
			return object.Raised, 0, false
		}
		from = end
	}
	if n == 0 {
		return sc.subject.slice(0, sc.subject.len()), 0, true
	}
	if from < sc.subject.len() {
		pieces = append(pieces, sc.subject.slice(from, sc.subject.len()))
	}
	text = p.joinedAs(t, pieces, sc.subject.isBytes)
	return text, n, text.Ok()
}

// replacer says what is put in the place of a match: what a function says, or a template.
func (p *pattern) replacer(t *thread, repl value) (func(*scanning, []value) ([]value, bool), bool) {
	if repl.Type().Call != nil {
		return func(sc *scanning, pieces []value) ([]value, bool) {
			r := object.Call(t, repl, p.newMatch(sc.engine, sc.subject, sc.pos, sc.endpos))
			if r.Ok() && !r.IsNone() {
				pieces = append(pieces, r)
			}
			return pieces, r.Ok()
		}, true
	}
	tmpl, ok := p.templateOf(t, repl)
	return func(sc *scanning, pieces []value) ([]value, bool) {
		slots, _ := sc.engine.state()
		if len(tmpl.groups) == 0 {
			return append(pieces, tmpl.texts[0]), true
		}
		return tmpl.expand(slots, sc.subject, pieces), true
	}, ok
}

func (p *pattern) joined(t *thread, pieces []value) value { return p.joinedAs(t, pieces, p.isBytes) }

// joinedAs makes one text of pieces, which must all be of its kind.
func (p *pattern) joinedAs(t *thread, pieces []value, isBytes bool) value {
	if isBytes {
		return object.CallMethod(t, object.NewBytes(nil), t.Interp.Name("join"), object.NewList(pieces).Value())
	}
	var b strings.Builder
	for i, piece := range pieces {
		s, ok := object.AsStr(piece)
		if !ok {
			return t.Raise(object.TypeErrorType, "sequence item %d: expected str instance, %s found", i, piece.Type().Name)
		}
		b.WriteString(s.Text())
	}
	return object.NewStr(b.String())
}
