package repl

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// breakpoint is a place in a script: a line, or a function. The script stops there in two ways. Before a step of the loop
// that begins or goes on there the loop is held. Where the place is reached in the middle of a step the script stops
// before the line, as at a breakpoint().
type breakpoint struct {
	file     string // as it was given; "" is any
	line     int
	function string
}

func (b breakpoint) String() string {
	switch {
	case b.function != "":
		return b.function
	case b.file != "":
		return b.file + ":" + strconv.Itoa(b.line)
	}
	return "line " + strconv.Itoa(b.line)
}

// same reports whether somebody who names c may mean b.
func (b breakpoint) same(c breakpoint) bool {
	return b.function == c.function && b.line == c.line && (b.file == c.file || b.file == "" || c.file == "")
}

// linePlace reads "menu.py:12" or "12"; false if it is neither.
func linePlace(text string) (breakpoint, bool) {
	file, line := "", text
	if colon := strings.LastIndexByte(text, ':'); colon >= 0 {
		file, line = text[:colon], text[colon+1:]
	}
	n, err := strconv.Atoi(line)
	return breakpoint{file: file, line: n}, err == nil && n > 0
}

// isAt reports whether a frame stands at the line. Lines of the inputs themselves must be asked for by file.
func (b breakpoint) isAt(f *interp.Frame) bool {
	file, line, _ := f.Place()
	switch {
	case line != b.line:
		return false
	case b.file == "":
		return f.Name() != "<module>" || !strings.HasPrefix(file, inputPrefix)
	}
	return file == b.file || filepath.Base(b.file) == filepath.Base(file) && strings.HasSuffix(file, "/"+filepath.ToSlash(filepath.Clean(b.file)))
}

// isIn reports whether a frame runs the function.
func (b breakpoint) isIn(f *interp.Frame) bool {
	return f.Name() == b.function || f.QualifiedName() == b.function
}

// before reports whether next is a step from the line, or inside of the function.
func (b breakpoint) before(next eventloop.Runner) bool {
	k, ok := next.(*interp.Task)
	if !ok || k.Done() {
		return false
	}
	frames := k.Frames()
	if b.function != "" {
		return slices.ContainsFunc(frames, b.isIn)
	}
	return len(frames) > 0 && b.isAt(frames[len(frames)-1])
}

// reachedBy reports whether a frame comes to the place in the middle of a step.
func (b breakpoint) reachedBy(f *interp.Frame, begins bool) bool {
	if b.function != "" {
		return begins && b.isIn(f)
	}
	return b.isAt(f)
}

// until is what lets a loop go on: place is reached, or the task is done.
type until struct {
	place breakpoint
	task  *interp.Task // nil: place counts
}

// reached reports whether something :until waits for has come, or next is a step from a breakpoint.
func (w *world) reached(next eventloop.Runner) bool {
	if w.replay != nil {
		return false
	}
	for _, u := range w.untils {
		if u.task != nil && u.task.Done() || u.task == nil && u.place.before(next) {
			return true
		}
	}
	for _, b := range w.breaks {
		if b.before(next) {
			w.p.say("Breakpoint: %s\n", b)
			if k, ok := next.(*interp.Task); ok && !k.Begun() {
				w.entered = b.function
			}
			return true
		}
	}
	return false
}

// watchLines has the script stop where it reaches one of the places in the middle of a step, as long as there are any.
func (w *world) watchLines() {
	places := len(w.breaks) > 0 || slices.ContainsFunc(w.untils, func(u until) bool { return u.task == nil })
	if places == w.lines {
		return
	}
	if w.lines = places; places {
		w.in.WatchLines(w.line)
	} else {
		w.in.WatchLines(nil)
	}
}

// watchLoops begins to watch the loop of a script that has run by itself so far.
func (w *world) watchLoops() {
	if w.clock == nil && !w.watching && w.in.RunningLoop() != nil {
		w.watching, w.begun, w.steps = true, true, 1 // the step that runs is the first known of
		w.in.WatchLoops(w.event, w.hold)
	}
}

// line is called before a line of the script runs.
func (w *world) line(t *object.Thread, f *interp.Frame, begins bool) bool {
	if w.leaving || w.replay != nil || w.p.frame != nil {
		return true
	}
	for _, u := range w.untils {
		if u.task == nil && u.place.reachedBy(f, begins) {
			return w.p.stopAt(t, f, "before")
		}
	}
	for _, b := range w.breaks {
		if !b.reachedBy(f, begins) {
			continue
		}
		if b.function != "" && w.entered == b.function { // the loop was held before the step in which it begins
			w.entered = ""
			continue
		}
		return w.p.stopAt(t, f, "Breakpoint: "+b.String()+"\nbefore")
	}
	return true
}

// stopAt opens the prompt in a frame of the script, in the middle of whatever runs; what says why. False means that an
// exception is pending.
func (p *Prompt) stopAt(t *object.Thread, f *interp.Frame, what string) bool {
	w := p.w
	w.watchLoops()
	w.in.Flush()
	printed := p.out.collected()
	p.say("%s%s %s, in %s\n    %s\n", printed, what, f.At(), f.Name(), f.SourceLine())
	outer, at, next := p.frame, w.at, p.next
	p.frame, w.at, w.untils = f, nil, nil
	p.converse()
	p.frame, w.at, p.next, p.resume = outer, at, next, false
	w.watchLines()
	if e := p.exit; e != nil {
		p.exit = nil
		t.Restore(e)
		return false
	}
	return true
}
