package object

import "sync"

// typeState is the part of a Type that changes: its namespace and what is derived from it.
type typeState struct {
	ready sync.Once
	dict  *Dict
	// cache holds the results of Lookup; dropped when this class or a base changes.
	cache map[string]Value
	// version changes whenever a lookup on the class could change its answer. It
	// never changes for built-in types.
	version    uint32
	subclasses []*Type
	root       *Shape
	fieldsHint int
}

// Version is a number that stays the same as long as lookups on the class keep
// their answers; inline caches compare it.
func (ty *Type) Version() uint32 { return ty.version }

// Dict is the class's own namespace.
func (ty *Type) Dict() *Dict {
	if ty.Flags&FlagScript == 0 {
		ty.ready.Do(ty.fill)
	}
	return ty.dict
}

func (ty *Type) rootShape() *Shape {
	if ty.root == nil {
		ty.root = newRootShape(ty)
	}
	return ty.root
}

// Lookup finds name along the MRO: Unbound when no class has it. No descriptor runs.
func (ty *Type) Lookup(name *Str) Value {
	if ty.Flags&FlagScript == 0 {
		return ty.lookupBuiltin(name)
	}
	if v, ok := ty.cache[name.s]; ok {
		return v
	}
	v := Unbound
	for _, base := range ty.MRO {
		if v = base.Dict().GetStr(name); v.Ok() {
			break
		}
	}
	if ty.cache == nil {
		ty.cache = make(map[string]Value)
	}
	ty.cache[name.s] = v
	return v
}

// lookupBuiltin has no cache: built-in types are shared between interpreters.
func (ty *Type) lookupBuiltin(name *Str) Value {
	for _, base := range ty.MRO {
		if v := base.Dict().GetStr(name); v.Ok() {
			return v
		}
	}
	return Unbound
}

// modified drops what was derived from the namespace of ty and of its subclasses.
func (ty *Type) modified() {
	ty.version++
	ty.cache = nil
	for _, sub := range ty.subclasses {
		sub.modified()
	}
}
