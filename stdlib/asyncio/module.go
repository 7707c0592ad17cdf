// Package asyncio is the module asyncio: what its kernel in package interp (futures,
// tasks, loops, gather, sleep) leaves to do. It does not know how a task runs.
package asyncio

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

// Defs describes the module asyncio and its submodules, which load when first used.
func Defs() []object.ModuleDef {
	return append([]object.ModuleDef{{Name: "asyncio", Docs: []string{docs}, Init: initModule, Package: true}}, submodules()...)
}

func initModule(t *thread, m *object.Module) bool {
	if !interp.InitAsyncio(t, m) {
		return false
	}
	m.Later = laterNames
	m.Func("__getattr__", "name, /", func(t *thread, a []value) value {
		name, ok := object.AsStr(a[0])
		if !ok {
			return t.Raise(object.TypeErrorType, "attribute name must be string, not '%s'", a[0].Type().Name)
		}
		return lazyAttr(t, m, name.Text())
	})
	return true
}
