package object

// splitTest says whether an exception belongs to the matching part.
type splitTest func(t *Thread, e *Exception) (match, ok bool)

// matcherTest makes the test of a matcher_value: a class, a tuple of classes or a function.
func matcherTest(t *Thread, v Value) (splitTest, bool) {
	if cls, ok := AsType(v); ok && cls.IsSubtype(BaseExceptionType) {
		return func(_ *Thread, e *Exception) (bool, bool) { return e.typ.IsSubtype(cls), true }, true
	}
	if u, ok := AsTuple(v); ok && allCatchable(u.Items) {
		return func(t *Thread, e *Exception) (bool, bool) { return ExceptionMatches(t, e.Value(), v) }, true
	}
	if _, isType := AsType(v); !isType && v.Type().Call != nil {
		return func(t *Thread, e *Exception) (bool, bool) {
			r := Call(t, v, e.Value())
			if r.Bad() {
				return false, false
			}
			return Truth(t, r)
		}, true
	}
	t.Raise(TypeErrorType, "expected an exception type, a tuple of exception types, or a callable (other than a class)")
	return nil, false
}

func allCatchable(items []Value) bool {
	for _, item := range items {
		if cls, ok := AsType(item); !ok || !cls.IsSubtype(BaseExceptionType) {
			return false
		}
	}
	return true
}

func groupSplit(t *Thread, a []Value) Value {
	test, ok := matcherTest(t, a[1])
	if !ok {
		return Raised
	}
	match, rest, ok := splitException(t, Cast[Exception](a[0]), test)
	if !ok {
		return Raised
	}
	return NewTuple(exceptionOrNone(match), exceptionOrNone(rest)).Value()
}

func groupSubgroup(t *Thread, a []Value) Value {
	test, ok := matcherTest(t, a[1])
	if !ok {
		return Raised
	}
	match, _, ok := splitException(t, Cast[Exception](a[0]), test)
	if !ok {
		return Raised
	}
	return exceptionOrNone(match)
}

// splitException splits e into what passes the test and the rest, either may be nil. A
// group that passes as a whole is not looked into.
func splitException(t *Thread, e *Exception, test splitTest) (match, rest *Exception, ok bool) {
	whole, ok := test(t, e)
	if !ok {
		return nil, nil, false
	}
	if whole {
		return e, nil, true
	}
	items, isGroup := groupItems(e)
	if !isGroup {
		return nil, e, true
	}
	if !t.EnterCall(" in exception_group_split_recursive") {
		return nil, nil, false
	}
	defer t.LeaveCall()
	var matching, others []Value
	for _, item := range items {
		m, r, ok := splitException(t, Cast[Exception](item), test)
		if !ok {
			return nil, nil, false
		}
		if m != nil {
			matching = append(matching, m.Value())
		}
		if r != nil {
			others = append(others, r.Value())
		}
	}
	if len(matching) > 0 {
		if match, ok = deriveGroup(t, e, matching); !ok {
			return nil, nil, false
		}
	}
	if len(others) > 0 {
		if rest, ok = deriveGroup(t, e, others); !ok {
			return nil, nil, false
		}
	}
	return match, rest, true
}

// GroupOf begins an except*: exc itself when it is a group.
func GroupOf(_ *Thread, exc Value) Value { return exc }

// SplitByType splits exc (a group, a lone exception or None) for an except* clause with typ: match is always a
// group or None, rest what is left or None.
// Follows: Python language reference, "except* clause".
func SplitByType(t *Thread, exc, typ Value) (match, rest Value, ok bool) {
	if !checkStarTypes(t, typ) {
		return Raised, Raised, false
	}
	if exc.IsNone() {
		return None, None, true
	}
	e := Cast[Exception](exc)
	whole, ok := ExceptionMatches(t, exc, typ)
	if !ok {
		return Raised, Raised, false
	}
	_, isGroup := groupItems(e)
	switch {
	case whole && isGroup:
		return exc, None, true
	case whole:
		g := NewGroup("", []Value{exc})
		g.Args = NewTuple(g.Extra...) // the tuple itself, where others show a list
		return g.Value(), None, true
	case !isGroup:
		return None, exc, true
	}
	m, r, ok := splitException(t, e, func(t *Thread, e *Exception) (bool, bool) { return ExceptionMatches(t, e.Value(), typ) })
	return exceptionOrNone(m), exceptionOrNone(r), ok
}

// checkStarTypes refuses groups, and what is no exception class, after except*.
func checkStarTypes(t *Thread, typ Value) bool {
	classes := []Value{typ}
	if u, ok := AsTuple(typ); ok {
		classes = u.Items
	}
	for _, c := range classes {
		cls, ok := AsType(c)
		switch {
		case !ok || !cls.IsSubtype(BaseExceptionType):
			return checkCatchable(t, c)
		case cls.IsSubtype(BaseExceptionGroupType):
			t.Raise(TypeErrorType, "catching ExceptionGroup with except* is not allowed. Use except instead.")
			return false
		}
	}
	return true
}

// JoinStarExceptions ends an except*: it gives the exception to go on with, nil for none. orig is what
// the statement caught, raised what its clauses raised, rest what no clause took (None: nothing).
// What was raised again as it was and what is left come out in the shape of orig.
func JoinStarExceptions(t *Thread, orig Value, raised []Value, rest Value) *Exception {
	all := raised
	if rest.Ok() && !rest.IsNone() {
		all = append(append([]Value(nil), raised...), rest)
	}
	if len(all) == 0 {
		return nil
	}
	from := Cast[Exception](orig)
	if _, isGroup := groupItems(from); !isGroup {
		return Cast[Exception](all[0])
	}
	var fresh []Value
	again := map[*Exception]bool{}
	for _, v := range all {
		e := Cast[Exception](v)
		if sameOrigin(e, from) {
			collectLeaves(e, again)
		} else {
			fresh = append(fresh, v)
		}
	}
	var back *Exception
	if len(again) > 0 {
		back, _, _ = splitException(t, from, func(_ *Thread, e *Exception) (bool, bool) { return again[e], true })
	}
	if len(fresh) == 0 {
		return back
	}
	if len(fresh) == 1 && back == nil {
		return Cast[Exception](fresh[0])
	}
	if back != nil {
		fresh = append(fresh, back.Value())
	}
	if len(fresh) == 1 {
		return Cast[Exception](fresh[0])
	}
	return NewGroup("", fresh)
}

// sameOrigin recognises a part of the group orig that nobody raised anew.
func sameOrigin(e, orig *Exception) bool {
	_, isGroup := groupItems(e)
	return isGroup && e.Traceback() == orig.Traceback() && e.Cause == orig.Cause && e.Context == orig.Context
}

func collectLeaves(e *Exception, leaves map[*Exception]bool) {
	items, isGroup := groupItems(e)
	if !isGroup {
		leaves[e] = true
		return
	}
	for _, item := range items {
		collectLeaves(Cast[Exception](item), leaves)
	}
}
