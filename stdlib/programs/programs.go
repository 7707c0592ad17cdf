// Package programs is small modules that programs are put together with, all written as scripts: command lines, plans,
// timings, short representations. Each stands for itself.
package programs

import (
	"embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed *.py
var sources embed.FS

// Defs describes the modules, which are called as their files are.
func Defs() []object.ModuleDef {
	names := []string{
		"shlex", "getopt", "graphlib", "sched", "linecache", "reprlib", "timeit", "platform", "getpass", "pydoc", "colorsys", "cmd",
		"code", "codeop", "filecmp", "fileinput", "locale", "mimetypes", "token",
		"tokenize",
	}
	defs := make([]object.ModuleDef, len(names))
	for i, name := range names {
		source, err := sources.ReadFile(name + ".py")
		if err != nil {
			panic(err) // the file is part of the program
		}
		defs[i] = object.ModuleDef{Name: name, Source: string(source)}
	}
	return defs
}
