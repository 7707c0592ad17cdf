// Package asyncio is the module asyncio: what its kernel in package interp (futures,
// tasks, loops, gather, sleep) leaves to do. It does not know how a task runs.
package asyncio

import (
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// Def describes the module asyncio.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio", Init: initModule, Package: true}
}

func initModule(t *object.Thread, m *object.Module) bool {
	return interp.InitAsyncio(t, m)
}
