// Package collections is the module collections. deque and counting are written
// in Go, the other containers in collections.py.
package collections

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed collections.py
var source string

// The text of collections.abc, each file a chapter of it.
var (
	//go:embed abc.py
	abstract string
	//go:embed abc_sets.py
	abstractSets string
	//go:embed abc_mappings.py
	abstractMappings string
	//go:embed abc_sequences.py
	abstractSequences string
)

// AbcDef describes the module collections.abc, all of it a script.
func AbcDef() object.ModuleDef {
	return object.ModuleDef{Name: "collections.abc", Docs: []string{docs}, Chapters: []string{abstract, abstractSets, abstractMappings, abstractSequences}}
}

//go:embed user.py
var userSource string

// UserDef describes the hidden module that UserDict and its like are in: few scripts need them.
func UserDef() object.ModuleDef {
	return object.ModuleDef{Name: "collections._user", Source: userSource}
}

// Def describes the module collections.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "collections", Init: fill, Source: source, Package: true}
}

func fill(_ *thread, m *object.Module) bool {
	m.Types(dequeType, tupleGetterType)
	m.Func("_count_elements", "mapping, iterable, /", countElements)
	m.Func("_to_end", "mapping, key, /", toEnd)
	m.Func("_factory_repr", "factory, /", factoryRepr)
	m.Func("_show_as", "cls, name, /", func(_ *thread, a []value) value {
		cls, isClass := object.AsType(a[0])
		name, isStr := object.AsStr(a[1])
		if isClass && isStr {
			cls.SetShownName(name.Text())
		}
		return object.None
	})
	return true
}

// factoryRepr is the repr of a defaultdict's factory, which may lead back to the defaultdict.
func factoryRepr(t *thread, a []value) value {
	if a[0].IsNone() {
		return object.NewStr("None")
	}
	if !t.EnterRepr(a[0]) {
		return object.NewStr("...")
	}
	defer t.LeaveRepr()
	text, ok := object.Repr(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.NewStr(text)
}

// toEnd moves a key of a dict to the end.
func toEnd(t *thread, a []value) value {
	d, _ := object.AsDict(a[0])
	found, ok := d.MoveToEnd(t, a[1])
	switch {
	case !ok:
		return object.Raised
	case !found:
		return object.MissingKey(t, a[1])
	}
	return object.None
}

// countElements adds one to mapping[item] for each item.
func countElements(t *thread, a []value) value {
	d, ok := object.AsDict(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "Counter must be a dict")
	}
	ok = object.Iterate(t, a[1], func(item value) bool {
		n := d.Get(t, item)
		switch {
		case n.IsRaised():
			return false
		case n.Bad():
			n = object.Int(1)
		default:
			if n = object.Binary(t, object.OpAdd, n, object.Int(1)); n.Bad() {
				return false
			}
		}
		return d.Set(t, item, n)
	})
	if !ok {
		return object.Raised
	}
	return object.None
}
