package interp

import "github.com/bide-lang/bide/interp/object"

// tracedStep runs a frame's steps one by one, and tells of the exceptions that come up and of the frame's end.
type tracedStep struct {
	step   Step
	failed bool // an exception was on its way already
}

func (s *tracedStep) Run(f *Frame) Step {
	t := f.t
	next := s.step.Run(f)
	failing := t.Pending() != nil
	if tr := tracerOf(t); tr != nil {
		switch {
		case next == nil && f.state != frameSwitch:
			if !tr.leave(t, f) {
				t.Ret, f.state = object.Raised, frameDone
			}
		case failing && !s.failed && !reraises(s.step):
			tr.failed(t, f) // what it raises takes the exception's place
		}
	}
	if next == nil {
		if f.state == frameDone {
			runtimeOf(t).tracing.forget(f)
		}
		return nil
	}
	s.step, s.failed = next, failing
	return s
}

// reraises reports steps that send an exception on its way again, of which nobody is told twice.
func reraises(s Step) bool {
	switch s.(type) {
	case *rethrowHandledStep, *endStarStep, *reraiseStep:
		return true
	}
	return false
}

// callTraced is call for a function that a tracer watches; its value is left in t.Ret.
func (f *Frame) callTraced(caller *Frame, tr *tracer) {
	t, c := f.t, f.fn.code
	t.Depth++
	t.StackUsed += c.stack
	top := t.Top
	f.back, t.Top = caller, &f.Header
	s := Step(unwind)
	f.pos = 0
	if tr.call(t, f) {
		s = c.tracedEntry()
		for len(f.slots) < c.nslots {
			f.slots = append(f.slots, object.Unbound)
		}
	}
	for s = (&tracedStep{step: s}); s != nil; {
		s = s.Run(f)
	}
	t.Depth--
	t.StackUsed -= c.stack
	t.Top = top
}

// watched is the step s with which f, at the end of the chain of g, goes on, if its lines are watched or traced.
func (g *Generator) watched(t *object.Thread, f *Frame, s Step) Step {
	tr := tracerOf(t)
	if tr == nil {
		if t.Break.Load()&breakLines != 0 {
			return f.watched(s)
		}
		return s
	}
	if !tr.goOn(t, g.own(), f) {
		return unwind
	}
	if f.fn.code.Hidden() {
		return s
	}
	if s == f.fn.code.entry && len(f.slots) >= f.fn.code.nslots {
		s = f.fn.code.tracedEntry()
	}
	return &tracedStep{step: s}
}

// goOn tells that the frames of a chain go on, from its root to f.
func (tr *tracer) goOn(t *object.Thread, root, f *Frame) bool {
	if f != root && f.back != nil && !tr.goOn(t, root, f.back) {
		return false
	}
	return f.fn.code.Hidden() || runtimeOf(t).frameTrace(f).entered || tr.call(t, f)
}

// paused tells that the frames which await f, up to the root of the chain, have stopped with it.
func (g *Generator) paused(t *object.Thread, f *Frame) {
	if t.Break.Load()&breakTrace == 0 {
		return
	}
	for root := g.own(); f != root && f.back != nil; {
		f = f.back
		if tr := tracerOf(t); tr == nil || !f.fn.code.Hidden() && !tr.leave(t, f) {
			return
		}
	}
}

// retraced goes on at step s of a frame that has been running untraced: with the same step linked for tracing, if s begins a
// statement.
func (f *Frame) retraced(s Step) Step {
	c := f.fn.code
	if c.Hidden() || c.traced == s {
		return s
	}
	c.tracedEntry()
	for i, m := range c.marks {
		if m.step == s && i < len(c.tracedMarks) && len(f.slots) >= c.nslots {
			return &tracedStep{step: c.tracedMarks[i].step}
		}
	}
	return s
}
