package interp

import (
	"fmt"
	"slices"

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
		site := l.site(c.Pattern.Span())
		step = &caseStep{pattern: l.pattern(c.Pattern), subject: subject, site: site, then: body, else_: step, fail: l.fail}
	}
	return l.store(s.Subject, subject, step)
}

// caseStep tries one pattern. Its captures are bound only when all of it matched.
type caseStep struct {
	pattern           pattern
	subject           int
	site              int32
	then, else_, fail Step
}

func (s *caseStep) Run(f *Frame) Step {
	f.pos = s.site
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
		return &valuePattern{l.expr(p.Value)}
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
		n := &classPattern{class: l.expr(p.Cls), patterns: l.patterns(p.Patterns), named: l.patterns(p.KwdPatterns)}
		for _, attr := range p.KwdAttrs {
			n.names = append(n.names, l.name(attr))
		}
		return n
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
		n.target = l.variableTarget(p.Name)
	}
	return n
}

func (l *linker) sequencePattern(p *ast.MatchSequence) pattern {
	n := &sequencePattern{star: -1}
	for i, item := range p.Patterns {
		if star, ok := item.(*ast.MatchStar); ok {
			n.star = i
			if star.Name != "" {
				n.rest = l.variableTarget(star.Name)
			}
			n.items = append(n.items, nil)
			continue
		}
		n.items = append(n.items, l.pattern(item))
	}
	return n
}

func (l *linker) mappingPattern(p *ast.MatchMapping) pattern {
	n := &mappingPattern{values: l.patterns(p.Patterns)}
	for _, k := range p.Keys {
		n.keys = append(n.keys, l.expr(k))
	}
	if p.Rest != "" {
		n.rest = l.variableTarget(p.Rest)
	}
	return n
}

type valuePattern struct{ value Node }

func (p *valuePattern) match(f *Frame, v Value, _ *captures) (match, ok bool) {
	want := p.value.Eval(f)
	if want.Bad() {
		return false, false
	}
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
}

func (p *sequencePattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	if v.Type().Flags&object.FlagSequence == 0 {
		return false, true
	}
	if p.star == 0 && len(p.items) == 1 && p.rest == nil {
		return true, true // [*_] asks for no length
	}
	n, ok := object.Len(f.t, v)
	if !ok {
		return false, false
	}
	fixed := len(p.items)
	if p.star >= 0 {
		fixed--
	}
	if n < fixed || p.star < 0 && n != fixed {
		return false, true
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

// matchEnds looks only at the items that the patterns around `*_` need.
func (p *sequencePattern) matchEnds(f *Frame, v Value, c *captures) (match, ok bool) {
	for i, item := range p.items {
		if i == p.star || isWildcard(item) {
			continue
		}
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

type mappingPattern struct {
	keys   []Node
	values []pattern
	rest   assigner
}

func (p *mappingPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	if v.Type().Flags&object.FlagMapping == 0 {
		return false, true
	}
	t := f.t
	if len(p.keys) > 0 {
		n, ok := object.Len(t, v)
		if !ok || n < len(p.keys) {
			return false, ok
		}
	}
	missing := object.NewList(nil).Value() // a value no mapping can hold
	var keys []Value
	for i, key := range p.keys {
		k := key.Eval(f)
		if k.Bad() {
			return false, false
		}
		for _, seen := range keys {
			if same, _ := object.Equal(t, seen, k); same {
				t.Raise(object.ValueErrorType, "mapping pattern checks duplicate key (%s)", reprText(t, k))
				return false, false
			}
		}
		keys = append(keys, k)
		item := object.CallMethod(t, v, t.Interp.Name("get"), k, missing)
		if item.Bad() {
			return false, false
		}
		if item == missing {
			return false, true
		}
		if match, ok = p.values[i].match(f, item, c); !ok || !match {
			return match, ok
		}
	}
	return true, p.captureRest(t, v, keys, c)
}

func (p *mappingPattern) captureRest(t *object.Thread, v Value, keys []Value, c *captures) bool {
	if p.rest == nil {
		return true
	}
	rest := object.NewDict()
	if !rest.Update(t, v) {
		return false
	}
	for _, k := range keys {
		if _, ok := rest.Delete(t, k); !ok {
			return false
		}
	}
	*c = append(*c, capture{p.rest, rest.Value()})
	return true
}

type classPattern struct {
	class    Node
	patterns []pattern
	names    []*object.Str
	named    []pattern
}

func (p *classPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	t := f.t
	cls := p.class.Eval(f)
	if cls.Bad() {
		return false, false
	}
	ty, isType := object.AsType(cls)
	if !isType {
		t.Raise(object.TypeErrorType, "called match pattern must be a class")
		return false, false
	}
	if match, ok = object.IsInstanceOf(t, v, cls); !ok || !match {
		return match, ok
	}
	names, self, ok := p.positional(t, ty)
	if !ok {
		return false, false
	}
	if self {
		if match, ok = p.patterns[0].match(f, v, c); !ok || !match {
			return match, ok
		}
	}
	pats := p.named
	if !self {
		pats = append(append([]pattern{}, p.patterns...), p.named...)
	}
	return p.attributes(f, cls, v, append(names, p.names...), pats, c)
}

// positional gives the attribute names the positional patterns stand for; self says
// the one positional pattern matches the subject itself.
func (p *classPattern) positional(t *object.Thread, ty *object.Type) (names []*object.Str, self, ok bool) {
	if len(p.patterns) == 0 {
		return nil, false, true
	}
	args := object.FindAttr(t, ty.Value(), t.Interp.Name("__match_args__"))
	if args.IsRaised() {
		return nil, false, false
	}
	count := 0
	if args.Ok() {
		u, isTuple := object.AsTuple(args)
		if !isTuple {
			t.Raise(object.TypeErrorType, "%s.__match_args__ must be a tuple (got %s)", ty.MessageName(), args.Type().MessageName())
			return nil, false, false
		}
		for _, item := range u.Items {
			s, isStr := object.AsStr(item)
			if !isStr {
				t.Raise(object.TypeErrorType, "__match_args__ elements must be strings (got %s)", item.Type().MessageName())
				return nil, false, false
			}
			names = append(names, s)
		}
		count = len(names)
	} else if matchesSelf(ty) {
		self, count = true, 1
	}
	if len(p.patterns) > count {
		plural := "s"
		if count == 1 {
			plural = ""
		}
		t.Raise(object.TypeErrorType, "%s() accepts %d positional sub-pattern%s (%d given)", ty.Name, count, plural, len(p.patterns))
		return nil, false, false
	}
	if self {
		return nil, true, true
	}
	names = names[:len(p.patterns):len(p.patterns)]
	return names, false, true
}

func matchesSelf(ty *object.Type) bool {
	for _, base := range ty.MRO {
		if base.Flags&object.FlagMatchSelf != 0 {
			return true
		}
	}
	return false
}

func (p *classPattern) attributes(f *Frame, class, v Value, names []*object.Str, pats []pattern, c *captures) (match, ok bool) {
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			cls, _ := object.AsType(class)
			f.t.Raise(object.TypeErrorType, "%s() got multiple sub-patterns for attribute '%s'", cls.Name, name.Text())
			return false, false
		}
		attr := object.FindAttr(f.t, v, name)
		if attr.IsRaised() {
			return false, false
		}
		if attr.Bad() {
			return false, true
		}
		if match, ok = pats[i].match(f, attr, c); !ok || !match {
			return match, ok
		}
	}
	return true, true
}
