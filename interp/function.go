package interp

import (
	"github.com/bide-lang/bide/interp/object"
)

// Function is a script function: code together with the names it can see.
type Function struct {
	object.Header
	code     *Code
	globals  *object.Dict
	builtins *object.Dict
	closure  []*object.Cell
	defaults []Value // of the last positional parameters
	// kwDefaults are parallel to the keyword-only parameters; Unbound where required.
	kwDefaults []Value
	// self is set on functions that carry more than a def usually does.
	extra *functionExtra
}

// functions with few captured variables are allocated in one piece.
type (
	function1 struct {
		Function
		room [1]*object.Cell
	}
	function2 struct {
		Function
		room [2]*object.Cell
	}
)

// allocFunction makes an empty function with room for n captured variables.
func allocFunction(n int) *Function {
	switch n {
	case 0:
		return &Function{}
	case 1:
		fn := &function1{}
		fn.closure = fn.room[:]
		return &fn.Function
	case 2:
		fn := &function2{}
		fn.closure = fn.room[:]
		return &fn.Function
	}
	return &Function{closure: make([]*object.Cell, n)}
}

// functionExtra is what few functions have: renamed, annotated, with attributes.
type functionExtra struct {
	name, qualname Value
	doc            Value
	module         Value
	annotations    Value
	typeParams     Value
	// defaults and kwDefaults are what was assigned to __defaults__ and __kwdefaults__.
	defaults, kwDefaults Value
	attrs                object.Attrs
}

// FunctionType is the type of script functions.
var FunctionType = &object.Type{Name: "function", Flags: object.FlagHasDict}

// Value is the function as a script sees it.
func (fn *Function) Value() Value { return object.FromHeader(&fn.Header) }

// exactFunction returns v as a script function.
func exactFunction(v Value) (*Function, bool) {
	if v.Type() == FunctionType {
		return object.Cast[Function](v), true
	}
	return nil, false
}

// takes reports whether the function takes just n arguments by position, so that they can be evaluated
// straight into its frame.
func (fn *Function) takes(n int) bool { return fn.code.params.takes == n+1 }

func (fn *Function) more() *functionExtra {
	if fn.extra == nil {
		fn.extra = &functionExtra{}
	}
	return fn.extra
}

// callFunction is Type.Call of FunctionType.
func callFunction(t *object.Thread, callee Value, args []Value, names []*object.Str) Value {
	fn := object.Cast[Function](callee)
	f := newFrame(t, fn)
	if len(names) == 0 && fn.takes(len(args)) {
		//lint:ignore S1001 a few values are quicker stored than copied by a call
		for i, v := range args {
			f.slots[i] = v
		}
	} else if !fn.bind(t, f, args, names) {
		f.release()
		return object.Raised
	}
	return f.startNative()
}

// callUnary and the others are callFunction for one, two and three arguments by position.
func callUnary(t *object.Thread, callee, a Value) Value {
	fn := object.Cast[Function](callee)
	if !fn.takes(1) {
		args := [1]Value{a}
		return callFunction(t, callee, args[:], nil)
	}
	f := newFrame(t, fn)
	f.slots[0] = a
	return f.startNative()
}

func callBinary(t *object.Thread, callee, a, b Value) Value {
	fn := object.Cast[Function](callee)
	if !fn.takes(2) {
		args := [2]Value{a, b}
		return callFunction(t, callee, args[:], nil)
	}
	f := newFrame(t, fn)
	f.slots[0], f.slots[1] = a, b
	return f.startNative()
}

func callTernary(t *object.Thread, callee, a, b, c Value) Value {
	fn := object.Cast[Function](callee)
	if !fn.takes(3) {
		args := [3]Value{a, b, c}
		return callFunction(t, callee, args[:], nil)
	}
	f := newFrame(t, fn)
	f.slots[0], f.slots[1], f.slots[2] = a, b, c
	return f.startNative()
}

// startNative is start for a call that native code makes.
func (f *Frame) startNative() Value {
	t := f.t
	t.StackUsed += nativeCallStack
	v := f.start(topFrame(t))
	t.StackUsed -= nativeCallStack
	return v
}

// nativeCallStack estimates the Go stack between a script's frame and one it calls through
// native code: a special method, a key function.
const nativeCallStack = 2000

// frameFor makes the frame of a call with arguments by position; nil with an exception pending.
func (fn *Function) frameFor(t *object.Thread, args []Value) *Frame {
	f := newFrame(t, fn)
	if !fn.takes(len(args)) {
		if fn.bind(t, f, args, nil) {
			return f
		}
		f.release()
		return nil
	}
	//lint:ignore S1001 a few values are quicker stored than copied by a call
	for i, v := range args {
		f.slots[i] = v
	}
	return f
}

// call calls the function from a frame with arguments by position.
func (fn *Function) call(caller *Frame, args ...Value) Value {
	if g := fn.frameFor(caller.t, args); g != nil {
		return g.start(caller)
	}
	return object.Raised
}

// start begins a call whose arguments are bound: a plain function runs, the
// others give an object that will.
func (f *Frame) start(caller *Frame) Value {
	if f.fn.code.kind == kindPlain {
		return f.call(caller)
	}
	return newGenerator(f).Value()
}
