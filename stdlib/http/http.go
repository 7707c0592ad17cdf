// Package http is the module http, written as a script: what servers answer and what clients ask for.
package http

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed http.py
var source string

// Defs describes the module.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{{Name: "http", Source: source, Package: true}}
}
