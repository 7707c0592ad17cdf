package interp

import "github.com/bide-lang/bide/interp/object"

// Outside does work on a goroutine of its own, beside the scripts, and returns a future of the loop. work may take long and
// must not touch script values; what it found out it returns as a function that makes the future's result of it, on the
// loop's thread. Where that returns Raised, the future gets the exception. Virtual time stands still until the result has
// arrived. A cancelled future drops it; work is not interrupted. source says in the event log where the result came from.
func (l *Loop) Outside(source string, work func() func(t *object.Thread) Value) *Future {
	r := &outsideResult{fut: NewFuture(l), source: source}
	l.events.BeginOutside()
	go func() {
		r.result = work()
		_ = l.events.Post(r) // fails only when the loop is closed
		l.events.EndOutside()
	}()
	return r.fut
}

// outsideResult is what work outside came to.
type outsideResult struct {
	fut    *Future
	source string
	result func(t *object.Thread) Value
}

// Source is where the result came from.
func (r *outsideResult) Source() string { return r.source }

// RunTurn finishes the future, on the loop's thread.
func (r *outsideResult) RunTurn() {
	t := r.fut.loop.thread
	if r.fut.Done() {
		return
	}
	if v := r.result(t); v.Ok() {
		r.fut.SetResult(t, v)
	} else {
		r.fut.SetException(t, t.Take())
	}
}
