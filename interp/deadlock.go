package interp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// deadlockExit is the exit code of a run that can never go on.
const deadlockExit = 13

// onIdle is asked when nothing is ready, no timer is set and no outside call is in flight. False ends
// the run: what it waits for can never come. A thread, a signal handler, a socket or run_forever
// may still bring something.
func (l *Loop) onIdle() bool {
	if !l.untilDone || l.in.spawned.Load() > 0 || l.in.awaitsSignals() || len(l.owned) > 0 || l.in.interactive {
		return true
	}
	l.stuck = true
	return false
}

// deadlocked ends a run that is stuck: the report goes to standard error, SystemExit is raised.
func (l *Loop) deadlocked(t *object.Thread) Value {
	l.stuck = false
	l.in.writeError(t, l.deadlockReport(t))
	e := object.NewException(object.SystemExitType, "")
	code := object.Int(deadlockExit)
	e.Args = object.NewTuple(code)
	e.Extra = []Value{code}
	l.in.deadlock = e
	return t.Throw(e)
}

// deadlockReport tells of every task where it waits, and for what.
func (l *Loop) deadlockReport(t *object.Thread) string {
	var b strings.Builder
	b.WriteString("Deadlock: nothing is ready to run, no timer is set, and nothing outside is under way.\n")
	for k := l.in.tasks.first; k != nil; k = k.next {
		if k.loop == l {
			k.describeWait(t, &b)
		}
	}
	if cycle := l.findCycle(); len(cycle) > 0 {
		names := make([]string, len(cycle))
		for i, k := range cycle {
			names[i] = taskName(t, k)
		}
		fmt.Fprintf(&b, "They wait for each other: %s -> %s\n", strings.Join(names, " -> "), names[0])
	}
	return b.String()
}

func taskName(t *object.Thread, k *Task) string {
	s, ok := object.ToStr(t, k.Name())
	if !ok {
		t.Take()
		return "?"
	}
	return s
}

// describeWait writes where a task is suspended, with the source line, and what it awaits.
func (k *Task) describeWait(t *object.Thread, b *strings.Builder) {
	fmt.Fprintf(b, "  %s", taskName(t, k))
	if f := k.suspendedAt(); f != nil {
		site := f.fn.code.Site(f.pos)
		fmt.Fprintf(b, " waits in %s, %s:%d\n", f.fn.code.qualname, f.fn.code.FileName(), f.line())
		if site.File != nil {
			fmt.Fprintf(b, "    %s\n", strings.TrimSpace(site.File.Line(f.line())))
		}
	} else {
		b.WriteString(" waits\n")
	}
	if at := k.createdAt(); at != "" {
		fmt.Fprintf(b, "    created at %s\n", at)
	}
	switch fut := k.waitingOn(); {
	case fut == nil:
	case fut.isTask():
		fmt.Fprintf(b, "    for the task %s\n", taskName(t, fut.task()))
	default:
		fmt.Fprintf(b, "    for %s\n", reprText(t, fut.Value()))
	}
}

func (f *Future) isTask() bool {
	_, ok := AsTask(f.Value())
	return ok
}

// suspendedAt is the innermost frame of script code a task is suspended in; nil if there is none.
func (k *Task) suspendedAt() *Frame {
	if k.coro == nil {
		return nil
	}
	g, ok := suspendable(object.FromHeader(k.coro))
	if !ok || g.inner == nil {
		return nil
	}
	f := g.inner
	for f != g.frame() && f.fn.code.Hidden() && f.back != nil {
		f = f.back
	}
	return f
}

// findCycle looks for tasks that await each other in a ring, directly or through a gather.
func (l *Loop) findCycle() []*Task {
	search := cycleSearch{seen: map[*Task]bool{}}
	for start := l.in.tasks.first; start != nil; start = start.next {
		if ring := search.from(start); ring != nil {
			return ring
		}
	}
	return nil
}

// cycleSearch follows what tasks await, depth first.
type cycleSearch struct {
	seen map[*Task]bool
	path []*Task
}

// from returns a ring that can be reached from k; nil when there is none. A task is looked at once.
func (s *cycleSearch) from(k *Task) []*Task {
	if i := slices.Index(s.path, k); i >= 0 {
		return s.path[i:]
	}
	if s.seen[k] || len(s.path) >= maxCycle {
		return nil
	}
	s.seen[k] = true
	s.path = append(s.path, k)
	for _, next := range awaitedTasks(k.waitingOn(), nil) {
		if ring := s.from(next); ring != nil {
			return ring
		}
	}
	s.path = s.path[:len(s.path)-1]
	return nil
}

// maxCycle bounds the search for a ring of tasks.
const maxCycle = 1000

// awaitedTasks appends the tasks that must end before fut is done: itself, or the children of a gather.
func awaitedTasks(fut *Future, list []*Task) []*Task {
	switch {
	case fut == nil || fut.Done():
	case fut.isTask():
		list = append(list, fut.task())
	case fut.Header.Type() == gatheringType:
		for _, child := range fut.gathering().children {
			list = awaitedTasks(child, list)
		}
	}
	return list
}
