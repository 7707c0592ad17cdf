package sys

import "github.com/bide-lang/bide/interp/object"

func setModuleNames(t *thread, m *object.Module) {
	set := object.NewFrozenSet()
	for _, name := range object.StdlibModules() {
		if !set.Add(t, object.NewStr(name)) {
			return
		}
	}
	m.Set("stdlib_module_names", set.Value())
	m.Set("builtin_module_names", object.NewTuple(object.NewStr("_io"), object.NewStr("builtins"), object.NewStr("math"),
		object.NewStr("sys"), object.NewStr("time")).Value())
}
