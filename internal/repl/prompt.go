// Package repl is bide's prompt: it reads inputs, runs them in a session whose loop lives from the first to the last, and
// looks into that loop and steers it by commands that begin with a colon. It knows what a terminal is only through the
// Source of its inputs; how scripts run is package interp's business.
//
// A loop stops where it is held, before a step or a wait (interp.Config.Hold): the prompt opens inside of that call, and
// when it returns the loop goes on.
package repl

import (
	"fmt"
	"io"
	"sync/atomic"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// Console is where a prompt reads and writes.
type Console struct {
	Source Source
	Out    io.Writer  // where the prompt and scripts write
	Errs   io.Writer  // where exceptions go
	Width  func() int // columns of the terminal; nil: 80
}

// Config is what a prompt is made from.
type Config struct {
	Console
	Interp  interp.Config // of the interpreters; clock, output and hooks are the prompt's
	Virtual bool          // the session begins in virtual time
	// Script is run first, if its name is not "".
	ScriptName string
	ScriptText []byte
	// Step stops the script before the first step of its loop; the session ends with the script.
	Step bool
	// DumpTree writes the syntax tree of an expression; nil: there is no :ast.
	DumpTree func(out io.Writer, text string) error
	// Begun is told of each interpreter that the prompt makes; nil: nobody is.
	Begun func(*interp.Interpreter)
}

// Prompt is a session at a prompt.
type Prompt struct {
	cfg    Config
	out    *screen
	errs   *screen
	reader *reader
	w      *world
	in     atomic.Pointer[interp.Interpreter] // w's, for other goroutines
	inputs []input                            // that were run, oldest first
	ahead  []input                            // that were run after them, before a step back
	going  *replay                            // where to go back to; nil: nowhere

	frame       *interp.Frame     // of the breakpoint() that has stopped; nil: none
	next        eventloop.Runner  // what runs next where the loop is held; nil: nothing is ready
	resume      bool              // the loop is to go on
	interrupted bool              // Ctrl-C came while an input was awaited
	exit        *object.Exception // the SystemExit that ends the session
}

// New makes a prompt.
func New(cfg Config) *Prompt {
	if cfg.Width == nil {
		cfg.Width = func() int { return 80 }
	}
	return &Prompt{cfg: cfg, out: &screen{to: cfg.Out}, errs: &screen{to: cfg.Errs}, reader: newReader(cfg.Source)}
}

// Interrupt tells of Ctrl-C, from any goroutine, once Run has begun.
func (p *Prompt) Interrupt() {
	if !p.reader.interrupt() {
		p.in.Load().Interrupt()
	}
}

// OnMain has fn called on the main thread, where values may be touched, from any goroutine, once Run has begun.
func (p *Prompt) OnMain(fn func(t *object.Thread)) {
	if !p.reader.question(fn) {
		p.in.Load().OnMain(fn)
	}
}

// Run runs the prompt until its input or its script ends, and returns the exit code.
func (p *Prompt) Run() int {
	p.enter(p.newWorld(p.cfg.Virtual))
	for {
		exit := p.runWorld()
		if p.going == nil {
			return exit
		}
		p.enter(p.newWorld(true))
		p.w.replay, p.going = p.going, nil
	}
}

// enter makes a world the one that is looked at.
func (p *Prompt) enter(w *world) {
	p.w = w
	p.in.Store(w.in)
}

// runWorld runs a script or a session in one world.
func (p *Prompt) runWorld() int {
	w := p.w
	if p.cfg.Step {
		if w.replay == nil {
			w.allow = 0
		}
		return w.in.RunMain(p.cfg.ScriptName, p.cfg.ScriptText)
	}
	w.session = w.in.NewSession()
	w.session.Begin()
	if p.cfg.ScriptName != "" {
		p.finish(w.session.RunScript(p.cfg.ScriptName, p.cfg.ScriptText), true)
	}
	v := p.session()
	if w.leaving {
		w.thread().Take()
		w.session.Abandon()
		return 0
	}
	return w.session.End(v)
}

// say writes to the screen, past the report of a step.
func (p *Prompt) say(format string, args ...any) { p.out.past(fmt.Sprintf(format, args...)) }

func (p *Prompt) mute(on bool) {
	p.out.mute(on)
	p.errs.mute(on)
}
