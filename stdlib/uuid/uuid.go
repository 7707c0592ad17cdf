// Package uuid is the modules uuid and secrets, scripts that make numbers nobody can guess.
package uuid

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed uuid.py
	uuidSource string
	//go:embed secrets.py
	secretsSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "uuid", Source: uuidSource},
		{Name: "secrets", Source: secretsSource},
	}
}
