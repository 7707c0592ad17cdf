package interp

import (
	"io"
	"path/filepath"

	"github.com/bide-lang/bide/interp/object"
)

// RunMain runs source text as the script __main__ and returns its exit code: 0, 1 after an uncaught
// exception (whose traceback goes to Stderr), SystemExit's, or 130 after Ctrl-C. name is the
// path shown in tracebacks.
func (in *Interpreter) RunMain(name string, src []byte) (exit int) {
	t := in.main
	in.script = newScriptSource(name, src)
	m := in.mainModule(name)
	if looksAtItself(src) {
		m.Complete(t)
	}
	if parent, _, dotted := cutLast(in.cfg.ModuleName); dotted && in.importModule(t, parent).Bad() {
		return in.end(t, object.Raised)
	}
	code := in.compileModule(t, name, src, sourceKind{script: true, topAwait: true})
	if code == nil {
		return in.end(t, object.Raised)
	}
	return in.end(t, in.runScript(t, code, m.Dict))
}

// mainModule makes the module __main__.
func (in *Interpreter) mainModule(name string) *object.Module {
	m := object.NewModule("__main__")
	in.Modules.SetStr(in.Name("__main__"), m.Value())
	if name != "" && name[0] != '<' {
		file := name
		if abs, err := filepath.Abs(name); err == nil {
			file = abs
		}
		m.Set("__file__", object.NewStr(file))
	}
	m.Deferred = in.describeScript
	m.Set("__cached__", object.None)
	if name := in.cfg.ModuleName; name != "" {
		parent, _, _ := cutLast(name)
		m.Set("__package__", object.NewStr(parent))
	}
	m.Set("__annotations__", object.NewDict().Value())
	m.Set("__builtins__", in.Modules.GetStr(in.Name("builtins")))
	return m
}

// runScript runs a script's code; one that awaits at its top level is run as the main task.
func (in *Interpreter) runScript(t *object.Thread, code *Code, globals *object.Dict) Value {
	v := in.runCode(t, code, globals)
	if v.Bad() || code.kind != kindCoroutine {
		return v
	}
	return RunCoroutine(t, v, in.cfg.Dev)
}

// end finishes the run: it reports what was left pending, flushes, and gives the exit code.
func (in *Interpreter) end(t *object.Thread, v Value) int {
	exit := 0
	if v.Bad() {
		exit = in.exitCode(t, t.Take())
	}
	t.Break.Store(0)
	in.joinThreads(t)
	in.runExitFunctions(t)
	in.finalizeAll(t)
	in.ReportUnawaited(t)
	in.destroyTasks(t)
	in.reportFailed()
	if !in.flushStreams(t) {
		exit = flushFailed
	}
	if in.Unclosed != nil {
		in.Unclosed.FlushAll()
	}
	return exit
}

// flushFailed is the exit code when standard output could not be flushed at the end.
const flushFailed = 120

// exitCode says how an exception that nobody caught ends the process, and prints it.
func (in *Interpreter) exitCode(t *object.Thread, e *object.Exception) int {
	if e.Type().IsSubtype(object.SystemExitType) {
		return in.systemExit(t, e)
	}
	in.showException(t, e)
	if e.Type().IsSubtype(object.KeyboardInterruptType) {
		in.interrupted = true
		return 130
	}
	return 1
}

// Interrupted reports that RunMain has ended by a KeyboardInterrupt nobody caught: the process should end by SIGINT
// then, so that whoever started it knows.
func (in *Interpreter) Interrupted() bool { return in.interrupted }

// systemExit gives the code of SystemExit; anything but an int or None is printed.
func (in *Interpreter) systemExit(t *object.Thread, e *object.Exception) int {
	v := object.GetAttr(t, e.Value(), in.Name("code"))
	switch {
	case v.Bad():
		t.Take()
		return 1
	case v.IsNone():
		return 0
	case object.IsIntLike(v):
		n, ok := object.AsInt64(v)
		if !ok {
			return 255
		}
		return int(uint8(n))
	}
	s, ok := object.ToStr(t, v)
	if !ok {
		t.Take()
	}
	in.writeError(t, s+"\n")
	return 1
}

// showException prints a traceback through sys.excepthook if a script set one.
func (in *Interpreter) showException(t *object.Thread, e *object.Exception) {
	if sys := in.Modules.GetStr(in.Name("sys")); sys.Ok() {
		hook := object.FindAttr(t, sys, in.Name("excepthook"))
		original := object.FindAttr(t, sys, in.Name("__excepthook__"))
		if hook.Ok() && hook != original {
			if object.Call(t, hook, e.Type().Value(), e.Value(), e.TracebackValue()).Bad() {
				in.writeError(t, "Error in sys.excepthook:\n"+object.FormatException(t, t.Take())+"\nOriginal exception was:\n")
			} else {
				return
			}
		}
	}
	in.writeError(t, object.FormatException(t, e))
}

// writeError writes to sys.stderr, or past it when a script broke it.
func (in *Interpreter) writeError(t *object.Thread, text string) {
	pending := t.Take()
	defer func() {
		if pending != nil {
			t.Restore(pending)
		}
	}()
	if sys := in.Modules.GetStr(in.Name("sys")); sys.Ok() {
		if stderr := object.FindAttr(t, sys, in.Name("stderr")); stderr.Ok() && !stderr.IsNone() {
			if object.CallMethod(t, stderr, in.Name("write"), object.NewStr(text)).Ok() {
				object.CallMethod(t, stderr, in.Name("flush"))
				t.Take()
				return
			}
		}
		t.Take()
	}
	io.WriteString(in.Stderr, object.Printable(text))
}

// flushStreams flushes sys.stdout; false means it failed, and that was reported.
func (in *Interpreter) flushStreams(t *object.Thread) bool {
	sys := in.Modules.GetStr(in.Name("sys"))
	if sys.Bad() {
		return true
	}
	stdout := object.FindAttr(t, sys, in.Name("stdout"))
	if stdout.Bad() || stdout.IsNone() {
		t.Take()
		return true
	}
	if closed := object.FindAttr(t, stdout, in.Name("closed")); closed == object.True {
		return true
	}
	t.Take()
	if object.CallMethod(t, stdout, in.Name("flush")).Ok() {
		return true
	}
	e := t.Take()
	e.SetTraceback(nil)
	in.writeError(t, "Exception ignored on flushing sys.stdout:\n"+object.FormatException(t, e))
	return false
}

// joinThreads waits for the script's threads that are no daemons.
func (in *Interpreter) joinThreads(t *object.Thread) {
	m := in.Modules.GetStr(in.Name("threading"))
	if m.Ok() && object.CallMethod(t, m, in.Name("_shutdown")).Bad() {
		in.showException(t, t.Take())
	}
}

// runExitFunctions calls what atexit registered.
func (in *Interpreter) runExitFunctions(t *object.Thread) {
	m := in.Modules.GetStr(in.Name("atexit"))
	if m.Bad() {
		return
	}
	if object.CallMethod(t, m, in.Name("_run_exitfuncs")).Bad() {
		in.showException(t, t.Take())
	}
}
