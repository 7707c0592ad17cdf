// Package pathlib is the modules that work on paths and files by means of os: pathlib, tempfile,
// shutil, fnmatch and glob, all scripts but for the matching of names.
package pathlib

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed pathlib.py
	pathlibSource string
	//go:embed pure.py
	pureSource string
	//go:embed tempfile.py
	tempfileSource string
	//go:embed shutil.py
	shutilSource string
	//go:embed fnmatch.py
	fnmatchSource string
	//go:embed glob.py
	globSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "pathlib", Docs: []string{docs}, Source: pathlibSource, Package: true},
		{Name: "pathlib._pure", Init: fillPure, Source: pureSource},
		{Name: "pathlib._local", Source: "from pathlib import *\n"},
		{Name: "tempfile", Source: tempfileSource},
		{Name: "shutil", Source: shutilSource},
		{Name: "fnmatch", Init: fillFnmatch, Source: fnmatchSource},
		{Name: "glob", Source: globSource},
	}
}

func fillPure(_ *thread, m *object.Module) bool {
	m.Func("_posix_path", "texts, /", posixPath)
	return true
}

func fillFnmatch(_ *thread, m *object.Module) bool {
	m.Func("fnmatchcase", "name, pat", fnmatchcase)
	return true
}
