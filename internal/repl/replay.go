package repl

import (
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// input is what was typed, and when.
type input struct {
	text string
	step int     // how many steps had run
	time float64 // on the loop's clock
	held bool    // it was typed while the loop was held
}

// replay is the way back to a step: a new world in which the inputs up to there are run again, in silence, at the steps
// at which they were typed.
type replay struct {
	inputs  []input // all that are known
	done    int     // how many have been run again
	target  int     // the step after which the loop is held
	outside int     // results that came from outside
}

// pending is the input that is to be run next; nil if the target comes before it.
func (r *replay) pending() *input {
	if r.done == len(r.inputs) || r.inputs[r.done].step >= r.target {
		return nil
	}
	return &r.inputs[r.done]
}

// remember keeps an input that changes something, for going back.
func (p *Prompt) remember(text string) {
	w := p.w
	if w.replay != nil || p.frame != nil {
		return
	}
	p.ahead = nil
	p.inputs = append(p.inputs, input{text: text, step: w.steps, time: w.time(), held: w.at != nil})
}

// repeatNext waits until the next input is due, as often as it takes; without one it runs on until the target.
func (p *Prompt) repeatNext() (text string, v object.Value, err error) {
	w := p.w
	in := w.replay.pending()
	for in != nil && in.held {
		if v := p.repeatUntil(w.replay.done + 1); v.Bad() || w.leaving {
			return "", v, nil
		}
		if w.replay == nil { // the way back has ended, and somebody has let the loop go on since
			return "", object.None, nil
		}
		in = w.replay.pending()
	}
	if in == nil {
		w.settling, w.settled = true, time.Now().Add(settleTime(true))
		v := w.idle(func() bool { return w.leaving || w.replay == nil && w.allow == free }, p.hold)
		w.settling = false
		return "", v, nil
	}
	if w.steps < in.step || w.clock.Peek() < in.time {
		w.setAlarm(w.session.Loop(), in.time, false)
		v := w.idle(func() bool { return w.leaving || w.steps >= in.step && w.clock.Peek() >= in.time }, p.hold)
		if v.Bad() || w.leaving || w.replay == nil {
			return "", v, nil
		}
	}
	w.replay.done++
	return in.text, object.None, nil
}

// repeatUntil lets the loop go on until so many inputs have been repeated by repeatHeld.
func (p *Prompt) repeatUntil(done int) object.Value {
	w := p.w
	return w.idle(func() bool { return w.leaving || w.replay == nil || w.replay.done >= done }, p.hold)
}

// repeatHeld runs the inputs again that were typed while the loop was held before this step, and ends the way back
// when it has come to its target.
func (w *world) repeatHeld(l *interp.Loop, quiet bool) {
	r := w.replay
	for in := r.pending(); in != nil && in.held && in.step <= w.steps; in = r.pending() {
		r.done++
		w.at = l
		w.p.heldInput(in.text)
		w.at = nil
	}
	if w.steps < r.target && !(quiet && r.pending() == nil && w.nothingComes(l)) {
		return
	}
	w.replay = nil
	w.allow = 0
	w.watchLines()
	w.p.inputs, w.p.ahead = r.inputs[:r.done:r.done], r.inputs[r.done:]
	w.in.Flush()
	w.p.mute(false)
	w.p.say("Step %d of the session, in virtual time.\n", w.steps)
	if r.done > 0 {
		w.p.say("%s run again, with all effects outside, as on files.\n", was(r.done, "input"))
	}
	if r.outside > 0 {
		w.p.say("%s came from outside, and may be others than before.\n", plural(r.outside, "result"))
	}
}

func was(n int, thing string) string {
	if n == 1 {
		return "1 " + thing + " was"
	}
	return plural(n, thing) + " were"
}

// back is :back.
func (p *Prompt) back(args string) {
	n := 1
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 0 {
			p.say("How many steps? :back 3\n")
			return
		}
	}
	p.travel(p.w.steps - n)
}

// goTo is :goto.
func (p *Prompt) goTo(args string) {
	n, err := strconv.Atoi(args)
	if err != nil || n < 0 {
		p.say("To which step? :history shows them.\n")
		return
	}
	p.travel(n)
}

// travel ends this world: the next begins with the inputs up to a step.
func (p *Prompt) travel(target int) {
	w := p.w
	switch {
	case w.clock == nil:
		p.say("There is no way back from a breakpoint() of a script: bide --step FILE has one.\n")
		return
	case target < 0:
		p.say("There are only %s to go back.\n", plural(w.steps, "step"))
		return
	}
	all := append(p.inputs[:len(p.inputs):len(p.inputs)], p.ahead...)
	p.going = &replay{inputs: all, target: target}
	p.mute(true)
	w.leaving = true
	w.setStill()
	e := object.NewException(object.SystemExitType, "")
	switch {
	case w.at != nil:
		w.at.EndRun(e)
	case p.frame != nil:
		p.exit = e
	}
}

// history is :history.
func (p *Prompt) history(string) {
	if p.cfg.ScriptName != "" {
		p.say("step 0  %s\n", p.cfg.ScriptName)
	}
	for _, in := range p.inputs {
		p.showInput(in, "")
	}
	p.say("step %d  now, at %s\n", p.w.steps, seconds(p.w.time()))
	for _, in := range p.ahead {
		p.showInput(in, " (ahead)")
	}
}

func (p *Prompt) showInput(in input, remark string) {
	text := strings.TrimRight(in.text, "\n")
	if first, _, more := strings.Cut(text, "\n"); more {
		text = first + " ..."
	}
	io.WriteString(p.out, cut("step "+strconv.Itoa(in.step)+"  "+text+remark, p.cfg.Width())+"\n")
}
