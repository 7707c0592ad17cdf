package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// lineWatch is who wants to know of the lines of the script before they run. While there is anybody the bit breakLines of
// the main thread's eval breaker is set: frames that begin, go on after a suspension, or come round a loop then run their
// steps through watchedStep.
type lineWatch struct {
	reached func(t *object.Thread, f *Frame, begins bool) bool
	within  *Frame // whose watchedStep runs
}

// WatchLines has reached called on the main thread before it runs a statement of a script: f stands at it, and begins to
// run if begins is set. False means that an exception is pending, which the statement then raises. nil ends that. A
// function that is in the middle of a statement other than a call is watched from its next loop round on.
func (in *Interpreter) WatchLines(reached func(t *object.Thread, f *Frame, begins bool) bool) {
	in.lines.reached = reached
	if reached == nil {
		in.main.Break.And(^uint32(breakLines))
	} else {
		in.main.Break.Or(breakLines)
	}
}

// lineMark is a statement that was linked: the step it begins with, and where its exceptions go.
type lineMark struct {
	step, fail Step
	pos        token.Pos
}

// lineStop is a lineMark that is looked up by its step.
type lineStop struct {
	fail Step
	site int32
	line int
}

// mark notes with which step a statement begins.
func (l *linker) mark(s ast.Stmt, step Step) {
	switch s.(type) {
	case *ast.Break, *ast.Continue:
		if !l.watched { // the step is another statement's
			return
		}
	}
	if !l.u.hidden {
		l.c.marks = append(l.c.marks, lineMark{step, l.fail, s.Span().Start})
	}
}

// linkWatched makes watchedEntry. What runs already goes on in the steps of the first linking.
func (c *Code) linkWatched() Step {
	if c.watchedEntry == nil {
		c.watchedEntry, c.stops = c.relink(func(l *linker) { l.watched = true }), nil
	}
	return c.watchedEntry
}

// relink links the code once more, otherwise than the first time; the slots stay the same.
func (c *Code) relink(otherwise func(l *linker)) Step {
	l := c.linker()
	otherwise(l)
	if c.handled >= 0 {
		l.temp()
	}
	inner := c.inner
	entry := l.program()
	c.inner = inner
	return entry
}

// stopAt puts a step before a statement that has none of its own.
func stopAt(s ast.Stmt, next Step) Step {
	switch s.(type) {
	case *ast.Pass, *ast.Break, *ast.Continue:
		return &stopStep{next}
	}
	return next
}

// stopStep does nothing.
type stopStep struct{ next Step }

func (s *stopStep) Run(*Frame) Step { return s.next }

// lineStop finds the statement that begins with a step.
func (c *Code) lineStop(step Step) (lineStop, bool) {
	if c.stops == nil {
		c.stops = make(map[Step]lineStop, len(c.marks))
		for _, m := range c.marks {
			if _, inner := c.stops[m.step]; inner { // as a try and its first statement
				continue
			}
			line, _ := c.file.Position(m.pos)
			c.stops[m.step] = lineStop{m.fail, int32(len(c.sites)), line}
			c.sites = append(c.sites, object.Site{File: c.file, Span: token.Span{Start: m.pos, End: m.pos}})
		}
	}
	stop, ok := c.stops[step]
	return stop, ok
}

// watchedStep runs a frame's steps one by one, and tells of those that begin a statement on another line.
type watchedStep struct {
	step   Step
	begins bool
	told   Step // of which was told last
	line   int  // where it stands
}

func (s *watchedStep) Run(f *Frame) Step {
	w := &runtimeOf(f.t).lines
	if w.reached == nil {
		return s.step
	}
	if stop, ok := f.fn.code.lineStop(s.step); ok && (stop.line != s.line || s.step == s.told) {
		begins := s.begins
		s.line, s.told, s.begins = stop.line, s.step, false
		if f.pos = stop.site; !w.reached(f.t, f, begins) {
			return stop.fail
		}
	}
	outer := w.within
	w.within = f
	next := s.step.Run(f)
	w.within = outer
	if next == nil {
		return nil
	}
	s.step = next
	return s
}

// watched is a step of f from which on its lines are watched.
func (f *Frame) watched(s Step) Step {
	c := f.fn.code
	if c.Hidden() {
		return s
	}
	if s != c.entry {
		return &watchedStep{step: s}
	}
	return &watchedStep{step: c.linkWatched(), begins: true}
}

// watchedAfter is the step to go on with after a call, which may have set what watches the frame.
func (f *Frame) watchedAfter(s Step) Step {
	switch b := f.t.Break.Load(); {
	case b&breakTrace != 0:
		return f.retraced(s)
	case runtimeOf(f.t).lines.within != f:
		return f.watched(s)
	}
	return s
}

// callWatched is call for a function whose lines are watched; its value is left in t.Ret.
func (f *Frame) callWatched(caller *Frame) {
	t, c := f.t, f.fn.code
	t.Depth++
	t.StackUsed += c.stack
	top := t.Top
	f.back, t.Top = caller, &f.Header
	for s := f.watched(c.entry); s != nil; {
		s = s.Run(f)
	}
	t.Depth--
	t.StackUsed -= c.stack
	t.Top = top
}

// turn serves the eval breaker when a loop comes round to its step s, at a site: the step to go to instead, if any.
func (f *Frame) turn(s Step, site int32, fail Step) Step {
	if f.broken(site) {
		return fail
	}
	if f.t.Break.Load()&breakLines == 0 || runtimeOf(f.t).lines.within == f {
		return nil
	}
	return f.watched(s)
}
