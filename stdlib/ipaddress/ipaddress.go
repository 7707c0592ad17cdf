// Package ipaddress is the module ipaddress, written as a script: addresses, networks and interfaces of both versions.
package ipaddress

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed ipaddress.py
	source string // what the versions share
	//go:embed versions.py
	versionsSource string
	//go:embed text.py
	textSource string
	//go:embed kinds.py
	kindsSource string
)

// Defs describes the module and the two it is made of.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "ipaddress", Chapters: []string{source, versionsSource}},
		{Name: "_ipaddress_text", Source: textSource},
		{Name: "_ipaddress_kinds", Source: kindsSource},
	}
}
