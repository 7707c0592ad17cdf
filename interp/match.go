package interp

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

func (l *linker) linkMatch(s *ast.Match, next Step) Step {
	subject := l.temp()
	step := Step(&clearStep{slot: subject, next: next})
	end := step
	for i := len(s.Cases) - 1; i >= 0; i-- {
		c := s.Cases[i]
		body := l.block(c.Body, end)
		if c.Guard != nil {
			body = l.branch(c.Guard, body, step)
		}
		l.captures = nil
		match := &caseStep{pattern: l.pattern(c.Pattern), subject: subject, then: body, else_: step, fail: l.fail}
		match.captures = l.captures
		step = l.atLine(c.Span().Start, false, match)
	}
	return l.store(s.Subject, subject, step)
}

// caseStep tries one pattern. Its captures wait in slots of their own and are bound only when all of it matched.
type caseStep struct {
	pattern           pattern
	captures          []capture
	subject           int
	then, else_, fail Step
}

func (s *caseStep) Run(f *Frame) Step {
	match, ok := s.pattern.match(f, f.slots[s.subject])
	for i := range s.captures {
		c := &s.captures[i]
		v := f.slots[c.slot]
		f.slots[c.slot] = object.Unbound
		if match && !c.target.assign(f, v) {
			return s.fail
		}
	}
	switch {
	case !ok:
		return s.fail
	case match:
		return s.then
	}
	return s.else_
}

// capture is a name that a pattern binds; slot is where its value waits for the rest of the pattern.
type capture struct {
	name   string
	target assigner
	slot   int
}

// capture gives the slot of a name that the pattern being linked binds, which is one for all its alternatives.
func (l *linker) capture(name string, span token.Span) int {
	for i := range l.captures {
		if l.captures[i].name == name {
			return l.captures[i].slot
		}
	}
	slot := l.temp()
	l.captures = append(l.captures, capture{name, l.nameTarget(name, span), slot})
	return slot
}

// pattern tells whether a value matches; ok false means an exception is pending.
//
// Follows: Python language reference, "The match statement".
type pattern interface {
	match(f *Frame, v Value) (match, ok bool)
}

func (l *linker) pattern(p ast.Pattern) pattern {
	switch p := p.(type) {
	case *ast.MatchValue:
		return &valuePattern{operandOf(l.expr(p.Value)), l.site(p.Span())}
	case *ast.MatchSingleton:
		return &singletonPattern{l.constant(p.Value)}
	case *ast.MatchAs:
		return l.asPattern(p)
	case *ast.MatchOr:
		return &orPattern{l.patterns(p.Patterns)}
	case *ast.MatchSequence:
		return l.sequencePattern(p)
	case *ast.MatchMapping:
		return l.mappingPattern(p)
	case *ast.MatchClass:
		return l.classPattern(p)
	}
	panic(fmt.Sprintf("link: pattern %T", p))
}

func (l *linker) patterns(list []ast.Pattern) []pattern {
	out := make([]pattern, len(list))
	for i, p := range list {
		out[i] = l.pattern(p)
	}
	return out
}

func (l *linker) asPattern(p *ast.MatchAs) pattern {
	n := &asPattern{slot: -1}
	if p.Pattern != nil {
		n.inner = l.pattern(p.Pattern)
	}
	if p.Name != "" {
		n.slot = l.capture(p.Name, p.Span())
	}
	return n
}

func (l *linker) sequencePattern(p *ast.MatchSequence) pattern {
	n := &sequencePattern{star: -1, rest: -1, site: l.site(p.Span())}
	for i, item := range p.Patterns {
		if star, ok := item.(*ast.MatchStar); ok {
			n.star = i
			if star.Name != "" {
				n.rest = l.capture(star.Name, star.Span())
			}
			n.items = append(n.items, nil)
			continue
		}
		n.items = append(n.items, l.pattern(item))
	}
	return n
}

type valuePattern struct {
	value operand
	site  int32
}

func (p *valuePattern) match(f *Frame, v Value) (match, ok bool) {
	want := p.value.eval(f)
	if want.Bad() {
		return false, false
	}
	if v.IsInt() && want.IsInt() {
		return v == want, true
	}
	if eq, ok := object.EqualStrs(v, want); ok {
		return eq, true
	}
	return compareTest(f, object.OpEq, p.site, v, want)
}

type singletonPattern struct{ v Value }

func (p *singletonPattern) match(_ *Frame, v Value) (match, ok bool) {
	return v == p.v, true
}

// asPattern is `inner as name`, a bare name (inner nil) or `_` (no slot either).
type asPattern struct {
	inner pattern
	slot  int // -1: none
}

func (p *asPattern) match(f *Frame, v Value) (match, ok bool) {
	if p.inner != nil {
		if match, ok = p.inner.match(f, v); !ok || !match {
			return match, ok
		}
	}
	if p.slot >= 0 {
		f.slots[p.slot] = v
	}
	return true, true
}

type orPattern struct{ alternatives []pattern }

func (p *orPattern) match(f *Frame, v Value) (match, ok bool) {
	for _, alt := range p.alternatives {
		if match, ok = alt.match(f, v); !ok || match {
			return match, ok
		}
	}
	return false, true
}

// sequencePattern is `[a, *rest, b]`; the entry of items at star is nil.
type sequencePattern struct {
	items []pattern
	star  int
	rest  int // slot; -1 for *_
	site  int32
}

func (p *sequencePattern) match(f *Frame, v Value) (match, ok bool) {
	if v.Type().Flags&object.FlagSequence == 0 {
		return false, true
	}
	f.pos = p.site
	if match, ok = p.fits(f, v); !ok || !match {
		return match, ok
	}
	if p.onlyCounts() {
		return true, true
	}
	if p.star >= 0 && p.rest < 0 {
		return p.matchEnds(f, v)
	}
	if p.star >= 0 {
		items, ok := object.UnpackEx(f.t, v, p.star, len(p.items)-1-p.star)
		if !ok {
			return false, false
		}
		return p.matchItems(f, items)
	}
	if l, exact := object.ExactList(v); exact && len(l.Items) == len(p.items) { // which may change meanwhile
		items := f.t.Push(len(p.items))
		copy(items, l.Items)
		match, ok = p.matchItems(f, items)
		f.t.Pop(items)
		return match, ok
	}
	items, ok := object.Unpack(f.t, v, len(p.items))
	if !ok {
		return false, false
	}
	return p.matchItems(f, items)
}

func (p *sequencePattern) matchItems(f *Frame, items []Value) (match, ok bool) {
	for i, item := range p.items {
		if i == p.star {
			f.slots[p.rest] = items[i]
		} else if match, ok = item.match(f, items[i]); !ok || !match {
			return match, ok
		}
	}
	return true, true
}

// fits asks for the length, unless any will do.
func (p *sequencePattern) fits(f *Frame, v Value) (fits, ok bool) {
	if p.star == 0 && len(p.items) == 1 {
		return true, true
	}
	n, ok := object.Len(f.t, v)
	if p.star >= 0 {
		return n >= len(p.items)-1, ok
	}
	return n == len(p.items), ok
}

// matchEnds looks only at the items that the patterns around `*_` need.
func (p *sequencePattern) matchEnds(f *Frame, v Value) (match, ok bool) {
	for i, item := range p.items {
		if i == p.star || isWildcard(item) {
			continue
		}
		f.pos = p.site
		at := i
		if i > p.star {
			n, ok := object.Len(f.t, v)
			if !ok {
				return false, false
			}
			at = n - len(p.items) + i
		}
		elem := object.GetItem(f.t, v, object.Int(int64(at)))
		if elem.Bad() {
			return false, false
		}
		if match, ok = item.match(f, elem); !ok || !match {
			return match, ok
		}
	}
	return true, true
}

func isWildcard(p pattern) bool {
	as, ok := p.(*asPattern)
	return ok && as.inner == nil && as.slot < 0
}

// onlyCounts reports whether the pattern looks at no item.
func (p *sequencePattern) onlyCounts() bool {
	for i, item := range p.items {
		if i == p.star && p.rest >= 0 || i != p.star && !isWildcard(item) {
			return false
		}
	}
	return true
}
