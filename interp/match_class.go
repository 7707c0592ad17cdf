package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// classPattern is `Class(pattern, name=pattern)`.
type classPattern struct {
	class    Node
	patterns []pattern // the positional ones, then those of the names
	names    []*object.Str
	site     int32
}

func (l *linker) classPattern(p *ast.MatchClass) pattern {
	span := p.Span()
	anchor := token.Span{Start: p.Cls.Span().End, End: span.End}
	if !readsAsCall(p) {
		anchor = token.Span{}
	}
	n := &classPattern{class: l.expr(p.Cls), site: l.siteAnchor(span, anchor)}
	n.patterns = append(l.patterns(p.Patterns), l.patterns(p.KwdPatterns)...)
	for _, attr := range p.KwdAttrs {
		n.names = append(n.names, l.name(attr))
	}
	return n
}

// readsAsCall reports whether the pattern would be a call, had it been written where an expression may stand: then
// CPython underlines it like one.
func readsAsCall(p ast.Node) bool {
	as, ok := p.(*ast.MatchAs)
	calls := !ok || as.Pattern == nil
	ast.Children(p, func(child ast.Node) { calls = calls && readsAsCall(child) })
	return calls
}

func (p *classPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	cls := p.class.Eval(f)
	if cls.Bad() {
		return false, false
	}
	f.pos = p.site
	items, ok := p.items(f.t, cls, v)
	if items == nil {
		return false, ok
	}
	for i, item := range items {
		if match, ok = p.patterns[i].match(f, item, c); !ok || !match {
			return match, ok
		}
	}
	return true, true
}

// items gets what each pattern is to match; nil if v lacks something or an exception is pending.
func (p *classPattern) items(t *object.Thread, cls, v Value) (items []Value, ok bool) {
	ty, isType := object.AsType(cls)
	if !isType {
		t.Raise(object.TypeErrorType, "called match pattern must be a class")
		return nil, false
	}
	if is, ok := object.IsInstanceOf(t, v, cls); !ok || !is {
		return nil, ok
	}
	items = make([]Value, 0, len(p.patterns))
	var args []Value
	if positional := len(p.patterns) - len(p.names); positional > 0 {
		var self bool
		if args, self, ok = matchArgs(t, ty, positional); !ok {
			return nil, false
		}
		if self {
			items = append(items, v)
		}
	}
	var seen []*object.Str
	for i := range len(args) + len(p.names) {
		var name *object.Str
		if i >= len(args) {
			name = p.names[i-len(args)]
		} else if name, ok = object.ExactStr(args[i]); !ok {
			t.Raise(object.TypeErrorType, "__match_args__ elements must be strings (got %s)", args[i].Type().MessageName())
			return nil, false
		}
		if slices.ContainsFunc(seen, func(s *object.Str) bool { return s.Text() == name.Text() }) {
			t.Raise(object.TypeErrorType, "%s() got multiple sub-patterns for attribute %s", ty.MessageName(), reprText(t, name.Value()))
			return nil, false
		}
		seen = append(seen, name)
		attr := object.FindAttr(t, v, name)
		if attr.Bad() {
			return nil, !attr.IsRaised()
		}
		items = append(items, attr)
	}
	return items, true
}

// matchArgs gives the names that the positional patterns stand for; self says that the one there is
// matches the subject itself.
func matchArgs(t *object.Thread, ty *object.Type, count int) (names []Value, self, ok bool) {
	args := object.FindAttr(t, ty.Value(), t.Interp.Name("__match_args__"))
	if args.IsRaised() {
		return nil, false, false
	}
	allowed := 0
	if args.Ok() {
		u, isTuple := object.ExactTuple(args)
		if !isTuple {
			t.Raise(object.TypeErrorType, "%s.__match_args__ must be a tuple (got %s)", ty.MessageName(), args.Type().MessageName())
			return nil, false, false
		}
		names, allowed = u.Items, len(u.Items)
	} else if matchesSelf(ty) {
		self, allowed = true, 1
	}
	if count > allowed {
		plural := "s"
		if allowed == 1 {
			plural = ""
		}
		t.Raise(object.TypeErrorType, "%s() accepts %d positional sub-pattern%s (%d given)", ty.MessageName(), allowed, plural, count)
		return nil, false, false
	}
	return names[:min(count, len(names))], self, true
}

func matchesSelf(ty *object.Type) bool {
	for _, base := range ty.MRO {
		if base.Flags&object.FlagMatchSelf != 0 {
			return true
		}
	}
	return false
}
