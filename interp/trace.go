package interp

import (
	"maps"
	"weak"

	"github.com/bide-lang/bide/interp/object"
)

// tracer is what sys.settrace and sys.setprofile have set for one thread. While there is either, the bit breakTrace of the
// thread's eval breaker is set: frames that begin or go on then run through tracedStep, with steps that were linked to tell
// of their lines. Otherwise tracing costs nothing.
type tracer struct {
	trace, profile Value // Unbound if not set
	busy           bool  // one of them is running: nothing is told meanwhile
	calling        bool  // a call of something written in Go has been told of
}

// frameTrace is what tracing knows of one frame.
type frameTrace struct {
	local   Value // f_trace; Unbound if there is none
	noLines bool  // f_trace_lines is off
	opcodes bool  // f_trace_opcodes
	entered bool  // the call was told, and no return since
	line    int   // of which was told last
	site    int32 // the same
	// extra are names in f_locals that are no variables of the function; nil for none.
	extra *object.Dict
}

// tracing is what an interpreter has to do with tracing.
type tracing struct {
	threads map[*object.Thread]*tracer
	frames  map[weak.Pointer[Frame]]*frameTrace // weak, for generators that are never finished
	sweepAt int                                 // at how many frames to leave out those that are gone
}

// find is what is known of a frame, nil if nothing is.
func (g *tracing) find(f *Frame) *frameTrace { return g.frames[weak.Make(f)] }

// note makes room for what is known of a frame.
func (g *tracing) note(f *Frame) *frameTrace {
	if g.frames == nil {
		g.frames = map[weak.Pointer[Frame]]*frameTrace{}
	}
	if len(g.frames) >= g.sweepAt {
		maps.DeleteFunc(g.frames, func(f weak.Pointer[Frame], _ *frameTrace) bool { return f.Value() == nil })
		g.sweepAt = 2*len(g.frames) + 1000
	}
	ft := &frameTrace{}
	g.frames[weak.Make(f)] = ft
	return ft
}

// forget drops what is known of a frame that has come to its end.
func (g *tracing) forget(f *Frame) {
	if g.frames != nil {
		delete(g.frames, weak.Make(f))
	}
}

// tracerOf is the tracer of a thread that may be asked now, nil if there is none.
func tracerOf(t *object.Thread) *tracer {
	if tr := runtimeOf(t).tracing.threads[t]; tr != nil && !tr.busy {
		return tr
	}
	return nil
}

// frameTrace is what is known of a frame; made if nothing is.
func (in *Interpreter) frameTrace(f *Frame) *frameTrace {
	ft := in.tracing.find(f)
	if ft == nil {
		f.keep()
		ft = in.tracing.note(f)
	}
	return ft
}

// setTracing changes what a thread has set; None takes it away.
func setTracing(t *object.Thread, set func(tr *tracer)) {
	g := &runtimeOf(t).tracing
	tr := g.threads[t]
	if tr == nil {
		tr = &tracer{}
	}
	set(tr)
	if tr.trace.IsNone() {
		tr.trace = object.Unbound
	}
	if tr.profile.IsNone() {
		tr.profile = object.Unbound
	}
	if tr.trace.Bad() && tr.profile.Bad() {
		delete(g.threads, t)
		t.Break.And(^uint32(breakTrace))
		if len(g.threads) == 0 {
			g.frames = nil
		}
		return
	}
	if g.threads == nil {
		g.threads = map[*object.Thread]*tracer{}
	}
	g.threads[t] = tr
	t.Break.Or(breakTrace)
}

// addTracing gives the module sys its tracing functions.
func addTracing(m *object.Module) {
	m.Func("settrace", "function, /", func(t *object.Thread, a []Value) Value {
		setTracing(t, func(tr *tracer) { tr.trace = a[0] })
		return object.None
	})
	m.Func("setprofile", "function, /", sysSetprofile)
	m.Func("gettrace", "", func(t *object.Thread, _ []Value) Value {
		return setFor(t, func(tr *tracer) Value { return tr.trace })
	})
	m.Func("getprofile", "", func(t *object.Thread, _ []Value) Value {
		return setFor(t, func(tr *tracer) Value { return tr.profile })
	})
}

func setFor(t *object.Thread, get func(tr *tracer) Value) Value {
	if tr := runtimeOf(t).tracing.threads[t]; tr != nil {
		return orNone(get(tr))
	}
	return object.None
}

// sysSetprofile is sys.setprofile. A frame that was running before there was a profiler has steps that do not tell of
// calls; the one that ends profiling is told all the same.
func sysSetprofile(t *object.Thread, a []Value) Value {
	if tr, f := tracerOf(t), topFrame(t); tr != nil && tr.profile.Ok() && !tr.calling && f != nil && !f.fn.code.Hidden() {
		fn := t.Interp.Modules.GetStr(object.StrOf("sys"))
		if fn = object.GetAttr(t, fn, object.StrOf("setprofile")); fn.Bad() || !tr.tell(t, f, "c_call", fn) {
			return object.Raised
		}
	}
	setTracing(t, func(tr *tracer) { tr.profile = a[0] })
	return object.None
}

// ask calls a trace or profile function for a frame. What the frame was about to do is kept. Raised means an exception is
// pending, and that tracing has ended.
func (tr *tracer) ask(t *object.Thread, f *Frame, fn Value, event string, arg Value) Value {
	ret, sent, next, e := t.Ret, t.Sent, t.Switch, t.Take()
	tr.busy = true
	v := object.Call(t, fn, f.Value(), object.NewStr(event), arg)
	tr.busy = false
	if v.Bad() {
		setTracing(t, func(tr *tracer) { tr.trace, tr.profile = object.None, object.None })
		return v
	}
	t.Ret, t.Sent, t.Switch = ret, sent, next
	if e != nil {
		t.Restore(e)
	}
	return v
}

// tell lets the profile function know. False means an exception is pending.
func (tr *tracer) tell(t *object.Thread, f *Frame, event string, arg Value) bool {
	return tr.profile.Bad() || tr.ask(t, f, tr.profile, event, arg).Ok()
}

// call tells that f begins or goes on.
func (tr *tracer) call(t *object.Thread, f *Frame) bool {
	ft := runtimeOf(t).frameTrace(f)
	ft.entered, ft.line = true, 0
	if !tr.tell(t, f, "call", object.None) {
		return false
	}
	if tr.trace.Bad() {
		return true
	}
	v := tr.ask(t, f, tr.trace, "call", object.None)
	if v.Ok() {
		ft.local = object.Unbound
		if !v.IsNone() {
			ft.local = v
		}
	}
	return v.Ok()
}

// event tells the frame's own trace function of something.
func (tr *tracer) event(t *object.Thread, f *Frame, event string, arg Value) bool {
	ft := runtimeOf(t).frameTrace(f)
	if ft.local.Bad() || tr.trace.Bad() {
		return true
	}
	v := tr.ask(t, f, ft.local, event, arg)
	if v.Ok() && !v.IsNone() {
		ft.local = v
	}
	return v.Ok()
}

// leave tells that f gives a value, or lets an exception out.
func (tr *tracer) leave(t *object.Thread, f *Frame) bool {
	ft := runtimeOf(t).frameTrace(f)
	ft.entered = false
	value := t.Ret
	if value.Bad() {
		value = object.None
	} else if ft.line > 0 && f.state == frameDone {
		f.pos = ft.site
	}
	return tr.event(t, f, "return", value) && tr.tell(t, f, "return", value)
}

// failed tells that an exception has come up in f.
func (tr *tracer) failed(t *object.Thread, f *Frame) bool {
	if ft := runtimeOf(t).frameTrace(f); ft.local.Bad() {
		return true
	}
	e := t.Pending()
	before := e.Traceback()
	f.trace()
	now := e.Traceback()
	ok := tr.event(t, f, "exception", object.NewTuple(e.Type().Value(), e.Value(), now.Value()).Value())
	if e.Traceback() == now {
		e.SetTraceback(before)
	}
	return ok
}
