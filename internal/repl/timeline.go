package repl

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp"
)

// record keeps the latest events of the session's tasks.
type record struct{ events []interp.Event }

// mostEvents bounds what is kept: half of it is dropped when it is full.
const mostEvents = 20_000

func (r *record) add(e interp.Event) {
	if e.Task == nil {
		return
	}
	if len(r.events) == mostEvents {
		r.events = slices.Delete(r.events, 0, mostEvents/2)
	}
	r.events = append(r.events, e)
}

// The marks of a timeline: what a task did in a column. Of several the one furthest right here is shown.
const (
	markNothing = " ·▒█×■"
	markWaiting = '·'
	markReady   = '▒'
	markRunning = '█'
	markFailed  = '×'
	markDone    = '■'
)

// lane is the line of one task: the changes of what it did, by number of event.
type lane struct {
	name  string
	marks []rune
	state rune
	from  int // the column of its last change
}

// mostLanes bounds the tasks that are drawn.
const mostLanes = 30

// timeline is :timeline.
func (p *Prompt) timeline(string) {
	events := withoutInstants(p.w.record.events)
	if len(events) == 0 {
		p.say("No task has done anything yet.\n")
		return
	}
	d := newDrawing(events, p.cfg.Width(), p.w.time())
	for _, e := range events {
		d.add(e)
	}
	p.say("%s", d.String())
}

// withoutInstants leaves out the inputs that were over at once.
func withoutInstants(events []interp.Event) (kept []interp.Event) {
	lasts := map[*interp.Task]bool{}
	for _, e := range events {
		if e.Kind == interp.EventWait || !e.Task.IsInput() {
			lasts[e.Task] = true
		}
	}
	for _, e := range events {
		if lasts[e.Task] {
			kept = append(kept, e)
		}
	}
	return kept
}

// drawing is a timeline on its way to the screen. Columns are equal stretches of time; where no time has passed,
// they are equal numbers of events.
type drawing struct {
	first, last float64 // seconds
	events      int
	seen        int
	columns     int
	names       int // columns of the names
	lanes       []*lane
	of          map[*interp.Task]*lane
	others      map[*interp.Task]bool // beyond mostLanes
}

func newDrawing(events []interp.Event, room int, now float64) *drawing {
	d := &drawing{first: events[0].Time, last: max(now, events[len(events)-1].Time), events: len(events),
		of: map[*interp.Task]*lane{}, others: map[*interp.Task]bool{}}
	for _, e := range events {
		d.names = max(d.names, width(e.Who))
	}
	d.names = min(d.names, max(room/4, 4))
	d.columns = max(room-d.names-2, 8)
	return d
}

// column is where an event is drawn.
func (d *drawing) column(e interp.Event) int {
	if d.last > d.first {
		return min(int((e.Time-d.first)/(d.last-d.first)*float64(d.columns-1)), d.columns-1)
	}
	return min(d.seen*d.columns/d.events, d.columns-1)
}

func (d *drawing) add(e interp.Event) {
	at := d.column(e)
	d.seen++
	l := d.of[e.Task]
	if l == nil {
		if len(d.lanes) == mostLanes {
			d.others[e.Task] = true
			return
		}
		l = &lane{name: e.Who, marks: []rune(strings.Repeat(" ", d.columns)), from: at}
		d.of[e.Task] = l
		d.lanes = append(d.lanes, l)
	}
	l.change(at, markOf(e.Kind))
}

// markOf is what a task does from an event on; 0 after its end.
func markOf(kind interp.EventKind) rune {
	switch kind {
	case interp.EventRun:
		return markRunning
	case interp.EventWait:
		return markWaiting
	case interp.EventDone:
		return markDone
	case interp.EventFailed, interp.EventCancelled:
		return markFailed
	}
	return markReady
}

// change draws what the lane's task did up to a column, and notes what it does from there on.
func (l *lane) change(at int, state rune) {
	l.fill(at)
	l.state, l.from = state, at
	l.put(at, state)
}

func (l *lane) fill(to int) {
	for i := l.from; l.state != 0 && l.state != markDone && l.state != markFailed && i <= to; i++ {
		l.put(i, l.state)
	}
}

func (l *lane) put(at int, mark rune) {
	if strings.IndexRune(markNothing, mark) > strings.IndexRune(markNothing, l.marks[at]) {
		l.marks[at] = mark
	}
}

// String is the drawing, with a scale and what the marks mean.
func (d *drawing) String() string {
	var b strings.Builder
	for _, l := range d.lanes {
		l.fill(d.columns - 1)
		fmt.Fprintf(&b, "%s %s\n", pad(cut(l.name, d.names), d.names), strings.TrimRight(string(l.marks), " "))
	}
	if len(d.others) > 0 {
		fmt.Fprintf(&b, "and %d others\n", len(d.others))
	}
	first, last := seconds(d.first), seconds(d.last)
	gap := max(d.columns-len(first)-len(last), 1)
	fmt.Fprintf(&b, "%s %s%s%s\n", pad("", d.names), first, strings.Repeat(" ", gap), last)
	legend := "█ running  ▒ ready  · waiting  ■ done  × failed or cancelled\n"
	if d.names+1+d.columns < width(legend) {
		legend = "█ running ▒ ready · waiting\n■ done × failed, cancelled\n"
	}
	b.WriteString(legend)
	return b.String()
}

// setTrace is :trace.
func (p *Prompt) setTrace(args string) {
	switch args {
	case "on", "off":
		p.w.trace = args == "on"
	case "":
		p.say("Tracing is %s.\n", map[bool]string{true: "on", false: "off"}[p.w.trace])
	default:
		p.say("Tracing is on or off, not %q.\n", args)
	}
}
