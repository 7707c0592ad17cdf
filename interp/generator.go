package interp

import "github.com/bide-lang/bide/interp/object"

// Generator is a generator, coroutine or async generator: a frame that somebody can resume. Whoever
// resumes it is the root of a chain: the frames it awaits hang below it by
// their back links, and inner remembers the innermost, so that resuming costs the
// same at any depth.
type Generator struct {
	object.Header
	body  *object.Header // its frame; once finished the code it had
	inner *Frame         // where to resume; the frame itself unless it delegates
	depth int32          // frames below frame in the chain
	state genState
	flags genFlags
}

// open makes an unfinished Generator of a frame.
func open(typ *object.Type, f *Frame) Generator {
	return Generator{Header: object.HeaderOf(typ), body: &f.Header, inner: f}
}

// own is the frame of a generator that has not finished.
func (g *Generator) own() *Frame { return object.CastHeader[Frame](g.body) }

// frame is the generator's own frame; nil once it has finished.
func (g *Generator) frame() *Frame {
	if g.state == genClosed {
		return nil
	}
	return g.own()
}

// code is what the generator runs.
func (g *Generator) code() *Code {
	if g.state == genClosed {
		return object.CastHeader[Code](g.body)
	}
	return g.own().fn.code
}

type genState uint8

const (
	genCreated genState = iota
	genSuspended
	genRunning
	// genLinked: a frame of somebody else's chain, who resumes it.
	genLinked
	genClosed
)

type genFlags uint8

// generatorNames are what few generators have: __name__ and __qualname__ where a script has set one of them, and cr_origin.
// They stand in Interpreter.generatorNames.
type generatorNames struct {
	name, qualname *object.Str
	origin         Value // cr_origin, Unbound if it was not asked for
}

const (
	// genReported: the never-awaited warning was given or is not wanted.
	genReported genFlags = 1 << iota
	// genAsyncBusy: an asend, athrow or aclose of an async generator is under way.
	genAsyncBusy
	// genAsyncClosed: aclose() of an async generator has begun.
	genAsyncClosed
	// genAsyncHooked: its first iteration told the loop.
	genAsyncHooked
	// genNamed: it has generatorNames.
	genNamed
)

// The types of suspendable objects.
var (
	GeneratorType      = &object.Type{Name: "generator", Flags: object.FlagNoNew | object.FlagWeakref}
	CoroutineType      = &object.Type{Name: "coroutine", Flags: object.FlagNoNew | object.FlagWeakref}
	AsyncGeneratorType = &object.Type{Name: "async_generator", Flags: object.FlagNoNew | object.FlagWeakref}
)

var generatorTypes = [...]*object.Type{kindGenerator: GeneratorType, kindCoroutine: CoroutineType, kindAsyncGenerator: AsyncGeneratorType}

// newGenerator makes the object that calling a suspendable function gives.
func newGenerator(f *Frame) *Generator {
	c := f.fn.code
	g := new(Generator)
	*g = open(generatorTypes[c.kind], f)
	f.gen = g
	f.at, f.pos = c.entry, 0 // a frame from the pool remembers where it stood
	if c.kind == kindGenerator {
		f.t.Made, f.t.Maker = &g.Header, f.t.Top
	}
	if c.kind == kindCoroutine {
		runtimeOf(f.t).created(g, f.t)
		if f.t.OriginDepth > 0 {
			g.ownNames(f.t).origin = creationStack(f.t)
		}
	}
	return g
}

// Value is the generator as a script sees it.
func (g *Generator) Value() Value { return object.FromHeader(&g.Header) }

// outcome says how a resumed chain gave control back.
type outcome uint8

const (
	yielded outcome = iota
	returned
	raised
	// asyncYielded: an async generator at the root of the chain yielded an item.
	asyncYielded
)

// kindName is "generator", "coroutine" or "async generator", for messages.
func (g *Generator) kindName() string {
	switch g.Type() {
	case CoroutineType:
		return "coroutine"
	case AsyncGeneratorType:
		return "async generator"
	}
	return "generator"
}

// resume continues the chain rooted at g. v is what the innermost await or yield gives, or
// Raised with an exception pending to raise there. The caller has checked the state.
func (g *Generator) resume(t *object.Thread, v Value) (Value, outcome) {
	top, depth := t.Top, t.Depth
	if depth+int(g.depth) >= t.Limit {
		if v.IsRaised() {
			t.Take()
		}
		g.flags |= genReported
		return tooDeep(t), raised
	}
	if !t.Enter(driveStack) {
		return object.Raised, raised
	}
	root, f := g.own(), g.inner
	root.back = topFrame(t)
	g.state = genRunning
	t.Depth = depth + int(g.depth) + 1
	t.Sent = v
	v, out := g.drive(t, f, v.IsRaised(), false)
	t.Top, t.Depth = top, depth
	t.Leave(driveStack)
	return v, out
}

// checkIdle raises when g cannot be resumed now. finished is true when it has ended.
func (g *Generator) checkIdle(t *object.Thread) (ok, finished bool) {
	switch g.state {
	case genRunning:
		t.Raise(object.ValueErrorType, "%s already executing", g.kindName())
		return false, false
	case genLinked:
		if !g.unlink() {
			t.Raise(object.ValueErrorType, "%s already executing", g.kindName())
			return false, false
		}
	case genClosed:
		return true, true
	}
	return true, false
}

// unlink makes g, which hangs in somebody's chain, a root of its own: the frame that
// awaits it will go on level by level. It reports false when the chain is running.
func (g *Generator) unlink() bool {
	awaiter := g.own().back
	above := int32(0)
	root := awaiter
	for ; root.gen == nil || root.gen.state == genLinked; root = root.back {
		above++
	}
	r := root.gen
	if r.state == genRunning {
		return false
	}
	g.inner, g.depth, g.state = r.inner, r.depth-above-1, genSuspended
	r.inner, r.depth = awaiter, above
	g.own().back = nil
	awaiter.delegateTo(g.Value())
	return true
}

// nextOn is the generator's __next__ for native iteration: an item, Done or Raised.
func (g *Generator) nextOn(t *object.Thread) Value {
	if g.state > genSuspended {
		if ok, finished := g.checkIdle(t); !ok {
			return object.Raised
		} else if finished {
			return object.Done
		}
	}
	v, out := g.resumeNext(t)
	if out == returned {
		if !v.IsNone() {
			t.SetStop(object.NewStop(v))
		}
		return object.Done
	}
	if out == raised && t.Pending().Type().IsSubtype(object.StopIterationType) {
		t.SetStop(t.Take()) // of a lambda
		return object.Done
	}
	return v
}

// resumeNext is resume(t, None), which mostly ends with a yield of the frame that was resumed.
func (g *Generator) resumeNext(t *object.Thread) (Value, outcome) {
	top, depth := t.Top, t.Depth
	if depth+int(g.depth) >= t.Limit || t.Break.Load() != 0 {
		return g.resume(t, object.None)
	}
	if !t.Enter(driveStack) {
		return object.Raised, raised
	}
	root, f := g.own(), g.inner
	root.back = topFrame(t)
	g.state = genRunning
	t.Depth = depth + int(g.depth) + 1
	t.Sent = object.None
	t.Top = &f.Header
	f.t = t
	f.state = frameRunning
	s := f.at
	if y, ok := s.(*yieldedStep); ok {
		s = y.next
	}
	for s != nil {
		s = s.Run(f)
	}
	v, out := t.Ret, yielded
	if f.state == frameYield {
		g.state = genSuspended
		root.back = nil
	} else {
		v, out = g.drive(t, f, false, true)
	}
	t.Top, t.Depth = top, depth
	t.Leave(driveStack)
	return v, out
}

// stopWith raises StopIteration(v).
func stopWith(t *object.Thread, v Value) Value {
	return t.Throw(object.NewStop(v))
}

// send resumes g with v: the next item, or Raised (StopIteration with the result at the end).
func (g *Generator) send(t *object.Thread, v Value) Value {
	r, out := g.sendOut(t, v)
	if out == returned {
		return stopWith(t, r)
	}
	return r
}

// sendOut is send that gives the result without wrapping it in StopIteration.
func (g *Generator) sendOut(t *object.Thread, v Value) (Value, outcome) {
	ok, finished := g.checkIdle(t)
	if !ok {
		return object.Raised, raised
	}
	if finished {
		if g.Type() == CoroutineType {
			return t.Raise(object.RuntimeErrorType, "cannot reuse already awaited coroutine"), raised
		}
		return object.None, returned
	}
	if g.state == genCreated && !v.IsNone() {
		return t.Raise(object.TypeErrorType, "can't send non-None value to a just-started %s", g.kindName()), raised
	}
	return g.resume(t, v)
}

// throw raises e where g is suspended.
func (g *Generator) throw(t *object.Thread, e *object.Exception) (Value, outcome) {
	ok, finished := g.checkIdle(t)
	if !ok {
		return object.Raised, raised
	}
	if finished {
		if g.Type() == CoroutineType {
			return t.Raise(object.RuntimeErrorType, "cannot reuse already awaited coroutine"), raised
		}
		return t.Restore(e), raised
	}
	if g.depth > 0 && e.Type().IsSubtype(object.GeneratorExitType) {
		return g.throwExit(t, e)
	}
	if _, passedOn := g.inner.at.(*delegateStep); !passedOn {
		t.Restore(e)
		g.inner.chainHandled(t)
		t.Take()
	}
	if g.state == genCreated {
		// What turns StopIteration into RuntimeError stands inside the generator, which has not begun.
		stop := e.Type().IsSubtype(object.StopIterationType)
		if stop || g.Type() == AsyncGeneratorType && e.Type().IsSubtype(object.StopAsyncIterationType) {
			g.close()
			return t.Restore(e), raised
		}
		g.own().at = unwind
		g.own().pos = 0
	}
	return g.resume(t, t.Restore(e))
}

// chainHandled makes the exception that a suspended frame is handling the context of the pending one,
// which was thrown into the frame; what its callers handle does not count.
func (f *Frame) chainHandled(t *object.Thread) {
	if h := f.fn.code.handled; h < 0 || h >= len(f.slots) || f.slots[h].Bad() {
		return
	}
	top := t.Top
	t.Top = &f.Header
	t.Throw(t.Take())
	t.Top = top
}

// throwExit closes what g delegates to before GeneratorExit is raised in g itself, as
// close() of a delegating generator does.
func (g *Generator) throwExit(t *object.Thread, e *object.Exception) (Value, outcome) {
	child, unseen := g.detach()
	g.own().on = nil
	switch {
	case child.closeNow(t):
		t.Restore(e)
	case unseen:
		child.drop(t)
	}
	g.own().chainHandled(t)
	return g.resume(t, object.Raised)
}

// drop closes a coroutine once more that has ignored GeneratorExit and that nobody can go on with: CPython does so when
// the last reference goes. What is raised is reported.
func (g *Generator) drop(t *object.Thread) {
	failure := t.Take()
	if !g.closeNow(t) {
		runtimeOf(t).Unraisable(t, t.Take(), g.Value())
	}
	t.Restore(failure)
}

// detach splits the chain below g's own frame off and returns its root, which is unseen if it was awaited on the spot.
func (g *Generator) detach() (child *Generator, unseen bool) {
	first := g.inner
	for first.back != g.own() {
		first = first.back
	}
	unseen = first.gen == nil
	child = first.coroutine()
	child.inner, child.depth, child.state = g.inner, g.depth-1, genSuspended
	first.back = nil
	g.inner, g.depth = g.own(), 0
	return child, unseen
}

// closeNow is close(), of the awaitable that drives g if one does: GeneratorExit is raised inside and must come
// out again, or the generator must return. It reports false with an exception pending.
func (g *Generator) closeNow(t *object.Thread) bool {
	if g.flags&genAsyncBusy != 0 {
		return g.closeItem(t)
	}
	_, ok := g.closeValue(t)
	return ok
}

// closeValue is closeNow that also gives what the generator returned.
func (g *Generator) closeValue(t *object.Thread) (Value, bool) {
	ok, finished := g.checkIdle(t)
	if !ok {
		return object.Raised, false
	}
	if finished {
		return object.None, true
	}
	if g.state == genCreated {
		f := g.frame()
		g.close()
		f.release()
		return object.None, true
	}
	t.Raise(object.GeneratorExitType, "")
	v, out := g.throw(t, t.Take())
	switch out {
	case yielded, asyncYielded:
		t.Raise(object.RuntimeErrorType, "%s ignored GeneratorExit", g.kindName())
		return object.Raised, false
	case raised:
		if e := t.Pending().Type(); e.IsSubtype(object.GeneratorExitType) || e.IsSubtype(object.StopIterationType) {
			t.Take()
			return object.None, true
		}
		return object.Raised, false
	}
	return v, true
}
