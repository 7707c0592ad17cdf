package interp

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
)

func init() { defineGenerators() }

func defineGenerators() {
	for _, ty := range []*object.Type{GeneratorType, CoroutineType, AsyncGeneratorType} {
		ty.Define(object.ObjectType, nil)
		ty.Repr = func(t *object.Thread, v Value) Value {
			g := object.Cast[Generator](v)
			return object.NewStr(fmt.Sprintf("<%s object %s at %s>", v.Type().Name, g.qualName(t), object.Address(t, v)))
		}
	}
	driven := []object.Method{
		{Name: "send", Sig: "arg, /", Fn: generatorSend},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: generatorThrow},
		{Name: "close", Sig: "", Fn: generatorClose},
		object.GenericMethod(),
	}
	GeneratorType.Methods = driven
	GeneratorType.Iter = func(_ *object.Thread, v Value) Value { return v }
	GeneratorType.Next = func(t *object.Thread, v Value) Value { return object.Cast[Generator](v).nextOn(t) }
	GeneratorType.Getters = generatorGetters("gi", "yieldfrom")
	CoroutineType.Methods = driven
	CoroutineType.Getters = append(generatorGetters("cr", "await"), object.Getter{
		Name: "cr_origin", Member: true, Get: func(t *object.Thread, v Value) Value {
			if names := object.Cast[Generator](v).names(t); names.origin.Ok() {
				return names.origin
			}
			return object.None
		},
	})
	CoroutineType.Await = func(_ *object.Thread, v Value) Value { return newCoroutineWrapper(v) }
	AsyncGeneratorType.Getters = generatorGetters("ag", "await")
	defineAsyncGenerators()
	defineCoroutineWrapper()
}

func (g *Generator) qualName(t *object.Thread) string {
	if names := g.names(t); names.qualname != nil {
		return names.qualname.Text()
	}
	return g.code().qualname
}

func generatorGetters(prefix, delegate string) []object.Getter {
	gen := func(v Value) *Generator { return object.Cast[Generator](v) }
	return []object.Getter{
		{Name: "__name__", Get: func(t *object.Thread, v Value) Value {
			if names := gen(v).names(t); names.name != nil {
				return names.name.Value()
			}
			return object.NewStr(gen(v).code().name)
		}, Set: func(t *object.Thread, v, item Value) bool {
			return setGeneratorName(t, &gen(v).ownNames(t).name, item, "__name__")
		}},
		{Name: "__qualname__", Get: func(t *object.Thread, v Value) Value { return object.NewStr(gen(v).qualName(t)) },
			Set: func(t *object.Thread, v, item Value) bool {
				return setGeneratorName(t, &gen(v).ownNames(t).qualname, item, "__qualname__")
			}},
		{Name: prefix + "_frame", Get: func(_ *object.Thread, v Value) Value {
			if f := gen(v).frame(); f != nil {
				return f.Value()
			}
			return object.None
		}},
		{Name: prefix + "_running", Member: prefix == "ag", Get: func(_ *object.Thread, v Value) Value { return object.Bool(gen(v).running()) }},
		{Name: prefix + "_suspended", Get: func(_ *object.Thread, v Value) Value {
			g := gen(v)
			return object.Bool(g.state == genSuspended || g.state == genLinked && !g.running())
		}},
		{Name: prefix + "_code", Get: func(_ *object.Thread, v Value) Value { return gen(v).code().Value() }},
		{Name: prefix + "_" + delegate, Get: func(_ *object.Thread, v Value) Value { return gen(v).awaiting() }},
	}
}

// creationStack is cr_origin: file, line and function of the frames that make a coroutine, innermost first.
func creationStack(t *object.Thread) Value {
	var frames []Value
	for f := topFrame(t); f != nil && len(frames) < t.OriginDepth; f = f.back {
		c := f.fn.code
		frames = append(frames, object.NewTuple(object.NewStr(c.unit.file.Name), object.Int(int64(f.line())), object.NewStr(c.name)).Value())
	}
	return object.NewTuple(frames...).Value()
}

// names are those of the generator, to be read: most have none of their own.
func (g *Generator) names(t *object.Thread) *generatorNames {
	if g.flags&genNamed == 0 {
		return &generatorNames{}
	}
	return g.ownNames(t)
}

// ownNames are the generator's names, to be set.
func (g *Generator) ownNames(t *object.Thread) *generatorNames {
	beside := &runtimeOf(t).generatorNames
	if g.flags&genNamed == 0 {
		g.flags |= genNamed
		beside.Set(&g.Header, &generatorNames{})
	}
	names, _ := beside.Get(&g.Header)
	return names
}

func setGeneratorName(t *object.Thread, field **object.Str, item Value, what string) bool {
	s, ok := (*object.Str)(nil), false
	if item.Ok() {
		s, ok = object.AsStr(item)
	}
	if !ok {
		t.Raise(object.TypeErrorType, "%s must be set to a string object", what)
		return false
	}
	*field = s
	return true
}

// running reports whether a frame of g is on some thread's stack.
func (g *Generator) running() bool {
	if g.state != genLinked {
		return g.state == genRunning
	}
	f := g.frame()
	for f.gen == nil || f.gen.state == genLinked {
		f = f.back
	}
	return f.gen.state == genRunning
}

// awaiting is what the suspended frame of g delegates to; None if nothing.
func (g *Generator) awaiting() Value {
	f := g.frame()
	if f == nil || f.on == nil || g.running() && g.inner == f {
		return object.None
	}
	f.descendAfterAll()
	v := object.FromHeader(f.on)
	if v.Type() == FrameType {
		return object.Cast[Frame](v).coroutine().Value()
	}
	return v
}

func generatorSend(t *object.Thread, a []Value) Value {
	return object.Cast[Generator](a[0]).send(t, a[1])
}

func generatorThrow(t *object.Thread, a []Value) Value {
	if !warnOldThrow(t, a, "throw") {
		return object.Raised
	}
	e := thrownException(t, a[1], a[2], a[3])
	if e == nil {
		return object.Cast[Generator](a[0]).refuseThrow(t)
	}
	v, out := object.Cast[Generator](a[0]).throw(t, e)
	if out == returned {
		return stopWith(t, v)
	}
	return v
}

// warnOldThrow warns of throw(type, value, traceback), or athrow; false means that became an exception.
func warnOldThrow(t *object.Thread, a []Value, method string) bool {
	return a[2].Bad() || t.Interp.Warn(t, object.DeprecationWarningType, 1, "the (type, exc, tb) signature of "+method+"() is deprecated, use the single-arg signature instead.")
}

// refuseThrow ends a throw() of what is no exception, whose TypeError is pending: a generator that
// delegates passes the throw on, its delegate refuses, and the error is raised in the one
// that delegates to it.
func (g *Generator) refuseThrow(t *object.Thread) Value {
	if g.state != genSuspended {
		return object.Raised
	}
	g.inner.descendAfterAll()
	if step, ok := g.inner.at.(*delegateStep); ok {
		if below, ok := suspendable(object.FromHeader(g.inner.on)); ok {
			return g.refusedBelow(t, step, below)
		}
	}
	if g.depth == 0 {
		return object.Raised
	}
	leaf := g.inner
	own := leaf.coroutine()
	own.inner, own.depth, own.state = leaf, 0, genSuspended
	g.inner, g.depth = leaf.back, g.depth-1
	g.inner.on, leaf.back = nil, nil
	g.inner.chainHandled(t)
	v, out := g.resume(t, object.Raised)
	if out == returned {
		return stopWith(t, v)
	}
	return v
}

// refusedBelow is refuseThrow where what is delegated to is driven step by step.
func (g *Generator) refusedBelow(t *object.Thread, step *delegateStep, below *Generator) Value {
	if v := below.refuseThrow(t); v.Ok() {
		return v
	}
	sent := object.Raised
	if t.Pending().Type().IsSubtype(object.StopIterationType) {
		sent = t.Take().StopValue()
	} else {
		g.inner.chainHandled(t)
	}
	g.inner.at = step.resume
	v, out := g.resume(t, sent)
	if out == returned {
		return stopWith(t, v)
	}
	return v
}

// thrownException makes the exception of throw(value) or the old throw(type, value, traceback).
func thrownException(t *object.Thread, typ, val, tb Value) *object.Exception {
	if tb.Ok() && !tb.IsNone() && tb.Type() != object.TracebackType {
		t.Raise(object.TypeErrorType, "throw() third argument must be a traceback object")
		return nil
	}
	if e, ok := object.AsException(typ); ok {
		if val.Ok() && !val.IsNone() {
			t.Raise(object.TypeErrorType, "instance exception may not have a separate value")
			return nil
		}
		return e
	}
	cls, ok := object.AsType(typ)
	if !ok || !cls.IsSubtype(object.BaseExceptionType) {
		t.Raise(object.TypeErrorType, "exceptions must be classes or instances deriving from BaseException, not %s", typ.Type().MessageName())
		return nil
	}
	if val.Ok() {
		if e, ok := object.AsException(val); ok && e.Type().IsSubtype(cls) {
			return e
		}
	}
	var v Value
	switch {
	case val.Bad() || val.IsNone():
		v = object.Call(t, typ)
	default:
		if u, ok := object.AsTuple(val); ok {
			v = object.CallKw(t, typ, u.Items, nil)
		} else {
			v = object.Call(t, typ, val)
		}
	}
	if v.Bad() {
		return nil
	}
	e, ok := object.AsException(v)
	if !ok {
		t.Raise(object.TypeErrorType, "calling %s should have returned an instance of BaseException, not %s", reprText(t, typ), v.Type().MessageName())
	}
	return e
}

func generatorClose(t *object.Thread, a []Value) Value {
	g := object.Cast[Generator](a[0])
	g.flags |= genReported
	v, ok := g.closeValue(t)
	if !ok {
		return object.Raised
	}
	return v
}

// coroutineWrapper is what coro.__await__() gives: an iterator over the coroutine.
type coroutineWrapper struct {
	object.Header
	coro Value
}

var coroutineWrapperType = &object.Type{Name: "coroutine_wrapper", Flags: object.FlagNoNew}

func newCoroutineWrapper(coro Value) Value {
	w := &coroutineWrapper{object.HeaderOf(coroutineWrapperType), coro}
	return object.FromHeader(&w.Header)
}

func defineCoroutineWrapper() {
	ty := coroutineWrapperType.Define(object.ObjectType, nil)
	inner := func(v Value) *Generator { return object.Cast[Generator](object.Cast[coroutineWrapper](v).coro) }
	ty.Iter = func(_ *object.Thread, v Value) Value { return v }
	ty.Next = func(t *object.Thread, v Value) Value { return object.StopAsDone(t, inner(v).send(t, object.None)) }
	ty.Methods = []object.Method{
		{Name: "send", Sig: "arg, /", Fn: func(t *object.Thread, a []Value) Value { return inner(a[0]).send(t, a[1]) }},
		{Name: "throw", Sig: "typ, val=None, tb=None, /", Fn: func(t *object.Thread, a []Value) Value {
			return generatorThrow(t, []Value{inner(a[0]).Value(), a[1], a[2], a[3]})
		}},
		{Name: "close", Sig: "", Fn: func(t *object.Thread, a []Value) Value { return generatorClose(t, []Value{inner(a[0]).Value()}) }},
	}
}
