package interp

import (
	"github.com/bide-lang/bide/interp/object"
)

// arguments are those of a call without stars, and the rest of it that does not depend on how the callee is
// found. The last len(names) of args are keyword arguments. Those of a script function are evaluated
// straight into its frame.
type arguments struct {
	args  []operand
	names []*object.Str
	site  int32
	// awaited says the result is awaited on the spot, so that the frame of a
	// coroutine is handed over as it is; see Frame.hand.
	awaited bool
	plan    *bindPlan
	// keywords is plan for functions written in Go.
	keywords *nativePlan
}

// callNode is a call of what any expression gives.
type callNode struct {
	arguments
	fn Node
}

func (n *callNode) Eval(f *Frame) Value {
	callee := n.fn.Eval(f)
	if callee.Bad() {
		return callee
	}
	return n.call(f, callee)
}

// globalCallNode is a call of a global.
type globalCallNode struct {
	arguments
	global *globalNode
}

func (n *globalCallNode) Eval(f *Frame) Value {
	g := n.global
	var callee Value
	if d := f.fn.globals; g.dict == d && g.keys == d.KeysVersion() && g.builtins == nil {
		callee = d.EntryValue(g.entry)
	} else if callee = g.Eval(f); callee.Bad() {
		return callee
	}
	switch callee.Type() {
	case FunctionType:
		return n.script(f, object.Cast[Function](callee), object.Unbound)
	case object.BuiltinType:
		b := object.Cast[object.Builtin](callee)
		if b.One == nil || len(n.args) != 1 || len(n.names) > 0 || b.Self.Ok() {
			return n.native(f, b, object.Unbound)
		}
		v := n.args[0].quick(f)
		if v.Bad() {
			if v = n.args[0].node.Eval(f); v.Bad() {
				return v
			}
		}
		f.pos = n.site
		return b.One(f.t, v)
	}
	return n.other(f, callee, object.Unbound)
}

// call calls anything.
func (n *arguments) call(f *Frame, callee Value) Value {
	if fn, ok := exactFunction(callee); ok {
		return n.script(f, fn, object.Unbound)
	}
	return n.other(f, callee, object.Unbound)
}

// script calls a script function, with self as the first argument unless that is Unbound. It is newFrame and
// Frame.call in one for a plain function, because most time of a short call goes into calls of Go.
func (n *arguments) script(f *Frame, fn *Function, self Value) Value {
	c := fn.code
	given := len(n.args)
	if self.Ok() {
		given++
	}
	if c.params.takes != given+1 || len(n.names) > 0 {
		return n.planned(f, fn, self, given)
	}
	t := f.t
	g := c.pool
	if g == nil {
		g = c.allocFrame(t)
	}
	c.pool = g.back
	g.back = nil
	g.fn, g.t = fn, t
	slots := g.slots
	if self.Ok() {
		slots[0] = self
		slots = slots[1:]
	}
	for i := range n.args {
		a := &n.args[i]
		v := a.quick(f)
		if v.Bad() {
			if v = a.node.Eval(f); v.Bad() {
				g.release()
				return v
			}
		}
		slots[i] = v
	}
	f.pos = n.site
	if c.kind != kindPlain {
		return g.hand(n.awaited)
	}
	if t.Depth >= t.Limit || t.StackUsed > maxStack || t.Break.Load() != 0 {
		if !g.mayCall(f) {
			return t.Ret
		}
	}
	t.Depth++
	t.StackUsed += c.stack
	g.back, t.Top = f, &g.Header
	var v Value
	if c.result != nil {
		if v = c.result.Eval(g); v.Bad() {
			g.trace()
		}
	} else {
		for s := c.entry; s != nil; {
			s = s.Run(g)
		}
		v = t.Ret
	}
	t.Depth--
	t.StackUsed -= c.stack
	t.Top = &f.Header
	if g.flags&frameKept == 0 {
		if len(g.slots) > 3 {
			g.recycleWide()
		} else {
			g.recycle()
		}
	}
	return v
}

// other calls what is no script function, or one whose parameters are not matched here.
func (n *arguments) other(f *Frame, callee, self Value) Value {
	switch callee.Type() {
	case object.BuiltinType:
		return n.native(f, object.Cast[object.Builtin](callee), self)
	case object.MethodDescriptorType:
		if self.Ok() { // of the type that the method was found on
			return n.native(f, object.Cast[object.Builtin](callee), self)
		}
	case object.BoundMethodType:
		m := object.Cast[object.BoundMethod](callee)
		if fn, ok := exactFunction(m.Func); ok && self.Bad() {
			return n.script(f, fn, m.Self)
		}
	case object.TypeType:
		if fn := n.initializer(callee); fn != nil {
			return n.construct(f, callee, fn)
		}
		if len(n.names) > 0 || self.Ok() {
			break
		}
		if class := object.Cast[object.Type](callee); class.PlainException() {
			return n.exception(f, class)
		} else if class == object.TypeType && len(n.args) == 1 {
			return n.one(f, typeOf, object.Unbound)
		}
	}
	return n.general(f, callee, self)
}

// general calls anything the way that natives do, with the arguments in one slice.
func (n *arguments) general(f *Frame, callee, self Value) Value {
	t := f.t
	given, first := len(n.args), 0
	if self.Ok() {
		given, first = given+1, 1
	}
	args := t.Push(given)
	if first == 1 {
		args[0] = self
	}
	for i := range n.args {
		v := n.args[i].eval(f)
		if v.Bad() {
			t.Pop(args)
			return v
		}
		args[first+i] = v
	}
	f.pos = n.site
	var v Value
	if first == 1 && callee.Type() == object.MethodDescriptorType {
		v = object.Cast[object.Builtin](callee).InvokeTrusted(t, args, n.names)
	} else {
		v = callMaybeAwaited(t, callee, args, n.names, n.awaited)
	}
	t.Pop(args)
	return v
}

// callMaybeAwaited is object.CallKw for a call that may be awaited on the spot; see Frame.hand.
func callMaybeAwaited(t *object.Thread, callee Value, args []Value, names []*object.Str, awaited bool) Value {
	if !awaited {
		return object.CallKw(t, callee, args, names)
	}
	fn, ok := exactFunction(callee)
	if !ok || fn.code.kind != kindCoroutine {
		return object.CallKw(t, callee, args, names)
	}
	f := newFrame(t, fn)
	if !fn.bind(t, f, args, names) {
		f.release()
		return object.Raised
	}
	return f.hand(true)
}

// initializer is the __init__ of a class whose instances are made by it alone, if it is a script function.
func (n *arguments) initializer(class Value) *Function {
	init, ok := object.Cast[object.Type](class).PlainInit()
	if !ok || init.Type() != FunctionType {
		return nil
	}
	fn := object.Cast[Function](init)
	if fn.code.kind != kindPlain {
		return nil
	}
	return fn
}

// construct makes an instance and runs its __init__.
func (n *arguments) construct(f *Frame, class Value, fn *Function) Value {
	self := object.NewInstance(object.Cast[object.Type](class))
	r := n.script(f, fn, self)
	switch {
	case r.Bad():
		return r
	case !r.IsNone():
		return f.t.Raise(object.TypeErrorType, "__init__() should return None, not '%s'", r.Type().MessageName())
	}
	return self
}

// typeOf is type(v).
func typeOf(_ *object.Thread, v Value) Value { return v.Type().Value() }

// exception makes an exception that keeps its arguments and does nothing else.
func (n *arguments) exception(f *Frame, class *object.Type) Value {
	t := f.t
	args := t.Push(len(n.args))
	for i := range n.args {
		v := n.args[i].eval(f)
		if v.Bad() {
			t.Pop(args)
			return v
		}
		args[i] = v
	}
	e := object.NewPlainException(class, args)
	t.Pop(args)
	return e
}

// callValue calls anything with positional arguments.
func callValue(t *object.Thread, callee Value, args []Value) Value {
	return object.CallKw(t, callee, args, nil)
}

// methodCallNode is `value.name(args)`: no bound method is made when the
// attribute turns out to be a function of the class.
type methodCallNode struct {
	arguments
	value operand
	name  *object.Str
	attr  int32 // site of the attribute
	cache methodCache
	more  further[methodCache]
	class classItem
	entry entryCache
	// wrapped finds functions in a staticmethod or classmethod.
	wrapped methodCache
}

func (n *methodCallNode) Eval(f *Frame) Value {
	self := n.value.quick(f)
	if self.Bad() {
		if self = n.value.node.Eval(f); self.Bad() {
			return self
		}
	}
	c := &n.cache
	if ty := self.Type(); ty == c.typ && c.script != nil && ty.Version() == c.version &&
		(c.hidden == hidesNever || c.hidden == hidesInShape && object.InstanceAttrs(self).Shape() == c.shape) {
		return n.script(f, c.script, self)
	}
	if c.finds(self) {
		return n.callMethod(f, c.fn, self)
	}
	for i := range n.more.entries {
		if c := &n.more.entries[i]; c.finds(self) {
			return n.callMethod(f, c.fn, self)
		}
	}
	return n.find(f, self)
}

// find looks the method up.
func (n *methodCallNode) find(f *Frame, self Value) Value {
	if fn, bound := n.class.get(self); fn.Ok() {
		if bound {
			return n.callMethod(f, fn, self)
		}
		return n.call(f, fn)
	}
	if n.wrapped.finds(self) {
		return n.callWrapped(f, self)
	}
	f.pos = n.attr
	if fn := n.entry.get(self, n.name); fn.Ok() {
		return n.call(f, fn)
	}
	fn, bound := object.LookupMethod(f.t, self, n.name)
	if fn.Bad() {
		return fn
	}
	if bound.Bad() {
		n.class.learn(self, n.name)
		if c, ok := learnWrapped(self, n.name); ok {
			n.wrapped = c
		}
		return n.call(f, fn)
	}
	if c, ok := learnMethod(self, fn); ok && n.cache.stale() {
		n.cache = c
	} else if ok {
		n.more.add(c)
	}
	return n.callMethod(f, fn, bound) // not self if that is a super object
}

// callWrapped calls what wrapped has found.
func (n *methodCallNode) callWrapped(f *Frame, self Value) Value {
	fn, ofClass := object.Unwrap(n.wrapped.fn)
	if ofClass {
		return n.callMethod(f, fn, self.Type().Value())
	}
	return n.call(f, fn)
}

func (n *methodCallNode) callMethod(f *Frame, callee, self Value) Value {
	switch callee.Type() {
	case FunctionType:
		return n.script(f, object.Cast[Function](callee), self)
	case object.MethodDescriptorType:
		b := object.Cast[object.Builtin](callee)
		if len(n.args) == 0 && b.One != nil {
			f.pos = n.site
			return b.One(f.t, self)
		}
		if len(n.args) == 1 && b.Two != nil && len(n.names) == 0 {
			v := n.args[0].quick(f)
			if v.Bad() {
				if v = n.args[0].node.Eval(f); v.Bad() {
					return v
				}
			}
			f.pos = n.site
			return b.Two(f.t, self, v)
		}
		return n.native(f, b, self)
	}
	return n.other(f, callee, self)
}
