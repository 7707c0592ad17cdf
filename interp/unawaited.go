package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// A coroutine that never starts is reported. There are no reference counts to tell when it was
// dropped, so the report comes at the end of the statement whose call made it and
// nobody took it, at gc.collect(), when a loop closes and at exit, in order of creation.

// created notes a new coroutine.
func (in *Interpreter) created(g *Generator, t *object.Thread) {
	in.lastMade, in.lastMaker = g, t.Top
	if len(in.unawaited) >= in.unawaitedLimit {
		in.forgetStarted()
	}
	if len(in.unawaited) == cap(in.unawaited) {
		in.unawaited = slices.Grow(in.unawaited, len(in.unawaited)+64)
	}
	in.unawaited = append(in.unawaited, g)
}

// forgetStarted drops the coroutines that have started since from the list; it runs each
// time the list doubles.
func (in *Interpreter) forgetStarted() {
	kept := in.unawaited[:0]
	for _, g := range in.unawaited {
		if g.neverStarted() {
			kept = append(kept, g)
		}
	}
	clear(in.unawaited[len(kept):])
	in.unawaited = kept
	in.unawaitedLimit = 2*len(kept) + 64
}

func (g *Generator) neverStarted() bool {
	return g.state == genCreated && g.flags&genReported == 0
}

// dropped reports a coroutine that the statement just run made and dropped.
func dropped(f *Frame, v Value) bool {
	g := object.Cast[Generator](v)
	in := runtimeOf(f.t)
	if in.lastMade != g || in.lastMaker != &f.Header || !g.neverStarted() {
		return true
	}
	return g.reportUnawaited(f.t)
}

// reportUnawaited warns that g was never awaited. False means the warning became an exception.
func (g *Generator) reportUnawaited(t *object.Thread) bool {
	g.flags |= genReported
	return t.Interp.Warn(t, object.RuntimeWarningType, 1, "coroutine '"+g.qualName(t)+"' was never awaited")
}

// ReportUnawaited warns of every coroutine that was made and never started.
func (in *Interpreter) ReportUnawaited(t *object.Thread) {
	list := in.unawaited
	in.unawaited = nil
	for _, g := range list {
		if g.neverStarted() && !g.reportUnawaited(t) {
			in.Unraisable(t, t.Take(), g.Value())
		}
	}
}
