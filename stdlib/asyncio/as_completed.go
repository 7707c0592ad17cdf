package asyncio

import (
	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// asCompleted is what asyncio.as_completed gives: an iterator of coroutines, and an asynchronous one of futures, in the
// order in which the futures are done.
//
// Follows: Python library reference, asyncio, "Waiting Primitives".
type asCompleted struct {
	object.Header
	futures []*interp.Future // in the order given
	todo    int              // futures whose end it has not been told of; 0 after the timeout
	left    int              // items it has not given yet
	done    *queue           // of futures, and None for each that was too late
	loop    *interp.Loop
	timer   eventloop.Timer
	waker   interp.Waker
}

var asCompletedType = &object.Type{Name: "_AsCompletedIterator", Module: "asyncio.tasks", Flags: object.FlagBase}

var asCompletedLayout = &object.Layout{Name: "asyncio.as_completed"}

// The coroutine functions of the iterator.
var (
	asCompletedNext = &interp.Coroutine{Name: "__anext__", QualName: "_AsCompletedIterator.__anext__", Sig: "self", Slots: 3}
	asCompletedOne  = &interp.Coroutine{Name: "_wait_for_one", QualName: "_AsCompletedIterator._wait_for_one", Sig: "self, resolve=False", Slots: 3}
)

// asCompletedWaiter is the slot of the future that their frames wait for.
const asCompletedWaiter = 2

func asCompletedOf(v value) *asCompleted { return object.Cast[asCompleted](v) }

func init() {
	ty := asCompletedType.Define(object.ObjectType, asCompletedLayout)
	ty.Iter = func(_ *thread, v value) value { return v }
	ty.AIter = func(_ *thread, v value) value { return v }
	ty.Next = func(t *thread, v value) value {
		it := asCompletedOf(v)
		if it.left == 0 {
			return object.Done
		}
		it.left--
		return object.Call(t, v.Type().Lookup(t.Interp.Name("_wait_for_one")), v, object.True)
	}
	one := asCompletedItem(func(f *interp.Frame) bool { return f.Slot(1) == object.True })
	asCompletedOne.Entry = onReceiver(asCompletedOne, asCompletedLayout, one)
	next := asCompletedItem(func(*interp.Frame) bool { return false })
	asCompletedNext.Entry = onReceiver(asCompletedNext, asCompletedLayout, interp.StepFunc(func(f *interp.Frame) interp.Step {
		it := asCompletedOf(f.Slot(0))
		if it.left == 0 {
			f.Thread().Raise(object.StopAsyncIterationType, "")
			return interp.Unwind
		}
		it.left--
		return next
	}))
}

// asCompletedItem makes the steps that wait for the next future that is done, and return it or, if resolve says so,
// its result.
func asCompletedItem(resolve func(f *interp.Frame) bool) interp.Step {
	queueOf := func(f *interp.Frame) *queue { return asCompletedOf(f.Slot(0)).done }
	var wait interp.Step
	look := interp.StepFunc(func(f *interp.Frame) interp.Step {
		t, q := f.Thread(), queueOf(f)
		if must, _ := mustWaitForItem(t, q); must {
			return wait
		}
		item := q.getNow(t)
		switch fut, ok := interp.AsFuture(item); {
		case !ok:
			t.Raise(object.TimeoutErrorType, "")
		case !resolve(f):
			return f.Return(item)
		default:
			if item = fut.Result(t); item.Ok() {
				return f.Return(item)
			}
		}
		return interp.Unwind
	})
	wait = awaitTurn(queueOf, asCompletedWaiter, queueGetters, mustWaitForItem, look, interp.Unwind)
	return look
}

// newAsCompleted is as_completed(fs, *, timeout=None).
func newAsCompleted(t *thread, cls *object.Type, fs, timeout value) value {
	if interp.IsAwaitable(t, fs) {
		return t.Raise(object.TypeErrorType, "expects an iterable of awaitables, not %s", fs.Type().Name)
	}
	it := &asCompleted{Header: object.HeaderOf(cls)}
	it.done = queueOf(queueLayout.Alloc(queueType))
	it.waker = interp.MakeWaker(it)
	if it.loop = interp.EventLoop(t); it.loop == nil || !it.collect(t, fs) {
		return object.Raised
	}
	it.left = len(it.futures)
	it.todo = it.left
	for _, fut := range it.futures {
		fut.AddWaker(it.waker)
	}
	if it.left > 0 && timeout.Ok() && !timeout.IsNone() {
		when := object.Binary(t, object.OpAdd, object.Float(it.loop.Events().Clock().Peek()), timeout)
		if when.Bad() {
			return when
		}
		due, ok := number(t, when)
		if !ok {
			return object.Raised
		}
		it.timer.Run = it
		it.loop.Events().CallAt(due, &it.timer)
	}
	return object.FromHeader(&it.Header)
}

// collect makes futures of the awaitables, each once.
func (it *asCompleted) collect(t *thread, fs value) bool {
	items, ok := object.Collect(t, fs)
	seen, others := make(map[value]bool, len(items)), object.NewDict()
	for i := 0; ok && i < len(items); i++ {
		item := items[i]
		if seen[item] {
			continue
		}
		seen[item] = true
		if item.Type() != interp.CoroutineType { // others may be equal and not the same
			n := others.Len()
			if ok = others.Set(t, item, object.None); !ok || others.Len() == n {
				continue
			}
		}
		fut := interp.EnsureFuture(t, item, it.loop)
		if ok = fut != nil; ok {
			it.futures = append(it.futures, fut)
		}
	}
	return ok
}

// WakerName is what the repr of a future shows.
func (it *asCompleted) WakerName() string { return "_AsCompletedIterator._handle_completion" }

// Wake takes note that a future is done.
func (it *asCompleted) Wake(t *thread, fut *interp.Future) {
	if it.todo == 0 {
		return // the time was up first
	}
	if it.todo--; it.todo == 0 {
		it.loop.Events().CancelTimer(&it.timer)
	}
	it.done.putNow(t, fut.Value())
}

// RunTurn ends the wait for those that are not done: the time is up.
func (it *asCompleted) RunTurn() {
	for _, fut := range it.futures {
		fut.RemoveWaker(func(w interp.Waker) bool { return w == interp.Waker(it) })
	}
	for ; it.todo > 0; it.todo-- {
		it.done.putNow(it.loop.Thread(), object.None)
	}
}
