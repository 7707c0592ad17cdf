package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// importStar copies the public names of a module into the running module.
func (f *Frame) importStar(m Value) bool {
	t := f.t
	all := object.FindAttr(t, m, t.Interp.Name("__all__"))
	if all.IsRaised() {
		return false
	}
	if all.Ok() {
		return f.importAll(m, all)
	}
	mod, ok := object.ModuleOf(m)
	if !ok {
		return true
	}
	for i, key, v := mod.Dict.Next(0); i >= 0; i, key, v = mod.Dict.Next(i) {
		if s, ok := object.AsStr(key); ok && !strings.HasPrefix(s.Text(), "_") {
			if !f.bindGlobal(s, v) {
				return false
			}
		}
	}
	return true
}

// importAll copies the names that __all__ of a module lists, submodules among them.
func (f *Frame) importAll(m, all Value) bool {
	t := f.t
	in := runtimeOf(t)
	if all.Type().GetItem == nil {
		t.Raise(object.TypeErrorType, "'%s' object does not support indexing", all.Type().MessageName())
		return false
	}
	items, ok := object.Collect(t, all)
	if !ok {
		return false
	}
	for _, item := range items {
		if _, ok := object.AsStr(item); !ok {
			name, _ := object.ToStr(t, orNone(object.FindAttr(t, m, in.Name("__name__"))))
			t.Raise(object.TypeErrorType, "Item in %s.__all__ must be str, not %s", name, item.Type().MessageName())
			return false
		}
	}
	if !in.importSubmodules(f, m, items) {
		return false
	}
	for _, item := range items {
		name, _ := object.AsStr(item)
		if v := object.GetAttr(t, m, name); v.Bad() || !f.bindGlobal(name, v) {
			return false
		}
	}
	return true
}

// bindGlobal stores a name where the running code keeps its own.
func (f *Frame) bindGlobal(name *object.Str, v Value) bool {
	if f.fn.code.base > 0 {
		return object.SetItem(f.t, f.slots[0], name.Value(), v)
	}
	f.fn.globals.SetStr(name, v)
	return true
}
