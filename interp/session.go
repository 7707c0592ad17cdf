package interp

import (
	"errors"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/interp/object/ucd"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
)

// Session runs the inputs of a prompt, or calls from a Go program, one after the other: in the namespace of __main__, in one
// contextvars context, as tasks of a loop that lives from the first to the last. All its methods are for the main thread.
type Session struct {
	in      *Interpreter
	globals *object.Dict
	loop    *Loop
	context Value
}

// NewSession makes a session. Where there is a __main__ already, a script's that has stopped, its names are the
// session's.
func (in *Interpreter) NewSession() *Session {
	s := &Session{in: in, context: NewContext().Value()}
	if m, ok := object.ModuleOf(orNone(in.Modules.GetStr(in.Name("__main__")))); ok {
		s.globals = m.Dict
	} else {
		s.globals = in.mainModule("").Dict
	}
	return s
}

// Begin gives the session a loop of its own, which lives until End.
func (s *Session) Begin() {
	s.loop = NewLoop(s.in.main)
	s.in.setEventLoop(s.in.main, s.loop)
	s.in.interactive = true
}

// Loop is the session's own loop; nil before Begin.
func (s *Session) Loop() *Loop { return s.loop }

// Globals is the namespace of the inputs.
func (s *Session) Globals() *object.Dict { return s.globals }

// Incomplete reports whether text is the beginning of an input that wants more lines. Lines are separated by \n, and a
// block is complete with an empty last line. It may be called from any goroutine.
func Incomplete(text string) bool {
	_, err := parser.ParseInteractive(token.NewExpression("", text), parser.Options{CharByName: ucd.Lookup})
	return errors.Is(err, parser.ErrIncomplete)
}

// Compile makes code of an input: one statement, as the prompt of CPython takes it, or several as a paste brings them. file is
// its name in tracebacks; with await it may await. Nil means that an exception is pending.
func (s *Session) Compile(file, text string, await bool) *Code {
	t := s.in.main
	source := token.NewExpression(file, text)
	source.Shown = true
	mod, err := parser.ParseInteractive(source, s.in.parserOptions(t))
	if err != nil {
		source = token.NewFile(file, text)
		source.Shown = true
		whole, wrong := parser.ParseModule(source, s.in.parserOptions(t))
		if wrong == nil || errors.Is(err, parser.ErrIncomplete) {
			mod, err = whole, wrong
		}
	}
	if err != nil {
		return s.in.syntaxError(t, err)
	}
	return s.in.interactiveCode(t, mod, source, await)
}

// Run runs an input as a task of the session's loop, until it is done, and gives what it returns. Ctrl-C raises
// KeyboardInterrupt in it at once while it computes, and cancels it while it waits. Another task that computes meanwhile is
// left alone, but a second Ctrl-C ends its step, in case it never lets the loop go on.
func (s *Session) Run(code *Code) Value {
	coro := s.coroutine(code)
	if coro.Bad() {
		return coro
	}
	return s.finish(NewTask(s.in.main, s.loop, coro, s.in.constStr(inputTask), s.context))
}

// Call calls a function of a script's and gives what it returns. A coroutine is run as a task of the session's loop until it
// is done, with Ctrl-C as in Run.
func (s *Session) Call(fn Value, args ...Value) Value {
	t := s.in.main
	v := object.Call(t, fn, args...)
	if v.Bad() || !IsCoroutine(t, v) {
		return v
	}
	return s.finish(NewTask(t, s.loop, v, object.None, s.context))
}

// finish runs the loop until a task is done.
func (s *Session) finish(task *Task) Value {
	t := s.in.main
	interrupted := false
	s.in.OnInterrupt(func(t *object.Thread) bool {
		again := interrupted
		interrupted = true
		if running := s.loop.current; running == nil || running != task && !again && !task.Done() {
			_, ok := task.Cancel(t, object.None)
			return ok
		}
		t.Throw(object.NewException(object.KeyboardInterruptType, ""))
		return false
	})
	v := s.loop.RunUntilDone(t, &task.Future, true)
	s.in.OnInterrupt(nil)
	if v.Bad() && interrupted && t.Pending().Type().IsSubtype(object.CancelledErrorType) {
		t.Take()
		return t.Throw(object.NewException(object.KeyboardInterruptType, ""))
	}
	return v
}

// inputTask is the name of the tasks that inputs run as.
const inputTask = "prompt"

// IsInput reports whether the task runs an input of a session.
func (k *Task) IsInput() bool {
	return k.extra != nil && k.extra.name != nil && k.extra.name.Text() == inputTask
}

func (s *Session) coroutine(code *Code) Value {
	code.kind = kindCoroutine
	return s.in.runCode(s.in.main, code, s.globals)
}

// Start runs an input on a loop that is held (see Config.Hold): up to its first suspension at once, from there on when
// the loop goes on. Nil means that an exception is pending.
func (s *Session) Start(code *Code, loop *Loop) *Task {
	coro := s.coroutine(code)
	if coro.Bad() {
		return nil
	}
	k := &Task{Future: Future{Header: object.HeaderOf(TaskType), loop: loop}}
	k.prepare(s.in.main, coro, s.in.constStr(inputTask), s.context)
	k.set(taskEager, true)
	s.in.interruptible(func() { k.step(s.in.main, nil) })
	k.set(taskEager, false)
	return k
}

// interruptible runs script code on the main thread in which Ctrl-C raises KeyboardInterrupt at once, whoever else has
// wanted it.
func (in *Interpreter) interruptible(run func()) {
	before := in.interrupts.taker
	in.OnInterrupt(func(t *object.Thread) bool {
		t.Throw(object.NewException(object.KeyboardInterruptType, ""))
		return false
	})
	run()
	in.interrupts.taker = before
}

// RunScript runs source text as the script __main__. If it awaits at its top level it runs on the session's loop, and
// the tasks it leaves behind live on.
func (s *Session) RunScript(name string, src []byte) Value {
	t := s.in.main
	s.in.script = newScriptSource(name, src)
	s.globals = s.in.mainModule(name).Dict
	code := s.in.compileModule(t, name, src, sourceKind{script: true, topAwait: true})
	if code == nil {
		return object.Raised
	}
	if code.kind == kindCoroutine {
		return s.Run(code)
	}
	return s.in.runCode(t, code, s.globals)
}

// Idle lets the loop go on between two inputs: until stop, asked after each turn, says that it is enough. Ctrl-C
// calls interrupted, and raises KeyboardInterrupt in what runs if that reports true. Raised means that a task has ended the
// run, by SystemExit for one.
func (s *Session) Idle(stop, interrupted func() bool) Value {
	s.in.OnInterrupt(func(t *object.Thread) bool {
		if interrupted() {
			t.Throw(object.NewException(object.KeyboardInterruptType, ""))
			return false
		}
		return true
	})
	s.loop.until = stop
	v := s.loop.Run(s.in.main, false)
	s.loop.until = nil
	s.in.OnInterrupt(nil)
	return v
}

// End ends the session as a script ends, with v as what its last input gave: what is left on the loop is cancelled.
// It returns the exit code.
func (s *Session) End(v Value) int {
	t := s.in.main
	if s.loop != nil {
		v = keepFirst(t, v, func() Value { return s.loop.CleanUp(t) })
		s.in.setEventLoop(t, nil)
		s.loop.Close(t)
	}
	return s.in.end(t, v)
}

// Abandon drops the session with all its tasks: no more of their code runs.
func (s *Session) Abandon() {
	s.in.failed.list = nil
	if s.loop != nil {
		s.loop.Close(s.in.main)
	}
}

// ShowException prints an exception as one that nobody caught.
func (in *Interpreter) ShowException(e *object.Exception) { in.showException(in.main, e) }

// Flush has what the script has written to its standard output and errors shown. A pending exception stays pending.
func (in *Interpreter) Flush() {
	t := in.main
	if pending := t.Take(); pending != nil {
		defer t.Restore(pending)
	}
	in.flushStreams(t)
	if sys := in.Modules.GetStr(in.Name("sys")); sys.Ok() {
		if stderr := object.FindAttr(t, sys, in.Name("stderr")); stderr.Ok() && !stderr.IsNone() {
			object.CallMethod(t, stderr, in.Name("flush"))
		}
		t.Take()
	}
}

// display gives the value of an expression statement at a prompt to sys.displayhook.
func display(f *Frame, v Value) bool {
	t := f.t
	if sys := runtimeOf(t).importLibrary(t, "sys"); sys.Ok() {
		hook := object.FindAttr(t, sys, t.Interp.Name("displayhook"))
		if hook.Ok() {
			return object.Call(t, hook, v).Ok()
		}
	}
	t.Take()
	return true
}
