package repl

import (
	"fmt"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// reportStep tells what a step has done: what ran, what it printed, why it stopped and what became ready.
func (p *Prompt) reportStep(number int, what string, events []interp.Event, printed string) {
	var b strings.Builder
	line := func(label, text string) {
		b.WriteString(strings.TrimRight(fmt.Sprintf("  %-9s %s", label, text), " ") + "\n")
	}
	fmt.Fprintf(&b, "step %d at %s: %s\n", number, seconds(p.w.time()), what)
	for text := range strings.Lines(printed) {
		line("prints", strings.TrimSuffix(text, "\n"))
	}
	var ready []string
	for _, e := range events {
		switch e.Kind {
		case interp.EventRun, interp.EventCall:
		case interp.EventReady:
			ready = append(ready, e.Who)
		case interp.EventSpawn:
			line("spawns", spaced(e.Who, e.What, "at "+e.At))
		case interp.EventWait:
			line("waits", spaced("at "+e.At, "for "+e.What))
		case interp.EventYield:
			line("yields", "at "+e.At)
		case interp.EventOutside:
			line("outside", e.What)
		default:
			line(string(e.Kind), e.What)
		}
	}
	if len(ready) > 0 {
		line("ready", strings.Join(ready, ", "))
	}
	p.say("%s", b.String())
}

// spaced joins the words that are not empty, or nothing but a preposition.
func spaced(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" && w != "at " && w != "for " {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// itemLine says what the item that runs next is.
func (w *world) itemLine(next eventloop.Runner) string {
	k, ok := next.(*interp.Task)
	if !ok {
		return interp.DescribeItem(w.thread(), next)
	}
	switch {
	case k.At() == "":
		return k.NameText() + " goes on"
	case k.Begun():
		return k.NameText() + " goes on at " + k.At()
	}
	return k.NameText() + " begins " + k.Function() + " at " + k.At()
}

// nextLine says where the loop is held.
func (w *world) nextLine(l *interp.Loop) string {
	head := fmt.Sprintf("held at %s after %s", seconds(l.Events().Clock().Peek()), plural(w.steps, "step"))
	if w.p.next != nil {
		return head + "; next: " + w.itemLine(w.p.next)
	}
	if timers := l.Events().Timers(); len(timers) > 0 {
		return fmt.Sprintf("%s; nothing is ready before %s: %s", head, seconds(timers[0].Due()), interp.DescribeItem(w.thread(), timers[0].Run))
	}
	return head + "; nothing is ready, no timer is set"
}

// tellFailure shows the exception of a background task.
func (p *Prompt) tellFailure(in *interp.Interpreter, k *interp.Task) {
	made := ""
	if at := k.CreatedAt(); at != "" {
		made = ", created at " + at + ","
	}
	p.say("%s%s has failed:\n", k.NameText(), made)
	p.errs.past(object.FormatException(in.Main(), k.Exception()))
}

// time is what the clock shows, in seconds.
func (w *world) time() float64 {
	if l := w.loop(); l != nil {
		return l.Events().Clock().Peek()
	}
	return 0
}

// loop is the loop that is looked at: the one that is held or runs, else the session's.
func (w *world) loop() *interp.Loop {
	switch {
	case w.at != nil:
		return w.at
	case w.in.RunningLoop() != nil:
		return w.in.RunningLoop()
	case w.session != nil:
		return w.session.Loop()
	}
	return nil
}

// seconds writes a time on a loop's clock.
func seconds(s float64) string { return fmt.Sprintf("%.3f", s) }

// plural is a number of things.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
