package repl

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
)

// until is what lets a loop go on: done says that it has come.
type until struct {
	text string
	done func(next eventloop.Runner) bool
}

// breakpoint holds a loop before a step: from a line, or inside of a function.
type breakpoint struct{ file, line, function string }

func (b breakpoint) String() string {
	switch {
	case b.function != "":
		return b.function
	case b.file != "":
		return b.file + ":" + b.line
	}
	return "line " + b.line
}

// pause is :pause.
func (p *Prompt) pause(string) {
	if p.w.at != nil {
		p.say("The loop is held already: :go lets it go on.\n")
		return
	}
	p.w.allow = 0
}

// goOn is :go.
func (p *Prompt) goOn(string) {
	if p.w.at == nil && p.frame == nil {
		p.say("The loop is not held.\n")
		return
	}
	p.w.allow, p.resume = free, true
}

// step is :step.
func (p *Prompt) step(args string) {
	n := 1
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 1 {
			p.say("How many steps? :step 10\n")
			return
		}
	}
	p.w.allow, p.w.reporting, p.resume = n, true, true
}

// until is :until.
func (p *Prompt) until(args string) {
	u := until{text: args}
	what, line, isLine := strings.Cut(args, " ")
	switch {
	case what == "line" && isLine:
		b := lineBreak(strings.TrimSpace(line))
		if b.line == "" {
			p.say("Which line? :until line 12\n")
			return
		}
		u.done = b.before
	case what != "":
		k := p.task(what)
		if k == nil {
			return
		}
		u.done = func(eventloop.Runner) bool { return k.Done() }
	default:
		p.say("Until when? :until Task-2 done, or :until line 12\n")
		return
	}
	p.w.untils = append(p.w.untils, u)
	p.w.allow, p.resume = free, true
}

// setBreak is :break.
func (p *Prompt) setBreak(args string) {
	switch {
	case args == "" && len(p.w.breaks) == 0:
		p.say("No breakpoints.\n")
	case args == "":
		for _, b := range p.w.breaks {
			p.say("%s\n", b)
		}
	default:
		b := lineBreak(args)
		if b.line == "" {
			b = breakpoint{function: strings.TrimSuffix(args, "()")}
		}
		if i := slices.Index(p.w.breaks, b); i >= 0 {
			p.w.breaks = slices.Delete(p.w.breaks, i, i+1)
			p.say("No longer held at %s.\n", b)
			return
		}
		p.w.breaks = append(p.w.breaks, b)
		p.say("Held before a step at %s.\n", b)
	}
}

// lineBreak reads "menu.py:12" or "12"; line is "" if it is neither.
func lineBreak(text string) breakpoint {
	file, line := "", text
	if colon := strings.LastIndexByte(text, ':'); colon >= 0 {
		file, line = text[:colon], text[colon+1:]
	}
	if _, err := strconv.Atoi(line); err != nil {
		return breakpoint{}
	}
	return breakpoint{file: file, line: line}
}

// before reports whether next is a step from the line, or inside of the function.
func (b breakpoint) before(next eventloop.Runner) bool {
	k, ok := next.(*interp.Task)
	if !ok || k.Done() {
		return false
	}
	if b.function != "" {
		return slices.ContainsFunc(k.Frames(), func(f *interp.Frame) bool {
			return f.Name() == b.function || f.QualifiedName() == b.function
		})
	}
	at := k.At()
	return strings.HasSuffix(at, ":"+b.line) && (b.file == "" || at == b.file+":"+b.line || strings.HasSuffix(at, "/"+b.file+":"+b.line))
}

func (w *world) breaksAt(next eventloop.Runner) bool {
	return slices.ContainsFunc(w.breaks, func(b breakpoint) bool {
		if b.before(next) {
			w.p.say("Breakpoint: %s\n", b)
			return true
		}
		return false
	})
}

// reached reports whether something :until waits for has come.
func (w *world) reached(next eventloop.Runner) bool {
	return slices.ContainsFunc(w.untils, func(u until) bool { return u.done(next) })
}

// alarm is a timer of the prompt's own, which is no step.
type alarm struct {
	timer eventloop.Timer
	hold  bool // the loop was held before
}

// RunTurn does nothing: hold has seen that the time has come.
func (a *alarm) RunTurn() {}

// setAlarm has the loop go on until a time.
func (w *world) setAlarm(l *interp.Loop, due float64, hold bool) {
	w.deadline = &alarm{hold: hold}
	w.deadline.timer.Run = w.deadline
	l.Events().CallAt(due, &w.deadline.timer)
}

// rang ends what setAlarm began.
func (w *world) rang(a *alarm) {
	if w.deadline != a {
		return
	}
	w.deadline = nil
	if a.hold {
		w.allow = 0
	}
	w.setStill()
}

// setClock is :clock.
func (p *Prompt) setClock(args string) {
	w := p.w
	switch {
	case w.clock == nil:
		p.say("The script's clock stays as it is.\n")
	case args == "virtual" || args == "real":
		w.clock.Switch(args == "virtual")
	case args != "":
		p.say("The clock is virtual or real, not %q.\n", args)
		return
	}
	if w.clock != nil {
		p.say("The clock is %s, at %s.\n", map[bool]string{true: "virtual", false: "real"}[w.clock.Virtual()], seconds(w.clock.Peek()))
	}
}

// advance is :advance.
func (p *Prompt) advance(args string) {
	w := p.w
	by, err := strconv.ParseFloat(args, 64)
	l := w.loop()
	switch {
	case err != nil || !(by >= 0) || by > 1e12:
		p.say("By how many seconds? :advance 2.5\n")
	case l == nil || w.clock == nil:
		p.say("There is no loop to let go on.\n")
	case !w.clock.Virtual():
		p.say("Real time passes by itself: :clock virtual first.\n")
	default:
		p.remember(fmt.Sprintf(":advance %s", args))
		w.setAlarm(l, w.clock.Peek()+by, w.at != nil)
		w.allow, p.resume = free, true
	}
}
