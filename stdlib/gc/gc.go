// Package gc is the module gc. Memory is Go's to collect; what collect() does for a script is
// to report what was dropped and to clear weak references.
package gc

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module gc.
func Def() object.ModuleDef { return object.ModuleDef{Name: "gc", Docs: []string{docs}, Init: fill} }

func fill(_ *thread, m *object.Module) bool {
	m.Funcs(functions)
	m.Funcs(settings())
	for _, flag := range []struct {
		name string
		bits int64
	}{{"STATS", 1}, {"COLLECTABLE", 2}, {"UNCOLLECTABLE", 4}, {"SAVEALL", 32}, {"LEAK", 38}} {
		m.Set("DEBUG_"+flag.name, object.Int(flag.bits))
	}
	m.Set("garbage", object.NewList(nil).Value())
	m.Set("callbacks", object.NewList(nil).Value())
	return true
}

var functions = []object.Method{
	{Name: "collect", Sig: "generation=2", Fn: collect},
	{Name: "get_count", Sig: "", Fn: counts},
	{Name: "get_debug", Sig: "", Fn: zero},
	{Name: "set_debug", Sig: "flags, /", Fn: nothing},
	{Name: "freeze", Sig: "", Fn: nothing},
	{Name: "unfreeze", Sig: "", Fn: nothing},
	{Name: "get_freeze_count", Sig: "", Fn: zero},
	{Name: "get_objects", Sig: "generation=None", Fn: empty},
	{Name: "get_referrers", Sig: "*objs", Fn: empty},
	{Name: "get_referents", Sig: "*objs", Fn: empty},
	{Name: "get_stats", Sig: "", Fn: stats},
	{Name: "is_tracked", Sig: "obj, /", Fn: isTracked},
	{Name: "is_finalized", Sig: "obj, /", Fn: func(*thread, []value) value { return object.False }},
}

func nothing(*thread, []value) value { return object.None }
func zero(*thread, []value) value    { return object.Int(0) }
func empty(*thread, []value) value   { return object.NewList(nil).Value() }

func collect(t *thread, _ []value) value {
	t.Interp.Runner.(*interp.Interpreter).Collect(t)
	if t.Pending() != nil {
		return object.Raised
	}
	return object.Int(0)
}

func counts(*thread, []value) value {
	return object.NewTuple(object.Int(0), object.Int(0), object.Int(0)).Value()
}

// isTracked says what CPython's collector would look at.
func isTracked(_ *thread, a []value) value {
	v := a[0]
	return object.Bool(!object.IsIntLike(v) && !v.IsFloat() && !v.IsNone() && !object.IsInstance(v, object.StrType))
}

// settings are the functions that remember what they were told; that changes nothing else.
func settings() []object.Method {
	enabled := true
	thresholds := [3]value{object.Int(2000), object.Int(10), object.Int(10)}
	return []object.Method{
		{Name: "enable", Sig: "", Fn: func(*thread, []value) value { enabled = true; return object.None }},
		{Name: "disable", Sig: "", Fn: func(*thread, []value) value { enabled = false; return object.None }},
		{Name: "isenabled", Sig: "", Fn: func(*thread, []value) value { return object.Bool(enabled) }},
		{Name: "get_threshold", Sig: "", Fn: func(*thread, []value) value {
			return object.NewTuple(thresholds[0], thresholds[1], thresholds[2]).Value()
		}},
		{Name: "set_threshold", Sig: "threshold0, threshold1=10, threshold2=10, /", Fn: func(t *thread, a []value) value {
			told := thresholds
			for i, v := range a {
				if v.Bad() {
					continue
				}
				n, ok := object.IndexInt(t, v)
				if !ok {
					return object.Raised
				}
				told[i] = object.Int(n)
			}
			thresholds = told
			return object.None
		}},
	}
}

// stats is gc.get_stats(): one dict for each of CPython's generations, of which nothing is known here.
func stats(*thread, []value) value {
	generations := make([]value, 3)
	for i := range generations {
		d := object.NewDict()
		for _, name := range []string{"collections", "collected", "uncollectable"} {
			d.SetStr(object.StrOf(name), object.Int(0))
		}
		generations[i] = d.Value()
	}
	return object.NewList(generations).Value()
}
