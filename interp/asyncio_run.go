package interp

import "github.com/bide-lang/bide/interp/object"

// failedFutures are the futures with an exception nobody has asked for yet, oldest first.
type failedFutures struct {
	list  []*Future
	limit int
}

// noteFailed remembers a future whose exception somebody should look at.
func (in *Interpreter) noteFailed(f *Future) {
	ff := &in.failed
	if len(ff.list) >= ff.limit {
		kept := ff.list[:0]
		for _, old := range ff.list {
			if old.logged {
				kept = append(kept, old)
			}
		}
		clear(ff.list[len(kept):])
		ff.list = kept
		ff.limit = 2*len(kept) + 64
	}
	ff.list = append(ff.list, f)
}

// reportFailed reports the exceptions that were never retrieved, in the order they were set.
func (in *Interpreter) reportFailed() {
	list := in.failed.list
	in.failed.list = nil
	for _, f := range list {
		if !f.logged {
			continue
		}
		f.logged = false
		context := object.NewDict()
		kind := f.Type().Name
		set := func(name string, v Value) { context.SetStr(in.Name(name), v) }
		set("message", object.NewStr(kind+" exception was never retrieved"))
		set("exception", f.Exception().Value())
		set("future", f.Value())
		f.loop.CallExceptionHandler(f.loop.thread, context)
	}
}

// callbackFailed tells the loop's exception handler that the call of a handle raised.
func (l *Loop) callbackFailed(t *object.Thread, h *handle) {
	e := t.Take()
	if endsRun(e) {
		l.abort(e)
		return
	}
	context := object.NewDict()
	context.SetStr(t.Interp.Name("message"), object.NewStr("Exception in callback "+callbackText(t, h.fn)))
	context.SetStr(t.Interp.Name("exception"), e.Value())
	context.SetStr(t.Interp.Name("handle"), object.FromHeader(&h.Header))
	l.CallExceptionHandler(t, context)
}

// destroyTasks ends the tasks that are still pending when the script has ended: each is reported, unless
// nobody could have kept it, and its coroutine closed.
func (in *Interpreter) destroyTasks(t *object.Thread) {
	for k := in.tasks.first; k != nil; k = in.tasks.first {
		in.tasks.remove(k)
		if !k.noLog {
			context := object.NewDict()
			context.SetStr(in.Name("task"), k.Value())
			context.SetStr(in.Name("message"), object.NewStr("Task was destroyed but it is pending!"))
			k.loop.CallExceptionHandler(t, context)
		}
		if g, ok := suspendable(k.Coro()); ok && !g.closeNow(t) {
			in.Unraisable(t, t.Take(), k.Coro())
		}
	}
}
