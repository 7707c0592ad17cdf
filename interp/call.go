package interp

import (
	"slices"

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
		return n.native(f, object.Cast[object.Builtin](callee), object.Unbound)
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
		if v := g.mayCall(); v.Bad() {
			return v
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
		g.recycle()
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
	case object.TypeType:
		if fn := n.initializer(callee); fn != nil {
			return n.construct(f, callee, fn)
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
}

func (n *methodCallNode) Eval(f *Frame) Value {
	self := n.value.quick(f)
	if self.Bad() {
		if self = n.value.node.Eval(f); self.Bad() {
			return self
		}
	}
	if n.cache.finds(self) {
		return n.callMethod(f, n.cache.fn, self)
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
	if fn := n.class.get(self); fn.Ok() {
		return n.call(f, fn)
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
		return n.call(f, fn)
	}
	if c, ok := learnMethod(self, fn); ok && n.cache.stale() {
		n.cache = c
	} else if ok {
		n.more.add(c)
	}
	return n.callMethod(f, fn, bound) // not self if that is a super object
}

func (n *methodCallNode) callMethod(f *Frame, callee, self Value) Value {
	switch callee.Type() {
	case FunctionType:
		return n.script(f, object.Cast[Function](callee), self)
	case object.MethodDescriptorType:
		return n.native(f, object.Cast[object.Builtin](callee), self)
	}
	return n.other(f, callee, self)
}

// starCallNode is a call with *args or **kwargs somewhere.
type starCallNode struct {
	fn   Node
	args []starArg
	sole bool // the positional arguments are one *value: it is iterated last
	site int32
}

// starArg is one argument as written.
type starArg struct {
	value Node
	kind  starKind
	name  *object.Str // of a keyword argument
}

type starKind uint8

const (
	argPlain   starKind = iota
	argStar             // *value
	argKeyword          // name=value
	argKwStar           // **value
)

func (n *starCallNode) Eval(f *Frame) Value {
	callee := n.fn.Eval(f)
	if callee.Bad() {
		return callee
	}
	var args, kwValues []Value
	var names []*object.Str
	sole := object.Unbound
	for i := range n.args {
		a := &n.args[i]
		v := a.value.Eval(f)
		if v.Bad() {
			return v
		}
		f.pos = n.site
		switch a.kind {
		case argPlain:
			args = append(args, v)
		case argStar:
			if n.sole {
				sole = v
			} else if args = extendStarred(f, "Value", args, v); args == nil {
				return object.Raised
			}
		case argKeyword:
			if !checkRepeated(f, callee, names, a.name) {
				return object.Raised
			}
			names, kwValues = append(names, a.name), append(kwValues, v)
		case argKwStar:
			var ok bool
			if names, kwValues, ok = extendKwStarred(f, callee, names, kwValues, v); !ok {
				return object.Raised
			}
		}
	}
	f.pos = n.site
	if n.sole {
		if args = n.soleStarred(f, callee, sole); args == nil {
			return object.Raised
		}
	}
	if slices.Contains(names, object.NotKeyword) && callee.Type().Call != nil && !object.TakesAnyKeywords(callee) {
		return f.t.Raise(object.TypeErrorType, object.KeywordsNotStrings)
	}
	return object.CallKw(f.t, callee, append(args, kwValues...), names)
}

// soleStarred gives the items of the only positional argument *v; a complaint names the callee.
func (n *starCallNode) soleStarred(f *Frame, callee, v Value) []Value {
	if !starrable(v) {
		name, ok := calleeName(f.t, callee)
		if !ok {
			return nil
		}
		return extendStarred(f, name+" argument", nil, v)
	}
	return extendStarred(f, "", nil, v)
}

func starrable(v Value) bool { return v.Type().Iter != nil || v.Type().Indexed() }

// extendStarred appends the items of *v, called what in a complaint; nil means an exception is pending.
func extendStarred(f *Frame, what string, args []Value, v Value) []Value {
	if !starrable(v) {
		f.t.Raise(object.TypeErrorType, "%s after * must be an iterable, not %s", what, v.Type().MessageName())
		return nil
	}
	items, ok := object.Collect(f.t, v)
	if !ok {
		return nil
	}
	if args == nil {
		args = make([]Value, 0, len(items))
	}
	return append(args, items...)
}

func extendKwStarred(f *Frame, callee Value, names []*object.Str, values []Value, v Value) ([]*object.Str, []Value, bool) {
	d, ok := mappingItems(f, callee, v)
	if !ok {
		return nil, nil, false
	}
	for i, key, item := d.Next(0); i >= 0; i, key, item = d.Next(i) {
		name, ok := object.AsStr(key)
		if !ok {
			name = object.NotKeyword
		} else if !checkRepeated(f, callee, names, name) {
			return nil, nil, false
		}
		names, values = append(names, name), append(values, item)
	}
	return names, values, true
}

// mappingItems gives the items of **v as a dict.
func mappingItems(f *Frame, callee, v Value) (*object.Dict, bool) {
	if d, ok := object.ExactDict(v); ok {
		return d, true
	}
	keys := object.GetAttr(f.t, v, f.t.Interp.Name("keys"))
	if keys.Bad() {
		if f.t.Pending().Type().IsSubtype(object.AttributeErrorType) {
			f.t.Take()
			if name, ok := calleeName(f.t, callee); ok {
				f.t.Raise(object.TypeErrorType, "%s argument after ** must be a mapping, not %s", name, v.Type().MessageName())
			}
		}
		return nil, false
	}
	d := object.NewDict()
	return d, d.Update(f.t, v)
}

func checkRepeated(f *Frame, callee Value, names []*object.Str, name *object.Str) bool {
	for _, n := range names {
		if n == name || n.Text() == name.Text() {
			if callee, ok := calleeName(f.t, callee); ok {
				f.t.Raise(object.TypeErrorType, "%s got multiple values for keyword argument '%s'", callee, name.Text())
			}
			return false
		}
	}
	return true
}

// calleeName is how CPython names a callee in front of a complaint: `f()`, with module in front.
func calleeName(t *object.Thread, callee Value) (name string, ok bool) {
	if m, ok := object.AsBoundMethod(callee); ok {
		callee = m.Func
	}
	if fn, ok := exactFunction(callee); ok {
		if m := fn.moduleName(); m != "" && m != "builtins" {
			return m + "." + fn.qualName() + "()", true
		}
		return fn.qualName() + "()", true
	}
	if b, ok := object.AsBuiltin(callee); ok {
		return b.QualName() + "()", true
	}
	if cls, ok := object.AsType(callee); ok {
		name := cls.QualName
		if name == "" {
			name = cls.Name
		}
		if m := cls.Module; m != "" && m != "builtins" {
			return m + "." + name + "()", true
		}
		return name + "()", true
	}
	return unusualName(t, callee)
}

// unusualName names a callee by its attributes, else by its text.
func unusualName(t *object.Thread, callee Value) (name string, ok bool) {
	qualified := object.FindAttr(t, callee, t.Interp.Name("__qualname__"))
	if qualified.IsRaised() {
		return "", false
	}
	if qualified.Bad() {
		return object.ToStr(t, callee)
	}
	if name, ok = object.ToStr(t, qualified); !ok {
		return "", false
	}
	module := object.FindAttr(t, callee, t.Interp.Name("__module__"))
	if s, ok := object.AsStr(orNone(module)); ok && s.Text() != "builtins" {
		name = s.Text() + "." + name
	}
	return name + "()", !module.IsRaised()
}
