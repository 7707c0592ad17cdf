package object

import (
	"slices"
	"strings"
)

// fillSlots derives the slots of a script class from the special methods it has and inherits.
// A slot whose methods all come from one built-in base is that base's own; where a
// script class in between overrides one, it calls the methods.
func (ty *Type) fillSlots() {
	ty.findDunders()
	attrs := ty.Slots.attrs
	ty.Slots = Slots{attrs: attrs}
	for i := range slotGroups {
		ty.fillSlot(&slotGroups[i])
	}
	if ty.dunders[dHash].IsNone() {
		ty.Hash = nil
	}
	finder := nativeOwner(ty.dunders[dGetAttribute], dGetAttribute)
	ty.plainReads = ty.dunders[dGetAttribute].Bad() || finder != nil && finder.GetAttr == nil
	ty.finalizes = ty.hasFinalizer()
	ty.plainNew = ty.Layout == objectLayout && funcID(ty.New) == funcID(ObjectType.New) && ty.Flags&FlagAbstract == 0 && !ty.finalizes
}

// findDunders looks up all special methods of a script class. Most classes have those of the next in their order of
// resolution, but for what they define.
func (ty *Type) findDunders() {
	if ty.dunders == nil {
		ty.dunders = make([]Value, numDunders)
	}
	if len(ty.MRO) < 2 || ty.MRO[0] != ty || !slices.Equal(ty.MRO[1:], ty.MRO[1].MRO) {
		for id, name := range dunderNames {
			ty.dunders[id] = ty.find(name)
		}
		return
	}
	next := ty.MRO[1]
	if next.Flags&FlagScript == 0 {
		copy(ty.dunders, next.shownDunders())
	} else {
		copy(ty.dunders, next.dunders)
	}
	for i, key, val := ty.dict.Next(0); i >= 0; i, key, val = ty.dict.Next(i) {
		if name, ok := AsStr(key); ok {
			if id, special := dunderNumber(name.s); special {
				ty.dunders[id] = val
			}
		}
	}
}

// shownDunders are the special methods of a built-in type by number.
func (ty *Type) shownDunders() []Value {
	ty.shownReady.Do(func() {
		ty.shown = make([]Value, numDunders)
		for id, name := range dunderNames {
			ty.shown[id] = ty.Lookup(name)
		}
	})
	return ty.shown
}

// dunderNumber is the number of a special method.
func dunderNumber(name string) (id dunderID, ok bool) {
	if !strings.HasPrefix(name, "__") {
		return 0, false
	}
	id, ok = dunderNumbers[name]
	return id, ok
}

func (ty *Type) fillSlot(g *slotGroup) {
	var native *Type
	for _, id := range g.dunders {
		v := ty.dunders[id]
		if v.Bad() {
			continue
		}
		owner := nativeOwner(v, id)
		if owner == nil || !ty.IsSubtype(owner) || native != nil && g.id(&native.Slots) != g.id(&owner.Slots) {
			g.script(&ty.Slots)
			return
		}
		native = owner
	}
	if native == nil {
		g.clear(&ty.Slots)
		return
	}
	g.inherit(&ty.Slots, &native.Slots)
}

// nativeOwner is the built-in type whose slot (or method of that name) v shows, nil when v is
// anything else: also another special method under this name, as in __str__ = int.__repr__, or
// none at all, where mro() left out object.
func nativeOwner(v Value, id dunderID) *Type {
	if v.Bad() {
		return nil
	}
	switch v.Type() {
	case WrapperDescriptorType:
		if w := Cast[slotWrapper](v); w.id == id {
			return w.owner
		}
	case MethodDescriptorType:
		if b := Cast[Builtin](v); b.Name == dunderNames[id].s {
			return b.Owner
		}
	case BuiltinType:
		if b := Cast[Builtin](v); b.Name == "__new__" {
			return b.Owner
		}
	}
	return nil
}

// refill derives the slots again after a special method was assigned, here and below.
func (ty *Type) refill() {
	ty.fillSlots()
	for _, sub := range ty.scriptSubclasses() {
		sub.refill()
	}
}

// SetClassAttr writes (item Unbound: deletes) an attribute in the namespace of a
// script class, with everything that depends on it. It reports whether a deleted name was there.
func (ty *Type) SetClassAttr(name *Str, item Value) bool {
	if item.Bad() {
		if !ty.dict.DeleteStr(name) {
			return false
		}
	} else {
		ty.dict.SetStr(name, item)
	}
	ty.changed(name)
	if _, special := dunderNumber(name.s); special {
		ty.refill()
	}
	return true
}
