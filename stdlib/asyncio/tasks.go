package asyncio

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed tasks.py
var tasksSource string

// tasksDef describes asyncio.tasks: wait and as_completed, and the kernel's functions under this name.
func tasksDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.tasks", Init: fillTasks, Source: tasksSource}
}

func fillTasks(t *thread, m *object.Module) bool {
	if !addClass(t, m, asCompletedType, asCompletedNext, asCompletedOne) {
		return false
	}
	iterator, _ := object.AsType(m.Get(asCompletedType.Name))
	m.Set("wait_for", waitFor.Function(t, "asyncio.tasks"))
	m.Set("as_completed", interp.NewFunction(t, "asyncio.tasks", object.Method{
		Name: "as_completed", Sig: "fs, *, timeout=None",
		Fn: func(t *thread, a []value) value { return newAsCompleted(t, iterator, a[0], a[1]) },
	}))
	m.Func("_watch", "waiter, futures, when, alone=False", tasksWatch)
	return true
}

// watch gives a waiter its result once as many futures are done as asyncio.wait() wants.
type watch struct {
	waiter      *interp.Future
	name        string
	left        int
	first       bool // one is enough
	onException bool // one that failed is enough
}

// WakerName is what the repr of a future shows.
func (w *watch) WakerName() string { return w.name }

// Wake counts one more future that is done.
func (w *watch) Wake(t *thread, fut *interp.Future) {
	w.left--
	if (w.left <= 0 || w.first || w.onException && failed(t, fut)) && !w.waiter.Done() {
		w.waiter.SetResult(t, object.None)
	}
}

// failed asks a future for its exception, which counts as having retrieved it.
func failed(t *thread, fut *interp.Future) bool {
	if fut.Cancelled() {
		return false
	}
	e := object.CallMethod(t, fut.Value(), t.Interp.Name("exception"))
	if e.Bad() {
		t.Take()
	}
	return e.Ok() && !e.IsNone()
}

// tasksWatch is _watch(waiter, futures, when, alone=False): it returns a function that stops watching.
func tasksWatch(t *thread, a []value) value {
	waiter, ok := interp.AsFuture(a[0])
	list, isList := object.AsList(a[1])
	when, isStr := object.AsStr(a[2])
	if !ok || !isList || !isStr {
		return t.Raise(object.TypeErrorType, "_watch() needs a future, a list and a str")
	}
	w := &watch{waiter: waiter, left: len(list.Items), first: when.Text() == "FIRST_COMPLETED", onException: when.Text() == "FIRST_EXCEPTION"}
	w.name = "_wait.<locals>._on_completion"
	if a[3].Ok() {
		w.name = "_release_waiter()"
	}
	var futures []*interp.Future
	for _, item := range list.Items {
		fut, ok := interp.AsFuture(item)
		if !ok {
			return t.Raise(object.AttributeErrorType, "'%s' object has no attribute 'add_done_callback'", item.Type().Name)
		}
		if fut.Done() && fut.Loop().Events().Closed() {
			return t.Raise(object.RuntimeErrorType, "Event loop is closed")
		}
		futures = append(futures, fut)
	}
	for _, fut := range futures {
		fut.AddWaker(w)
	}
	return object.NewFunc("asyncio.tasks", "stop", "", func(*thread, []value) value {
		for _, fut := range futures {
			fut.RemoveWaker(func(x interp.Waker) bool { return x == interp.Waker(w) })
		}
		return object.None
	})
}
