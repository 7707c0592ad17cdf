package interp

import (
	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// DescribeItem says what an item of a loop's queue, or of a timer, is: whose step, which callback, whose sleep. Nothing
// of the script's is called.
func DescribeItem(t *object.Thread, r eventloop.Runner) string {
	switch r := r.(type) {
	case *Task:
		return taskName(t, r)
	case *handle:
		if r.cancelled {
			return "a cancelled call"
		}
		return handleName(t, r)
	case *sleepFuture:
		if k, ok := r.waiter().(*Task); ok {
			return "sleep of " + taskName(t, k)
		}
		return "sleep that nobody awaits"
	case *wakeUp:
		return r.describe(t)
	case interface{ Describe() string }:
		return r.Describe()
	}
	return outsideName(r)
}

// describe names what a done future tells.
func (c *wakeUp) describe(t *object.Thread) string {
	of := " of " + c.fut.shortName(t)
	switch who := c.who.(type) {
	case *gathering:
		return "gather: end" + of
	case *shielding, *shieldOuter:
		return "shield: end" + of
	case *stopWaker:
		return "end" + of
	case *scriptWaker:
		if name := stringAttr(t, who.fn, "__qualname__"); name != "" {
			return name + "(): end" + of
		}
	}
	return "end" + of
}
