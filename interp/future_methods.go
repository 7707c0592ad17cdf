package interp

import "github.com/bide-lang/bide/interp/object"

func init() {
	defineFuture()
	defineFutureIter()
	defineTask()
	defineGathering()
	defineHandles()
	defineLoop()
}

func defineFuture() {
	ty := FutureType.Define(object.ObjectType, futureLayout)
	ty.New = func(_ *object.Thread, cls *object.Type, _ []Value, _ []*object.Str) Value {
		return futureLayout.Alloc(cls)
	}
	ty.Init = futureInit
	ty.Repr = futureRepr
	ty.Hash = futureHash
	ty.SetAttr = futureSetAttr
	ty.Await = newFutureIter
	ty.Iter = newFutureIter
	ty.Methods = []object.Method{
		{Name: "result", Fn: futureResult},
		{Name: "exception", Fn: futureException},
		{Name: "set_result", Sig: "result, /", Fn: futureSetResult},
		{Name: "set_exception", Sig: "exception, /", Fn: futureSetException},
		{Name: "add_done_callback", Sig: "fn, /, *, context=None", Fn: futureAddDoneCallback},
		{Name: "remove_done_callback", Sig: "fn, /", Fn: futureRemoveDoneCallback},
		{Name: "cancel", Sig: "msg=None", Fn: futureCancel},
		{Name: "cancelled", Fn: func(_ *object.Thread, a []Value) Value { return object.Bool(futureOf(a[0]).Cancelled()) }},
		{Name: "done", Fn: func(_ *object.Thread, a []Value) Value { return object.Bool(futureOf(a[0]).Done()) }},
		{Name: "get_loop", Fn: futureGetLoop},
		{Name: "_make_cancelled_error", Fn: func(_ *object.Thread, a []Value) Value { return futureOf(a[0]).makeCancelled().Value() }},
		object.GenericMethod(),
	}
	ty.Getters = futureGetters()
}

func futureOf(v Value) *Future { return object.Cast[Future](v) }

// plainFuture reports a type whose futures behave as built in, whatever scripts do.
func plainFuture(ty *object.Type) bool {
	return ty == FutureType || ty == TaskType || ty == gatheringType
}

// futureHash numbers futures as they are first hashed: sets of tasks are common, and the hash every
// object has costs much more.
func futureHash(t *object.Thread, v Value) (int64, bool) {
	f := futureOf(v)
	if f.serial == 0 {
		in := runtimeOf(t)
		in.hashedFutures++
		f.serial = in.hashedFutures
	}
	return int64(f.serial), true
}

var futureInitSig = object.ParseSignature("*, loop=None", false)

// futureInit is Future(loop=None).
func futureInit(t *object.Thread, self Value, args []Value, names []*object.Str) bool {
	b := object.Builtin{Name: "Future", Sig: futureInitSig, Fn: func(t *object.Thread, a []Value) Value {
		l, ok := loopArg(t, a[0])
		if !ok {
			return object.Raised
		}
		futureOf(self).loop = l
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

// ready reports whether the future was initialised; else RuntimeError is pending.
func (f *Future) ready(t *object.Thread) bool {
	if f.loop == nil {
		t.Raise(object.RuntimeErrorType, "Future object is not initialized.")
		return false
	}
	return true
}

func futureResult(t *object.Thread, a []Value) Value {
	return futureOf(a[0]).Result(t)
}

func futureException(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	switch f.state {
	case futureCancelled:
		return t.Throw(f.cancelledError())
	case futurePending:
		return t.Raise(object.InvalidStateErrorType, "Exception is not set.")
	}
	f.logged = false
	if f.Exception() == nil {
		return object.None
	}
	return f.Exception().Value()
}

func futureSetResult(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	if !f.ready(t) || !f.SetResult(t, a[1]) {
		return object.Raised
	}
	return object.None
}

func futureSetException(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	if !f.ready(t) {
		return object.Raised
	}
	if f.Done() {
		f.invalidState(t)
		return object.Raised
	}
	v := a[1]
	if cls, ok := object.AsType(v); ok && cls.IsSubtype(object.BaseExceptionType) {
		if v = object.Call(t, v); v.Bad() {
			return v
		}
	}
	e, ok := object.AsException(v)
	if !ok {
		return t.Raise(object.TypeErrorType, "invalid exception object")
	}
	if e.Type().IsSubtype(object.StopIterationType) {
		wrapped := object.NewException(object.RuntimeErrorType, "StopIteration interacts badly with generators and cannot be raised into a Future")
		wrapped.Cause, wrapped.Context, wrapped.SuppressContext = e, e, true
		e = wrapped
	}
	if !f.SetException(t, e) {
		return object.Raised
	}
	return object.None
}

func futureAddDoneCallback(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	if !f.ready(t) || f.Done() && !f.loop.checkOpen(t) {
		return object.Raised
	}
	context, ok := contextArg(t, a[2])
	if !ok {
		return object.Raised
	}
	if context.Bad() {
		context = copyContext(t)
	}
	f.AddWaker(&scriptWaker{object.HeaderOf(scriptWakerType), a[1], context})
	return object.None
}

func futureRemoveDoneCallback(t *object.Thread, a []Value) Value {
	fn, failed := a[1], false
	if !futureOf(a[0]).ready(t) {
		return object.Raised
	}
	n := futureOf(a[0]).RemoveWaker(func(w Waker) bool {
		s, ok := w.(*scriptWaker)
		if !ok || failed {
			return false
		}
		eq, ok := object.Equal(t, s.fn, fn)
		failed = failed || !ok
		return eq && ok
	})
	if failed {
		return object.Raised
	}
	return object.Int(int64(n))
}

func futureCancel(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	if !f.ready(t) {
		return object.Raised
	}
	switch f.Type().Layout {
	case taskLayout:
		done, ok := f.task().Cancel(t, a[1])
		if !ok {
			return object.Raised
		}
		return object.Bool(done)
	case gatheringLayout:
		done, ok := f.gathering().cancelChildren(t, a[1])
		if !ok {
			return object.Raised
		}
		return object.Bool(done)
	}
	done, ok := f.CancelPlain(t, a[1])
	if !ok {
		return object.Raised
	}
	return object.Bool(done)
}

func futureGetLoop(t *object.Thread, a []Value) Value {
	f := futureOf(a[0])
	if !f.ready(t) {
		return object.Raised
	}
	return f.loop.Value()
}

// makeCancelled is cancelledError for a future in any state.
func (f *Future) makeCancelled() *object.Exception {
	if f.state == futureCancelled {
		return f.cancelledError()
	}
	return newCancelled(f.cancelMessage())
}

var futureStateNames = [...]string{futurePending: "PENDING", futureFinished: "FINISHED", futureCancelled: "CANCELLED"}

func futureGetters() []object.Getter {
	get := func(name string, read func(t *object.Thread, f *Future) Value) object.Getter {
		return object.Getter{Name: name, Get: func(t *object.Thread, v Value) Value { return read(t, futureOf(v)) }}
	}
	blocking := get("_asyncio_future_blocking", func(_ *object.Thread, f *Future) Value { return object.Bool(f.has(futureBlocking)) })
	blocking.Set = func(t *object.Thread, v, item Value) bool {
		b, ok := truthOf(t, item)
		futureOf(v).set(futureBlocking, b)
		return ok
	}
	logged := get("_log_traceback", func(_ *object.Thread, f *Future) Value { return object.Bool(f.logged) })
	logged.Set = func(t *object.Thread, v, item Value) bool {
		b, ok := truthOf(t, item)
		if b && ok {
			t.Raise(object.ValueErrorType, "_log_traceback can only be set to False")
			return false
		}
		futureOf(v).logged = false
		return ok
	}
	message := get("_cancel_message", func(_ *object.Thread, f *Future) Value { return orNone(f.cancelMessage()) })
	message.Set = func(_ *object.Thread, v, item Value) bool {
		futureOf(v).setCancelMessage(item)
		return true
	}
	return []object.Getter{
		blocking, logged, message,
		get("_state", func(_ *object.Thread, f *Future) Value { return object.NewStr(futureStateNames[f.state]) }),
		get("_loop", func(_ *object.Thread, f *Future) Value {
			if f.loop == nil {
				return object.None
			}
			return f.loop.Value()
		}),
		get("_result", func(_ *object.Thread, f *Future) Value {
			if f.state != futureFinished {
				return object.None
			}
			return orNone(f.result)
		}),
		get("_exception", func(_ *object.Thread, f *Future) Value {
			if f.Exception() == nil || f.state != futureFinished {
				return object.None
			}
			return f.Exception().Value()
		}),
		get("_source_traceback", func(*object.Thread, *Future) Value { return object.None }),
		get("_callbacks", futureCallbacks),
	}
}

func truthOf(t *object.Thread, v Value) (b, ok bool) {
	if v.Bad() {
		return false, true
	}
	return object.Truth(t, v)
}

// futureCallbacks lists the callbacks scripts added; None if there are none.
func futureCallbacks(_ *object.Thread, f *Future) Value {
	var items []Value
	for _, w := range f.wakers() {
		if w, ok := w.(*scriptWaker); ok {
			items = append(items, object.NewTuple(w.fn, w.context).Value())
		}
	}
	if items == nil {
		return object.None
	}
	return object.NewList(items).Value()
}

// futureIter is what __await__ of a future gives.
type futureIter struct {
	object.Header
	fut *Future // nil once finished
}

var futureIterType = &object.Type{Name: "FutureIter", Module: "_asyncio", Flags: object.FlagNoNew}

func newFutureIter(_ *object.Thread, v Value) Value {
	it := &futureIter{object.HeaderOf(futureIterType), futureOf(v)}
	return object.FromHeader(&it.Header)
}

func defineFutureIter() {
	iter := func(v Value) *futureIter { return object.Cast[futureIter](v) }
	ty := futureIterType.Define(object.ObjectType, nil)
	ty.Iter = func(_ *object.Thread, v Value) Value { return v }
	ty.Next = func(t *object.Thread, v Value) Value { return iter(v).next(t) }
	ty.Methods = []object.Method{
		{Name: "send", Sig: "value, /", Fn: func(t *object.Thread, a []Value) Value {
			v := iter(a[0]).next(t)
			if !v.IsDone() {
				return v
			}
			if e := t.TakeStop(); e != nil {
				return t.Throw(e)
			}
			return stopWith(t, object.None)
		}},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: func(t *object.Thread, a []Value) Value {
			if !warnOldThrow(t, a, "throw") {
				return object.Raised
			}
			iter(a[0]).fut = nil
			e := thrownException(t, a[1], a[2], a[3])
			if e == nil {
				return object.Raised
			}
			return t.Restore(e) // without a context: it is not raised here
		}},
		{Name: "close", Fn: func(_ *object.Thread, a []Value) Value {
			iter(a[0]).fut = nil
			return object.None
		}},
	}
}

// next yields the pending future once and ends with its result.
func (it *futureIter) next(t *object.Thread) Value {
	f := it.fut
	switch {
	case f == nil:
		return object.Done
	case f.Done():
		it.fut = nil
		v := f.Result(t)
		if v.Ok() {
			t.SetStop(object.NewStop(v))
			return object.Done
		}
		return v
	case !f.yield(t):
		return object.Raised
	}
	return f.Value()
}
