package interp

import (
	"iter"
	"runtime"
	"slices"
	"weak"

	"github.com/bide-lang/bide/interp/object"
)

// WeakRef refers to an object without keeping it for ever. There are no reference counts to
// tell when an object is let go: between collections the reference is a strong one, and Collect
// finds out which objects nobody else has.
type WeakRef struct {
	object.Header
	Attrs    object.Attrs
	Callback Value // called with the reference when the object is gone; None for nothing
	HashOf   int64 // hash of the object, once asked for
	Hashed   bool
	strong   *object.Header // nil once the object is gone
	faint    weak.Pointer[object.Header]
}

// Target is the object, Unbound once it is gone.
func (r *WeakRef) Target() Value {
	if r.strong == nil {
		return object.Unbound
	}
	return object.FromHeader(r.strong)
}

// weakRefs are the weak references of an interpreter, in the order they were made, and those
// to each object. An object is known by the word weak.Make gives for it, which keeps nothing.
type weakRefs struct {
	all  []weak.Pointer[WeakRef]
	of   map[weak.Pointer[object.Header]][]weak.Pointer[WeakRef]
	trim int // when there are so many, those let go are dropped
}

// Watch makes r refer to v; from then on collections look at it.
func (in *Interpreter) Watch(r *WeakRef, v Value) {
	r.strong = v.Header()
	in.Watching = true
	refs := &in.weakRefs
	if len(refs.all) >= refs.trim {
		refs.drop()
	}
	p, target := weak.Make(r), weak.Make(r.strong)
	refs.all = append(refs.all, p)
	if refs.of == nil {
		refs.of = map[weak.Pointer[object.Header]][]weak.Pointer[WeakRef]{}
	}
	refs.of[target] = append(refs.of[target], p)
}

// WeakRefsTo goes through the weak references to v that scripts still have, the oldest first.
func (in *Interpreter) WeakRefsTo(v Value) iter.Seq[*WeakRef] {
	return func(yield func(r *WeakRef) bool) {
		for _, p := range in.weakRefs.of[weak.Make(v.Header())] {
			if r := p.Value(); r != nil && r.strong != nil && !yield(r) {
				return
			}
		}
	}
}

// drop forgets the references that scripts have let go.
func (refs *weakRefs) drop() {
	refs.all = slices.DeleteFunc(refs.all, isLetGo)
	for target, list := range refs.of {
		if list = slices.DeleteFunc(list, isLetGo); len(list) > 0 {
			refs.of[target] = list
		} else {
			delete(refs.of, target)
		}
	}
	refs.trim = 2*len(refs.all) + 1000
}

func isLetGo(p weak.Pointer[WeakRef]) bool {
	r := p.Value()
	return r == nil || r.strong == nil
}

// Collect is gc.collect(): it reports coroutines never awaited and exceptions never retrieved, and
// clears the weak references to objects that nothing else refers to.
func (in *Interpreter) Collect(t *object.Thread) {
	in.ReportUnawaited(t)
	in.reportFailed()
	if len(in.weakRefs.all) > 0 || len(in.finalizers) > 0 {
		in.clearWeakRefs(t)
	}
}

func (in *Interpreter) collectGarbage(t *object.Thread) {
	in.lastMade, in.lastMaker = nil, nil
	t.Made, t.Maker = nil, nil
	t.Ret, t.Sent = object.Unbound, object.Unbound // what was passed on last is not in use
	t.TakeStop()
	runtime.GC()
}

// clearWeakRefs makes every weak reference faint, lets Go look for garbage, and makes
// those strong again whose object is still there.
func (in *Interpreter) clearWeakRefs(t *object.Thread) {
	for _, p := range in.weakRefs.all {
		if r := p.Value(); r != nil && r.strong != nil {
			r.faint, r.strong = weak.Make(r.strong), nil
		}
	}
	for _, f := range in.finalizers {
		f.letGo()
	}
	in.collectGarbage(t)
	finalized := in.unreachable()
	var gone []*WeakRef
	for _, p := range in.weakRefs.all {
		r := p.Value()
		if r == nil {
			continue
		}
		if r.strong = r.faint.Value(); r.strong == nil {
			gone = append(gone, r)
		}
	}
	in.weakRefs.drop()
	for i := len(gone) - 1; i >= 0; i-- {
		gone[i].tell(t)
	}
	for _, f := range finalized {
		in.callDel(t, f.twin)
		f.twin = object.Unbound
	}
	if len(finalized) > 0 {
		in.clearWeakRefs(t) // what only they had
	}
}

// tell calls the callback of a reference whose object is gone.
func (r *WeakRef) tell(t *object.Thread) {
	callback := r.Callback
	r.Callback = object.None
	if callback.Bad() || callback.IsNone() {
		return
	}
	if object.Call(t, callback, object.FromHeader(&r.Header)).Bad() {
		runtimeOf(t).Unraisable(t, t.Take(), callback)
	}
}
