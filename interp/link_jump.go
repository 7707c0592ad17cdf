package interp

import "github.com/bide-lang/bide/interp/object"

// block is something a break, continue or return may have to leave: a loop, an exception
// handler, or a body that a finally (or the exit of a with) follows.
type block interface{ isBlock() }

// loopBlock is the body of a loop.
type loopBlock struct {
	again Step // continue goes here
	after Step // break goes here
	slot  int  // of a for loop's iterator; -1 for another loop
}

// handlerBlock is the body of an except clause, or of a finally block: leaving it makes the
// exception handled before the current one again.
type handlerBlock struct {
	handled, outer int
	// unbind deletes the name of `except E as name`; nil if there is none.
	unbind func(next Step) Step
}

// finallyBlock is a body that a finally follows. Leaving it enters the finally first.
type finallyBlock struct {
	how, val int // slots: why it was entered, and the value of a return
	// handled and outer are the slots of a finally block, which saves the exception
	// being handled when it is entered; outer is -1 for the exit of a with.
	handled, outer int
	enter          Step
	end            *endFinallyStep
	// anew links a brief finally block in front of what follows; nil for any other.
	anew func(then Step) Step
}

func (*loopBlock) isBlock()    {}
func (*handlerBlock) isBlock() {}
func (*finallyBlock) isBlock() {}

// exit registers a way out of the finally and returns the step that enters it for that.
func (b *finallyBlock) exit(then Step) Step {
	if b.anew != nil {
		return b.anew(then)
	}
	if b.outer >= 0 {
		then = &uncatchStep{handled: b.handled, outer: b.outer, next: then}
	}
	b.end.exits = append(b.end.exits, then)
	return &enterFinallyStep{how: b.how, exit: int64(len(b.end.exits) - 1), next: b.enter}
}

func (l *linker) linkBreak() Step {
	k := l.innermostLoop()
	return l.leave(len(l.blocks), k+1, l.blocks[k].(*loopBlock).after)
}

func (l *linker) linkContinue() Step {
	k := l.innermostLoop()
	return l.leave(len(l.blocks), k+1, l.blocks[k].(*loopBlock).again)
}

func (l *linker) innermostLoop() int {
	for i := len(l.blocks) - 1; i >= 0; i-- {
		if _, ok := l.blocks[i].(*loopBlock); ok {
			return i
		}
	}
	panic("link: break outside loop") // the parser refuses it
}

// leave is the way from inside blocks[:from] out to inside blocks[:to], then on.
func (l *linker) leave(from, to int, then Step) Step {
	if from == to {
		return then
	}
	rest := l.leave(from-1, to, then)
	switch b := l.blocks[from-1].(type) {
	case *handlerBlock:
		return b.leave(rest)
	case *finallyBlock:
		return b.exit(rest)
	}
	return rest
}

func (b *handlerBlock) leave(next Step) Step {
	if b.unbind != nil {
		next = b.unbind(next)
	}
	return &uncatchStep{handled: b.handled, outer: b.outer, next: next}
}

// returnThrough returns a value from inside blocks[:from], through the finally blocks on the way.
func (l *linker) returnThrough(from int, value Node) Step {
	for i := from - 1; i >= 0; i-- {
		b, ok := l.blocks[i].(*finallyBlock)
		if !ok {
			continue
		}
		out := b.exit(l.returnThrough(i, &takeNode{b.val}))
		return &returnFinallyStep{value: value, val: b.val, next: l.leaveHandlers(from, i+1, out), fail: l.fail}
	}
	return &returnStep{value: value, fail: l.fail}
}

// leaveHandlers is leave where there is no finally in between.
func (l *linker) leaveHandlers(from, to int, then Step) Step {
	for i := to; i < from; i++ {
		if b, ok := l.blocks[i].(*handlerBlock); ok {
			then = b.leave(then)
		}
	}
	return then
}

// unbindName deletes the variable of an except clause, whether or not it is still bound.
func (l *linker) unbindName(name string) func(next Step) Step {
	target := l.variableTarget(name)
	del := l.variableDeleter(name, 0)
	return func(next Step) Step {
		return &callStep{run: func(f *Frame) bool {
			pending := f.t.Take()
			if target.assign(f, object.None) {
				del.delete(f)
			}
			if pending != nil {
				f.t.Restore(pending)
			}
			return true
		}, next: next, fail: next}
	}
}
