package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// mappingPattern is `{key: pattern, **rest}`.
type mappingPattern struct {
	keys   []Node
	values []pattern
	rest   assigner
	site   int32
}

func (l *linker) mappingPattern(p *ast.MatchMapping) pattern {
	n := &mappingPattern{values: l.patterns(p.Patterns), site: l.site(p.Span())}
	for _, k := range p.Keys {
		n.keys = append(n.keys, l.expr(k))
	}
	if p.Rest != "" {
		n.rest = l.nameTarget(p.Rest, p.Span())
	}
	return n
}

func (p *mappingPattern) match(f *Frame, v Value, c *captures) (match, ok bool) {
	if v.Type().Flags&object.FlagMapping == 0 {
		return false, true
	}
	f.pos = p.site
	if len(p.keys) > 0 {
		n, ok := object.Len(f.t, v)
		if !ok || n < len(p.keys) {
			return false, ok
		}
	}
	keys := make([]Value, len(p.keys))
	for i, key := range p.keys {
		if keys[i] = key.Eval(f); keys[i].Bad() {
			return false, false
		}
	}
	f.pos = p.site
	items, ok := p.items(f.t, v, keys)
	if items == nil {
		return false, ok
	}
	for i, item := range items {
		if match, ok = p.values[i].match(f, item, c); !ok || !match {
			return match, ok
		}
	}
	f.pos = p.site
	return true, p.captureRest(f.t, v, keys, c)
}

// items gets what the mapping has under all of the keys; nil if it lacks one or an exception is pending.
func (p *mappingPattern) items(t *object.Thread, v Value, keys []Value) (items []Value, ok bool) {
	items = make([]Value, len(keys))
	if len(keys) == 0 {
		return items, true
	}
	get, self := object.LookupMethod(t, v, t.Interp.Name("get"))
	if get.Bad() {
		return nil, false
	}
	missing := object.NewList(nil).Value() // a value no mapping can hold
	seen := object.NewDict()
	for i, k := range keys {
		if again, ok := seen.Has(t, k); again || !ok || !seen.Set(t, k, k) {
			if ok {
				t.Raise(object.ValueErrorType, "mapping pattern checks duplicate key (%s)", reprText(t, k))
			}
			return nil, false
		}
		if self.Ok() {
			items[i] = object.Call(t, get, self, k, missing)
		} else {
			items[i] = object.Call(t, get, k, missing)
		}
		if items[i].Bad() || items[i] == missing {
			return nil, items[i].Ok()
		}
	}
	return items, true
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
		if !object.SetItem(t, rest.Value(), k, object.Unbound) {
			return false
		}
	}
	*c = append(*c, capture{p.rest, rest.Value()})
	return true
}
