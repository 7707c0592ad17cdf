package object

// IsInstanceOf is isinstance(v, cls): cls is a class, a tuple of such (nested), a union, or
// anything whose type has __instancecheck__.
func IsInstanceOf(t *Thread, v, cls Value) (is, ok bool) {
	if v.Type() == typeOf(cls) {
		return true, true
	}
	if cls.Type() == TypeType {
		if is, sure := v.Type().isA(Cast[Type](cls)); sure {
			return is, true
		}
	} else if u, ok := ExactTuple(cls); ok {
		if is, sure := v.Type().isAny(u.Items); sure {
			return is, true
		}
	}
	return checkAgainst(t, v, cls, &instanceQuestion)
}

// isA answers isinstance for an instance of ty and a class that leaves the answer to type, unless the instance may
// claim to be of another class.
func (ty *Type) isA(cls *Type) (is, sure bool) {
	if ty.IsSubtype(cls) {
		return true, true
	}
	return false, ty.GetAttr == nil && ty.showsClass()
}

// isAny is isA for the items of a tuple.
func (ty *Type) isAny(classes []Value) (is, sure bool) {
	for _, cls := range classes {
		if cls.Type() != TypeType {
			return false, false
		}
		if is, sure = ty.isA(Cast[Type](cls)); is || !sure {
			return is, sure
		}
	}
	return false, true
}

// showsClass says that the __class__ of instances is object's.
func (ty *Type) showsClass() bool {
	if ty.Flags&FlagScript == 0 {
		ty.ready.Do(ty.fill)
	} else if ty.classAsOf != ty.version+1 {
		ty.classAsOf, ty.classShown = ty.version+1, ty.Lookup(strClass) == ObjectType.Lookup(strClass)
	}
	return ty.classShown
}

// IsSubclassOf is issubclass(v, cls).
func IsSubclassOf(t *Thread, v, cls Value) (is, ok bool) {
	return checkAgainst(t, v, cls, &subclassQuestion)
}

// classQuestion is one of the two questions: what they have in common is in checkAgainst.
type classQuestion struct {
	name *Str // of the special method that may answer
	text string
	ask  func(t *Thread, v, cls Value) (is, ok bool)
}

var instanceQuestion, subclassQuestion classQuestion

func init() {
	instanceQuestion = classQuestion{strInstanceCheck, "isinstance", plainIsInstance}
	subclassQuestion = classQuestion{strSubclassCheck, "issubclass", plainIsSubclass}
}

// typeOf is v as a type, nil when it is none.
func typeOf(v Value) *Type {
	ty, _ := AsType(v)
	return ty
}

func checkAgainst(t *Thread, v, cls Value, q *classQuestion) (is, ok bool) {
	if cls.Type() == TypeType {
		return q.ask(t, v, cls)
	}
	if items, many := alternatives(cls); many {
		if !t.EnterCall(" in " + q.name.s) {
			return false, false
		}
		defer t.LeaveCall()
		for _, item := range items {
			if is, ok = checkAgainst(t, v, item, q); is || !ok {
				return is, ok
			}
		}
		return false, true
	}
	if f := cls.Type().Lookup(q.name); f.Ok() && f != TypeType.Lookup(q.name) {
		if !t.EnterCall(" in " + q.name.s) {
			return false, false
		}
		defer t.LeaveCall()
		r, _ := CallSpecial(t, cls, q.name, v)
		if r.Bad() {
			return false, false
		}
		return Truth(t, r)
	}
	return q.ask(t, v, cls)
}

// alternatives are the classes in a tuple or union.
func alternatives(cls Value) (items []Value, ok bool) {
	if u, ok := AsTuple(cls); ok {
		return u.Items, true
	}
	if u, ok := asUnion(cls); ok {
		return u.args.Items, true
	}
	return nil, false
}

// plainIsInstance goes by the type of v, then by its __class__, which may claim more.
func plainIsInstance(t *Thread, v, cls Value) (is, ok bool) {
	c, isType := AsType(cls)
	if isType {
		ty := v.Type()
		if ty.IsSubtype(c) {
			return true, true
		}
		if ty.GetAttr == nil && ty.showsClass() {
			return false, true
		}
	} else if !checkClassLike(t, cls, &instanceQuestion) {
		return false, false
	}
	claimed := FindAttr(t, v, strClass)
	if claimed.IsRaised() {
		return false, false
	}
	if claimed.Bad() {
		return false, true
	}
	if !isType {
		return abstractSubclass(t, claimed, cls)
	}
	claim, ok := AsType(claimed)
	return ok && claim.IsSubtype(c), true
}

func plainIsSubclass(t *Thread, v, cls Value) (is, ok bool) {
	sub, isType := AsType(v)
	c, isType2 := AsType(cls)
	if isType && isType2 {
		return sub.IsSubtype(c), true
	}
	bases := FindAttr(t, v, strBases)
	if bases.IsRaised() {
		return false, false
	}
	if _, ok := AsTuple(bases); !ok {
		t.Raise(TypeErrorType, "issubclass() arg 1 must be a class")
		return false, false
	}
	if !isType2 && !checkClassLike(t, cls, &subclassQuestion) {
		return false, false
	}
	return abstractSubclass(t, v, cls)
}

// checkClassLike accepts what is no class but has a tuple of __bases__.
func checkClassLike(t *Thread, cls Value, q *classQuestion) bool {
	bases := FindAttr(t, cls, strBases)
	if bases.IsRaised() {
		return false
	}
	if _, ok := AsTuple(bases); ok {
		return true
	}
	if q == &instanceQuestion {
		t.Raise(TypeErrorType, "isinstance() arg 2 must be a type, a tuple of types, or a union")
	} else {
		t.Raise(TypeErrorType, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	}
	return false
}

// abstractSubclass follows __bases__ of things that look like classes.
func abstractSubclass(t *Thread, v, cls Value) (is, ok bool) {
	if v == cls {
		return true, true
	}
	if !t.EnterCall(" in __issubclass__") {
		return false, false
	}
	defer t.LeaveCall()
	bases := FindAttr(t, v, strBases)
	if bases.IsRaised() {
		return false, false
	}
	u, isTuple := AsTuple(bases)
	if !isTuple {
		return false, true
	}
	for _, base := range u.Items {
		if is, ok = abstractSubclass(t, base, cls); is || !ok {
			return is, ok
		}
	}
	return false, true
}

func typeInstanceCheck(t *Thread, a []Value) Value { return boolResult(plainIsInstance(t, a[1], a[0])) }

func typeSubclassCheck(t *Thread, a []Value) Value { return boolResult(plainIsSubclass(t, a[1], a[0])) }
