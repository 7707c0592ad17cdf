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
		if f.logged {
			f.reportFailed()
		}
	}
}

// reportFailed tells the loop's exception handler of an exception that nobody will retrieve.
func (f *Future) reportFailed() {
	f.logged = false
	in := f.loop.in
	context := object.NewDict()
	context.SetStr(in.Name("message"), object.NewStr(f.Type().Name+" exception was never retrieved"))
	context.SetStr(in.Name("exception"), f.Exception().Value())
	context.SetStr(in.Name("future"), f.Value())
	t := f.loop.thread
	saved := t.Context
	if k, ok := AsTask(f.Value()); ok {
		t.Context = k.context.orUnbound()
	}
	f.loop.CallExceptionHandler(t, context)
	t.Context = saved
}

// droppedTask notes that a statement which made a task dropped it: no name or container of the script has it, so a
// failure is reported as soon as the task ends.
func droppedTask(f *Frame, v Value) {
	k, ok := AsTask(v)
	if !ok || k.site == 0 || k.state != futurePending {
		return
	}
	if k.loop.in.sites.list[k.site-1] == (creationSite{f.fn.code, f.pos}) {
		k.flags |= taskUnnamed
	}
}

// destroyTasks ends the tasks that are still pending when the script has ended: each is reported, unless
// nobody could have kept it, and its coroutine closed.
func (in *Interpreter) destroyTasks(t *object.Thread) {
	for k := in.tasks.first; k != nil; k = in.tasks.first {
		in.tasks.remove(k)
		if !k.has(taskUnlogged) {
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
