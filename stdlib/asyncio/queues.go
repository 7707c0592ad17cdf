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
	queueWait(queuePut, 2, func(q *queue) *waiters { return &q.putters },
		func(t *thread, q *queue) (wait, ok bool) {
			full, ok := q.is(t, "full")
			return full && !q.shut, ok
		},
		func(f *interp.Frame, q *queue) value {
			if q.own && !q.shut {
				return object.CallMethod(f.Thread(), q.value(), f.Thread().Interp.Name("put_nowait"), f.Slot(1))
			}
			return q.putNow(f.Thread(), f.Slot(1))
		})
	queueWait(queueGet, 1, queueGetters, mustWaitForItem,
		func(f *interp.Frame, q *queue) value {
			if q.own {
				return object.CallMethod(f.Thread(), q.value(), f.Thread().Interp.Name("get_nowait"))
			}
			return q.getNow(f.Thread())
		})
	serveQueueJoin()
}

func queueGetters(q *queue) *waiters { return &q.getters }

// mustWaitForItem tells whether get() has to wait.
func mustWaitForItem(t *thread, q *queue) (wait, ok bool) {
	empty, ok := q.is(t, "empty")
	return empty && !q.shut, ok
}

// queueWait sets what put and get do: while must says so they wait, then do their work. slot is where the future is
// kept.
func queueWait(c *interp.Coroutine, slot int, list func(*queue) *waiters, must func(*thread, *queue) (wait, ok bool), work func(*interp.Frame, *queue) value) {
	again := interp.StepFunc(func(*interp.Frame) interp.Step { return c.Entry })
	serve(c, queueLayout, func(f *interp.Frame) value {
		q := queueOf(f.Slot(0))
		switch wait, ok := must(f.Thread(), q); {
		case !ok:
			return object.Raised
		case wait:
			return object.Unbound
		}
		return work(f, q)
	}, awaitTurn(func(f *interp.Frame) *queue { return queueOf(f.Slot(0)) }, slot, list, must, again, interp.Unwind).Run)
}

// awaitTurn makes the steps that wait in a list of a queue until they are woken, by way of a future in a slot, and go
// on with next. One that was woken and is cancelled before it runs passes the wake-up on unless it would have to wait.
func awaitTurn(of func(*interp.Frame) *queue, slot int, list func(*queue) *waiters, must func(*thread, *queue) (wait, ok bool), next, fail interp.Step) interp.Step {
	failed := interp.StepFunc(func(f *interp.Frame) interp.Step {
		q, fut, t := of(f), waiterOf(f.Slot(slot)), f.Thread()
		fut.CancelPlain(t, object.Unbound)
		list(q).leave(fut)
		e := t.Take()
		if wait, ok := must(t, q); ok && !wait && !fut.Cancelled() {
			list(q).wakeOne(t)
		}
		t.Restore(e)
		return fail
	})
	await := interp.Await(slot, -1, next, failed)
	return interp.StepFunc(func(f *interp.Frame) interp.Step {
		q := of(f)
		fut := list(q).join(f.Thread(), q.value())
		if fut == nil {
			return fail
		}
		f.SetSlot(slot, fut.Value())
		return await
	})
}

func serveQueueJoin() {
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
	serve(queueJoin, queueLayout, func(f *interp.Frame) value {
		if queueOf(f.Slot(0)).open == 0 {
			return object.None
		}
		return object.Unbound
	}, func(f *interp.Frame) interp.Step {
		unfinished := eventLayout.Alloc(eventType) // what CPython waits for, and names
		fut := queueOf(f.Slot(0)).finished.join(f.Thread(), unfinished)
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

// queueErrors are the exceptions of queues.
var queueErrors = []struct{ name, doc string }{
	{"QueueEmpty", "There is no item, and get_nowait() does not wait."},
	{"QueueFull", "There is no room, and put_nowait() does not wait."},
	{"QueueShutDown", "The queue was shut down."},
}

func fillQueues(t *thread, m *object.Module) bool {
	for _, kind := range queueErrors {
		ns := object.NewDict()
		ns.SetStr(t.Interp.Name("__module__"), object.NewStr("asyncio.queues"))
		ns.SetStr(t.Interp.Name("__doc__"), object.NewStr(kind.doc))
		cls := object.NewClass(t, object.TypeType, kind.name, []value{object.ExceptionType.Value()}, ns, nil, nil)
		if cls.Bad() {
			return false
		}
		m.Set(kind.name, cls)
	}
	return addClass(t, m, queueType, queuePut, queueGet, queueJoin) &&
		addClass(t, m, lifoQueueType) && addClass(t, m, priorityQueueType)
}
