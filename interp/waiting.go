package interp

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// waitedTasks is how many of the tasks that somebody waits for are named.
const waitedTasks = 4

// Waiting says what a suspended task waits for: the tasks by name, the time a sleep ends, else what it called;
// "" when it waits for nothing. Nothing of the script's is called.
func (k *Task) Waiting(t *object.Thread) string {
	fut := k.waitingOn()
	if fut == nil || fut.Done() {
		return ""
	}
	if fut.isTask() {
		return taskName(t, fut.task())
	}
	call := k.libraryCall()
	if children := fut.Children(); children != nil {
		names := make([]string, 0, waitedTasks+1)
		for _, child := range children {
			if child.Done() {
				continue
			}
			if len(names) == waitedTasks {
				names = append(names, "...")
				break
			}
			names = append(names, child.shortName(t))
		}
		return "gather(" + strings.Join(names, ", ") + ")"
	}
	if fut.has(futureTimed) {
		return "sleep until " + formatSeconds(fut.sleep().timer.Due())
	}
	if call != nil {
		return call.shownCall()
	}
	return "a " + fut.Type().Name
}

// shownCall is the name of a library function and "()"; "async with lock" is Lock.acquire().
func (f *Frame) shownCall() string {
	if f.fn.code.name == "__aenter__" && f.slots[0].Ok() {
		return f.slots[0].Type().Name + ".acquire()"
	}
	return f.fn.code.qualname + "()"
}

// Children are what a gather waits for, in the order of its arguments; nil of any other future.
func (f *Future) Children() []*Future {
	if f.Type() != gatheringType {
		return nil
	}
	return f.gathering().children
}

// shortName is the name of a task, or the kind of another future.
func (f *Future) shortName(t *object.Thread) string {
	if f.isTask() {
		return taskName(t, f.task())
	}
	return "a " + f.Type().Name
}

// libraryCall is the frame of the library function that the script awaits; nil if it awaits a future itself.
func (k *Task) libraryCall() *Frame {
	var call *Frame
	k.eachFrame(func(f *Frame) bool {
		if !f.fn.code.Hidden() {
			return false
		}
		call = f
		return true
	})
	return call
}

// eachFrame goes through the suspended frames of a task from the innermost out, until fn returns false.
func (k *Task) eachFrame(fn func(f *Frame) bool) {
	if k.coro == nil {
		return
	}
	g, ok := suspendable(object.FromHeader(k.coro))
	if !ok || g.inner == nil {
		return
	}
	for f := g.inner; f != nil && fn(f) && f != g.frame(); f = f.back {
	}
}

// Frames are the suspended frames of a task, the outermost first, those of the library left out; of a task that has
// not begun the one it begins in.
func (k *Task) Frames() []*Frame {
	if k.coro == nil {
		return nil
	}
	g, ok := suspendable(object.FromHeader(k.coro))
	if !ok {
		return nil
	}
	return g.scriptFrames(nil)
}

// scriptFrames appends the frames of a chain, the outermost first, and those of the generator that the innermost drives
// level by level.
func (g *Generator) scriptFrames(frames []*Frame) []*Frame {
	first := len(frames)
	for f := g.inner; f != nil; f = f.back {
		if !f.fn.code.Hidden() {
			frames = append(frames, f)
		}
		if f == g.frame() {
			break
		}
	}
	slices.Reverse(frames[first:])
	if g.inner == nil || g.inner.on == nil || len(frames) > maxShownFrames {
		return frames
	}
	switch on := object.FromHeader(g.inner.on); on.Type() {
	case GeneratorType, CoroutineType, AsyncGeneratorType:
		return object.Cast[Generator](on).scriptFrames(frames)
	case asyncSendType, asyncThrowType:
		return object.Cast[asyncSend](on).gen.scriptFrames(frames)
	}
	return frames
}

// maxShownFrames bounds the frames of one task that are shown.
const maxShownFrames = 1000

// at is the script line a task is suspended at; "" if there is none.
func (k *Task) at() string {
	if f := k.suspendedAt(); f != nil && !f.fn.code.Hidden() {
		return f.place()
	}
	return ""
}

// place is where a frame stands, like "menu.py:12".
func (f *Frame) place() string { return f.fn.code.place(f.pos) }

// place is the file and line of a site, like "menu.py:12". The folder of the script that is run is left out.
func (c *Code) place(site int32) string {
	name := c.FileName()
	if c.unit != nil {
		name = strings.TrimPrefix(name, c.unit.in.script.folder)
	}
	return name + ":" + strconv.Itoa(c.lineAt(site))
}

// formatSeconds writes a time on the loop's clock.
func formatSeconds(s float64) string { return fmt.Sprintf("%.3f", s) }
