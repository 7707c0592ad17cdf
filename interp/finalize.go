package interp

import (
	"time"
	"weak"

	"github.com/bide-lang/bide/interp/object"
)

// finalizer is an instance whose class has a __del__. Like the object of a weak reference it is kept between collections;
// a collection that finds that nobody else has it calls __del__.
type finalizer struct {
	strong *object.Header
	faint  weak.Pointer[object.Header]
	twin   Value // stands for the instance once that is gone
}

// finalize has collections look at a new instance.
func (in *Interpreter) finalize(v Value) {
	in.finalizers = append(in.finalizers, &finalizer{strong: v.Header()})
	in.Finalizing, in.Watching = true, true
}

// letGo keeps the instance no longer, only what tells whether somebody else does.
func (f *finalizer) letGo() {
	f.twin = object.Twin(object.FromHeader(f.strong))
	f.faint, f.strong = weak.Make(f.strong), nil
}

// takeBack reports whether the instance is still there.
func (f *finalizer) takeBack() bool {
	if f.strong = f.faint.Value(); f.strong != nil {
		f.twin = object.Unbound
	}
	return f.strong != nil
}

// unreachable takes out of the finalizers those whose instances are gone.
func (in *Interpreter) unreachable() []*finalizer {
	var gone, left []*finalizer
	for _, f := range in.finalizers {
		if f.takeBack() {
			left = append(left, f)
		} else {
			gone = append(gone, f)
		}
	}
	in.finalizers = left
	in.Finalizing = len(left) > 0
	return gone
}

// callDel calls __del__ of an instance that nobody has any more.
func (in *Interpreter) callDel(t *object.Thread, v Value) {
	name := in.Name("__del__")
	if r, found := object.CallSpecial(t, v, name); found && r.IsRaised() {
		in.Unraisable(t, t.Take(), v.Type().Lookup(name))
	}
}

// finalizeAll calls __del__ of all instances that are left at the end of the run.
func (in *Interpreter) finalizeAll(t *object.Thread) {
	for len(in.finalizers) > 0 {
		first := in.finalizers[0]
		in.finalizers = in.finalizers[1:]
		in.callDel(t, object.FromHeader(first.strong))
	}
}

// A name that is deleted or set to None is where CPython's counts would most often come to nothing, and so is the end of
// an expression statement. Where somebody might notice, a collection finds out; they may take their share of the time.
const (
	promptCollections = 100
	promptShare       = 20 // at most one part of so many, after those
)

// watches tells whether it would be noticed if v were gone.
func (f *Frame) watches(v Value) bool {
	in := f.t.Interp
	if !in.Watching || v.Bad() || v.Header() == nil || f.fn.code.hidden {
		return false
	}
	if in.Finalizing {
		return true
	}
	return len(runtimeOf(f.t).weakRefs.of[weak.Make(v.Header())]) > 0
}

// collectDropped collects, after something watched may have been dropped.
func (f *Frame) collectDropped() {
	in := runtimeOf(f.t)
	began := time.Now()
	if in.prompt.since.IsZero() {
		in.prompt.since = began
	}
	if in.prompt.done >= promptCollections && in.prompt.spent*promptShare > began.Sub(in.prompt.since) {
		return
	}
	ret, sent := f.t.Ret, f.t.Sent
	in.clearWeakRefs(f.t)
	f.t.Ret, f.t.Sent = ret, sent
	in.prompt.done++
	in.prompt.spent += time.Since(began)
}

// promptTime is what collections of dropped values have taken.
type promptTime struct {
	done  int
	spent time.Duration
	since time.Time
}

// forgetStep sets a variable to None.
type forgetStep struct {
	old        Node
	target     assigner
	next, fail Step
}

func (s *forgetStep) Run(f *Frame) Step {
	watched := f.t.Interp.Watching && f.watches(f.peek(s.old))
	if !s.target.assign(f, object.None) {
		return s.fail
	}
	if watched {
		f.collectDropped()
	}
	return s.next
}

// peek evaluates a node that reads a variable: Unbound if that has no value.
func (f *Frame) peek(n Node) Value {
	v := n.Eval(f)
	if v.IsRaised() {
		f.t.Take()
		return object.Unbound
	}
	return v
}
