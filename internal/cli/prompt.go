package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/internal/repl/lang"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// prompt is the plain prompt: no editing beyond what the terminal does by itself.
type prompt struct {
	in    *bufio.Reader
	out   io.Writer
	lines chan line // at most one line is asked for ahead

	asking      atomic.Bool // somebody waits for a line: Ctrl-C is for the prompt
	asked       bool        // a line was asked for and has not come yet
	interrupted chan struct{}
}

type line struct {
	text string
	err  error
}

// runPrompt runs a prompt until its input ends, and returns the exit code.
func (c *command) runPrompt(o options, seed uint32, running *interpreter) int {
	p := &prompt{in: bufio.NewReader(c.stdin), out: c.stdout, lines: make(chan line, 1), interrupted: make(chan struct{}, 1)}
	cfg := c.config(o, &program{argv: argv(o.name, o), path: c.path("", o)}, seed)
	cfg.Stdin = p.in // input() and the prompt read the same lines
	in := c.interpret(cfg)
	*running = in
	defer watchSignals(func() {
		if !p.asking.Load() {
			in.Interrupt()
			return
		}
		select {
		case p.interrupted <- struct{}{}:
		default: // one is on its way
		}
	})()
	if !o.quiet {
		fmt.Fprintf(c.stderr, "bide %s (Python %s) on %s\nawait works here. Ctrl-D leaves.\n", Version, pythonVersion, runtime.GOOS)
	}
	names := &lang.Session{OnMain: func(fn func(*object.Thread)) {
		if in, ok := in.(*interp.Interpreter); ok {
			fn(in.Main()) // which waits in read meanwhile
		}
	}}
	if e := c.editor(names); e != nil {
		defer e.Close()
		return in.RunInteractive(func(text string) (string, error) {
			block, err := e.Read(text, "... ")
			if errors.Is(err, edit.ErrInterrupted) {
				err = interp.ErrInterrupted
			}
			return block, err
		})
	}
	return in.RunInteractive(p.read)
}

// read shows the prompt and waits for a line or Ctrl-C. A line that Ctrl-C did not wait for is the next one's.
func (p *prompt) read(text string) (string, error) {
	if _, err := io.WriteString(p.out, text); err != nil {
		return "", err
	}
	if !p.asked {
		p.asked = true
		go func() {
			text, err := p.in.ReadString('\n')
			if text != "" {
				err = nil
			}
			p.lines <- line{strings.TrimSuffix(text, "\n"), err}
		}()
	}
	p.asking.Store(true)
	defer p.asking.Store(false)
	select {
	case l := <-p.lines:
		p.asked = false
		if l.err != nil {
			io.WriteString(p.out, "\n")
		}
		return l.text, l.err
	case <-p.interrupted:
		return "", interp.ErrInterrupted
	}
}
