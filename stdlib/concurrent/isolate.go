package concurrent

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// isolate is an interpreter beside this one, as a script has it: bytes go in, bytes come back.
type isolate struct {
	object.Header
	*interp.Isolate
	calls int64
}

var isolateType = &object.Type{Name: "Isolate", Module: "_isolate"}

var isolateLayout = &object.Layout{Name: "Isolate"}

func init() {
	ty := isolateType.Define(object.ObjectType, isolateLayout)
	ty.New = newIsolate
	ty.Methods = []object.Method{
		{Name: "call", Sig: "module, name, data, /", Fn: isolateCall},
		{Name: "close", Sig: "", Fn: isolateClose},
	}
	ty.Getters = []object.Getter{
		{Name: "calls", Get: func(_ *thread, v value) value { return object.Int(object.Cast[isolate](v).calls) }},
	}
}

func fillIsolate(_ *thread, m *object.Module) bool {
	m.Types(isolateType)
	return true
}

func newIsolate(t *thread, cls *object.Type, _ []value, _ []*object.Str) value {
	made := t.Interp.Runner.(*interp.Interpreter).NewIsolate(t)
	if made == nil {
		return object.Raised
	}
	return object.FromHeader(&(&isolate{Header: object.HeaderOf(cls), Isolate: made}).Header)
}

// isolateCall calls module.name(data) over there and gives the bytes it returns; None if the interpreter has
// ended instead. The thread waits without the interpreter lock.
func isolateCall(t *thread, a []value) value {
	iso := object.Cast[isolate](a[0])
	module, isStr := object.AsStr(a[1])
	name, isStr2 := object.AsStr(a[2])
	data, isBytes := object.BufferOf(a[3])
	if !isStr || !isStr2 || !isBytes {
		return t.Raise(object.TypeErrorType, "call() needs two str and bytes")
	}
	iso.calls++
	var answer []byte
	var ok bool
	t.Blocking(func() { answer, ok = iso.Call(module.Text(), name.Text(), data) })
	if !ok {
		return object.None
	}
	return object.NewBytes(answer)
}

func isolateClose(t *thread, a []value) value {
	t.Blocking(object.Cast[isolate](a[0]).Close)
	return object.None
}
