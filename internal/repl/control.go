package repl

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
)

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
	p.letGo()
}

// letGo has the loop go on without a report of each step.
func (p *Prompt) letGo() { p.w.allow, p.w.reporting, p.resume = free, false, true }

// step is :step. In the middle of a step its rest is the first.
func (p *Prompt) step(args string) {
	n := 1
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 1 {
			p.say("How many steps? :step 10\n")
			return
		}
	}
	w := p.w
	w.allow, w.reporting, p.resume = n, true, true
	if w.begun {
		w.allow, w.now, w.running = n-1, nil, "the rest of it"
		p.out.collect()
	}
}

// until is :until.
func (p *Prompt) until(args string) {
	w := p.w
	what, line, isLine := strings.Cut(args, " ")
	switch {
	case what == "line" && isLine:
		b, ok := linePlace(strings.TrimSpace(line))
		if !ok {
			p.say("Which line? :until line 12\n")
			return
		}
		w.untils = append(w.untils, until{place: p.here(b)})
		w.watchLines()
	case what != "":
		k := p.task(what)
		if k == nil {
			return
		}
		w.untils = append(w.untils, until{task: k})
	default:
		p.say("Until when? :until Task-2 done, or :until line 12\n")
		return
	}
	p.letGo()
}

// here is a place whose file, if none was given, is the one that is looked at.
func (p *Prompt) here(b breakpoint) breakpoint {
	switch {
	case b.file != "" || b.function != "":
	case p.frame != nil:
		b.file, _, _ = strings.Cut(p.frame.At(), ":")
	case p.cfg.ScriptName != "":
		b.file = filepath.Base(p.cfg.ScriptName)
	}
	return b
}

// setBreak is :break.
func (p *Prompt) setBreak(args string) {
	w := p.w
	switch {
	case args == "" && len(w.breaks) == 0:
		p.say("No breakpoints.\n")
	case args == "":
		for _, b := range w.breaks {
			p.say("%s\n", b)
		}
	default:
		b, isLine := linePlace(args)
		if !isLine {
			b = breakpoint{function: strings.TrimSuffix(args, "()")}
		}
		b = p.here(b)
		if i := slices.IndexFunc(w.breaks, b.same); i >= 0 {
			p.say("No longer held at %s.\n", w.breaks[i])
			w.breaks = slices.Concat(w.breaks[:i], w.breaks[i+1:])
		} else {
			w.breaks = append(w.breaks, b)
			p.say("Held at %s.\n", b)
		}
		w.watchLines()
	}
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
		p.letGo()
	}
}
