package repl

import (
	"errors"
	"strings"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// converse is the prompt while a loop is held, or a script stands at a breakpoint(): it returns when the loop is to
// go on.
func (p *Prompt) converse() {
	w := p.w
	for p.resume = false; !p.resume && !w.leaving && p.exit == nil; {
		text, err := p.ask()
		switch {
		case errors.Is(err, edit.ErrInterrupted):
			p.say("\nKeyboardInterrupt\n")
		case err != nil: // nobody is left to steer: everything goes on
			w.allow, w.breaks = free, nil
			w.watchLines()
			return
		default:
			p.heldInput(text)
			w.in.Flush()
		}
		if p.resume && w.at != nil && w.busy() && w.nothingComes(w.at) {
			w.standsStill()
			p.resume = false
		}
	}
	if e := p.exit; e != nil && w.at != nil {
		p.exit = nil
		w.at.EndRun(e)
	}
}

// ask waits for an input while nothing runs but other threads.
func (p *Prompt) ask() (text string, err error) {
	var lines []string
	for prompt := firstPrompt; ; prompt = continuation {
		p.reader.ask(prompt, func() {})
		part, err := p.take()
		if err != nil {
			return "", err
		}
		lines = append(lines, part)
		if text = strings.Join(lines, "\n"); complete(text) {
			return text, nil
		}
	}
}

// heldInput runs an input while the loop is held: in the frame of a breakpoint(), else as a task that is suspended at
// its first await until the loop goes on.
func (p *Prompt) heldInput(text string) {
	w := p.w
	switch word := strings.TrimSpace(text); {
	case word == "":
	case strings.HasPrefix(word, ":"):
		p.command(word)
	case p.means(word, "exit", "quit"):
		p.exit = object.NewException(object.SystemExitType, "")
	case p.means(word, "help"):
		p.helpOnHelp()
	case p.frame != nil:
		p.finish(p.frame.Eval(w.thread(), w.inputName(), text), false)
	default:
		p.remember(text)
		p.start(text)
	}
}

// start begins an input on the loop that is held.
func (p *Prompt) start(text string) {
	w := p.w
	code := w.inputs().Compile(w.inputName(), text, true)
	if code == nil {
		p.finish(object.Raised, false)
		return
	}
	k := w.inputs().Start(code, w.at)
	switch {
	case k == nil:
		p.finish(object.Raised, false)
	case k.Done():
		p.finish(k.Result(w.thread()), false)
	default:
		p.say("It waits for %s. The loop is held: :step, or :go.\n", k.Waiting(w.thread()))
	}
}

// breakpoint is what breakpoint() opens: the prompt, in the frame that called it.
func (p *Prompt) breakpoint(t *object.Thread, f *interp.Frame) object.Value {
	w := p.w
	if t != w.in.Main() || w.leaving || w.replay != nil {
		return object.None
	}
	if !p.stopAt(t, f, "breakpoint() at") {
		return object.Raised
	}
	return object.None
}

// stop is the prompt before a step.
func (w *world) stop(l *interp.Loop) {
	w.reporting, w.untils = false, nil
	w.watchLines()
	w.at = l
	w.p.say("%s\n", w.nextLine(l))
	w.p.converse()
	w.at, w.p.next = nil, nil
}
