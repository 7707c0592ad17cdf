package interp

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// slowWatch tells, in debug mode, of whatever holds the loop up for longer than slow_callback_duration: what
// ran, the line that took the time, and who had to wait.
//
// Follows: Python library reference, "Developing with asyncio", Debug Mode.
type slowWatch struct {
	l       *Loop
	start   float64 // when what runs now began
	sampled float64 // up to when lines knows where the time went
	lines   map[linePlace]float64
	behind  int // items that were ready when it began
}

// linePlace is a line of a script.
type linePlace struct {
	code *Code
	line int
}

// sampleInterval is how often a computing script is asked for the line it is at.
const sampleInterval = 10 * time.Millisecond

// watchSlow begins to watch a run of the loop and returns what ends that.
func (l *Loop) watchSlow() (observer *eventloop.Observer, end func()) {
	w := &slowWatch{l: l, lines: map[linePlace]float64{}}
	l.slow = w
	stop := func() {}
	if !eventloop.IsVirtual(l.in.clock) { // where computing takes no time
		stop = w.tick()
	}
	return &eventloop.Observer{Before: w.before, After: w.after}, func() {
		stop()
		l.slow = nil
	}
}

// tick asks the running thread for samples until stop is called.
func (w *slowWatch) tick() (stop func()) {
	ticker, done := time.NewTicker(sampleInterval), make(chan struct{})
	t := w.l.thread
	go func() {
		for {
			select {
			case <-ticker.C:
				t.Break.Or(breakSample)
			case <-done:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(done)
	}
}

// sampleLine notes where the time since the last sample went, if a watched loop runs on t. It follows every
// blocking call.
func sampleLine(t *object.Thread) {
	l := RunningLoop(t)
	if l == nil || l.slow == nil {
		return
	}
	w := l.slow
	now := l.events.Clock().Peek()
	if f := ScriptCaller(t, 0); f != nil {
		w.lines[linePlace{f.fn.code, f.line()}] += now - w.sampled
	}
	w.sampled = now
}

func (w *slowWatch) before(eventloop.Runner) {
	w.start = w.l.events.Clock().Peek()
	w.sampled = w.start
	clear(w.lines)
	w.behind = w.l.events.ReadyLen()
}

func (w *slowWatch) after(r eventloop.Runner) {
	now := w.l.events.Clock().Peek()
	limit, ok := object.AsFloat64(w.l.slowDuration)
	if !ok || now-w.start < limit {
		return
	}
	what := w.l.describe(r)
	if what == "" {
		return
	}
	text := fmt.Sprintf("Executing %s took %.3f seconds\n", what, now-w.start) + w.blame() + w.delays(now)
	w.l.log(w.l.thread, logWarning, "_run_once", strings.TrimSuffix(text, "\n"), nil)
}

// describe is the repr of a task or handle; "" for what is neither.
func (l *Loop) describe(r eventloop.Runner) string {
	switch r := r.(type) {
	case *Task:
		return reprText(l.thread, r.Value())
	case *handle:
		return reprText(l.thread, object.FromHeader(&r.Header))
	}
	return ""
}

// blame names the line most of the time was spent on; "" if no sample was taken.
func (w *slowWatch) blame() string {
	var worst linePlace
	for at, seconds := range w.lines {
		if most := w.lines[worst]; seconds > most || seconds == most && at.line < worst.line {
			worst = at
		}
	}
	if worst.code == nil {
		return ""
	}
	source := ""
	if worst.code.file != nil {
		source = ": " + strings.TrimSpace(worst.code.file.Line(worst.line))
	}
	return fmt.Sprintf("  for %.3f of them at %s:%d, in %s%s\n",
		w.lines[worst], worst.code.FileName(), worst.line, worst.code.name, source)
}

// mostDelayed is how many of those who had to wait are named.
const mostDelayed = 5

// delays names who had to wait, and for how long: what was ready all the while, and timers that became due.
func (w *slowWatch) delays(now float64) string {
	var list []string
	add := func(r eventloop.Runner, by float64) {
		if name := w.l.sufferer(r); name != "" {
			list = append(list, fmt.Sprintf("%s by %.3f", name, by))
		}
	}
	for i := range min(w.behind, w.l.events.ReadyLen()) {
		add(w.l.events.ReadyAt(i), now-w.start)
	}
	for _, timer := range w.l.events.Timers() {
		if timer.Due() >= now {
			break
		}
		add(timer.Run, min(now-timer.Due(), now-w.start))
	}
	if len(list) == 0 {
		return ""
	}
	if more := len(list) - mostDelayed; more > 0 {
		list = append(slices.Clip(list[:mostDelayed]), fmt.Sprintf("%d more", more))
	}
	return "  delayed " + strings.Join(list, ", ") + " seconds\n"
}

// sufferer names the task that a queued item lets go on, or the callback; "" for the loop's own work.
func (l *Loop) sufferer(r eventloop.Runner) string {
	var waker Waker
	switch r := r.(type) {
	case *handle:
		if r.cancelled {
			return ""
		}
		return callbackText(l.thread, r.fn)
	case *Task:
		waker = r
	case *wakeUp:
		waker = r.who
	case *sleepFuture:
		waker = r.waiter()
	}
	if k, ok := waker.(*Task); ok {
		return taskName(l.thread, k)
	}
	return ""
}
