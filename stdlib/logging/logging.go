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
	//go:embed handlers.py
	handlersSource string
)

// Defs describes the modules. logging is one script in two files: records and formatters, then handlers and loggers.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "logging", Chapters: []string{recordsSource, "\n\n", loggersSource}, Package: true},
		{Name: "logging.handlers", Source: handlersSource},
	}
}
