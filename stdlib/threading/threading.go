// Package threading is the module threading: script threads, each a goroutine that takes
// turns under the interpreter lock. It does not know queues and executors,
// which are built on it.
package threading

import (
	_ "embed"
	"math"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed threading.py
var source string

//go:embed _thread.py
var lowSource string

// Defs describes the modules threading and _thread.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "threading", Docs: []string{docs}, Init: fill, Source: source},
		{Name: "_thread", Source: lowSource},
	}
}

func fill(t *thread, m *object.Module) bool {
	m.Types(eventType)
	m.Set("Lock", lockType.Value())
	m.Set("RLock", rlockType.Value())
	m.Set("local", localType.Value())
	m.Set("TIMEOUT_MAX", object.Float(maxTimeout))
	m.Funcs([]object.Method{
		{Name: "get_ident", Sig: "", Fn: func(t *thread, _ []value) value { return object.Int(ident(t)) }},
		{Name: "get_native_id", Sig: "", Fn: func(t *thread, _ []value) value { return object.Int(ident(t)) }},
		{Name: "_spawn", Sig: "function, /", Fn: spawn},
		{Name: "_here", Sig: "", Fn: func(t *thread, _ []value) value { return orNone(t.Script) }},
		{Name: "_set_here", Sig: "thread, /", Fn: func(t *thread, a []value) value { t.Script = a[0]; return object.None }},
		{Name: "_is_main", Sig: "", Fn: func(t *thread, _ []value) value { return object.Bool(t == runtime(t).Main()) }},
		{Name: "_given_name", Sig: "", Fn: func(t *thread, _ []value) value { return object.NewStr(t.Name) }},
		{Name: "_traceback_text", Sig: "exc, /", Fn: tracebackText},
	})
	return true
}

func runtime(t *thread) *interp.Interpreter { return t.Interp.Runner.(*interp.Interpreter) }

func orNone(v value) value {
	if v.Ok() {
		return v
	}
	return object.None
}

// firstIdent is what the main thread's get_ident() gives; others count on from there.
const firstIdent = 0x7f0000001740

func ident(t *thread) int64 {
	return firstIdent + 4096*int64(t.Serial)
}

// spawn starts a thread that calls the function, which catches what it raises, and gives its number.
func spawn(t *thread, a []value) value {
	in, fn := runtime(t), a[0]
	started := in.Spawn(func(t *thread) {
		if object.Call(t, fn).Bad() {
			in.Unraisable(t, t.Take(), fn)
		}
	})
	return object.Int(ident(started))
}

func tracebackText(t *thread, a []value) value {
	e, ok := object.AsException(a[0])
	if !ok {
		return object.NewStr("")
	}
	return object.NewStr(object.FormatException(t, e))
}

// maxTimeout is the longest wait in seconds.
const maxTimeout = 9223372036.0

// timeoutArgument reads a number of seconds; forever is what None means.
func timeoutArgument(t *thread, v value) (seconds float64, ok bool) {
	if v.Bad() || v.IsNone() {
		return forever, true
	}
	if f, ok := object.AsFloat64(v); ok {
		seconds = f
	} else if n, ok := object.AsInt64(v); ok {
		seconds = float64(n)
	} else {
		t.Raise(object.TypeErrorType, "'%s' object cannot be interpreted as an integer", v.Type().Name)
		return 0, false
	}
	if math.IsNaN(seconds) {
		t.Raise(object.ValueErrorType, "Invalid value NaN (not a number)")
		return 0, false
	}
	if seconds >= 1<<63 {
		t.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
		return 0, false
	}
	if seconds > maxTimeout {
		t.Raise(object.OverflowErrorType, "timeout value is too large")
		return 0, false
	}
	return seconds, true
}

const forever = -1.0
