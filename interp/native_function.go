package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// StepFunc is a step written in Go.
type StepFunc func(f *Frame) Step

// Run calls the function.
func (s StepFunc) Run(f *Frame) Step { return s(f) }

// Coroutine describes a coroutine function written in Go: its steps work on slots, so that it
// suspends, is inspected and cancelled like a script's.
type Coroutine struct {
	// Name is the function's name; QualName, when set, what repr shows.
	Name, QualName string
	// Sig is the parameter list, as in object.Method. Arguments not given are Unbound in their
	// slots, which come first.
	Sig string
	// Slots counts all slots, those of the parameters included.
	Slots int
	// Entry is the first step; Unwind is where to go with an exception pending.
	Entry Step
	// Direct, if set, is asked first when a call is awaited on the spot: a pending future it returns is
	// awaited instead, and its result is the coroutine's. That saves the frame. A value without a future is the
	// result at once, and Raised means an exception is pending. Done means that the coroutine yields None and is then
	// over with None: f.at is the step to go on with after the yield. Nil and Unbound mean to run the steps.
	Direct func(f *Frame) (*Future, Value)
}

// Unwind is the step that ends a native coroutine with the pending exception.
var Unwind = unwind

// Function makes the script-visible function of a native coroutine.
func (c *Coroutine) Function(t *object.Thread, module string) Value {
	return c.function(t, module, kindCoroutine)
}

// NewFunction makes a function that looks and complains like one written in Python but is Go:
// m.Sig is filled in with the defaults it names.
func NewFunction(t *object.Thread, module string, m object.Method) Value {
	sig := object.ParseSignature(m.Sig, false)
	n, rest := 0, -1
	for _, p := range sig.Params {
		if p.Kind == object.VarPositional {
			continue
		}
		n++
	}
	slots := n
	if len(sig.Params) > n {
		rest = n
		slots++
	}
	c := &Coroutine{Name: m.Name, Sig: m.Sig, Slots: slots, Entry: StepFunc(func(f *Frame) Step {
		a := f.slots
		if rest >= 0 {
			a = append(slices.Clone(f.slots[:rest]), object.Cast[object.Tuple](f.slots[rest]).Items...)
		}
		v := m.Fn(f.t, a)
		if v.Bad() {
			return unwind
		}
		return f.Return(v)
	})}
	return c.function(t, module, kindPlain)
}

func (c *Coroutine) function(t *object.Thread, module string, kind codeKind) Value {
	in := runtimeOf(t)
	code := &Code{
		Header: object.HeaderOf(CodeType), name: c.Name, qualname: c.QualName, kind: kind,
		native: true, nslots: c.Slots, handled: -1, entry: c.Entry, stack: 600, direct: c.Direct,
	}
	if code.qualname == "" {
		code.qualname = c.Name
	}
	fn := &Function{Header: object.HeaderOf(FunctionType), code: code, builtins: in.Builtins, globals: object.NewDict()}
	fn.globals.SetStr(in.Name("__name__"), object.NewStr(module))
	spec := &code.params
	var rest []string
	for _, p := range object.ParseSignature(c.Sig, false).Params {
		switch p.Kind {
		case object.PositionalOnly, object.PositionalOrKeyword:
			spec.positional++
			if p.Kind == object.PositionalOnly {
				spec.posOnly++
			}
			if p.Default != "" {
				fn.defaults = append(fn.defaults, defaultValue(p.Default))
			}
		case object.KeywordOnly:
			spec.kwOnly++
			fn.kwDefaults = append(fn.kwDefaults, defaultValue(p.Default))
		case object.VarPositional:
			spec.varArgs = true
		case object.VarKeyword:
			spec.varKw = true
		}
		if p.Kind == object.VarPositional || p.Kind == object.VarKeyword {
			rest = append(rest, p.Name)
		} else {
			spec.names = append(spec.names, in.Name(p.Name))
			code.names = append(code.names, p.Name)
		}
	}
	code.names = append(code.names, rest...)
	if spec.kwOnly == 0 && !spec.varArgs && !spec.varKw {
		spec.takes = spec.positional + 1
	}
	return fn.Value()
}

// defaultValue reads the default of a native parameter: None, a bool, or text for the reader
// only, which arrives as None.
func defaultValue(text string) Value {
	switch text {
	case "":
		return object.Unbound
	case "True":
		return object.True
	case "False":
		return object.False
	case "0":
		return object.Int(0)
	case "1":
		return object.Int(1)
	}
	return object.None
}

// Thread is the thread running the frame.
func (f *Frame) Thread() *object.Thread { return f.t }

// Slot reads a slot of a native coroutine; SetSlot writes one.
func (f *Frame) Slot(i int) Value { return f.slots[i] }

// SetSlot writes a slot.
func (f *Frame) SetSlot(i int, v Value) { f.slots[i] = v }

// TakeSlot reads a slot and leaves None there.
func (f *Frame) TakeSlot(i int) Value {
	v := f.slots[i]
	f.slots[i] = object.None
	return orNone(v)
}

// Return ends the coroutine with a value.
func (f *Frame) Return(v Value) Step {
	f.t.Ret = v
	f.state = frameDone
	return nil
}

// Yield suspends with v, as a bare `yield v` in an __await__ would; then goes on, with
// what was sent in Sent.
func (f *Frame) Yield(v Value, then Step) Step {
	f.t.Ret = v
	f.at = then
	f.state = frameYield
	return nil
}

// Sent is what a step after Yield was resumed with; Raised when an exception was thrown in.
func (f *Frame) Sent() Value { return f.t.Sent }

// Await makes the step that awaits the value in slot from, puts the result into slot to
// (-1: nowhere) and goes on with next, or with fail when an exception is pending.
func Await(from, to int, next, fail Step) Step {
	resume := &resumeStep{dest: to, next: next, fail: fail}
	level := &delegateStep{resume: resume}
	level.future = &futureStep{resume}
	return &awaitStep{value: &tempNode{from}, resume: resume, level: level, fail: fail}
}
