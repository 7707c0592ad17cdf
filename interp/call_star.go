package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// starCallNode is a call with *args or **kwargs somewhere.
type starCallNode struct {
	fn   Node
	args []starArg
	sole bool // the positional arguments are one *value: it is iterated last
	site int32
	// most and mostNames are how many arguments there were at most, and keywords among them.
	most, mostNames int
}

// mostKept bounds the room that is kept ready for arguments.
const mostKept = 64

// starArg is one argument as written.
type starArg struct {
	value Node
	kind  starKind
	name  *object.Str // of a keyword argument
}

type starKind uint8

const (
	argPlain   starKind = iota
	argStar             // *value
	argKeyword          // name=value
	argKwStar           // **value
)

func (n *starCallNode) Eval(f *Frame) Value {
	callee := n.fn.Eval(f)
	if callee.Bad() {
		return callee
	}
	if n.sole && len(n.args) == 1 {
		return n.callSole(f, callee)
	}
	room := f.t.Push(2 * n.most)
	v := n.call(f, callee, room[:0:n.most], room[n.most:n.most:2*n.most])
	f.t.Pop(room)
	return v
}

// callSole calls with *value and nothing else.
func (n *starCallNode) callSole(f *Frame, callee Value) Value {
	v := n.args[0].value.Eval(f)
	if v.Bad() {
		return v
	}
	f.pos = n.site
	if items := plainItems(v); items != nil {
		return callItems(f, callee, items)
	}
	args, ok := n.soleStarred(f, callee, nil, v)
	if !ok {
		return object.Raised
	}
	return object.CallKw(f.t, callee, args, nil)
}

// call evaluates the arguments, positional ones into args and others into values, and calls.
func (n *starCallNode) call(f *Frame, callee Value, args, values []Value) Value {
	kw := keywords{callee: callee, values: values, site: n.site}
	if n.mostNames > 0 {
		kw.names = make([]*object.Str, 0, n.mostNames)
	}
	sole, ok := object.Unbound, false
	for i := range n.args {
		a := &n.args[i]
		if a.kind == argKwStar && !kw.checkRun(f) {
			return object.Raised
		}
		v := a.value.Eval(f)
		if v.Bad() {
			return v
		}
		f.pos = n.site
		switch a.kind {
		case argPlain:
			args = append(args, v)
		case argStar:
			if n.sole {
				sole = v
			} else if args, ok = extendStarred(f, "Value", args, v); !ok {
				return object.Raised
			}
		case argKeyword:
			kw.add(a.name, v)
		case argKwStar:
			if !kw.merge(f, v) {
				return object.Raised
			}
		}
	}
	f.pos = n.site
	if !kw.checkRun(f) {
		return object.Raised
	}
	if n.sole {
		if items := plainItems(sole); items != nil && len(kw.names) == 0 {
			return callItems(f, callee, items)
		}
		if args, ok = n.soleStarred(f, callee, args, sole); !ok {
			return object.Raised
		}
	}
	if slices.Contains(kw.names, object.NotKeyword) && callee.Type().Call != nil && !object.TakesAnyKeywords(callee) {
		return f.t.Raise(object.TypeErrorType, object.KeywordsNotStrings)
	}
	args = append(args, kw.values...)
	n.most, n.mostNames = max(n.most, min(len(args), mostKept)), max(n.mostNames, min(len(kw.names), mostKept))
	return object.CallKw(f.t, callee, args, kw.names)
}

// plainItems are the items of a tuple or list that is not empty; nil for anything else.
func plainItems(v Value) []Value {
	switch v.Type() {
	case object.TupleType:
		return object.Cast[object.Tuple](v).Items
	case object.ListType:
		return object.Cast[object.List](v).Items
	}
	return nil
}

// callItems calls anything with the items of a tuple or list by position.
func callItems(f *Frame, callee Value, items []Value) Value {
	t := f.t
	if fn, ok := exactFunction(callee); ok && fn.takes(len(items)) && fn.code.kind == kindPlain {
		g := newFrame(t, fn)
		//lint:ignore S1001 a few values are quicker stored than copied by a call
		for i, v := range items {
			g.slots[i] = v
		}
		return g.call(f)
	}
	args := t.Push(len(items))
	copy(args, items)
	r := object.CallKw(t, callee, args, nil)
	t.Pop(args)
	return r
}

// soleStarred appends the items of the only positional argument *v; a complaint names the callee.
func (n *starCallNode) soleStarred(f *Frame, callee Value, args []Value, v Value) ([]Value, bool) {
	if !starrable(v) {
		name, ok := calleeName(f.t, callee)
		if !ok {
			return nil, false
		}
		return extendStarred(f, name+" argument", args, v)
	}
	return extendStarred(f, "", args, v)
}

func starrable(v Value) bool { return v.Type().Iter != nil || v.Type().Indexed() }

// extendStarred appends the items of *v, called what in a complaint.
func extendStarred(f *Frame, what string, args []Value, v Value) ([]Value, bool) {
	if !starrable(v) {
		f.t.Raise(object.TypeErrorType, "%s after * must be an iterable, not %s", what, v.Type().MessageName())
		return nil, false
	}
	return object.AppendItems(f.t, args, v)
}
