// Package configparser is the module configparser, written as a script: settings in sections.
package configparser

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

// The text of the module, each file a chapter of it.
var (
	//go:embed values.py
	values string
	//go:embed parser.py
	parser string
	//go:embed sections.py
	sections string
)

// Def describes the module.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "configparser", Chapters: []string{values, parser, sections}}
}
