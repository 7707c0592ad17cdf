// Package abc is the module abc: classes that say what their subclasses must have, and that other classes may
// be registered with. Only the flags of patterns are kept in Go.
package abc

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed abc.py
var source string

// Def describes the module abc.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "abc", Init: fill, Source: source}
}

func fill(_ *object.Thread, m *object.Module) bool {
	m.Func("_mark_pattern", "cls, kind, /", markPattern)
	m.Func("_share_pattern", "cls, subclass, /", sharePattern)
	return true
}

const patternFlags = object.FlagSequence | object.FlagMapping

// markPattern makes instances of a class match sequence or mapping patterns.
func markPattern(t *object.Thread, a []object.Value) object.Value {
	cls, ok := object.AsType(a[0])
	kind, isText := object.AsStr(a[1])
	if !ok || !isText {
		return t.Raise(object.TypeErrorType, "a class and the kind of its patterns are wanted")
	}
	switch kind.Text() {
	case "sequence":
		cls.Flags |= object.FlagSequence
	case "mapping":
		cls.Flags |= object.FlagMapping
	}
	return object.None
}

// sharePattern gives a registered class, and those derived from it, the patterns of the class it was registered with.
func sharePattern(t *object.Thread, a []object.Value) object.Value {
	cls, ok := object.AsType(a[0])
	sub, isType := object.AsType(a[1])
	if !ok || !isType {
		return t.Raise(object.TypeErrorType, "two classes are wanted")
	}
	if cls.Flags&patternFlags == 0 || sub.Flags&object.FlagScript == 0 {
		return object.None
	}
	sub.Flags = sub.Flags&^patternFlags | cls.Flags&patternFlags
	derived := object.CallMethod(t, a[1], object.StrOf("__subclasses__"))
	if derived.Bad() {
		return derived
	}
	ok = object.Iterate(t, derived, func(each object.Value) bool {
		return sharePattern(t, []object.Value{a[0], each}).Ok()
	})
	if !ok {
		return object.Raised
	}
	return object.None
}
