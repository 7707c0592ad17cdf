package object

import (
	"slices"
	"sync"
	"sync/atomic"
	"weak"
)

// typeState is the part of a Type that changes: its namespace and what is
// derived from it. That of a built-in type is filled once, at the first look, and shared by
// all interpreters from then on; that of a script class belongs to one.
type typeState struct {
	ready sync.Once
	dict  *Dict
	// cache holds the results of Lookup, misses too. Of a script class it is dropped when
	// the class or a base changes; of a built-in type it holds every name there is.
	cache map[string]Value
	// version changes whenever a lookup on the class could change its answer. It
	// never changes for built-in types.
	version uint32
	// derived are the script classes right below a script class.
	derived []weak.Pointer[Type]
	// builtinSubs are the built-in types right below a built-in type.
	builtinSubs []*Type
	root        *Shape
	// fieldsHint is how many fields instances had so far; members how many of
	// them are __slots__ of the class and its bases.
	fieldsHint, members int
	// dunders are the special methods of a script class by slot number; see slots.go.
	dunders []Value
	// shown are the special methods of a built-in type, once a script class derives from it.
	shown      []Value
	shownReady sync.Once
	// plainNew says that making an instance is just NewInstance.
	plainNew bool
	// finalizes says that the class or one of its bases has a __del__.
	finalizes bool
	// plainReads says that reading an attribute that exists is GenericGetAttr's business alone.
	plainReads bool
	// classShown says that nothing hides object's __class__; of a script class as of version classAsOf-1.
	classShown bool
	classAsOf  uint32
	serial     atomic.Pointer[classSerial] // see identity.go
}

// classTable is what an interpreter knows of classes derived from built-in types.
type classTable struct {
	underBuiltin map[*Type][]weak.Pointer[Type]
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
		ty.root = newRootShape(ty, ty.members)
	}
	return ty.root
}

// Lookup finds name along the MRO: Unbound when no class has it. No descriptor runs.
func (ty *Type) Lookup(name *Str) Value {
	if ty.Flags&FlagScript == 0 {
		ty.ready.Do(ty.fill)
		return ty.cache[name.s]
	}
	if v, ok := ty.cache[name.s]; ok {
		return v
	}
	v := ty.find(name)
	if ty.cache == nil {
		ty.cache = make(map[string]Value)
	}
	ty.cache[name.s] = v
	return v
}

// find is Lookup that remembers nothing.
func (ty *Type) find(name *Str) Value {
	for _, base := range ty.MRO {
		if v := base.own(name); v.Ok() {
			return v
		}
	}
	return Unbound
}

// own is what the class itself, not a base, has under a name.
func (ty *Type) own(name *Str) Value { return ty.Dict().GetStr(name) }

// flatten collects what a built-in type has and inherits.
func (ty *Type) flatten() {
	ty.cache = make(map[string]Value, ty.dict.Len())
	for i := len(ty.MRO) - 1; i >= 0; i-- {
		d := ty.dict
		if base := ty.MRO[i]; base != ty {
			d = base.Dict()
		}
		for at, key, val := d.Next(0); at >= 0; at, key, val = d.Next(at) {
			name, _ := AsStr(key)
			ty.cache[name.s] = val
		}
	}
	ty.classShown = ty == ObjectType || ty.cache[strClass.s] == ObjectType.own(strClass)
}

// modified drops what was derived from the namespace of ty and of its subclasses.
func (ty *Type) modified() {
	ty.version++
	ty.cache = nil
	for _, sub := range ty.scriptSubclasses() {
		sub.modified()
	}
}

// changed is modified where only one name was set or deleted.
func (ty *Type) changed(name *Str) {
	ty.version++
	delete(ty.cache, name.s)
	if len(ty.derived) == 0 {
		return
	}
	for _, sub := range ty.scriptSubclasses() {
		sub.changed(name)
	}
}

// scriptSubclasses are the living classes right below a script class, oldest first.
func (ty *Type) scriptSubclasses() []*Type {
	subs, alive := living(ty.derived)
	ty.derived = alive
	return subs
}

func living(all []weak.Pointer[Type]) (subs []*Type, alive []weak.Pointer[Type]) {
	for _, w := range all {
		if sub := w.Value(); sub != nil {
			subs = append(subs, sub)
			alive = append(alive, w)
		}
	}
	return subs, alive
}

// addSubclass records ty with each of its bases.
func (ty *Type) addSubclass(in *Interp) {
	w := weak.Make(ty)
	for _, base := range ty.Bases {
		if base.Flags&FlagScript != 0 {
			base.derived = appendLiving(base.derived, w)
			continue
		}
		if in.underBuiltin == nil {
			in.underBuiltin = map[*Type][]weak.Pointer[Type]{}
		}
		in.underBuiltin[base] = appendLiving(in.underBuiltin[base], w)
	}
}

// appendLiving drops the dead now and then, so that a script that makes classes in a loop does
// not fill memory with their traces.
func appendLiving(list []weak.Pointer[Type], w weak.Pointer[Type]) []weak.Pointer[Type] {
	if len(list) == cap(list) {
		_, list = living(list)
	}
	return append(list, w)
}

// dropSubclass undoes addSubclass, for an assignment to __bases__.
func (ty *Type) dropSubclass(in *Interp) {
	gone := func(w weak.Pointer[Type]) bool { return w.Value() == ty }
	for _, base := range ty.Bases {
		if base.Flags&FlagScript != 0 {
			base.derived = slices.DeleteFunc(base.derived, gone)
		} else {
			in.underBuiltin[base] = slices.DeleteFunc(in.underBuiltin[base], gone)
		}
	}
}

// subclasses are the classes right below ty, as __subclasses__ lists them.
func (ty *Type) subclasses(in *Interp) []*Type {
	if ty.Flags&FlagScript != 0 {
		return ty.scriptSubclasses()
	}
	subs, alive := living(in.underBuiltin[ty])
	if len(alive) > 0 {
		in.underBuiltin[ty] = alive
	}
	return append(slices.Clone(ty.builtinSubs), subs...)
}
