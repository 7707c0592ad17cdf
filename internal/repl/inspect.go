package repl

import (
	"errors"
	"strings"
	"time"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
)

// ast is :ast.
func (p *Prompt) ast(text string) {
	if text == "" || p.cfg.DumpTree == nil {
		p.say("The tree of what? :ast x + 1\n")
		return
	}
	err := p.cfg.DumpTree(p.out, text)
	var wrong *token.SyntaxError
	if errors.As(err, &wrong) {
		p.errs.past(object.FormatException(p.w.thread(), object.SyntaxErrorFrom(wrong)))
	}
}

// time is :time.
func (p *Prompt) time(text string) {
	w := p.w
	if text == "" {
		p.say("The time of what? :time await sleep(1)\n")
		return
	}
	if w.at != nil || p.frame != nil {
		p.say("The loop is held: :go lets it go on.\n")
		return
	}
	steps, clock, start := w.steps, w.time(), time.Now()
	p.input(strings.TrimPrefix(text, ":"))
	took := time.Since(start)
	p.say("%s on the loop's clock, %s of real time, %s\n", seconds(w.time()-clock)+" s", took.Round(time.Microsecond), plural(w.steps-steps, "step"))
}
