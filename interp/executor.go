package interp

import (
	"strconv"

	"sync"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// executor is the default executor of a loop: a pool whose goroutines run script functions, each as a
// thread of its own under the interpreter lock.
type executor struct {
	in   *Interpreter
	pool *eventloop.Pool

	mu      sync.Mutex
	threads []*object.Thread // by number of worker
}

func newExecutor(in *Interpreter) *executor {
	return &executor{in: in, pool: eventloop.NewPool(in.clock, 0)}
}

// thread is the script thread of a worker, made when it first works.
func (x *executor) thread(worker int) *object.Thread {
	x.mu.Lock()
	defer x.mu.Unlock()
	for len(x.threads) <= worker {
		x.threads = append(x.threads, nil)
	}
	if x.threads[worker] == nil {
		x.threads[worker] = x.in.NewThread()
		x.threads[worker].Name = "asyncio_" + strconv.Itoa(worker)
	}
	return x.threads[worker]
}

// executorCall is one function given to the executor, and the future that gets its result.
type executorCall struct {
	fut  *Future
	job  *eventloop.Job
	fn   Value
	args []Value
	v    Value
	exc  *object.Exception
}

// runInExecutor is loop.run_in_executor(executor, fn, *args).
func (l *Loop) runInExecutor(t *object.Thread, executor, fn Value, args []Value) Value {
	if !l.checkOpen(t) || !l.checkCallback(t, fn, "run_in_executor") {
		return object.Raised
	}
	if executor.IsNone() {
		if l.executorShut {
			return t.Raise(object.RuntimeErrorType, "Executor shutdown has been called")
		}
		executor = l.executor
	}
	if !executor.IsNone() {
		return l.submitTo(t, executor, fn, args)
	}
	if l.workers == nil {
		l.workers = newExecutor(l.in)
	}
	c := &executorCall{fut: NewFuture(l), fn: fn, args: append([]Value(nil), args...)}
	x := l.workers
	c.fut.AddWaker(c)
	c.job = x.pool.Submit(l.events, func(worker int) { c.run(x.thread(worker)) })
	if c.job == nil {
		return t.Raise(object.RuntimeErrorType, "cannot schedule new futures after shutdown")
	}
	return c.fut.Value()
}

// run calls the function on a worker's goroutine and posts the result. It is called
// without the interpreter lock.
func (c *executorCall) run(t *object.Thread) {
	in := c.fut.loop.in
	in.acquire(t)
	c.v = object.CallKw(t, c.fn, c.args, nil)
	if c.v.Bad() {
		c.exc = t.Take()
	}
	c.fn, c.args, t.Context = object.Unbound, nil, object.Unbound
	in.release(t)
	// A closed loop wants no results any more.
	_ = c.fut.loop.events.PostSoon(c)
}

// RunTurn gives the result to the future, on the loop's thread.
func (c *executorCall) RunTurn() {
	t := c.fut.loop.thread
	switch {
	case c.fut.Done():
	case c.exc != nil:
		futureSetException(t, []Value{c.fut.Value(), c.exc.Value()})
	default:
		c.fut.SetResult(t, c.v)
	}
}

// WakerName is what the repr of the future shows.
func (c *executorCall) WakerName() string { return "_chain_future.<locals>._call_check_cancel" }

// Wake takes a call that has not begun out of the queue when its future was cancelled.
func (c *executorCall) Wake(_ *object.Thread, fut *Future) {
	if fut.Cancelled() {
		c.job.Cancel()
	}
}

// submitTo gives the function to an executor object of a script.
func (l *Loop) submitTo(t *object.Thread, executor, fn Value, args []Value) Value {
	all := append([]Value{fn}, args...)
	cf := object.CallMethod(t, executor, t.Interp.Name("submit"), all...)
	if cf.Bad() {
		return cf
	}
	return l.WrapFuture(t, cf)
}

// chained connects a concurrent.futures.Future to a future of a loop.
type chained struct {
	fut  *Future
	from Value
}

// WrapFuture makes a future of the loop that gets the outcome of a concurrent.futures.Future
// (anything with its methods), and cancels that when it is cancelled itself.
func (l *Loop) WrapFuture(t *object.Thread, from Value) Value {
	c := &chained{NewFuture(l), from}
	c.fut.AddWaker(c)
	done := object.NewFunc("asyncio.futures", "_call_set_state", "source, /", func(t *object.Thread, _ []Value) Value {
		if t == l.thread && !l.events.Closed() {
			l.events.CallSoon(c)
		} else {
			_ = l.events.PostSoon(c) // fails only when the loop is closed
		}
		return object.None
	})
	if object.CallMethod(t, from, t.Interp.Name("add_done_callback"), done).Bad() {
		return object.Raised
	}
	return c.fut.Value()
}

// WakerName is what the repr of the future shows.
func (c *chained) WakerName() string { return "_chain_future.<locals>._call_check_cancel" }

// Wake passes a cancellation on.
func (c *chained) Wake(t *object.Thread, fut *Future) {
	if fut.Cancelled() {
		object.CallMethod(t, c.from, t.Interp.Name("cancel"))
	}
}

// RunTurn copies the outcome, on the loop's thread.
func (c *chained) RunTurn() {
	t := c.fut.loop.thread
	if c.fut.Done() {
		return
	}
	if v := c.copyOutcome(t); v.Bad() {
		l := c.fut.loop
		l.callbackFailed(t, l.newHandle(t, HandleType, c.from, object.NewTuple(), object.Unbound))
	}
}

// copyOutcome asks for the outcome rather than have it raised, which would give an exception a context.
func (c *chained) copyOutcome(t *object.Thread) Value {
	ask := func(name string) Value { return object.CallMethod(t, c.from, t.Interp.Name(name)) }
	v := ask("cancelled")
	if v.Bad() {
		return v
	}
	cancelled, ok := object.Truth(t, v)
	if !ok {
		return object.Raised
	}
	if cancelled {
		c.fut.CancelPlain(t, object.Unbound)
		return object.None
	}
	if v = ask("exception"); v.Ok() && !v.IsNone() {
		return futureSetException(t, []Value{c.fut.Value(), v})
	}
	if v.Ok() {
		if v = ask("result"); v.Ok() {
			c.fut.SetResult(t, v)
		}
	}
	return v
}

// beginShutdown lets the executor's threads end and gives a future for when they have; nil when
// there is nothing to wait for.
func (l *Loop) beginShutdown(t *object.Thread) *Future {
	l.executorShut = true
	if l.workers == nil {
		return nil
	}
	pool := l.workers.pool
	return l.Outside("an executor", func() func(*object.Thread) Value {
		pool.Shutdown(true)
		return func(*object.Thread) Value { return object.None }
	})
}
