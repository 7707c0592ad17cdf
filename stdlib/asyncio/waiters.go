package asyncio

import (
	"strconv"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// waiters are the futures of the tasks that wait at a lock, event or queue, oldest first. The zero
// value is empty. They belong to the loop of the first task that waited.
type waiters struct {
	loop *interp.Loop
	list []*interp.Future
	head int // list[:head] have gone
}

// live lists the futures still waiting or just woken, oldest first.
func (w *waiters) live() []*interp.Future { return w.list[w.head:] }

func (w *waiters) len() int { return len(w.list) - w.head }

// bind returns the running loop, which must be the one of earlier waiters of owner.
func (w *waiters) bind(t *thread, owner value) *interp.Loop {
	l := interp.RunningLoop(t)
	if w.loop == nil {
		w.loop = l
	}
	switch {
	case w.loop != l:
		if text, ok := object.Repr(t, owner); ok {
			t.Raise(object.RuntimeErrorType, "%s is bound to a different event loop", text)
		}
		return nil
	case l == nil:
		object.RaiseAttributeError(t, object.None, t.Interp.Name("create_future"), "'NoneType' object has no attribute 'create_future'")
	}
	return l
}

// join adds a new future at the end; nil with an exception pending.
func (w *waiters) join(t *thread, owner value) *interp.Future {
	l := w.bind(t, owner)
	if l == nil {
		return nil
	}
	fut := interp.NewFuture(l)
	w.list = append(w.list, fut)
	return fut
}

// leave takes a future out, wherever it is.
func (w *waiters) leave(fut *interp.Future) {
	for i, each := range w.live() {
		if each != fut {
			continue
		}
		if i == 0 {
			w.list[w.head] = nil
			w.head++
			if w.head == len(w.list) {
				w.list, w.head = w.list[:0], 0
			}
			return
		}
		at := w.head + i
		w.list = append(w.list[:at], w.list[at+1:]...)
		return
	}
}

// wakeFirst gives the oldest future its result, unless it is done already: then it is
// still on its way. False means an exception is pending.
func (w *waiters) wakeFirst(t *thread) bool {
	return w.len() == 0 || w.list[w.head].Done() || w.list[w.head].SetResult(t, object.True)
}

// wakeNext gives the oldest future that is not done its result, and reports whether there was one.
func (w *waiters) wakeNext(t *thread) (woken, ok bool) {
	for _, fut := range w.live() {
		if !fut.Done() {
			return true, fut.SetResult(t, object.True)
		}
	}
	return false, true
}

// allCancelled reports whether nobody waits but those who were cancelled and have not noticed yet.
func (w *waiters) allCancelled() bool {
	for _, fut := range w.live() {
		if !fut.Cancelled() {
			return false
		}
	}
	return true
}

// describe is the repr of a lock: the plain one with its state and how many wait.
func describe(t *thread, v value, state string, waiting int) value {
	plain, ok := object.AsStr(object.ObjectType.Repr(t, v))
	if !ok {
		return object.Raised
	}
	if waiting > 0 {
		state += ", waiters:" + strconv.Itoa(waiting)
	}
	text := plain.Text()
	return object.NewStr(text[:len(text)-1] + " [" + state + "]>")
}

// waiterOf is the future a coroutine waits for, kept in a slot.
func waiterOf(v value) *interp.Future {
	fut, _ := interp.AsFuture(v)
	return fut
}
