package functools

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// partial is functools.partial: a function with some of its arguments.
type partial struct {
	object.Header
	attrs    object.Attrs
	f        value
	args     []value
	keywords *object.Dict
}

var partialType = &object.Type{Name: "partial", Module: "functools", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var partialLayout = &object.Layout{
	Name: "partial",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&partial{Header: object.HeaderOf(cls), keywords: object.NewDict()}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[partial](v).attrs },
}

func definePartial() {
	ty := partialType.Define(object.ObjectType, partialLayout).KeepAttrs()
	ty.New = newPartial
	ty.Call = callPartial
	ty.Repr = partialRepr
	ty.DescrGet = getPartial
	ty.Methods = []object.Method{object.GenericMethod(), {Name: "__reduce__", Fn: partialReduce}, {Name: "__setstate__", Sig: "state, /", Fn: partialSetState}}
	ty.Getters = []object.Getter{
		{Name: "func", Get: func(_ *thread, v value) value { return object.Cast[partial](v).f }},
		{Name: "args", Get: func(_ *thread, v value) value { return object.NewTuple(object.Cast[partial](v).args...).Value() }},
		{Name: "keywords", Get: func(_ *thread, v value) value { return object.Cast[partial](v).keywords.Value() }},
	}
}

// getPartial is a partial found on a class: it does not bind yet, and says that it will.
func getPartial(t *thread, descr, obj value, _ *object.Type) value {
	if obj.Ok() && !obj.IsNone() && !t.Interp.Warn(t, object.FutureWarningType, 1, "functools.partial will be a method descriptor in future "+
		"Python versions; wrap it in staticmethod() if you want to preserve the old behavior") {
		return object.Raised
	}
	return descr
}

// newPartial flattens a partial of a partial.
func newPartial(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	npos := len(args) - len(names)
	if npos < 1 {
		return t.Raise(object.TypeErrorType, "type 'partial' takes at least one argument")
	}
	if args[0].Type().Call == nil {
		return t.Raise(object.TypeErrorType, "the first argument must be callable")
	}
	v := partialLayout.Alloc(cls)
	p := object.Cast[partial](v)
	p.f = args[0]
	if inner := object.Cast[partial](args[0]); args[0].Type() == partialType {
		p.f, p.keywords = inner.f, inner.keywords.Copy()
		p.args = append(p.args, inner.args...)
	}
	p.args = append(p.args, args[1:npos]...)
	for i, name := range names {
		p.keywords.SetStr(name, args[npos+i])
	}
	return v
}

func callPartial(t *thread, callee value, args []value, names []*object.Str) value {
	p := object.Cast[partial](callee)
	npos := len(args) - len(names)
	if p.keywords.Len() == 0 {
		all := append(append(make([]value, 0, len(p.args)+len(args)), p.args...), args...)
		return object.CallKw(t, p.f, all, names)
	}
	keywords := p.keywords.Copy()
	for i, name := range names {
		keywords.SetStr(name, args[npos+i])
	}
	all := append(append(make([]value, 0, len(p.args)+npos+keywords.Len()), p.args...), args[:npos]...)
	var allNames []*object.Str
	for i := 0; ; {
		next, key, v := keywords.Next(i)
		if next < 0 {
			return object.CallKw(t, p.f, all, allNames)
		}
		i = next
		if name, ok := object.AsStr(key); ok {
			all, allNames = append(all, v), append(allNames, name)
		}
	}
}

func partialRepr(t *thread, v value) value {
	p := object.Cast[partial](v)
	parts := make([]string, 0, 1+len(p.args))
	for _, item := range append([]value{p.f}, p.args...) {
		text, ok := object.Repr(t, item)
		if !ok {
			return object.Raised
		}
		parts = append(parts, text)
	}
	for i := 0; ; {
		next, key, item := p.keywords.Next(i)
		if next < 0 {
			break
		}
		i = next
		name, _ := object.ToStr(t, key)
		text, ok := object.Repr(t, item)
		if !ok {
			return object.Raised
		}
		parts = append(parts, name+"="+text)
	}
	name := "functools.partial"
	if v.Type() != partialType {
		name = v.Type().Name
	}
	return object.NewStr(name + "(" + strings.Join(parts, ", ") + ")")
}
