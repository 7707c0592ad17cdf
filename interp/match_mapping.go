package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// mappingPattern is `{key: pattern, **rest}`.
type mappingPattern struct {
	keys   []Node
	values []pattern
	rest   int // slot; -1 without **rest
	site   int32
	// distinct says that the keys are constants that were found to be different.
	distinct bool
}

func (l *linker) mappingPattern(p *ast.MatchMapping) pattern {
	n := &mappingPattern{values: l.patterns(p.Patterns), rest: -1, site: l.site(p.Span())}
	for _, k := range p.Keys {
		n.keys = append(n.keys, l.expr(k))
	}
	if p.Rest != "" {
		n.rest = l.capture(p.Rest, p.Span())
	}
	return n
}

func (p *mappingPattern) match(f *Frame, v Value) (match, ok bool) {
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
	room := f.t.Push(2 * len(p.keys))
	keys, items := room[:len(p.keys)], room[len(p.keys):]
	match, ok = p.find(f, v, keys, items)
	for i := 0; i < len(items) && match; i++ {
		match, ok = p.values[i].match(f, items[i])
	}
	if match {
		f.pos = p.site
		ok = p.captureRest(f, v, keys)
	}
	f.t.Pop(room)
	return match && ok, ok
}

// find evaluates the keys and gets what the mapping has under all of them; false if it lacks one.
func (p *mappingPattern) find(f *Frame, v Value, keys, items []Value) (found, ok bool) {
	for i, key := range p.keys {
		if keys[i] = key.Eval(f); keys[i].Bad() {
			return false, false
		}
	}
	f.pos = p.site
	d, exact := object.ExactDict(v)
	if !p.distinct || !exact {
		return p.findByGet(f.t, v, keys, items)
	}
	for i, k := range keys {
		if items[i] = d.Get(f.t, k); items[i].Bad() {
			return false, items[i].IsUnbound()
		}
	}
	return true, true
}

// findByGet is find for any mapping, by its method get, and for keys that may be equal.
func (p *mappingPattern) findByGet(t *object.Thread, v Value, keys, items []Value) (found, ok bool) {
	if len(keys) == 0 {
		return true, true
	}
	get, self := object.LookupMethod(t, v, t.Interp.Name("get"))
	if get.Bad() {
		return false, false
	}
	missing := object.NewList(nil).Value() // a value no mapping can hold
	seen := object.NewDict()
	for i, k := range keys {
		if again, ok := seen.Has(t, k); again || !ok || !seen.Set(t, k, k) {
			if ok {
				t.Raise(object.ValueErrorType, "mapping pattern checks duplicate key (%s)", reprText(t, k))
			}
			return false, false
		}
		if self.Ok() {
			items[i] = object.Call(t, get, self, k, missing)
		} else {
			items[i] = object.Call(t, get, k, missing)
		}
		if items[i].Bad() || items[i] == missing {
			return false, items[i].Ok()
		}
	}
	p.distinct = !slices.ContainsFunc(p.keys, func(n Node) bool { _, constant := n.(*constNode); return !constant })
	return true, true
}

func (p *mappingPattern) captureRest(f *Frame, v Value, keys []Value) bool {
	if p.rest < 0 {
		return true
	}
	rest := object.NewDict()
	if !mergeMapping(f, rest, v) {
		return false
	}
	for _, k := range keys {
		if !object.SetItem(f.t, rest.Value(), k, object.Unbound) {
			return false
		}
	}
	f.slots[p.rest] = rest.Value()
	return true
}
