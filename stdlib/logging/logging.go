// Package logging is the module logging, written as scripts.
package logging

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed records.py
	recordsSource string
	//go:embed loggers.py
	loggersSource string
	//go:embed root.py
	rootSource string
	//go:embed network_handlers.py
	networkHandlersSource string
	//go:embed handlers.py
	handlersSource string
)

// Defs describes the modules. logging is one script in three files: records and formatters, then
// handlers and loggers, then the root logger and the functions that use it.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "logging", Chapters: []string{recordsSource, "\n\n", loggersSource, "\n\n", rootSource}, Package: true},
		{Name: "logging.handlers", Chapters: []string{handlersSource, networkHandlersSource}},
	}
}
