package interp

import "github.com/bide-lang/bide/interp/object"

// traceGetters are the attributes of a frame that have to do with tracing.
func traceGetters() []object.Getter {
	return []object.Getter{
		{
			Name: "f_trace",
			Get: func(t *object.Thread, v Value) Value {
				if ft := runtimeOf(t).tracing.find(object.Cast[Frame](v)); ft != nil {
					return orNone(ft.local)
				}
				return object.None
			},
			Set: func(t *object.Thread, v, fn Value) bool {
				if fn.IsNone() {
					fn = object.Unbound
				}
				runtimeOf(t).frameTrace(object.Cast[Frame](v)).local = fn
				return true
			},
		},
		traceFlag("f_trace_lines", true, func(ft *frameTrace) *bool { return &ft.noLines }),
		traceFlag("f_trace_opcodes", false, func(ft *frameTrace) *bool { return &ft.opcodes }),
	}
}

// traceFlag is an attribute that is a bool. A frame of which nothing is known has its initial value, for which the field
// is false.
func traceFlag(name string, initial bool, field func(ft *frameTrace) *bool) object.Getter {
	return object.Getter{
		Name:   name,
		Member: name == "f_trace_lines",
		Get: func(t *object.Thread, v Value) Value {
			ft := runtimeOf(t).tracing.find(object.Cast[Frame](v))
			return object.Bool((ft != nil && *field(ft)) != initial)
		},
		Set: func(t *object.Thread, v, on Value) bool {
			if on.Bad() {
				t.Raise(object.TypeErrorType, "can't delete numeric/char attribute")
				return false
			}
			if !on.IsBool() {
				t.Raise(object.TypeErrorType, "attribute value type must be bool")
				return false
			}
			*field(runtimeOf(t).frameTrace(object.Cast[Frame](v))) = (on == object.True) != initial
			return true
		},
	}
}

// refuseJump is the setter of f_lineno: frames do not jump.
func refuseJump(t *object.Thread, _, line Value) bool {
	if line.Bad() {
		t.Raise(object.AttributeErrorType, "cannot delete attribute")
		return false
	}
	t.Raise(object.ValueErrorType, "f_lineno can only be set in a trace function")
	return false
}
