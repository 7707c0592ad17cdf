package object

var (
	strTypingPrepareSubst = StrOf("__typing_prepare_subst__")
	strUnpackedTypeVars   = StrOf("__typing_is_unpacked_typevartuple__")
	strUnpackedTupleArgs  = StrOf("__typing_unpacked_tuple_args__")
)

// substitute replaces the type variables in args, of the alias or union v, by the items of key.
// False means an exception is pending.
func substitute(t *Thread, v Value, args []Value, key Value) ([]Value, bool) {
	p := typeParameters(t, args)
	if p.Bad() {
		return nil, false
	}
	params := Cast[Tuple](p).Items
	if len(params) == 0 {
		if s, ok := Repr(t, v); ok {
			t.Raise(TypeErrorType, "%s is not a generic class", s)
		}
		return nil, false
	}
	given, ok := prepareArguments(t, v, params, key)
	if !ok {
		return nil, false
	}
	sub := substitution{params, given}
	var made []Value
	for _, arg := range args {
		if made, ok = sub.appendOne(t, made, arg); !ok {
			return nil, false
		}
	}
	return made, true
}

// prepareArguments gives one argument for each type variable: a tuple for *Ts and **P.
func prepareArguments(t *Thread, v Value, params []Value, key Value) ([]Value, bool) {
	given := []Value{key}
	if u, ok := ExactTuple(key); ok {
		given = u.Items
	}
	given, ok := unpackArguments(t, given)
	if !ok {
		return nil, false
	}
	for _, p := range params {
		prepare := FindAttr(t, p, strTypingPrepareSubst)
		if prepare.IsRaised() {
			return nil, false
		}
		if prepare.Bad() || prepare.IsNone() {
			continue
		}
		r := Call(t, prepare, v, NewTuple(given...).Value())
		if r.Bad() {
			return nil, false
		}
		if given, ok = Collect(t, r); !ok {
			return nil, false
		}
	}
	if len(given) == len(params) {
		return given, true
	}
	few, atLeast := "few", "at least "
	if len(given) > len(params) {
		few, atLeast = "many", ""
	}
	if s, ok := Repr(t, v); ok {
		t.Raise(TypeErrorType, "Too %s arguments for %s; actual %d, expected %s%d", few, s, len(given), atLeast, len(params))
	}
	return nil, false
}

// unpackArguments puts the items of unpacked tuples of known length in the tuples' place.
func unpackArguments(t *Thread, given []Value) ([]Value, bool) {
	var flat []Value
	for _, arg := range given {
		inner := Unbound
		if _, isType := AsType(arg); !isType {
			if inner = FindAttr(t, arg, strUnpackedTupleArgs); inner.IsRaised() {
				return nil, false
			}
		}
		u, ok := AsTuple(orNone(inner))
		if !ok || len(u.Items) > 0 && u.Items[len(u.Items)-1] == Ellipsis {
			flat = append(flat, arg)
			continue
		}
		flat = append(flat, u.Items...)
	}
	return flat, true
}

// substitution says what takes the place of each type variable.
type substitution struct{ params, given []Value }

func (s substitution) of(p Value) Value {
	for i := range s.params {
		if s.params[i] == p {
			return s.given[i]
		}
	}
	return p
}

// appendOne adds what an argument becomes: several values for an unpacked *Ts.
func (s substitution) appendOne(t *Thread, made []Value, arg Value) ([]Value, bool) {
	if _, isType := AsType(arg); isType {
		return append(made, arg), true
	}
	if subst := FindAttr(t, arg, strTypingSubst); subst.IsRaised() {
		return nil, false
	} else if subst.Ok() {
		r := Call(t, subst, s.of(arg))
		return append(made, r), r.Ok()
	}
	nested, ok := AsTuple(orNone(FindAttr(t, arg, strParameters)))
	if t.pending != nil {
		return nil, false
	}
	if !ok || len(nested.Items) == 0 {
		return append(made, arg), true
	}
	r := GetItem(t, arg, NewTuple(s.spread(nested.Items)...).Value())
	if r.Bad() {
		return nil, false
	}
	if u, ok := AsTuple(r); ok && FindAttr(t, arg, strUnpackedTypeVars) == True {
		return append(made, u.Items...), true
	}
	return append(made, r), true
}

// spread gives the arguments for some of the type variables, those for *Ts one by one.
func (s substitution) spread(params []Value) []Value {
	var args []Value
	for _, p := range params {
		given := s.of(p)
		if u, ok := AsTuple(given); ok && p.Type() == TypeVarTupleType {
			args = append(args, u.Items...)
			continue
		}
		args = append(args, given)
	}
	return args
}
