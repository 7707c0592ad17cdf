package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// The coroutine functions of a queue.
var (
	queuePut  = &interp.Coroutine{Name: "put", QualName: "Queue.put", Sig: "self, item", Slots: 3}
	queueGet  = &interp.Coroutine{Name: "get", QualName: "Queue.get", Sig: "self", Slots: 2}
	queueJoin = &interp.Coroutine{Name: "join", QualName: "Queue.join", Sig: "self", Slots: 2}
)

func init() {
	queuePut.Entry = queueWait(2, func(q *queue) *waiters { return &q.putters },
		func(t *thread, q *queue) (wait, ok bool) {
			n, ok := q.size(t)
			return !q.shut && q.limit > 0 && n >= q.limit, ok
		},
		func(f *interp.Frame, q *queue) value { return q.putNow(f.Thread(), f.Slot(1)) })
	queueGet.Entry = queueWait(1, func(q *queue) *waiters { return &q.getters },
		func(t *thread, q *queue) (wait, ok bool) {
			n, ok := q.size(t)
			return !q.shut && n == 0, ok
		},
		func(f *interp.Frame, q *queue) value { return q.getNow(f.Thread()) })
	queueJoin.Entry = queueJoinEntry()
}

// queueWait makes the steps of put and get: while must says so they wait, then do their work.
// slot is where the future is kept.
func queueWait(slot int, list func(*queue) *waiters, must func(*thread, *queue) (wait, ok bool), work func(*interp.Frame, *queue) value) interp.Step {
	var entry interp.Step
	again := interp.StepFunc(func(f *interp.Frame) interp.Step { return entry })
	// One that was woken and is cancelled before it runs passes the wake-up on.
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		q, fut, t := queueOf(f.Slot(0)), waiterOf(f.Slot(slot)), f.Thread()
		fut.CancelPlain(t, object.Unbound)
		list(q).leave(fut)
		e := t.Take()
		if wait, ok := must(t, q); ok && !wait && !fut.Cancelled() {
			list(q).wakeOne(t)
		}
		t.Restore(e)
		return interp.Unwind
	})
	await := interp.Await(slot, -1, again, failed)
	entry = interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !receiver(f, queueLayout, "Queue") {
			return interp.Unwind
		}
		q, t := queueOf(f.Slot(0)), f.Thread()
		wait, ok := must(t, q)
		if !ok {
			return interp.Unwind
		}
		if !wait {
			v := work(f, q)
			if v.Bad() {
				return interp.Unwind
			}
			return f.Return(v)
		}
		fut := list(q).join(t, f.Slot(0))
		if fut == nil {
			return interp.Unwind
		}
		f.SetSlot(slot, fut.Value())
		return await
	})
	return entry
}

func queueJoinEntry() interp.Step {
	leave := func(f *interp.Frame) { queueOf(f.Slot(0)).finished.leave(waiterOf(f.Slot(1))) }
	woken := interp.StepFunc(func(f *interp.Frame) interp.Step {
		leave(f)
		return f.Return(object.None)
	})
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		leave(f)
		return interp.Unwind
	})
	await := interp.Await(1, -1, woken, failed)
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		if !receiver(f, queueLayout, "Queue") {
			return interp.Unwind
		}
		q := queueOf(f.Slot(0))
		if q.open == 0 {
			return f.Return(object.None)
		}
		fut := q.finished.join(f.Thread(), f.Slot(0))
		if fut == nil {
			return interp.Unwind
		}
		f.SetSlot(1, fut.Value())
		return await
	})
}

// queuesDef describes asyncio.queues.
func queuesDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.queues", Init: fillQueues}
}

func fillQueues(t *thread, m *object.Module) bool {
	for _, name := range []string{"QueueEmpty", "QueueFull", "QueueShutDown"} {
		ns := object.NewDict()
		ns.SetStr(t.Interp.Name("__module__"), object.NewStr("asyncio.queues"))
		cls := object.NewClass(t, object.TypeType, name, []value{object.ExceptionType.Value()}, ns, nil, nil)
		if cls.Bad() {
			return false
		}
		m.Set(name, cls)
	}
	return addClass(t, m, queueType, queuePut, queueGet, queueJoin) &&
		addClass(t, m, lifoQueueType) && addClass(t, m, priorityQueueType)
}
