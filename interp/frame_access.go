package interp

import "github.com/bide-lang/bide/interp/object"

// ScriptCaller is the frame depth levels above the script code that is running, with the frames of
// the library left out; nil past the outermost.
func ScriptCaller(t *object.Thread, depth int) *Frame {
	f := topFrame(t)
	for ; f != nil; f = f.back {
		if f.fn.code.Hidden() {
			continue
		}
		if depth <= 0 {
			return f
		}
		depth--
	}
	return nil
}

// Place says which file and line the frame stands at, and gives the globals there.
func (f *Frame) Place() (file string, line int, globals *object.Dict) {
	return f.fn.code.FileName(), f.line(), f.fn.globals
}

// Outward is the frame that called f, those of the library left out; nil for the outermost.
func (f *Frame) Outward() *Frame {
	for f = f.caller(); f != nil && f.fn.code.Hidden(); f = f.caller() {
	}
	return f
}

// caller is the frame that called f, as f_back shows it. While something thrown into a chain of awaits is on its way
// inward, CPython leaves out the frames that pass it on to anything but a generator or a coroutine.
func (f *Frame) caller() *Frame {
	thrown := f.flags&frameThrown != 0
	next := f.back
	for next != nil && (next.flags&frameParted != 0 || thrown && f.inAwaitOfItem()) {
		f, next = next, next.back
	}
	return next
}

// inAwaitOfItem reports the frame of an async generator that is part of the chain of who awaits an item of it.
func (f *Frame) inAwaitOfItem() bool {
	return f.fn.code.kind == kindAsyncGenerator && f.gen != nil && f.gen.state == genLinked
}

// isLeftOut reports a frame that passes on what was thrown and is not shown as anybody's caller; it has none either.
func (f *Frame) isLeftOut(t *object.Thread) bool {
	thrown := false
	for below := topFrame(t); below != nil && below != f; below = below.back {
		thrown = (thrown || below.flags&frameThrown != 0) && (below.gen == nil || below.gen.state == genLinked)
		if below.back == f {
			return f.flags&frameParted != 0 || thrown && below.inAwaitOfItem()
		}
	}
	return false
}

// addFrameFunctions gives the module sys what looks at frames and at uncaught exceptions.
func addFrameFunctions(t *object.Thread, v Value) {
	m, ok := object.ModuleOf(v)
	if !ok {
		return
	}
	hook := object.NewFunc("sys", "excepthook", "exctype, value, traceback, /", sysExcepthook)
	m.Set("excepthook", hook)
	m.Set("__excepthook__", hook)
	m.Func("unraisablehook", "unraisable, /", sysUnraisablehook)
	m.Set("__unraisablehook__", m.Get("unraisablehook"))
	m.Func("breakpointhook", "*args, **kws", sysBreakpointhook)
	m.Set("__breakpointhook__", m.Get("breakpointhook"))
	m.Func("_getframe", "depth=0, /", sysGetFrame)
	addTracing(m)
}

// sysExcepthook shows an exception as one that nobody caught.
func sysExcepthook(t *object.Thread, a []Value) Value {
	e, ok := object.AsException(a[1])
	if !ok {
		return object.None
	}
	runtimeOf(t).writeError(t, object.FormatException(t, e))
	return object.None
}

// MarkIterable makes a generator function one whose generators can be awaited, as
// types.coroutine does: a copy, since the code is shared. Other functions are given back as they are.
func MarkIterable(fn Value) Value {
	f, ok := exactFunction(fn)
	if !ok || f.code.kind != kindGenerator {
		return fn
	}
	code := *f.code
	code.flags |= codeIterableCoroutine
	code.pool = nil
	copied := *f
	copied.code = &code
	return copied.Value()
}

// Name is the name of the function the frame runs.
func (f *Frame) Name() string { return f.fn.code.name }

// libraryCall names the function of the library that a script has called; see object.Interp.
func libraryCall(t *object.Thread) string {
	var outer *Frame
	for f := topFrame(t); f != nil && f.fn.code.Hidden(); f = f.back {
		outer = f
	}
	if outer == nil || outer.fn.globals == nil {
		return ""
	}
	module, ok := object.AsStr(orNone(outer.fn.globals.GetStr(t.Interp.Name("__name__"))))
	if !ok {
		return ""
	}
	return module.Text() + "." + outer.fn.code.qualname
}
