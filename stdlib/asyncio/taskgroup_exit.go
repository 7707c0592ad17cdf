package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// The coroutine functions of a task group.
var (
	taskGroupEnter = &interp.Coroutine{Name: "__aenter__", QualName: "TaskGroup.__aenter__", Sig: "self", Slots: 1}
	taskGroupExit  = &interp.Coroutine{Name: "__aexit__", QualName: "TaskGroup.__aexit__", Sig: "self, et, exc, tb", Slots: 5}
)

// The slots of __aexit__.
const (
	groupSelf = iota
	_
	groupException    // that the block ended with, or None
	groupCancellation // the one to raise in the end, or None
	groupAwaited
)

func serveTaskGroup() {
	serve(taskGroupEnter, taskGroupLayout, func(f *interp.Frame) value {
		if !groupOf(f.Slot(0)).enter(f.Thread(), f.Slot(0)) {
			return object.Raised
		}
		return f.Slot(0)
	}, nil)
	finish := interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !groupOf(f.Slot(groupSelf)).finish(f) {
			return interp.Unwind
		}
		return f.Return(object.None)
	})
	var await interp.Step
	again := interp.StepFunc(func(f *interp.Frame) interp.Step {
		g := groupOf(f.Slot(groupSelf))
		if g.allDone = nil; g.left == 0 {
			return finish
		}
		g.allDone = interp.NewFuture(g.loop)
		f.SetSlot(groupAwaited, g.allDone.Value())
		return await
	})
	// The first cancellation from outside, before the group aborts, is to be raised in the end.
	interrupted := interp.StepFunc(func(f *interp.Frame) interp.Step {
		g, t := groupOf(f.Slot(groupSelf)), f.Thread()
		if !t.Pending().Type().IsSubtype(object.CancelledErrorType) {
			return interp.Unwind
		}
		if e := t.Take(); !g.aborting {
			f.SetSlot(groupCancellation, e.Value())
			if !g.abort(t) {
				return interp.Unwind
			}
		}
		return again
	})
	await = interp.Await(groupAwaited, -1, again, interrupted)
	serve(taskGroupExit, taskGroupLayout, func(f *interp.Frame) value {
		g := groupOf(f.Slot(groupSelf))
		if g.exiting = true; g.left > 0 || !f.Slot(groupException).IsNone() || g.cancelRequested || len(g.errors) > 0 {
			return object.Unbound
		}
		return object.None
	}, func(f *interp.Frame) interp.Step {
		if !groupOf(f.Slot(groupSelf)).leave(f) {
			return interp.Unwind
		}
		return again
	})
}

func (g *taskGroup) enter(t *thread, self value) bool {
	if g.entered {
		g.refuse(t, self, "has already been entered")
		return false
	}
	if g.loop == nil {
		if g.loop = interp.RunningLoop(t); g.loop == nil {
			t.Raise(object.RuntimeErrorType, "no running event loop")
			return false
		}
	}
	if g.parent = g.loop.Current(); g.parent == nil {
		g.refuse(t, self, "cannot determine the parent task")
		return false
	}
	g.entered = true
	return true
}

// leave takes note of how the block has ended. False means an exception is pending.
func (g *taskGroup) leave(f *interp.Frame) bool {
	f.SetSlot(groupCancellation, object.None)
	e, failed := object.AsException(f.Slot(groupException))
	if !failed {
		return true
	}
	g.noteFatal(e)
	if e.Type().IsSubtype(object.CancelledErrorType) {
		f.SetSlot(groupCancellation, e.Value())
	}
	return g.aborting || g.abort(f.Thread())
}

// finish raises what there is to raise when all tasks are done.
func (g *taskGroup) finish(f *interp.Frame) bool {
	t := f.Thread()
	if g.fatal != nil {
		t.Throw(g.fatal)
		return false
	}
	cancelled, isCancelled := object.AsException(f.Slot(groupCancellation))
	if g.cancelRequested {
		left, ok := g.parent.Uncancel(t)
		if !ok {
			return false
		}
		isCancelled = isCancelled && left > 0 // else nobody but this group has cancelled the block
	}
	if isCancelled && len(g.errors) == 0 {
		t.Throw(cancelled)
		return false
	}
	e, failed := object.AsException(f.Slot(groupException))
	if failed && !e.Type().IsSubtype(object.CancelledErrorType) {
		g.errors = append(g.errors, e.Value())
	}
	if len(g.errors) == 0 {
		return true
	}
	g.raiseErrors(t)
	return false
}

func (g *taskGroup) raiseErrors(t *thread) {
	n, ok := g.parent.Cancelling(t)
	if ok && n > 0 {
		// The cancellation that came in is delivered at the next await after the block.
		if _, ok = g.parent.Uncancel(t); ok {
			_, ok = g.parent.Future.Cancel(t, object.None)
		}
	}
	if !ok {
		return
	}
	v := object.Call(t, object.BaseExceptionGroupType.Value(), object.NewStr("unhandled errors in a TaskGroup"), object.NewList(g.errors).Value())
	g.errors = nil
	if e, ok := object.AsException(v); ok {
		e.SuppressContext = true
		t.Throw(e)
	}
}
