package threading

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// local is threading.local: an object whose attributes every thread has its own of.
type local struct {
	object.Header
	in    *interp.Interpreter
	attrs map[*thread]*object.Attrs
}

var localType = &object.Type{Name: "_local", Module: "_thread", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var localLayout = &object.Layout{
	Name:  "threading.local",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&local{Header: object.HeaderOf(cls)}).Header) },
	Attrs: localAttrs,
}

func init() {
	ty := localType.Define(object.ObjectType, localLayout)
	ty.New = func(t *thread, cls *object.Type, _ []value, _ []*object.Str) value {
		v := localLayout.Alloc(cls)
		object.Cast[local](v).in = runtime(t)
		return v
	}
}

// localAttrs finds the attributes of the thread that asks, which is the one running.
func localAttrs(v value) *object.Attrs {
	l := object.Cast[local](v)
	t := l.in.Holder()
	a := l.attrs[t]
	if a == nil {
		if l.attrs == nil {
			l.attrs = map[*thread]*object.Attrs{}
		}
		a = &object.Attrs{}
		l.attrs[t] = a
	}
	return a
}
