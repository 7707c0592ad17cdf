package interp

import "github.com/bide-lang/bide/interp/object"

// gathering is the future that gather() gives: it waits for its children and is told of each by
// being their Waker itself.
//
// Follows: Python library reference, asyncio, "Running Tasks Concurrently".
type gathering struct {
	Future
	children []*Future
	left     int // children not done yet, each counted once
	// returnExceptions takes exceptions as results.
	returnExceptions bool
	cancelRequested  bool
}

var gatheringType = &object.Type{Name: "_GatheringFuture", Module: "asyncio.tasks", Flags: object.FlagNoNew | object.FlagWeakref}

var gatheringLayout = &object.Layout{Name: "gathering"}

func defineGathering() {
	gatheringType.Define(FutureType, gatheringLayout)
	gatheringType.Methods = []object.Method{{Name: "cancel", Sig: "msg=None", Fn: futureCancel}}
}

// gathering returns a future that is known to be one.
func (f *Future) gathering() *gathering { return object.CastHeader[gathering](&f.Header) }

// gatherFunction is asyncio.gather.
func gatherFunction(t *object.Thread, a []Value) Value {
	returnExceptions, ok := truthOf(t, a[0])
	if !ok {
		return object.Raised
	}
	args := a[1:]
	if len(args) == 0 {
		l := EventLoop(t)
		if l == nil {
			return object.Raised
		}
		fut := NewFuture(l)
		fut.SetResult(t, object.NewList(nil).Value())
		return fut.Value()
	}
	g := &gathering{Future: Future{Header: object.HeaderOf(gatheringType)}, returnExceptions: returnExceptions}
	g.children = make([]*Future, 0, len(args))
	return g.gather(t, args)
}

func (g *gathering) gather(t *object.Thread, args []Value) Value {
	var seen map[Value]*Future
	var done []*Future
	for _, arg := range args {
		if mayRepeat(arg) {
			if seen == nil {
				seen = make(map[Value]*Future)
				for j, child := range g.children {
					seen[args[j]] = child
				}
			}
			if child := seen[arg]; child != nil {
				g.children = append(g.children, child)
				continue
			}
		}
		child := g.add(t, arg)
		if child == nil {
			g.state = futureCancelled // nobody will have it: it takes nothing from the children it has
			return object.Raised
		}
		if seen != nil {
			seen[arg] = child
		}
		if child.Done() {
			done = append(done, child)
		}
	}
	for _, child := range done {
		g.Wake(t, child)
	}
	return g.Value()
}

// mayRepeat reports an argument that could have been given before: not a coroutine nobody has
// made a task of yet, which is what nearly all arguments are.
func mayRepeat(arg Value) bool {
	if arg.Type() == CoroutineType {
		return object.Cast[Generator](arg).flags&genReported != 0
	}
	if f, ok := AsFuture(arg); ok {
		return f.waiter() != nil || f.Done()
	}
	return true
}

// add makes a future of an argument and waits for it; nil means an exception is pending.
func (g *gathering) add(t *object.Thread, arg Value) *Future {
	if arg.Type().Hash == nil { // asyncio looks its arguments up in a dict
		object.Hash(t, arg)
		return nil
	}
	child := ensureFuture(t, arg, g.loop)
	if child == nil {
		return nil
	}
	g.loop = child.loop
	if k, ok := AsTask(child.Value()); ok && child.Value() != arg {
		k.flags |= taskUnlogged
	}
	g.children = append(g.children, child)
	g.left++
	if !child.Done() {
		child.AddWaker(g)
	}
	return child
}

// WakerName is what the repr of a child shows.
func (g *gathering) WakerName() string { return "gather.<locals>._done_callback" }

// Wake takes note that a child is done.
func (g *gathering) Wake(t *object.Thread, child *Future) {
	g.left--
	if g.Done() {
		if !child.Cancelled() {
			child.logged = false
		}
		return
	}
	if !g.returnExceptions {
		if child.Cancelled() {
			g.SetException(t, child.cancelledError())
			return
		}
		child.logged = false
		if child.Exception() != nil {
			g.SetException(t, child.Exception())
			return
		}
	}
	if g.left > 0 {
		return
	}
	if g.cancelRequested {
		g.SetException(t, g.children[len(g.children)-1].makeCancelled()) // the last one's, as in asyncio
		return
	}
	g.SetResult(t, g.results())
}

// results lists what the children gave, in the order of the arguments.
func (g *gathering) results() Value {
	items := make([]Value, len(g.children))
	for i, child := range g.children {
		child.logged = false
		switch {
		case child.Cancelled():
			e := object.NewException(object.CancelledErrorType, "")
			e.Args = object.NewTuple(object.NewStr(""))
			if msg := child.cancelMessage(); msg.Ok() && !msg.IsNone() {
				e.Args = object.NewTuple(msg)
			}
			items[i] = e.Value()
		case child.Exception() != nil:
			items[i] = child.Exception().Value()
		default:
			items[i] = child.result
		}
	}
	return object.NewList(items).Value()
}

// cancelChildren is cancel() of the future: its children are cancelled, and when they are done
// it raises CancelledError whatever return_exceptions says.
func (g *gathering) cancelChildren(t *object.Thread, msg Value) (cancelled, ok bool) {
	if g.Done() {
		return false, true
	}
	for _, child := range g.children {
		done, ok := child.Cancel(t, msg)
		if !ok {
			return false, false
		}
		cancelled = cancelled || done
	}
	if cancelled {
		g.cancelRequested = true
	}
	return cancelled, true
}

// shielding connects the two futures of shield().
type shielding struct{ inner, outer *Future }

// shieldFunction is asyncio.shield: a future that follows another, but whose cancellation
// does not reach it.
func shieldFunction(t *object.Thread, a []Value) Value {
	inner := ensureFuture(t, a[0], nil)
	if inner == nil {
		return object.Raised
	}
	if inner.Done() {
		return inner.Value()
	}
	s := &shielding{inner, NewFuture(inner.loop)}
	inner.AddWaker(s)
	s.outer.AddWaker((*shieldOuter)(s))
	return s.outer.Value()
}

// shieldOuter is what the outer future of a shield tells of its end: the inner one is let go.
type shieldOuter shielding

// WakerName is what the repr of the outer future shows.
func (s *shieldOuter) WakerName() string { return "shield.<locals>._outer_done_callback" }

// Wake takes back what the inner future was asked for.
func (s *shieldOuter) Wake(*object.Thread, *Future) {
	if !s.inner.Done() {
		s.inner.RemoveWaker(func(w Waker) bool { return w == Waker((*shielding)(s)) })
	}
}

// WakerName is what the repr of the inner future shows.
func (s *shielding) WakerName() string { return "shield.<locals>._inner_done_callback" }

// Wake passes the end of the inner future on.
func (s *shielding) Wake(t *object.Thread, _ *Future) {
	switch {
	case s.outer.Cancelled():
		if !s.inner.Cancelled() {
			s.inner.logged = false
		}
	case s.inner.Cancelled():
		s.outer.CancelPlain(t, object.Unbound)
	case s.inner.Exception() != nil:
		s.inner.logged = false
		s.outer.SetException(t, s.inner.Exception())
	default:
		s.outer.SetResult(t, s.inner.result)
	}
}
