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
	known    knownClass
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

func (p *classPattern) match(f *Frame, v Value) (match, ok bool) {
	cls := p.class.Eval(f)
	if cls.Bad() {
		return false, false
	}
	f.pos = p.site
	ty, isType := object.AsType(cls)
	if !isType {
		f.t.Raise(object.TypeErrorType, "called match pattern must be a class")
		return false, false
	}
	if match, ok = object.IsInstanceOf(f.t, v, cls); !ok || !match || len(p.patterns) == 0 {
		return match, ok
	}
	items := f.t.Push(len(p.patterns))
	match, ok = p.items(f.t, ty, v, items)
	for i := 0; i < len(items) && match; i++ {
		match, ok = p.patterns[i].match(f, items[i])
	}
	f.t.Pop(items)
	return match, ok
}

// items gets what each pattern is to match; false if v lacks something.
func (p *classPattern) items(t *object.Thread, ty *object.Type, v Value, items []Value) (all, ok bool) {
	if p.known.class != ty || p.known.version != ty.Version() {
		return p.findItems(t, ty, v, items)
	}
	if p.known.self {
		items[0], items = v, items[1:]
	}
	for i := range p.known.attrs {
		if items[i] = p.known.attrs[i].find(t, v); items[i].Bad() {
			return false, !items[i].IsRaised()
		}
	}
	return true, true
}

// findItems is items for a class that is not known.
func (p *classPattern) findItems(t *object.Thread, ty *object.Type, v Value, items []Value) (all, ok bool) {
	var args []Value
	known := knownClass{class: ty, version: ty.Version()}
	if positional := len(p.patterns) - len(p.names); positional > 0 {
		if args, known.self, ok = matchArgs(t, ty, positional); !ok {
			return false, false
		}
		if known.self {
			items[0], items = v, items[1:]
		}
	}
	for i := range items {
		var name *object.Str
		if i >= len(args) {
			name = p.names[i-len(args)]
		} else if name, ok = object.ExactStr(args[i]); !ok {
			t.Raise(object.TypeErrorType, "__match_args__ elements must be strings (got %s)", args[i].Type().MessageName())
			return false, false
		}
		if slices.ContainsFunc(known.attrs, func(a attrFinder) bool { return a.name.Text() == name.Text() }) {
			t.Raise(object.TypeErrorType, "%s() got multiple sub-patterns for attribute %s", ty.MessageName(), reprText(t, name.Value()))
			return false, false
		}
		known.attrs = append(known.attrs, attrFinder{name: name})
		if items[i] = known.attrs[i].find(t, v); items[i].Bad() {
			return false, !items[i].IsRaised()
		}
	}
	if item := ty.Lookup(t.Interp.Name("__match_args__")); ty.Value().Type() == object.TypeType && (item.Bad() || item.Type() == object.TupleType) {
		p.known = known // nobody else is asked for the names
	}
	return true, true
}

// knownClass is what a pattern remembers of the class it met.
type knownClass struct {
	class   *object.Type
	version uint32
	self    bool // the first pattern matches the subject itself
	attrs   []attrFinder
}

// attrFinder is one attribute that a class pattern asks for.
type attrFinder struct {
	name  *object.Str
	cache readCache
}

// find is object.FindAttr.
func (a *attrFinder) find(t *object.Thread, v Value) Value {
	if c := &a.cache; c.fits(v) && c.index >= 0 {
		if field := object.InstanceAttrs(v).Field(int(c.index)); field.Ok() {
			return field
		}
	}
	if c, ok := learnRead(v, a.name); ok {
		a.cache = c
	}
	return object.FindAttr(t, v, a.name)
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
