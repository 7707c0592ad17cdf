package repl

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// session reads and runs inputs, and lets the loop go on between them, until the input ends or SystemExit is pending:
// then it returns Raised.
func (p *Prompt) session() object.Value {
	for !p.w.leaving {
		if v := p.settle(); v.Bad() || p.w.leaving {
			return v
		}
		text, v, err := p.nextInput()
		switch {
		case v.Bad() || p.w.leaving:
			return v
		case errors.Is(err, edit.ErrInterrupted):
			p.say("\nKeyboardInterrupt\n")
		case err != nil:
			return object.None
		default:
			p.input(text)
		}
		if e := p.exit; e != nil {
			p.exit = nil
			return p.w.thread().Restore(e)
		}
	}
	return object.None
}

// settle runs what is ready, so that what it prints stands before the next prompt. If the loop is to stop, the prompt
// opens in here.
func (p *Prompt) settle() object.Value {
	w := p.w
	if w.replay != nil {
		return object.None
	}
	w.settling, w.settled = true, time.Now().Add(settleTime(w.clock.Virtual()))
	v := w.idle(func() bool { return w.leaving }, p.hold)
	w.settling = false
	return v
}

// settleSteps and settleTime bound what runs before an input is asked for: steps, and time where it is real. The bound in
// virtual time is only for those who would wait for ever.
const settleSteps = 10_000

func settleTime(virtual bool) time.Duration {
	if virtual {
		return 5 * time.Second
	}
	return 100 * time.Millisecond
}

// idle lets the session's loop go on until stop says that it is enough. Raised is never KeyboardInterrupt, which has ended
// no more than a step.
func (w *world) idle(stop func() bool, interrupted func()) object.Value {
	w.enough = stop
	defer func() { w.enough = nil }()
	v := w.session.Idle(stop, func() bool { return w.interruptedIn(interrupted) })
	if t := w.thread(); v.Bad() && !w.leaving && t.Pending().Type().IsSubtype(object.KeyboardInterruptType) {
		w.abandonStep()
		w.show(t.Take())
		return object.None
	}
	return v
}

// interruptedIn is Ctrl-C while the loop runs for itself. In the middle of a step, which must take long then, the loop is to
// stop behind it; a second Ctrl-C ends the step: KeyboardInterrupt is to be raised in it.
func (w *world) interruptedIn(between func()) (raise bool) {
	switch {
	case !w.begun || w.p.reader.answered():
		between()
	case w.allow == 0 || w.replay != nil:
		return true
	default:
		w.p.hold()
		w.p.say("\nA step of the loop is under way. Ctrl-C again ends it.\n")
	}
	return false
}

// hold is Ctrl-C while the loop runs for itself: it stops. A way back ends where it has got to.
func (p *Prompt) hold() {
	if r := p.w.replay; r != nil {
		r.target = p.w.steps
		return
	}
	p.w.allow = 0
}

// nextInput is the next input, repeated or typed; the loop goes on while it is awaited. Raised means that a task has
// ended the run.
func (p *Prompt) nextInput() (text string, v object.Value, err error) {
	if p.w.replay != nil {
		return p.repeatNext()
	}
	var lines []string
	for prompt := firstPrompt; ; prompt = continuation {
		if v := p.await(prompt); v.Bad() || p.w.leaving {
			return "", v, nil
		}
		part, err := p.take()
		if err != nil {
			return "", object.None, err
		}
		lines = append(lines, part)
		if text := strings.Join(lines, "\n"); complete(text) {
			return text, object.None, nil
		}
	}
}

// take is the answer to what was asked. A Ctrl-C that came after it is for what the answer begins.
func (p *Prompt) take() (text string, err error) {
	if p.interrupted {
		p.interrupted = false
		p.reader.leaveInterrupt()
	}
	a, late := p.reader.take(p.w.thread())
	if late {
		p.w.in.Interrupt()
	}
	return a.text, a.err
}

// complete reports whether text is a whole input: a command, a blank line, or statements.
func complete(text string) bool {
	return strings.HasPrefix(text, ":") || strings.TrimSpace(text) == "" || !interp.Incomplete(text)
}

// await lets the loop go on until there is an answer, or Ctrl-C.
func (p *Prompt) await(prompt string) object.Value {
	w := p.w
	loop := w.session.Loop()
	p.reader.ask(prompt, loop.Events().Interrupt)
	w.awaits(loop)
	defer w.awaits(nil)
	return w.idle(
		func() bool { return p.reader.answered() || p.interrupted || w.leaving },
		func() {
			if w.allow == free && w.busy() {
				p.hold()
				return
			}
			p.interrupted = true
		})
}

// input runs an input of the session.
func (p *Prompt) input(text string) {
	switch word := strings.TrimSpace(text); {
	case word == "":
	case strings.HasPrefix(word, ":"):
		p.command(word)
	case p.means(word, "exit", "quit"):
		p.exit = object.NewException(object.SystemExitType, "")
	case p.means(word, "help"):
		p.helpOnHelp()
	default:
		p.remember(text)
		v := object.Raised
		if code := p.w.session.Compile(p.w.inputName(), text, true); code != nil {
			if v = p.w.session.Run(code); v.Bad() {
				p.w.abandonStep()
			}
		}
		p.finish(v, false)
	}
}

// means reports a bare word that the session has not given another meaning than the prompt's.
func (p *Prompt) means(word string, meanings ...string) bool {
	return slices.Contains(meanings, word) && !p.w.inputs().Globals().GetStr(p.w.in.Name(word)).Ok()
}

func (p *Prompt) helpOnHelp() {
	p.say("Type help(object) for help about an object, and :help for what the prompt does besides.\n")
}

// finish shows the exception an input has ended with, if any; SystemExit ends the session, but a script's does not.
func (p *Prompt) finish(v object.Value, script bool) {
	w := p.w
	if v.Bad() {
		e := w.thread().Take()
		switch {
		case w.leaving:
			return
		case e.Type().IsSubtype(object.SystemExitType) && !script:
			p.exit = e
			return
		}
		w.show(e)
		if p.runsLoop(e) {
			p.say("A loop runs here already: write `await main()` instead of `asyncio.run(main())`.\n")
		}
	}
	w.in.Flush()
}

// show shows an exception. Where it has ended a task too, that is not told again.
func (w *world) show(e *object.Exception) {
	w.shown = e
	w.in.ShowException(e)
}

// runsLoop reports the error of asyncio.run() under a running loop.
func (p *Prompt) runsLoop(e *object.Exception) bool {
	text, ok := object.ToStr(p.w.thread(), e.Value())
	if !ok {
		p.w.thread().Take()
	}
	return e.Type() == object.RuntimeErrorType && strings.HasPrefix(text, "asyncio.run() cannot be called")
}

// inputPrefix is how the file names of inputs begin.
const inputPrefix = "<python-input-"

// inputName is the file name of the next input in tracebacks.
func (w *world) inputName() string {
	w.compiled++
	return fmt.Sprintf("%s%d>", inputPrefix, w.compiled-1)
}

// inputs is the session that inputs run in, of a script's own names where there is no other.
func (w *world) inputs() *interp.Session {
	if w.session == nil {
		w.session = w.in.NewSession()
	}
	return w.session
}
