package asyncio

import (
	"strconv"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/heapq"
)

// queue is asyncio.Queue and what derives from it.
type queue struct {
	object.Header
	attrs  object.Attrs
	kind   queueKind
	custom bool // a script class has a _put, _get or _init of its own
	own    bool // a script class has an empty, full, put_nowait or get_nowait of its own
	shut   bool
	max    value // maxsize as it was given
	limit  int64 // maxsize; 0 or less: none
	items  object.List
	head   int // items before it have gone (first in, first out only)
	open   int64
	// getters and putters wait for an item or for room; finished for task_done() of all.
	getters, putters, finished waiters
}

type queueKind uint8

const (
	fifoQueue queueKind = iota
	lifoQueue
	priorityQueue
)

const queueFlags = object.FlagBase | object.FlagHasDict | object.FlagWeakref

var (
	queueType         = &object.Type{Name: "Queue", Module: "asyncio.queues", Flags: queueFlags}
	lifoQueueType     = &object.Type{Name: "LifoQueue", Module: "asyncio.queues", Flags: queueFlags}
	priorityQueueType = &object.Type{Name: "PriorityQueue", Module: "asyncio.queues", Flags: queueFlags}
)

var queueLayout = &object.Layout{
	Name: "asyncio.Queue",
	Alloc: func(cls *object.Type) value {
		q := &queue{Header: object.HeaderOf(cls), max: object.Int(0)}
		q.items = *object.NewList(nil)
		switch {
		case cls.IsSubtype(lifoQueueType):
			q.kind = lifoQueue
		case cls.IsSubtype(priorityQueueType):
			q.kind = priorityQueue
		}
		return object.FromHeader(&q.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[queue](v).attrs },
}

func queueOf(v value) *queue { return object.Cast[queue](v) }

func (q *queue) value() value { return object.FromHeader(&q.Header) }

func init() {
	ty := queueType.Define(object.ObjectType, queueLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return queueLayout.Alloc(cls) }
	ty.Init = initFrom("Queue", "maxsize=", queueInit)
	ty.Repr = func(t *thread, v value) value {
		return queueDescribe(t, v, " at "+object.Address(t, v))
	}
	ty.Str = func(t *thread, v value) value { return queueDescribe(t, v, "") }
	ty.Methods = []object.Method{
		{Name: "qsize", Sig: "", Fn: onSize(func(_ *queue, n int64) value { return object.Int(n) })},
		{Name: "empty", Sig: "", Fn: onSize(func(_ *queue, n int64) value { return object.Bool(n == 0) })},
		{Name: "full", Sig: "", Fn: onSize(func(q *queue, n int64) value { return object.Bool(q.limit > 0 && n >= q.limit) })},
		{Name: "put_nowait", Sig: "item", Fn: func(t *thread, a []value) value { return queueOf(a[0]).putNow(t, a[1]) }},
		{Name: "get_nowait", Sig: "", Fn: func(t *thread, a []value) value { return queueOf(a[0]).getNow(t) }},
		{Name: "task_done", Sig: "", Fn: queueTaskDone},
		{Name: "shutdown", Sig: "immediate=False", Fn: queueShutdown},
		{Name: "_init", Sig: "maxsize", Fn: func(*thread, []value) value { return object.None }},
		{Name: "_put", Sig: "item", Fn: func(t *thread, a []value) value { return queueOf(a[0]).store(t, a[1]) }},
		{Name: "_get", Sig: "", Fn: func(t *thread, a []value) value { return queueOf(a[0]).take(t) }},
		object.GenericMethod(),
	}
	ty.Getters = []object.Getter{
		{Name: "maxsize", Get: func(_ *thread, v value) value { return queueOf(v).max }},
		{Name: "_maxsize", Get: func(_ *thread, v value) value { return queueOf(v).max }},
		{Name: "_unfinished_tasks", Get: func(_ *thread, v value) value { return object.Int(queueOf(v).open) }},
	}
	lifoQueueType.Define(queueType, nil).KeepAttrs()
	priorityQueueType.Define(queueType, nil).KeepAttrs()
}

func queueInit(t *thread, self, limit value) value {
	q := queueOf(self)
	q.max = object.Int(0)
	if limit.Ok() {
		q.max = limit
		if n, ok := object.AsInt64(limit); ok {
			q.limit = n
		} else if f, ok := object.AsFloat64(limit); ok {
			q.limit = int64(f)
		}
	}
	q.custom = replaces(t, self, "_init", "_put", "_get")
	q.own = replaces(t, self, "qsize", "empty", "full", "put_nowait", "get_nowait")
	if !q.custom {
		return object.None
	}
	return object.CallMethod(t, self, t.Interp.Name("_init"), q.max)
}

// replaces reports an object whose class has one of the methods from a script.
func replaces(t *thread, self value, methods ...string) bool {
	if !derived(self) {
		return false
	}
	for _, name := range methods {
		if m := self.Type().Lookup(t.Interp.Name(name)); m.Ok() && m.Type() != object.MethodDescriptorType {
			return true
		}
	}
	return false
}

// is asks empty() or full(), which a script class may have replaced.
func (q *queue) is(t *thread, what string) (yes, ok bool) {
	if q.own {
		r := object.CallMethod(t, q.value(), t.Interp.Name(what))
		if r.Bad() {
			return false, false
		}
		return object.Truth(t, r)
	}
	n, ok := q.size(t)
	if what == "empty" {
		return n == 0, ok
	}
	return q.limit > 0 && n >= q.limit, ok
}

// size counts the items: those of a script class that keeps them itself are in its _queue.
func (q *queue) size(t *thread) (int64, bool) {
	if q.custom {
		if own := q.attrs.Get(t.Interp.Name("_queue")); own.Ok() {
			n, ok := object.Len(t, own)
			return int64(n), ok
		}
	}
	return int64(len(q.items.Items) - q.head), true
}

func onSize(fn func(q *queue, n int64) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		q := queueOf(a[0])
		n, ok := q.size(t)
		if !ok {
			return object.Raised
		}
		return fn(q, n)
	}
}

// store is what Queue._put does, take what Queue._get does.
func (q *queue) store(t *thread, item value) value {
	if q.kind == priorityQueue {
		if !heapq.Push(t, &q.items, item) {
			return object.Raised
		}
		return object.None
	}
	q.items.Items = append(q.items.Items, item)
	return object.None
}

func (q *queue) take(t *thread) value {
	n := len(q.items.Items)
	if n == q.head {
		return t.Raise(object.IndexErrorType, "pop from an empty deque")
	}
	switch q.kind {
	case priorityQueue:
		return heapq.Pop(t, &q.items)
	case lifoQueue:
		item := q.items.Items[n-1]
		q.items.Items[n-1] = value{}
		q.items.Items = q.items.Items[:n-1]
		return item
	}
	item := q.items.Items[q.head]
	q.items.Items[q.head] = value{}
	q.head++
	if q.head == n {
		q.items.Items, q.head = q.items.Items[:0], 0
	} else if q.head > 64 && q.head > n/2 {
		q.items.Items = append(q.items.Items[:0], q.items.Items[q.head:]...)
		q.head = 0
	}
	return item
}

func (q *queue) putNow(t *thread, item value) value {
	if q.shut {
		return raiseOwn(t, "asyncio.queues", "QueueShutDown")
	}
	if full, ok := q.is(t, "full"); !ok {
		return object.Raised
	} else if full {
		return raiseOwn(t, "asyncio.queues", "QueueFull")
	}
	var r value
	if q.custom {
		r = object.CallMethod(t, q.value(), t.Interp.Name("_put"), item)
	} else {
		r = q.store(t, item)
	}
	if r.Bad() {
		return r
	}
	q.open++
	if !q.getters.wakeOne(t) {
		return object.Raised
	}
	return object.None
}

func (q *queue) getNow(t *thread) value {
	switch empty, ok := q.is(t, "empty"); {
	case !ok:
		return object.Raised
	case empty && q.shut:
		return raiseOwn(t, "asyncio.queues", "QueueShutDown")
	case empty:
		return raiseOwn(t, "asyncio.queues", "QueueEmpty")
	}
	item := q.takeAny(t)
	if item.Bad() {
		return item
	}
	if !q.putters.wakeOne(t) {
		return object.Raised
	}
	return item
}

func (q *queue) takeAny(t *thread) value {
	if q.custom {
		return object.CallMethod(t, q.value(), t.Interp.Name("_get"))
	}
	return q.take(t)
}

// wakeOne takes waiters off until it finds one that is not done, and wakes that one. False means an exception is pending.
func (w *waiters) wakeOne(t *thread) bool {
	for w.len() > 0 {
		fut := w.list[w.head]
		w.leave(fut)
		if !fut.Done() {
			return fut.SetResult(t, object.None)
		}
	}
	return true
}

func queueTaskDone(t *thread, a []value) value {
	q := queueOf(a[0])
	if q.open <= 0 {
		return t.Raise(object.ValueErrorType, "task_done() called too many times")
	}
	q.open--
	if !q.tellFinished(t) {
		return object.Raised
	}
	return object.None
}

// tellFinished wakes everybody in join() when no task is open. False means an exception is pending.
func (q *queue) tellFinished(t *thread) bool {
	if q.open > 0 {
		return true
	}
	for _, fut := range q.finished.live() {
		if !fut.Done() && !fut.SetResult(t, object.True) {
			return false
		}
	}
	return true
}

func queueShutdown(t *thread, a []value) value {
	q := queueOf(a[0])
	now := false
	if a[1].Ok() {
		var ok bool
		if now, ok = object.Truth(t, a[1]); !ok {
			return object.Raised
		}
	}
	q.shut = true
	for now {
		n, ok := q.size(t)
		if !ok {
			return object.Raised
		}
		if n == 0 {
			break
		}
		if q.takeAny(t).Bad() {
			return object.Raised
		}
		if q.open > 0 {
			q.open--
		}
	}
	if now && !q.tellFinished(t) || !q.getters.wakeAll(t) || !q.putters.wakeAll(t) {
		return object.Raised
	}
	return object.None
}

func (w *waiters) wakeAll(t *thread) bool {
	for w.len() > 0 {
		if !w.wakeOne(t) {
			return false
		}
	}
	return true
}

// queueDescribe is the repr, where is " at address" or nothing.
func queueDescribe(t *thread, v value, where string) value {
	q := queueOf(v)
	text, ok := object.Repr(t, q.max)
	if !ok {
		return object.Raised
	}
	text = "<" + v.Type().Name + where + " maxsize=" + text
	items := object.NewList(append([]value(nil), q.items.Items[q.head:]...)).Value()
	if own := q.attrs.Get(t.Interp.Name("_queue")); q.custom && own.Ok() {
		items = own
	}
	if n, ok := object.Len(t, items); ok && n > 0 {
		list, ok := object.Repr(t, items)
		if !ok {
			return object.Raised
		}
		text += " _queue=" + list
	}
	if n := q.getters.len(); n > 0 {
		text += " _getters[" + strconv.Itoa(n) + "]"
	}
	if n := q.putters.len(); n > 0 {
		text += " _putters[" + strconv.Itoa(n) + "]"
	}
	if q.open > 0 {
		text += " tasks=" + strconv.FormatInt(q.open, 10)
	}
	if q.shut {
		text += " shutdown"
	}
	return object.NewStr(text + ">")
}

// raiseOwn raises an exception class of one of our modules, with a message if there is one.
func raiseOwn(t *thread, module, class string, message ...string) value {
	m, ok := object.ModuleOf(t.Interp.Library(t, module))
	if !ok {
		return object.Raised
	}
	e := m.Get(class)
	if len(message) > 0 {
		if e = object.Call(t, e, object.NewStr(message[0])); e.Bad() {
			return e
		}
	}
	return object.RaiseValue(t, e, object.Unbound)
}
