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
)

// Def describes the module logging: records and formatters, then handlers and loggers, one script in two files.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "logging", Source: recordsSource + "\n\n" + loggersSource, Package: true}
}
