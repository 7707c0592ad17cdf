package functools

import "github.com/bide-lang/bide/interp/object"

// partialReduce describes a partial for pickle and copy.
func partialReduce(t *thread, a []value) value {
	p := object.Cast[partial](a[0])
	own := object.None
	if p.attrs.Len() > 0 {
		if own = object.GetAttr(t, a[0], t.Interp.Name("__dict__")); own.Bad() {
			return own
		}
	}
	state := object.NewTuple(p.f, object.NewTuple(append([]value(nil), p.args...)...).Value(), p.keywords.Value(), own)
	return object.NewTuple(a[0].Type().Value(), object.NewTuple(p.f).Value(), state.Value()).Value()
}

// partialSetState takes what partialReduce gave.
func partialSetState(t *thread, a []value) value {
	p := object.Cast[partial](a[0])
	state, isTuple := object.AsTuple(a[1])
	if !isTuple || len(state.Items) != 4 {
		return t.Raise(object.TypeErrorType, "invalid partial state")
	}
	args, hasArgs := object.AsTuple(state.Items[1])
	keywords, hasKeywords := object.AsDict(state.Items[2])
	if state.Items[0].Type().Call == nil || !hasArgs || !hasKeywords && !state.Items[2].IsNone() {
		return t.Raise(object.TypeErrorType, "invalid partial state")
	}
	p.f, p.args, p.keywords = state.Items[0], append([]value(nil), args.Items...), object.NewDict()
	if hasKeywords {
		p.keywords = keywords.Copy()
	}
	if own, ok := object.AsDict(state.Items[3]); ok {
		p.attrs.SetDict(own)
	}
	return object.None
}
