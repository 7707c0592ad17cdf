package interp

import "github.com/bide-lang/bide/interp/object"

// driveStack estimates the Go stack one nested driver needs.
const driveStack = 2000

// drive runs frames of the chain until the root yields, returns or raises. failed says that the frame is resumed
// with an exception, stopped that it has run already and handed back control.
func (g *Generator) drive(t *object.Thread, f *Frame, failed, stopped bool) (Value, outcome) {
	var thrown *Frame // that of the frames something was thrown into at which the throw has arrived
	if failed {
		thrown = f
		f.flags |= frameThrown
	}
	for ; ; stopped = false {
		if !stopped {
			t.Top = &f.Header
			f.t = t
			f.state = frameRunning
			s := f.at
			if b := t.Break.Load(); b&(breakLines|breakTrace) != 0 {
				s = g.watched(t, f, s)
			}
			for s != nil {
				s = s.Run(f)
			}
		}
		switch f.state {
		case frameSwitch:
			f = g.descend(t, f)
		case frameYield:
			g.paused(t, f)
			g.inner = f
			g.state = genSuspended
			if thrown != nil {
				thrown.flags &^= frameThrown
			}
			g.own().back = nil
			return t.Ret, yielded
		case frameAsyncYield:
			if f == g.own() {
				g.inner = f
				g.state = genSuspended
				if thrown != nil {
					thrown.flags &^= frameThrown
				}
				f.back = nil
				return t.Ret, asyncYielded
			}
			if f == thrown {
				thrown = f.passThrow()
			}
			f = g.ascend(t, f, false)
		default:
			convertStop(t, f)
			if f == g.own() {
				f.flags &^= frameThrown
				return g.finish(t, f)
			}
			passed := f == thrown
			if passed {
				thrown = f.passThrow()
			}
			f = g.ascend(t, f, true)
			if passed && t.Sent.IsRaised() {
				f.takeThrown(t)
			}
		}
	}
}

// takeThrown makes what came out of the frame below, into which something was thrown, ready to be raised in f. The
// StopIteration of a lambda is its result there, though it would be an exception if it came by itself.
func (f *Frame) takeThrown(t *object.Thread) {
	if t.Pending().Type().IsSubtype(object.StopIterationType) {
		t.Sent = t.Take().StopValue()
		return
	}
	f.chainHandled(t)
}

// passThrow says that the throw which has arrived at f goes on at the frame that awaits it.
func (f *Frame) passThrow() *Frame {
	f.flags &^= frameThrown
	f.back.flags |= frameThrown
	return f.back
}

// root is the outermost frame of the chain that f is running in.
func (f *Frame) root() *Frame {
	for f.gen == nil || f.gen.state == genLinked {
		f = f.back
	}
	return f
}

// maxChain bounds how many frames may await one another: they use no Go stack, but memory.
const maxChain = 1 << 20

// descend goes to the frame that f has begun to await.
func (g *Generator) descend(t *object.Thread, f *Frame) *Frame {
	if t.Depth >= t.Limit || g.depth >= maxChain {
		if child := object.CastHeader[Frame](t.Switch); child.gen != nil {
			child.gen.flags = child.gen.flags&^genAsyncBusy | genReported // it never got to run
		}
		t.Switch = nil
		t.Sent = tooDeep(t)
		return f
	}
	t.Depth++
	g.depth++
	child := object.CastHeader[Frame](t.Switch)
	t.Switch = nil
	child.back = f
	if child.gen != nil {
		child.gen.state = genLinked
	}
	return child
}

// ascend hands what f gave (its result, or an async generator's item) to the frame that awaits it.
func (g *Generator) ascend(t *object.Thread, f *Frame, done bool) *Frame {
	t.Depth--
	g.depth--
	back := f.back
	f.back = nil
	if !done {
		f.gen.flags &^= genAsyncBusy
		f.gen.state = genSuspended
		f.gen.inner = f
		t.Sent = t.Ret
		return back
	}
	t.Sent = t.Ret
	own := f.gen
	if own != nil {
		own.close()
	}
	f.release()
	return back
}

// finish ends the chain: its root frame returned or raised.
func (g *Generator) finish(t *object.Thread, f *Frame) (Value, outcome) {
	g.close()
	f.back = nil
	v := t.Ret
	f.release()
	if v.IsRaised() {
		return v, raised
	}
	return v, returned
}

// close marks g as finished.
func (g *Generator) close() {
	g.flags &^= genAsyncBusy
	if g.state != genClosed {
		g.body = &g.code().Header
	}
	g.state, g.inner, g.depth = genClosed, nil, 0
}

// convertStop turns a StopIteration that leaves a generator or coroutine (and a StopAsyncIteration that
// leaves an async generator) into RuntimeError, and gives an async generator that
// returns its StopAsyncIteration. Lambdas let a StopIteration through, as CPython's do.
//
// Follows: PEP 479.
func convertStop(t *object.Thread, f *Frame) {
	kind := f.fn.code.kind
	if !t.Ret.IsRaised() {
		if kind == kindAsyncGenerator {
			t.Pending()
			t.Ret = t.Raise(object.StopAsyncIterationType, "")
		}
		return
	}
	e := t.Pending()
	what := ""
	switch {
	case e.Type().IsSubtype(object.StopIterationType):
		if f.fn.code.isLambda() {
			return
		}
		what = "StopIteration"
	case kind == kindAsyncGenerator && e.Type().IsSubtype(object.StopAsyncIterationType):
		what = "StopAsyncIteration"
	default:
		return
	}
	name := map[codeKind]string{kindGenerator: "generator", kindCoroutine: "coroutine", kindAsyncGenerator: "async generator"}[kind]
	replaceStop(t, name+" raised "+what)
}

// replaceStop makes a RuntimeError of the pending exception, which is its cause.
func replaceStop(t *object.Thread, message string) {
	e := t.Take()
	r := object.NewException(object.RuntimeErrorType, message)
	r.Cause, r.Context, r.SuppressContext = e, e, true
	t.Restore(r)
}
