package object

import "sync/atomic"

// Thread is the state of one goroutine that runs script code. Only that
// goroutine touches it, and only while it holds the interpreter lock; Break is the
// exception and may be set from anywhere.
type Thread struct {
	// Interp is the interpreter this thread belongs to.
	Interp *Interp
	// Top is the frame that is running, nil outside script code. Frames are
	// the runner's business; here they are just objects.
	Top *Header
	// Ret carries the result of a call between a frame and its driver.
	Ret Value
	// Sent is what a resumed frame gets; Switch the frame a driver goes to next.
	Sent   Value
	Switch *Header
	// Made is the generator that was made last, Maker the frame that ran then.
	Made, Maker *Header
	// text is a buffer for text in the making; see TakeBuffer.
	text []byte
	// Waiter is where the thread waits, Loop the event loop it is running; both are the runner's.
	Waiter, Loop any
	// Break is the eval breaker: non-zero asks the thread to look up from its
	// work at the next loop back-edge or call (see Interp.OnBreak).
	Break atomic.Uint32
	// Depth counts script calls in progress, Limit is where RecursionError begins.
	Depth, Limit int
	// natives counts calls of Go in Go (repr, compare) in progress; see EnterCall.
	natives int
	// StackUsed estimates the bytes of Go stack in use; see Enter.
	StackUsed int

	pending *Exception
	stop    *Exception // see TakeStop
	stack   []Value    // argument stack; see Push
	sp      int
	repring []Value // containers whose repr is in progress
	slice   Slice   // see passingSlice
	bigs    *bigScratch
	complex *Header  // the last complex number on its way from one operator to another; see Arithmetic
	ranks   []ranked // see byRank

	// Serial counts the interpreter's threads, the main one being 0. Name is what a thread not started
	// by the threading module is called there, Script its threading.Thread once anybody asked.
	Serial uint64
	Name   string
	Script Value

	// AsyncGenFirst and AsyncGenFinal are a script's sys.set_asyncgen_hooks, OriginDepth how many frames cr_origin
	// of a new coroutine tells.
	AsyncGenFirst, AsyncGenFinal Value
	OriginDepth                  int

	// Context is the current contextvars context; nil means none made yet.
	Context Value
}

// maxGoStack is the budget for StackUsed: well under Go's fatal limit of 1 GiB.
const maxGoStack = 336 << 20 / stackFactor

// MaxStack is where script calls stop, a little earlier, so that what handles the error has room.
const MaxStack = 320 << 20 / stackFactor

// Enter charges n bytes of Go stack for a nested native or script call. It
// returns false with RecursionError pending when the budget is spent; call Leave
// with the same n otherwise.
func (t *Thread) Enter(n int) bool {
	t.StackUsed += n
	if t.StackUsed > maxGoStack {
		t.StackUsed -= n
		t.Raise(RecursionErrorType, "maximum recursion depth exceeded")
		return false
	}
	return true
}

// Leave gives back what Enter charged.
func (t *Thread) Leave(n int) { t.StackUsed -= n }

// nativeLimit is how deep EnterCall goes, whatever a script sets as recursion limit: as in CPython.
const nativeLimit = 10000

// EnterCall counts one level of native recursion (repr, compare, hash ...), which has a limit
// of its own, as in CPython. doing is "" or like " while getting
// the repr of an object". It returns false with RecursionError pending.
func (t *Thread) EnterCall(doing string) bool {
	if t.natives >= nativeLimit {
		t.Raise(RecursionErrorType, "maximum recursion depth exceeded%s", doing)
		return false
	}
	if !t.Enter(nativeFrameBytes) {
		return false
	}
	t.natives++
	return true
}

// LeaveCall undoes EnterCall.
func (t *Thread) LeaveCall() {
	t.natives--
	t.Leave(nativeFrameBytes)
}

// Blocking runs fn, which may take long and touches no script value, without the
// interpreter lock.
func (t *Thread) Blocking(fn func()) {
	if in := t.Interp; in != nil && in.Release != nil {
		in.Release(t)
		defer in.Acquire(t)
	}
	fn()
}

const nativeFrameBytes = 1024

// TakeBuffer gives the thread's empty buffer for text in the making, to whoever asks first: inside the making
// of one text another takes a buffer of its own.
func (t *Thread) TakeBuffer() []byte {
	b := t.text[:0]
	t.text = nil
	return b
}

// mostText is the largest buffer a thread keeps, in bytes.
const mostText = 1 << 16

// TextInBuffer makes a str of a text and gives the buffer back.
func (t *Thread) TextInBuffer(b []byte) Value {
	v := CopyText(b)
	if cap(b) <= mostText {
		t.text = b
	}
	return v
}

// Push reserves n Unbound slots on the argument stack and returns them. The
// slice stays valid, even if the stack grows, until the matching Pop.
func (t *Thread) Push(n int) []Value {
	lo := t.sp
	hi := lo + n
	if hi > len(t.stack) {
		return t.pushSlow(n)
	}
	t.sp = hi
	return t.stack[lo:hi:hi]
}

// pushSlow starts a new chunk; older slices keep pointing into the old one. The
// unused end of the old chunk is given up: sp counts through all chunks,
// so the new chunk simply begins as a copy of nothing at the same index.
func (t *Thread) pushSlow(n int) []Value {
	grown := make([]Value, 2*(t.sp+n)+256)
	t.stack = grown
	lo := t.sp
	t.sp += n
	return grown[lo:t.sp:t.sp]
}

// Pop releases what Push reserved, last first.
func (t *Thread) Pop(args []Value) {
	t.sp -= len(args)
	switch len(args) { // a loop would become a call
	case 1:
		args[0] = Value{}
	case 2:
		args[0], args[1] = Value{}, Value{}
	case 3:
		args[0], args[1], args[2] = Value{}, Value{}, Value{}
	default:
		clear(args)
	}
}

// Poll serves the eval breaker if it is set, as native loops without a small bound must. False
// means an exception is pending.
func (t *Thread) Poll() bool { return t.Break.Load() == 0 || t.Interp.OnBreak(t) }

// Pending is the exception in flight, nil when there is none.
func (t *Thread) Pending() *Exception { return t.pending }

// Take removes and returns the exception in flight.
func (t *Thread) Take() *Exception {
	e := t.pending
	t.pending = nil
	return e
}

// Restore puts an exception back in flight as it is (no new context).
func (t *Thread) Restore(e *Exception) Value {
	t.pending = e
	return Raised
}

// Throw raises an exception object: it becomes pending, with the exception
// being handled as its implicit __context__. It returns Raised.
func (t *Thread) Throw(e *Exception) Value {
	if t.Interp != nil && t.Interp.Handled != nil {
		e.ChainContext(t.Interp.Handled(t))
	}
	t.pending = e
	return Raised
}

// Raise raises a new exception of type typ with a message made like
// fmt.Sprintf's. It returns Raised, so natives end with `return t.Raise(...)`.
func (t *Thread) Raise(typ *Type, format string, args ...any) Value {
	return t.Throw(NewException(typ, sprintf(format, args...)))
}
