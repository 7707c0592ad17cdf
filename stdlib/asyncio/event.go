package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// event is asyncio.Event. Very many tasks may wait for one, so that what each of them costs counts:
// one future, which a task that writes `await event.wait()` awaits directly.
type event struct {
	object.Header
	attrs object.Attrs
	loop  waiters // only its binding to a loop is used
	set   bool
	// chunks holds the futures, oldest first; those taken are left in until the list has doubled.
	chunks [][]*interp.Future
	size   int
	limit  int
}

const eventChunk = 512

var eventType = &object.Type{Name: "Event", Module: "asyncio.locks", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var eventLayout = &object.Layout{
	Name:  "asyncio.Event",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&event{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[event](v).attrs },
}

// eventWait is Event.wait(): it returns True once the event is set.
var eventWait = &interp.Coroutine{Name: "wait", QualName: "Event.wait", Sig: "self", Slots: 2}

func init() {
	ty := eventType.Define(object.ObjectType, eventLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return eventLayout.Alloc(cls) }
	ty.Init = noArguments("Event")
	ty.Repr = func(t *thread, v value) value {
		e := object.Cast[event](v)
		state := "unset"
		if e.set {
			state = "set"
		}
		return describe(t, v, state, e.prune())
	}
	ty.Methods = []object.Method{
		{Name: "is_set", Sig: "", Fn: func(_ *thread, a []value) value { return object.Bool(object.Cast[event](a[0]).set) }},
		{Name: "set", Sig: "", Fn: eventSet},
		{Name: "clear", Sig: "", Fn: eventClear},
	}
	ty.Getters = []object.Getter{
		{Name: "_value", Get: func(_ *thread, v value) value { return object.Bool(object.Cast[event](v).set) }},
	}
	woken := interp.StepFunc(func(f *interp.Frame) interp.Step { return f.Return(object.True) })
	await := interp.Await(1, -1, woken, interp.Unwind)
	serve(eventWait, eventLayout, func(f *interp.Frame) value {
		if object.Cast[event](f.Slot(0)).set {
			return object.True
		}
		return object.Unbound
	}, func(f *interp.Frame) interp.Step {
		fut := object.Cast[event](f.Slot(0)).join(f.Thread(), f.Slot(0))
		if fut == nil {
			return interp.Unwind
		}
		f.SetSlot(1, fut.Value())
		return await
	})
	ready := eventWait.Direct
	eventWait.Direct = func(f *interp.Frame) (*interp.Future, value) {
		v := f.Slot(0)
		if _, r := ready(f); r.Ok() || v.Bad() || v.Type().Layout != eventLayout || derived(v) {
			return nil, r
		}
		if fut := object.Cast[event](v).join(f.Thread(), v); fut != nil {
			return fut, object.Unbound
		}
		return nil, object.Raised
	}
}

// join adds a future for a task that begins to wait; nil with an exception pending.
func (e *event) join(t *thread, self value) *interp.Future {
	l := e.loop.bind(t, self)
	if l == nil {
		return nil
	}
	if e.size >= e.limit {
		e.limit = 2*e.prune() + 64
	}
	fut := interp.NewFuture(l)
	last := len(e.chunks) - 1
	if last < 0 || len(e.chunks[last]) == eventChunk {
		e.chunks = append(e.chunks, make([]*interp.Future, 0, min(eventChunk, max(4, e.size))))
		last++
	}
	e.chunks[last] = append(e.chunks[last], fut)
	e.size++
	return fut
}

// prune drops the futures of tasks that wait no more, and counts the others.
func (e *event) prune() int {
	chunks := e.chunks[:0]
	e.size = 0
	for _, chunk := range e.chunks {
		kept := chunk[:0]
		for _, fut := range chunk {
			if !fut.Taken() {
				kept = append(kept, fut)
			}
		}
		clear(chunk[len(kept):])
		if len(kept) > 0 {
			chunks = append(chunks, kept)
			e.size += len(kept)
		}
	}
	clear(e.chunks[len(chunks):])
	e.chunks = chunks
	return e.size
}

// eventSet wakes all waiters, oldest first; they run on the loop's next turn.
func eventSet(t *thread, a []value) value {
	e := object.Cast[event](a[0])
	if e.set {
		return object.None
	}
	e.set = true
	for _, chunk := range e.chunks {
		for _, fut := range chunk {
			if !fut.Done() && !fut.SetResult(t, object.True) {
				return object.Raised
			}
		}
	}
	return object.None
}

func eventClear(_ *thread, a []value) value {
	e := object.Cast[event](a[0])
	if e.set {
		e.set = false
		e.prune()
	}
	return object.None
}
