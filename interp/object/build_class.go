package object

// The steps of a class statement before and after its body runs.
// Follows: Python language reference, "Class definitions" and "Metaclasses".

// ResolveBases replaces bases that are no classes by what their __mro_entries__ give. changed
// says the class must get __orig_bases__.
func ResolveBases(t *Thread, bases []Value) (resolved []Value, changed, ok bool) {
	for i, base := range bases {
		f := Unbound
		if _, isType := AsType(base); !isType {
			f = FindAttr(t, base, strMROEntries)
		}
		if f.IsRaised() {
			return nil, false, false
		}
		if f.Bad() {
			if changed {
				resolved = append(resolved, base)
			}
			continue
		}
		if !changed {
			changed = true
			resolved = append(resolved, bases[:i]...)
		}
		r := Call(t, f, NewTuple(append([]Value(nil), bases...)...).Value())
		if r.Bad() {
			return nil, false, false
		}
		u, isTuple := AsTuple(r)
		if !isTuple {
			t.Raise(TypeErrorType, "__mro_entries__ must return a tuple")
			return nil, false, false
		}
		resolved = append(resolved, u.Items...)
	}
	if !changed {
		return bases, false, true
	}
	return resolved, true, true
}

// CalculateMeta gives the metaclass to call: the most derived among meta (Unbound: not
// given) and the classes of the bases. A meta that is no class is returned as it is.
func CalculateMeta(t *Thread, meta Value, bases []Value) (Value, bool) {
	if meta.Bad() {
		if len(bases) == 0 {
			return TypeType.Value(), true
		}
		meta = bases[0].Type().Value()
	}
	winner, ok := AsType(meta)
	if !ok {
		return meta, true
	}
	for _, base := range bases {
		m := base.Type()
		switch {
		case winner.IsSubtype(m):
		case m.IsSubtype(winner):
			winner = m
		default:
			t.Raise(TypeErrorType, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
			return Unbound, false
		}
	}
	return winner.Value(), true
}

// PrepareNamespace gives the mapping the class body writes to: meta.__prepare__'s answer, or
// a new dict. names and values are the keywords of the class statement.
func PrepareNamespace(t *Thread, meta Value, name *Str, bases []Value, names []*Str, values []Value) Value {
	f := FindAttr(t, meta, strPrepare)
	if f.IsRaised() {
		return Raised
	}
	if f.Bad() || isNativePrepare(f) {
		return NewDict().Value()
	}
	args := append([]Value{name.Value(), NewTuple(append([]Value(nil), bases...)...).Value()}, values...)
	ns := CallKw(t, f, args, names)
	if ns.Ok() && ns.Type().GetItem == nil {
		text := "<metaclass>"
		if cls, ok := AsType(meta); ok {
			text = cls.Name
		}
		return t.Raise(TypeErrorType, "%s.__prepare__() must return a mapping, not %s", text, ns.Type().MessageName())
	}
	return ns
}

func isNativePrepare(f Value) bool {
	return f.Type() == BuiltinType && Cast[Builtin](f).Owner == TypeType
}

// MakeClass calls the metaclass with what the class statement collected.
func MakeClass(t *Thread, meta Value, name *Str, bases []Value, ns Value, names []*Str, values []Value) Value {
	if meta == TypeType.Value() {
		if d, ok := AsDict(ns); ok {
			return NewClass(t, TypeType, name.s, bases, d, names, values)
		}
	}
	args := append([]Value{name.Value(), NewTuple(append([]Value(nil), bases...)...).Value(), ns}, values...)
	return CallKw(t, meta, args, names)
}
