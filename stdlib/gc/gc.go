// Package gc is the module gc. Memory is Go's to collect; what collect() does for a script is
// to report what was dropped and to clear weak references.
package gc

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module gc.
func Def() object.ModuleDef { return object.ModuleDef{Name: "gc", Init: fill} }

func fill(_ *thread, m *object.Module) bool {
	enabled := true
	thresholds := object.NewTuple(object.Int(2000), object.Int(10), object.Int(10)).Value()
	none := func(*thread, []value) value { return object.None }
	empty := func(*thread, []value) value { return object.NewList(nil).Value() }
	m.Funcs([]object.Method{
		{Name: "collect", Sig: "generation=2", Fn: func(t *thread, _ []value) value {
			t.Interp.Runner.(*interp.Interpreter).Collect(t)
			if t.Pending() != nil {
				return object.Raised
			}
			return object.Int(0)
		}},
		{Name: "enable", Sig: "", Fn: func(*thread, []value) value { enabled = true; return object.None }},
		{Name: "disable", Sig: "", Fn: func(*thread, []value) value { enabled = false; return object.None }},
		{Name: "isenabled", Sig: "", Fn: func(*thread, []value) value { return object.Bool(enabled) }},
		{Name: "get_threshold", Sig: "", Fn: func(*thread, []value) value { return thresholds }},
		{Name: "set_threshold", Sig: "threshold0, threshold1=10, threshold2=10, /", Fn: none},
		{Name: "get_count", Sig: "", Fn: func(*thread, []value) value {
			return object.NewTuple(object.Int(0), object.Int(0), object.Int(0)).Value()
		}},
		{Name: "get_debug", Sig: "", Fn: func(*thread, []value) value { return object.Int(0) }},
		{Name: "set_debug", Sig: "flags, /", Fn: none},
		{Name: "freeze", Sig: "", Fn: none},
		{Name: "unfreeze", Sig: "", Fn: none},
		{Name: "get_objects", Sig: "generation=None", Fn: empty},
		{Name: "get_referrers", Sig: "*objs", Fn: empty},
		{Name: "get_referents", Sig: "*objs", Fn: empty},
		{Name: "is_tracked", Sig: "obj, /", Fn: func(_ *thread, a []value) value {
			v := a[0]
			return object.Bool(!object.IsIntLike(v) && !v.IsFloat() && !v.IsNone() && !object.IsInstance(v, object.StrType))
		}},
	})
	m.Set("garbage", object.NewList(nil).Value())
	m.Set("callbacks", object.NewList(nil).Value())
	return true
}
