package interp

import (
	"errors"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// ReadLine reads one line of a prompt, without its newline; io.EOF at the end.
type ReadLine = func(prompt string) (line string, err error)

// ErrInterrupted is what a ReadLine returns when Ctrl-C was pressed.
var ErrInterrupted = errors.New("interrupted")

// prompt is a session: statements are run one after the other on one loop, in one contextvars context.
type prompt struct {
	in      *Interpreter
	globals *object.Dict
	loop    *Loop
	context Value
}

// RunInteractive runs a plain prompt: statements are read, run and their values shown until the
// input ends. It returns the exit code. Tasks that a statement leaves behind go on while later
// statements run.
func (in *Interpreter) RunInteractive(read ReadLine) (exit int) {
	t := in.main
	m := in.mainModule("")
	p := &prompt{in: in, globals: m.Dict, loop: NewLoop(t), context: NewContext().Value()}
	in.setEventLoop(t, p.loop)
	in.interactive = true
	for {
		code, ok := in.readStatement(t, read)
		if !ok {
			return p.end(t, object.None)
		}
		if code == nil {
			continue
		}
		if v := p.run(t, code); v.Bad() {
			e := t.Take()
			if e.Type().IsSubtype(object.SystemExitType) {
				return p.end(t, t.Restore(e))
			}
			in.showException(t, e)
		}
		in.flushStreams(t)
	}
}

// run runs one statement as a task of the session's loop. Ctrl-C raises KeyboardInterrupt in
// it at once while it computes, and cancels it while it waits.
func (p *prompt) run(t *object.Thread, code *Code) Value {
	code.kind = kindCoroutine
	coro := p.in.runCode(t, code, p.globals)
	if coro.Bad() {
		return coro
	}
	task := NewTask(t, p.loop, coro, object.NewStr("prompt"), p.context)
	interrupted := false
	p.in.OnInterrupt(func(t *object.Thread) bool {
		interrupted = true
		if p.loop.current == nil {
			_, ok := task.Cancel(t, object.None)
			return ok
		}
		t.Throw(object.NewException(object.KeyboardInterruptType, ""))
		return false
	})
	v := p.loop.RunUntilDone(t, &task.Future, true)
	p.in.OnInterrupt(nil)
	if v.Bad() && interrupted && t.Pending().Type().IsSubtype(object.CancelledErrorType) {
		t.Take()
		return t.Throw(object.NewException(object.KeyboardInterruptType, ""))
	}
	return v
}

// end cancels what is left and ends the run.
func (p *prompt) end(t *object.Thread, v Value) int {
	v = keepFirst(t, v, func() Value { return p.loop.CleanUp(t) })
	p.in.setEventLoop(t, nil)
	p.loop.Close(t)
	return p.in.end(t, v)
}

// readStatement reads lines until they make a statement; a nil code means there was none to run,
// ok false that the input ended.
func (in *Interpreter) readStatement(t *object.Thread, read ReadLine) (code *Code, ok bool) {
	text, prompt := "", ">>> "
	for {
		line, err := read(prompt)
		if errors.Is(err, ErrInterrupted) {
			in.writeError(t, "\nKeyboardInterrupt\n")
			return nil, true
		}
		if err != nil {
			return nil, false
		}
		text += strings.TrimSuffix(line, "\n") + "\n"
		if text == "\n" {
			return nil, true
		}
		mod, file, err := in.parseInteractive(t, text)
		if errors.Is(err, parser.ErrIncomplete) {
			prompt = "... "
			continue
		}
		if err != nil {
			in.syntaxError(t, err)
			in.showException(t, t.Take())
			return nil, true
		}
		return in.interactiveCode(t, mod, file), true
	}
}

func (in *Interpreter) parseInteractive(t *object.Thread, text string) (*ast.Module, *token.File, error) {
	file := token.NewFile("<stdin>", text)
	mod, err := parser.ParseInteractive(file, in.parserOptions(t))
	return mod, file, err
}

func (in *Interpreter) interactiveCode(t *object.Thread, mod *ast.Module, file *token.File) *Code {
	table, err := resolve.Resolve(mod, file, resolve.Options{TopAwait: true, Warn: in.syntaxWarner(t)})
	if err != nil {
		in.syntaxError(t, err)
		in.showException(t, t.Take())
		return nil
	}
	c := in.moduleCode(file, mod, table, false)
	c.interactive = true
	return c
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
