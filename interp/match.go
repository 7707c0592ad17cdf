package interp

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
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
		match := &caseStep{pattern: l.pattern(c.Pattern), subject: subject, then: body, else_: step, fail: l.fail}
		step = l.atLine(c.Span().Start, false, match)
	}
	return l.store(s.Subject, subject, step)
}

// caseStep tries one pattern. Its captures are bound only when all of it matched.
type caseStep struct {
	pattern           pattern
	subject           int
	then, else_, fail Step
}

func (s *caseStep) Run(f *Frame) Step {
	var caught captures
	match, ok := s.pattern.match(f, f.slots[s.subject], &caught)
	if !ok {
		return s.fail
	}
	if !match {
		return s.else_
	}
	for _, c := range caught {
		if !c.target.assign(f, c.v) {
			return s.fail
		}
	}
	return s.then
}

// captures are the names a pattern has bound so far.
type captures []capture

type capture struct {
	target assigner
	v      Value
}

// pattern tells whether a value matches; ok false means an exception is pending.
//
// Follows: Python language reference, "The match statement".
type pattern interface {
	match(f *Frame, v Value, c *captures) (match, ok bool)
}

func (l *linker) pattern(p ast.Pattern) pattern {
	switch p := p.(type) {
	case *ast.MatchValue:
		return &valuePattern{l.expr(p.Value), l.site(p.Span())}
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
	n := &asPattern{}
	if p.Pattern != nil {
		n.inner = l.pattern(p.Pattern)
	}
	if p.Name != "" {
		n.target = l.nameTarget(p.Name, p.Span())
	}
	return n
}

func (l *linker) sequencePattern(p *ast.MatchSequence) pattern {
	n := &sequencePattern{star: -1, site: l.site(p.Span())}
	for i, item := range p.Patterns {
		if star, ok := item.(*ast.MatchStar); ok {
			n.star = i
			if star.Name != "" {
				n.rest = l.nameTarget(star.Name, star.Span())
			}
			n.items = append(n.items, nil)
			continue
		}
		n.items = append(n.items, l.pattern(item))
	}
	return n
}

type valuePattern struct {
	value Node
	site  int32
}

func (p *valuePattern) match(f *Frame, v Value, _ *captures) (match, ok bool) {
	want := p.value.Eval(f)
	if want.Bad() {
		return false, false
	}
	f.pos = p.site
	r := object.Compare(f.t, object.OpEq, v, want)
	if r.Bad() {
		return false, false
	}
	return truth(f, r)
}

type singletonPattern struct{ v Value }

func (p *singletonPattern) match(_ *Frame, v Value, _ *captures) (match, ok bool) {
	return v == p.v, true
}

// asPattern is `inner as name`, a bare name (inner nil) or `_` (both nil).
type asPattern struct {
	inner  pattern
	target assigner
}

func (p *asPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	if p.inner != nil {
		if match, ok = p.inner.match(f, v, c); !ok || !match {
			return match, ok
		}
	}
	if p.target != nil {
		*c = append(*c, capture{p.target, v})
	}
	return true, true
}

type orPattern struct{ alternatives []pattern }

func (p *orPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	mark := len(*c)
	for _, alt := range p.alternatives {
		if match, ok = alt.match(f, v, c); !ok || match {
			return match, ok
		}
		*c = (*c)[:mark]
	}
	return false, true
}

// sequencePattern is `[a, *rest, b]`; the entry of items at star is nil.
type sequencePattern struct {
	items []pattern
	star  int
	rest  assigner // nil for *_
	site  int32
}

func (p *sequencePattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
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
	if p.star >= 0 && p.rest == nil {
		return p.matchEnds(f, v, c)
	}
	var items []Value
	if p.star < 0 {
		items, ok = object.Unpack(f.t, v, len(p.items))
	} else {
		items, ok = object.UnpackEx(f.t, v, p.star, len(p.items)-1-p.star)
	}
	if !ok {
		return false, false
	}
	for i, item := range p.items {
		if i == p.star {
			*c = append(*c, capture{p.rest, items[i]})
		} else if match, ok = item.match(f, items[i], c); !ok || !match {
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
func (p *sequencePattern) matchEnds(f *Frame, v Value, c *captures) (match, ok bool) {
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
		if match, ok = item.match(f, elem, c); !ok || !match {
			return match, ok
		}
	}
	return true, true
}

func isWildcard(p pattern) bool {
	as, ok := p.(*asPattern)
	return ok && as.inner == nil && as.target == nil
}

// onlyCounts reports whether the pattern looks at no item.
func (p *sequencePattern) onlyCounts() bool {
	for i, item := range p.items {
		if i == p.star && p.rest != nil || i != p.star && !isWildcard(item) {
			return false
		}
	}
	return true
}
