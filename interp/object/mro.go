package object

import "strings"

// computeMRO gives the method resolution order of a class whose Bases are set: the
// answer of a metaclass's own mro(), or the C3 linearization.
func computeMRO(t *Thread, cls *Type) ([]*Type, bool) {
	if cls.typ == TypeType || cls.typ.Lookup(strMRO) == TypeType.Lookup(strMRO) {
		return linearize(t, cls)
	}
	r, found := CallSpecial(t, cls.Value(), strMRO)
	if !found || r.Bad() {
		return nil, false
	}
	items, ok := Collect(t, r)
	if !ok {
		return nil, false
	}
	if len(items) == 0 {
		t.Raise(TypeErrorType, "type MRO must not be empty")
		return nil, false
	}
	mro := make([]*Type, len(items))
	for i, v := range items {
		if mro[i], ok = AsType(v); !ok {
			t.Raise(TypeErrorType, "mro() returned a non-class ('%s')", v.Type().MessageName())
			return nil, false
		}
		if solid := mro[i].solid(); !cls.solid().IsSubtype(solid) {
			t.Raise(TypeErrorType, "mro() returned base with unsuitable layout ('%s')", mro[i].Name)
			return nil, false
		}
	}
	return mro, true
}

// linearize merges the orders of the bases and the list of bases itself, always taking
// the first class that is in no other list's tail.
func linearize(t *Thread, cls *Type) ([]*Type, bool) {
	for i, base := range cls.Bases {
		for _, other := range cls.Bases[:i] {
			if other == base {
				t.Raise(TypeErrorType, "duplicate base class %s", base.Name)
				return nil, false
			}
		}
	}
	mro := []*Type{cls}
	if len(cls.Bases) == 1 {
		return append(mro, cls.Bases[0].MRO...), true
	}
	var lists [][]*Type
	for _, base := range cls.Bases {
		lists = append(lists, base.MRO)
	}
	lists = append(lists, cls.Bases)
	for {
		lists = dropEmpty(lists)
		if len(lists) == 0 {
			return mro, true
		}
		next := goodHead(lists)
		if next == nil {
			t.Raise(TypeErrorType, "Cannot create a consistent method resolution order (MRO) for bases %s", headNames(lists))
			return nil, false
		}
		mro = append(mro, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

func dropEmpty(lists [][]*Type) [][]*Type {
	kept := lists[:0]
	for _, l := range lists {
		if len(l) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

func goodHead(lists [][]*Type) *Type {
candidates:
	for _, l := range lists {
		for _, other := range lists {
			for _, ty := range other[1:] {
				if ty == l[0] {
					continue candidates
				}
			}
		}
		return l[0]
	}
	return nil
}

func headNames(lists [][]*Type) string {
	var names []string
	seen := map[*Type]bool{}
	for _, l := range lists {
		if !seen[l[0]] {
			seen[l[0]] = true
			names = append(names, l[0].Name)
		}
	}
	return strings.Join(names, ", ")
}

// bestBase picks the base whose layout the instances get; the layouts of all others
// must be the start of it.
func bestBase(t *Thread, bases []*Type) (*Type, bool) {
	var winner, best *Type
	for _, base := range bases {
		if base.Flags&FlagBase == 0 {
			t.Raise(TypeErrorType, "type '%s' is not an acceptable base type", base.fullName())
			return nil, false
		}
		switch solid := base.solid(); {
		case winner == nil:
			winner, best = solid, base
		case winner.IsSubtype(solid):
		case solid.IsSubtype(winner):
			winner, best = solid, base
		default:
			t.Raise(TypeErrorType, "multiple bases have instance lay-out conflict")
			return nil, false
		}
	}
	return best, true
}

// solid is the class in ty's line of bases that last added to what instances keep.
func (ty *Type) solid() *Type {
	for ty.Base != nil && ty.Layout == ty.Base.Layout && ty.members == ty.Base.members && !ty.keepsFields() {
		ty = ty.Base
	}
	return ty
}

// keepsFields tells whether a built-in exception has attributes that its base has not: all exceptions share a layout.
func (ty *Type) keepsFields() bool {
	return ty.Flags&FlagScript == 0 && len(ty.Getters) > 0 && ty.Base != ObjectType && ty.Layout == BaseExceptionType.Layout
}

// setTypeBases is C.__bases__ = (...).
func setTypeBases(t *Thread, v, item Value) bool {
	cls, ok := settable(t, v, "__bases__", item)
	if !ok {
		return false
	}
	bases, ok := checkNewBases(t, cls, item)
	if !ok {
		return false
	}
	base, ok := bestBase(t, bases)
	if !ok {
		return false
	}
	if differ := baseDiffers(base, cls.Base); differ != "" {
		t.Raise(TypeErrorType, "__bases__ assignment: '%s' %s differs from '%s'", base.MessageName(), differ, cls.Base.MessageName())
		return false
	}
	old, oldBase := cls.Bases, cls.Base
	cls.Bases, cls.Base = bases, base
	done := cls.relinearize(t)
	if &cls.Bases[0] != &bases[0] {
		return done // a mro() has set others meanwhile
	}
	cls.Bases = old
	if !done {
		cls.Base = oldBase
		return false
	}
	cls.dropSubclass(t.Interp)
	cls.Bases = bases
	cls.addSubclass(t.Interp)
	cls.modified()
	cls.refill()
	return true
}

// baseDiffers tells in what a class differs from the one whose place as a base it is to take; empty if in nothing.
func baseDiffers(base, old *Type) string {
	switch {
	case base.collected() != old.collected():
		return "deallocator"
	case !sameInstances(base, old):
		return "object layout"
	}
	return ""
}

// collected tells whether CPython's collector looks after the instances: those of a class that holds other objects.
func (ty *Type) collected() bool {
	switch ty {
	case ObjectType, IntType, BoolType, FloatType, ComplexType, StrType, BytesType, ByteArrayType:
		return false
	}
	return ty.Flags&FlagScript == 0 || ty.Base.collected() || ty.members != ty.Base.members || !ty.keepsAs(ty.Base)
}

func checkNewBases(t *Thread, cls *Type, item Value) ([]*Type, bool) {
	u, ok := AsTuple(item)
	if !ok {
		t.Raise(TypeErrorType, "can only assign tuple to %s.__bases__, not %s", cls.Name, item.Type().MessageName())
		return nil, false
	}
	if len(u.Items) == 0 {
		t.Raise(TypeErrorType, "can only assign non-empty tuple to %s.__bases__, not ()", cls.Name)
		return nil, false
	}
	var bases []*Type
	for _, b := range u.Items {
		base, ok := AsType(b)
		if !ok {
			t.Raise(TypeErrorType, "%s.__bases__ must be tuple of classes, not '%s'", cls.Name, b.Type().MessageName())
			return nil, false
		}
		if base.IsSubtype(cls) || base.standsOn(cls) {
			t.Raise(TypeErrorType, "a __bases__ item causes an inheritance cycle")
			return nil, false
		}
		bases = append(bases, base)
	}
	return bases, true
}

// standsOn reports whether cls is in the line of first bases, which is set before the MRO.
func (ty *Type) standsOn(cls *Type) bool {
	for ty != nil && ty != cls {
		ty = ty.Base
	}
	return ty == cls
}

// relinearize computes the orders of cls and of all classes below it.
func (ty *Type) relinearize(t *Thread) bool {
	old := ty.MRO
	mro, ok := computeMRO(t, ty)
	if !ok {
		return false
	}
	if &ty.MRO[0] != &old[0] {
		return true // a mro() has changed the bases and with them the order
	}
	ty.MRO = mro
	for _, sub := range ty.scriptSubclasses() {
		if !sub.relinearize(t) {
			return false
		}
	}
	return true
}
