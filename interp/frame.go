package interp

import (
	"github.com/bide-lang/bide/interp/object"
)

// Value is object.Value, which every file of this package handles.
type Value = object.Value

// Node is a linked expression. Eval returns object.Raised with an exception
// pending on the frame's thread when it fails.
type Node interface {
	Eval(f *Frame) Value
}

// Step is a linked statement, or a part of one. Run does its work and returns the step that
// follows; nil hands control back to the driver, with f.state saying why.
type Step interface {
	Run(f *Frame) Step
}

// Frame is one call in progress: where it is and what it holds, as plain data. A
// suspended frame is nothing more, so any number can wait.
type Frame struct {
	object.Header
	fn    *Function
	t     *object.Thread // who runs it; stale while suspended
	slots []Value        // locals, then temporaries; captured locals hold a Cell
	at    Step           // where to go on, while suspended
	// back is the frame that gets this one's value: the caller or, in a chain of awaits,
	// the one that awaits it.
	back *Frame
	// on is what a suspended frame waits for; nil when it just yielded.
	on  *object.Header
	gen *Generator // the generator or coroutine this is the frame of, if anybody made one
	// pos is the site number of what may raise next; see Code.sites.
	pos   int32
	state frameState
	flags frameFlags
}

type frameState uint8

const (
	// running, or not started.
	frameRunning frameState = iota
	// frameSwitch: the step set f.on and t.next to a frame it awaits.
	frameSwitch
	// frameYield: the frame gave a value (in t.Ret) to whoever resumed it.
	frameYield
	// frameAsyncYield: an async generator gave an item to whoever awaits it.
	frameAsyncYield
	// frameDone: the frame returned (t.Ret) or raised (t.Ret is Raised).
	frameDone
)

type frameFlags uint8

const (
	// frameKept says something refers to the frame (a traceback, a generator,
	// an inspector), so it must not go back to its pool.
	frameKept frameFlags = 1 << iota
	// frameHanded says the frame, not started, is on its way to the await that wants it.
	frameHanded
	// frameThrown says an exception was thrown through the frames below, and that the frames above which
	// await this one have not been resumed: what they are handling is not the context of what is raised here.
	frameThrown
	// frameBorrows says the iterator a generator expression was given is not its own: somebody may go on with it.
	frameBorrows
	// frameParted says the frame is passing a throw or a close on to what it delegates to, which is no generator or
	// coroutine; see caller.
	frameParted
)

// FrameType is the type of frame objects.
var FrameType = &object.Type{Name: "frame", Flags: object.FlagNoNew}

// frames with room for a few slots are allocated in one piece.
type (
	frame1 struct {
		Frame
		room [1]Value
	}
	frame2 struct {
		Frame
		room [2]Value
	}
	frame3 struct {
		Frame
		room [3]Value
	}
	frame4 struct {
		Frame
		room [4]Value
	}
	frame6 struct {
		Frame
		room [6]Value
	}
	frame8 struct {
		Frame
		room [8]Value
	}
)

// allocFrame makes a frame with n Unbound slots.
func allocFrame(n int) *Frame {
	switch {
	case n == 0:
		return &Frame{}
	case n == 1:
		f := &frame1{}
		f.slots = f.room[:]
		return &f.Frame
	case n == 2:
		f := &frame2{}
		f.slots = f.room[:n:n]
		return &f.Frame
	case n == 3:
		f := &frame3{}
		f.slots = f.room[:]
		return &f.Frame
	case n == 4:
		f := &frame4{}
		f.slots = f.room[:n:n]
		return &f.Frame
	case n <= 6:
		f := &frame6{}
		f.slots = f.room[:n:n]
		return &f.Frame
	case n <= 8:
		f := &frame8{}
		f.slots = f.room[:n:n]
		return &f.Frame
	}
	return &Frame{slots: make([]Value, n)}
}

// newFrame takes a frame for a call of fn from the pool of its code, or makes one.
func newFrame(t *object.Thread, fn *Function) *Frame {
	c := fn.code
	f := c.pool
	if f == nil {
		f = c.allocFrame(t)
	}
	c.pool = f.back
	f.back = nil
	f.fn, f.t = fn, t
	return f
}

// allocFrame makes a frame for a call of the code.
func (c *Code) allocFrame(t *object.Thread) *Frame {
	if c.entry == nil {
		c.link(t)
	}
	f := allocFrame(c.nslots)
	f.Header = object.HeaderOf(FrameType)
	return f
}

// release gives a frame that returned back to its pool, unless something refers to it.
func (f *Frame) release() {
	if f.flags&frameKept != 0 {
		return
	}
	f.on, f.at, f.gen = nil, nil, nil
	f.recycle()
}

// recycle is release for a frame that never suspended and that nothing refers to.
func (f *Frame) recycle() {
	c := f.fn.code
	f.state = frameRunning
	switch s := f.slots; len(s) { // a loop would become a call
	case 0:
	case 1:
		s[0] = Value{}
	case 2:
		s[0], s[1] = Value{}, Value{}
	case 3:
		s[0], s[1], s[2] = Value{}, Value{}, Value{}
	default:
		clear(s)
	}
	f.back = c.pool
	c.pool = f
}

// recycleWide is recycle for a frame of more than three slots; it keeps recycle small enough to become part of its callers.
func (f *Frame) recycleWide() {
	switch s := f.slots; len(s) {
	case 4:
		*(*[4]Value)(s) = [4]Value{}
	case 5:
		*(*[5]Value)(s) = [5]Value{}
	case 6:
		*(*[6]Value)(s) = [6]Value{}
	default:
		clear(s)
	}
	c := f.fn.code
	f.state = frameRunning
	f.back = c.pool
	c.pool = f
}

// keep marks the frame as referred to from outside.
func (f *Frame) keep() { f.flags |= frameKept }

// Value is the frame as a script sees it.
func (f *Frame) Value() Value {
	f.keep()
	return object.FromHeader(&f.Header)
}

// topFrame is the frame t is running, nil outside script code.
func topFrame(t *object.Thread) *Frame {
	if t.Top == nil {
		return nil
	}
	return object.CastHeader[Frame](t.Top)
}

// call runs the frame of a plain function to its end, for caller (nil from
// native code), and returns its value. The frame is released.
func (f *Frame) call(caller *Frame) Value {
	t, c := f.t, f.fn.code
	if t.Depth >= t.Limit || t.StackUsed > maxStack || t.Break.Load() != 0 {
		if !f.mayCall(caller) {
			return t.Ret
		}
	}
	t.Depth++
	t.StackUsed += c.stack
	top := t.Top
	f.back, t.Top = caller, &f.Header
	var v Value
	if c.result != nil {
		if v = c.result.Eval(f); v.Bad() {
			f.trace()
		}
	} else {
		for s := c.entry; s != nil; {
			s = s.Run(f)
		}
		v = t.Ret
	}
	t.Depth--
	t.StackUsed -= c.stack
	t.Top = top
	if f.flags&frameKept == 0 {
		if len(f.slots) > 3 {
			f.recycleWide()
		} else {
			f.recycle()
		}
	}
	return v
}

// mayCall looks closer at a call that something speaks against. False means that the call is over, with the frame
// released and its outcome in t.Ret: it is not to be, or its lines were watched.
func (f *Frame) mayCall(caller *Frame) bool {
	t := f.t
	switch {
	case t.Depth >= t.Limit || t.StackUsed > maxStack:
		t.Ret = tooDeep(t)
	case t.Break.Load() != 0 && !t.Interp.OnBreak(t):
		t.Ret = object.Raised
	case t.Break.Load()&breakTrace != 0 && !f.fn.code.Hidden() && tracerOf(t) != nil:
		f.callTraced(caller, tracerOf(t))
	case t.Break.Load()&breakLines != 0 && !f.fn.code.Hidden():
		f.callWatched(caller)
	default:
		return true
	}
	f.release()
	return false
}

// maxStack bounds the estimated Go stack of script calls, far below where Go
// itself would give up.
const maxStack = object.MaxStack

func tooDeep(t *object.Thread) Value {
	return t.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
}

// broken serves the eval breaker in a loop at a site; true means an exception is pending.
func (f *Frame) broken(site int32) bool {
	f.pos = site
	return !f.t.Interp.OnBreak(f.t)
}

// raise raises an exception at site pos.
func (f *Frame) raise(pos int32, typ *object.Type, format string, args ...any) Value {
	f.pos = pos
	return f.t.Raise(typ, format, args...)
}

// trace adds the frame, where it stands, to the traceback of the pending exception.
//
//go:noinline
func (f *Frame) trace() {
	e := f.t.Pending()
	f.keep()
	e.Pass(f, f.pos)
}

// Traced is object.TracedFrame.
func (f *Frame) Traced() (frame Value, code object.CodeRef) {
	return object.FromHeader(&f.Header), f.fn.code
}
