package interp

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

func importError(t *object.Thread, typ *object.Type, name, msg string) Value {
	return t.Throw(object.NewImportError(typ, msg, name, "", ""))
}

func (in *Interpreter) notFound(t *object.Thread, name string, parent Value) Value {
	importError(t, object.ModuleNotFoundErrorType, name, "No module named "+object.ReprText(name))
	if parent.Bad() && object.IsStdlibModule(name) {
		in.noteMissing(t)
	}
	return object.Raised
}

// noteMissing adds to the ModuleNotFoundError of a module that CPython has and bide lacks what
// there is instead.
func (in *Interpreter) noteMissing(t *object.Thread) {
	e := t.Take()
	defer t.Restore(e)
	var names []string
	for other := range in.defs {
		if !strings.ContainsAny(other, "._") {
			names = append(names, other)
		}
	}
	slices.Sort(names)
	note := "bide does not have this module of Python's library yet. It has: " + strings.Join(names, ", ")
	object.CallMethod(t, e.Value(), in.Name("add_note"), object.NewStr(note))
}

// origin is a module's file, "" if it has none.
func origin(m *object.Module) string {
	if s, ok := object.AsStr(orNone(m.Get("__file__"))); ok {
		return s.Text()
	}
	return ""
}

// besideScript tells whether a file is in the script's folder, where it may hide a module its author never heard of.
func (in *Interpreter) besideScript(file string) bool {
	if file == "" || len(in.Path) == 0 || in.Path[0] == LibraryEntry {
		return false
	}
	dir, base := filepath.Split(file)
	dir = filepath.Clean(dir)
	if base == "__init__.py" {
		dir = filepath.Dir(dir)
	}
	return dir == absolutePath(in.Path[0])
}

// explainModule is the message for a name that a module lacks, with what may be the reason.
func (in *Interpreter) explainModule(t *object.Thread, m *object.Module, name string) string {
	file, quoted := origin(m), "module '"+m.Name+"'"
	switch beside := in.besideScript(file); {
	case beside && object.IsStdlibModule(m.Name):
		return quoted + " has no attribute '" + name + "' (consider renaming '" + file + "' since it has the same name as the " +
			"standard library module named '" + m.Name + "' and the import system gives it precedence)"
	case m.Loading > 0 && beside:
		return quoted + " has no attribute '" + name + "' (consider renaming '" + file + "' if it has the same name as a " +
			"third-party module you intended to import)"
	case m.Loading > 0 && file != "":
		return "partially initialized " + quoted + " from '" + file + "' has no attribute '" + name + "' (most likely due to a circular import)"
	case m.Loading > 0:
		return "partially initialized " + quoted + " has no attribute '" + name + "' (most likely due to a circular import)"
	}
	if sub, ok := object.ModuleOf(orNone(in.Modules.GetStr(in.Name(m.Name + "." + name)))); ok && sub.Loading > 0 {
		return "cannot access submodule '" + name + "' of " + quoted + " (most likely due to a circular import)"
	}
	return quoted + " has no attribute '" + name + "'"
}

// cannotImport is the ImportError of `from module import name`.
func (in *Interpreter) cannotImport(t *object.Thread, v Value, module string, name *object.Str) Value {
	file, loading := "", false
	if m, ok := object.ModuleOf(v); ok {
		file, loading = origin(m), m.Loading > 0
	}
	if s, ok := object.AsStr(orNone(object.FindAttr(t, v, in.Name("__name__")))); ok {
		module = s.Text()
	}
	t.Take()
	what := "cannot import name " + object.ReprText(name.Text()) + " from "
	quoted := object.ReprText(module)
	if loading {
		what += "partially initialized module " + quoted + " (most likely due to a circular import)"
	} else {
		what += quoted
	}
	what += " (" + orUnknown(file) + ")"
	return t.Throw(object.NewImportError(object.ImportErrorType, what, module, file, name.Text()))
}

func orUnknown(file string) string {
	if file == "" {
		return "unknown location"
	}
	return file
}
