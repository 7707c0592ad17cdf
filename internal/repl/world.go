package repl

import (
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// world is one interpreter under the prompt's eyes: what its loops have done, how far they may go, where they stop.
// Going back in time makes a new world.
type world struct {
	p     *Prompt
	in    *interp.Interpreter
	clock *eventloop.SwitchClock // nil in a script that a breakpoint() has stopped
	// session runs the inputs.
	session *interp.Session

	steps     int // ready callbacks that have run
	allow     int // how many more may run before the loop stops; free: all
	untils    []until
	breaks    []breakpoint
	lines     bool         // lines are watched for them
	entered   string       // the function inside of which the step under way begins, that was stopped before
	deadline  *alarm       // of :advance
	reporting bool         // each step is shown
	settling  bool         // the loop ends its run when it would wait
	settled   time.Time    // when it ends it in any case
	leaving   bool         // the world ends: everything unwinds
	watching  bool         // a breakpoint() has set the hooks
	awaiting  *interp.Loop // the loop that runs while an input is awaited; nil: none
	still     *interp.Loop // the loop that keeps virtual time from moving; nil: none
	compiled  int          // inputs
	enough    func() bool  // ends the idle run under way

	at      *interp.Loop   // the loop that is held now; nil: none
	begun   bool           // a step is under way
	now     []interp.Event // of that step
	running string         // what it is, in words
	record  record
	since   map[*interp.Task]float64 // when they got into the state they are in
	failed  []failure
	shown   *object.Exception // the latest that was shown for an input
	trace   bool
	replay  *replay // nil: what happens is new
}

// free is how many steps may run when nobody counts them.
const free = -1

// failure is a task whose exception is shown unless somebody asks for it in time.
type failure struct {
	task *interp.Task
	turn uint64 // of the loop, in which it failed
}

// newWorld makes an interpreter for the prompt.
func (p *Prompt) newWorld(virtual bool) *world {
	w := &world{p: p, allow: free, since: map[*interp.Task]float64{}, clock: eventloop.NewSwitchClock(virtual)}
	if p.w != nil {
		w.breaks = p.w.breaks
	}
	cfg := p.cfg.Interp
	cfg.Clock, cfg.Stdout, cfg.Stderr = w.clock, p.out, p.errs
	cfg.OnEvent, cfg.Hold, cfg.Breakpoint = w.event, w.hold, p.breakpoint
	w.in = interp.New(cfg)
	if p.cfg.Begun != nil {
		p.cfg.Begun(w.in)
	}
	return w
}

func (w *world) thread() *object.Thread { return w.in.Main() }

// ourLoop reports whether the prompt may stop a loop: those of other threads it may not.
func (w *world) ourLoop(l *interp.Loop) bool { return l.Thread() == w.in.Main() }

// event takes note of what a loop does.
func (w *world) event(l *interp.Loop, e interp.Event) {
	if e.Task != nil {
		w.note(l, e)
	}
	w.record.add(e)
	if r := w.replay; r != nil {
		if e.Kind == interp.EventOutside {
			r.outside++
		}
		return
	}
	if w.reporting && w.begun {
		w.now = append(w.now, e)
	}
	if w.trace {
		w.p.say("%s\n", e)
	}
}

// note remembers since when a task is in its state, and who has failed.
func (w *world) note(l *interp.Loop, e interp.Event) {
	switch e.Kind {
	case interp.EventDone, interp.EventCancelled:
		delete(w.since, e.Task)
	case interp.EventFailed:
		delete(w.since, e.Task)
		w.failed = append(w.failed, failure{e.Task, e.Turn})
	case interp.EventRun:
	default:
		w.since[e.Task] = e.Time
	}
}

// hold is called before each step of a loop, and before it waits.
func (w *world) hold(l *interp.Loop, next eventloop.Runner) {
	if !w.ourLoop(l) || w.leaving {
		return
	}
	w.endStep(l)
	if a, ours := next.(*alarm); ours && next != nil {
		w.rang(a)
		return
	}
	w.tellFailures(l, next == nil)
	if w.replay != nil {
		w.repeatHeld(l, next == nil)
	}
	if w.mustStop(l, next) {
		w.p.next = next
		w.stop(l)
	}
	if w.setStill(); w.leaving {
		return
	}
	if next == nil && l.Events().ReadyLen() > 0 {
		return // an input has queued something
	}
	if next == nil {
		w.beforeWait(l)
		return
	}
	w.beginStep(next)
}

// mustStop decides whether the loop stops before next.
func (w *world) mustStop(l *interp.Loop, next eventloop.Runner) bool {
	if w.reached(next) {
		w.allow = 0
	}
	switch {
	case w.allow == 0:
		return true
	case next == nil && w.busy() && w.nothingComes(l):
		w.standsStill()
		return true
	}
	return false
}

// standsStill ends what a command let run: there is nothing more.
func (w *world) standsStill() {
	w.p.say("Nothing is ready to run, and no timer is set.\n")
	w.allow, w.untils, w.reporting = 0, nil, false
	w.watchLines()
}

// nothingComes reports whether waiting would be for ever.
func (w *world) nothingComes(l *interp.Loop) bool {
	return l.Events().Outside() == 0 && len(l.Events().Timers()) == 0 && l.Events().ReadyLen() == 0
}

// beforeWait ends a run that only wanted to get as far as this.
func (w *world) beforeWait(l *interp.Loop) {
	w.in.Flush()
	// What ends an idle run may have come after it was last asked; the wake-up that came with it is used up.
	if w.enough != nil && w.enough() {
		l.Events().Stop()
	}
	if w.settling && w.replay == nil && w.allow == free && !w.busy() {
		l.Events().Stop()
	}
}

// beginStep counts a step.
func (w *world) beginStep(next eventloop.Runner) {
	w.steps++
	if w.allow > 0 {
		w.allow--
	}
	w.begun = true
	if w.reporting {
		w.now, w.running = nil, w.itemLine(next)
		w.p.out.collect()
	}
}

// endStep ends the step that has run, and reports on it if it was asked for.
func (w *world) endStep(l *interp.Loop) {
	if !w.begun {
		return
	}
	w.begun, w.entered = false, ""
	if w.settling && (w.steps%settleSteps == 0 || time.Now().After(w.settled)) {
		l.Events().Stop()
	}
	if w.reporting || w.replay != nil {
		w.in.Flush()
	}
	if w.reporting {
		w.p.reportStep(w.steps, w.running, w.now, w.p.out.collected())
	}
}

// abandonStep forgets a step that an exception has ended together with the run of the loop.
func (w *world) abandonStep() {
	if w.begun {
		w.begun, w.reporting = false, false
		w.in.Flush()
		w.p.say("%s", w.p.out.collected())
	}
}

// tellFailures shows the exceptions of tasks that nobody has asked for by the turn after the next.
func (w *world) tellFailures(l *interp.Loop, quiet bool) {
	kept := w.failed[:0]
	for _, f := range w.failed {
		if !quiet && l.Events().Turns() < f.turn+2 {
			kept = append(kept, f)
			continue
		}
		if f.task.Unseen(true) && f.task.Exception() != w.shown {
			w.p.tellFailure(w.in, f.task)
		}
	}
	clear(w.failed[len(kept):])
	w.failed = kept
}

// awaits says that an input is awaited while l runs; nil: no longer. In virtual time the clock stands still meanwhile,
// unless a command lets it move.
func (w *world) awaits(l *interp.Loop) {
	w.awaiting = l
	w.setStill()
}

// busy reports whether a command has let the loop run for a while.
func (w *world) busy() bool { return w.allow > 0 || w.deadline != nil || len(w.untils) > 0 }

// setStill has virtual time stand still, or move, as things are now.
func (w *world) setStill() {
	want := w.awaiting
	if w.busy() || w.clock == nil || !w.clock.Virtual() || w.leaving {
		want = nil
	}
	if want == w.still {
		return
	}
	if w.still != nil {
		w.still.Events().EndOutside()
	}
	if want != nil {
		want.Events().BeginOutside()
	}
	w.still = want
}
