// Package queue is the module queue: queues between threads. It does not know
// asyncio's.
package queue

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed queue.py
var source string

// Def describes the module queue.
func Def() object.ModuleDef { return object.ModuleDef{Name: "queue", Source: source} }
