package sys

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/structseq"
)

var unraisableArgsType = structseq.New("", "UnraisableHookArgs", 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object")

// addAuditing gives the module addaudithook and audit: a script's own events reach its hooks. bide itself audits nothing.
func addAuditing(m *object.Module) {
	var hooks []value
	m.Func("addaudithook", "hook", func(t *thread, a []value) value {
		hooks = append(hooks, a[0])
		return object.None
	})
	m.Func("audit", "event, /, *args", func(t *thread, a []value) value {
		if _, ok := object.AsStr(a[0]); !ok {
			return t.Raise(object.TypeErrorType, "expected str for argument 'event', not %s", a[0].Type().MessageName())
		}
		args := object.NewTuple(append([]value(nil), a[1:]...)...).Value()
		for _, hook := range hooks {
			if object.Call(t, hook, a[0], args).Bad() {
				return object.Raised
			}
		}
		return object.None
	})
}
