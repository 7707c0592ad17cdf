// Package enum is the module enum, written as a script.
package enum

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

// The module's text, each file a chapter of it.
var (
	//go:embed members.py
	members string
	//go:embed enum_type.py
	enumType string
	//go:embed enum.py
	enum string
	//go:embed flag.py
	flag string
	//go:embed checks.py
	checks string
)

// Def describes the module enum.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "enum", Chapters: []string{members, enumType, enum, flag, checks}}
}
