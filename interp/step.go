package interp

import "github.com/bide-lang/bide/interp/object"

// Every step knows next, what follows it, and fail, where it goes when an
// exception is pending: the handler of the enclosing try, or the function's exit.

// evalStep evaluates an expression and drops its value.
type evalStep struct {
	value      Node
	next, fail Step
}

func (s *evalStep) Run(f *Frame) Step {
	if s.value.Eval(f).Bad() {
		return s.fail
	}
	return s.next
}

// dropStep is evalStep for a call: a coroutine nobody kept is reported.
type dropStep struct {
	value      Node
	next, fail Step
	keeps      bool // the call is print's, which lets nothing go
}

func (s *dropStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	switch v.Type() {
	case CoroutineType:
		if !dropped(f, v) {
			return s.fail
		}
	case TaskType:
		droppedTask(f, v)
	}
	if f.t.Interp.Finalizing && !s.keeps && !f.fn.code.hidden {
		f.collectDropped()
	}
	if f.t.Break.Load()&(breakLines|breakTrace) != 0 {
		return f.watchedAfter(s.next)
	}
	return s.next
}

// showStep is an expression statement at a prompt: its value is given to sys.displayhook.
type showStep struct {
	value      Node
	next, fail Step
}

func (s *showStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() || !display(f, v) {
		return s.fail
	}
	return s.next
}

// localStep is `x = value` for a local in its slot.
type localStep struct {
	slot       int
	value      Node
	next, fail Step
}

func (s *localStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.slots[s.slot] = v
	return s.next
}

// assignStep is `target = value` for any one target.
type assignStep struct {
	target     assigner
	value      Node
	next, fail Step
}

func (s *assignStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() || !s.target.assign(f, v) {
		return s.fail
	}
	return s.next
}

// assignManyStep is `t1 = t2 = value`: targets are assigned from left to right.
type assignManyStep struct {
	targets    []assigner
	value      Node
	next, fail Step
}

func (s *assignManyStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	for _, target := range s.targets {
		if !target.assign(f, v) {
			return s.fail
		}
	}
	return s.next
}

// incrementStep is `x += k` for a local and a small int constant (k negative for -=).
type incrementStep struct {
	slot       int
	k          int64
	read       *localNode
	op         object.BinaryOp
	operand    Value
	site       int32
	next, fail Step
}

func (s *incrementStep) Run(f *Frame) Step {
	p := &f.slots[s.slot]
	if p.IsInt() {
		x := p.Int64()
		if sum := x + s.k; (x^sum)&(s.k^sum) >= 0 {
			*p = object.Int(sum)
			return s.next
		}
	}
	v := s.read.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.pos = s.site
	if v = object.InPlaceBinary(f.t, s.op, v, s.operand); v.Bad() {
		return s.fail
	}
	f.slots[s.slot] = v
	return s.next
}

// augLocalStep is `x op= value` for a local.
type augLocalStep struct {
	slot       int
	read       *localNode
	op         object.BinaryOp
	value      Node
	site       int32
	next, fail Step
}

func (s *augLocalStep) Run(f *Frame) Step {
	a := s.read.Eval(f)
	if a.Bad() {
		return s.fail
	}
	b := s.value.Eval(f)
	if b.Bad() {
		return s.fail
	}
	v := inPlace(f, s.op, s.site, a, b)
	if v.Bad() {
		return s.fail
	}
	f.slots[s.slot] = v
	return s.next
}

// augStep is `name op= value` for any other variable.
type augStep struct {
	read       Node
	target     assigner
	op         object.BinaryOp
	value      Node
	site       int32
	next, fail Step
}

func (s *augStep) Run(f *Frame) Step {
	a := s.read.Eval(f)
	if a.Bad() {
		return s.fail
	}
	b := s.value.Eval(f)
	if b.Bad() {
		return s.fail
	}
	v := inPlace(f, s.op, s.site, a, b)
	if v.Bad() || !s.target.assign(f, v) {
		return s.fail
	}
	return s.next
}

// augAttrStep is `obj.name op= value`: obj is evaluated once.
type augAttrStep struct {
	read       *attrNode // its value is not used
	target     *attrTarget
	value      operand
	op         object.BinaryOp
	site       int32
	next, fail Step
}

func (s *augAttrStep) Run(f *Frame) Step {
	target := s.target
	obj := target.value.quick(f)
	if obj.Bad() {
		if obj = target.value.node.Eval(f); obj.Bad() {
			return s.fail
		}
	}
	var a Value
	if c := &s.read.cache; c.fits(obj) && c.index >= 0 {
		a = object.InstanceAttrs(obj).Field(int(c.index))
	}
	if a.Bad() {
		if a = s.read.get(f, obj); a.Bad() {
			return s.fail
		}
	}
	b := s.value.quick(f)
	if b.Bad() {
		if b = s.value.node.Eval(f); b.Bad() {
			return s.fail
		}
	}
	v, ok := addInts(a, b)
	if !ok || s.op != object.OpAdd {
		if v = inPlace(f, s.op, s.site, a, b); v.Bad() {
			return s.fail
		}
	}
	if c := &target.cache; c.next == nil && c.fits(obj) {
		object.InstanceAttrs(obj).SetField(int(c.index), v)
	} else if !target.store(f, obj, v) {
		return s.fail
	}
	return s.next
}

// augItemStep is `obj[index] op= value`: obj and index are evaluated once.
type augItemStep struct {
	target     *itemTarget
	value      operand
	op         object.BinaryOp
	site       int32
	next, fail Step
}

func (s *augItemStep) Run(f *Frame) Step {
	to := s.target
	obj := to.value.quick(f)
	if obj.Bad() {
		if obj = to.value.node.Eval(f); obj.Bad() {
			return s.fail
		}
	}
	i := to.index.quick(f)
	if i.Bad() {
		if i = to.index.node.Eval(f); i.Bad() {
			return s.fail
		}
	}
	a := getItem(f, to.site, obj, i)
	if a.Bad() {
		return s.fail
	}
	b := s.value.quick(f)
	if b.Bad() {
		if b = s.value.node.Eval(f); b.Bad() {
			return s.fail
		}
	}
	v := inPlace(f, s.op, s.site, a, b)
	if v.Bad() || !setItem(f, to.site, obj, i, v) {
		return s.fail
	}
	return s.next
}

// deleteStep is `del targets`.
type deleteStep struct {
	targets    []deleter
	next, fail Step
}

func (s *deleteStep) Run(f *Frame) Step {
	for _, d := range s.targets {
		if !d.delete(f) {
			return s.fail
		}
	}
	if f.t.Interp.Finalizing && !f.fn.code.hidden {
		f.collectDropped()
	}
	return s.next
}

// returnStep ends the call with a value.
type returnStep struct {
	value Node
	fail  Step
}

func (s *returnStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	f.t.Ret = v
	f.state = frameDone
	return nil
}

// exitStep ends the call with a constant: falling off the end.
type exitStep struct{ v Value }

func (s *exitStep) Run(f *Frame) Step {
	f.t.Ret = s.v
	f.state = frameDone
	return nil
}

// unwindStep is the fail link of a function's outermost statements: the exception leaves
// the frame, which adds its one line to the traceback.
type unwindStep struct{}

func (s *unwindStep) Run(f *Frame) Step {
	f.trace()
	f.t.Ret = object.Raised
	f.state = frameDone
	return nil
}

// rethrowStep is unwindStep for an exception this frame has already added its line to.
type rethrowStep struct{}

func (s *rethrowStep) Run(f *Frame) Step {
	f.t.Ret = object.Raised
	f.state = frameDone
	return nil
}

// ifStep goes one of two ways.
type ifStep struct {
	test               Test
	then, orElse, fail Step
}

func (s *ifStep) Run(f *Frame) Step {
	b, ok := s.test.Test(f)
	if !ok {
		return s.fail
	}
	if b {
		return s.then
	}
	return s.orElse
}

// whileStep is the head of a while loop, which its body comes back to.
type whileStep struct {
	test             Test
	site             int32
	body, done, fail Step
}

func (s *whileStep) Run(f *Frame) Step {
	if f.t.Break.Load() != 0 {
		if to := f.turn(s, s.site, s.fail); to != nil {
			return to
		}
	}
	b, ok := s.test.Test(f)
	if !ok {
		return s.fail
	}
	if b {
		return s.body
	}
	return s.done
}

// clearStep empties a temporary slot on the way out of a construct.
type clearStep struct {
	slot int
	next Step
}

func (s *clearStep) Run(f *Frame) Step {
	f.slots[s.slot] = object.Unbound
	return s.next
}

// raiseStep is `raise exc from cause`.
type raiseStep struct {
	exc, cause Node
	site       int32
	fail       Step
}

func (s *raiseStep) Run(f *Frame) Step {
	v := s.exc.Eval(f)
	if v.Bad() {
		return s.fail
	}
	cause := object.Unbound
	if s.cause != nil {
		if cause = s.cause.Eval(f); cause.Bad() {
			return s.fail
		}
	}
	f.pos = s.site
	object.RaiseValue(f.t, v, cause)
	return s.fail
}

// reraiseStep is a bare `raise`: the exception being handled goes on its way.
type reraiseStep struct {
	site          int32
	fail, rethrow Step
}

func (s *reraiseStep) Run(f *Frame) Step {
	f.pos = s.site
	e := handledException(f.t)
	if e == nil {
		f.t.Raise(object.RuntimeErrorType, "No active exception to reraise")
		return s.fail
	}
	f.t.Restore(e)
	return s.rethrow
}

// assertStep is `assert test, msg`.
type assertStep struct {
	test       Test
	msg        Node
	site       int32
	next, fail Step
}

func (s *assertStep) Run(f *Frame) Step {
	b, ok := s.test.Test(f)
	if !ok {
		return s.fail
	}
	if b {
		return s.next
	}
	e := object.NewException(object.AssertionErrorType, "")
	if s.msg != nil {
		v := s.msg.Eval(f)
		if v.Bad() {
			return s.fail
		}
		e.Args = object.NewTuple(v)
	}
	f.pos = s.site
	f.t.Throw(e)
	return s.fail
}

// callStep runs a small piece of Go as a step.
type callStep struct {
	run        func(f *Frame) bool
	next, fail Step
}

func (s *callStep) Run(f *Frame) Step {
	if s.run(f) {
		return s.next
	}
	return s.fail
}

// lateStep stands for a step that is linked later: the head of a loop, while its body is
// linked. It costs one hop.
type lateStep struct{ to Step }

func (s *lateStep) Run(*Frame) Step { return s.to }
