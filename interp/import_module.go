package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// importFor imports a dotted name for running code: library code gets the library's modules, whatever a script has
// put before them.
func (in *Interpreter) importFor(f *Frame, name string) Value {
	if f.fn.code.hidden {
		return in.importLibrary(f.t, name)
	}
	return in.importModule(f.t, name)
}

// importModule imports a dotted name for a script, its parents first, and returns the module itself.
//
// Follows: Python language reference, "The import system".
func (in *Interpreter) importModule(t *object.Thread, name string) Value {
	if name == "" {
		return t.Raise(object.ValueErrorType, "Empty module name")
	}
	key := in.Name(name)
	if v := in.Modules.GetStr(key); v.Ok() {
		if v.IsNone() {
			return importError(t, object.ModuleNotFoundErrorType, name, "import of "+name+" halted; None in sys.modules")
		}
		return v
	}
	parent, leaf, dotted := cutLast(name)
	var pm Value
	if leaf == "" && !dotted {
		return in.notFound(t, name, pm)
	}
	if dotted {
		if pm = in.Modules.GetStr(in.Name(parent)); pm.Bad() {
			pm = in.importModule(t, parent)
		}
		if pm.Bad() {
			return pm
		}
		if v := in.Modules.GetStr(key); v.Ok() {
			return v
		}
	}
	v := in.findModule(t, name, leaf, pm)
	if v.Ok() && dotted && !object.SetAttr(t, pm, in.Name(leaf), v) {
		return object.Raised
	}
	return v
}

// cutLast cuts a name at its last dot; a name that begins with it has no parent.
func cutLast(name string) (parent, leaf string, dotted bool) {
	i := strings.LastIndexByte(name, '.')
	return name[:max(i, 0)], name[i+1:], i > 0
}

// findModule loads a module: through the finders of sys.meta_path where a script has changed them, else from those
// CPython has built in, then along the path. The library stands in sys.path as one entry.
func (in *Interpreter) findModule(t *object.Thread, name, leaf string, parent Value) Value {
	folders, ok := in.searchPath(t, name, parent)
	if !ok {
		return object.Raised
	}
	if in.findersChanged(t) {
		if v := in.importByFinders(t, name, parent, folders); !v.IsUnbound() {
			return v
		}
		return in.notFound(t, name, parent)
	}
	def := in.defs[name]
	if def != nil && (parent.Ok() && in.isLibrary(parent) || isFixed(name)) {
		return in.loadDef(t, def, true)
	}
	if v := in.findAlong(t, folders, name, leaf, def); !v.IsUnbound() {
		return v
	}
	if def != nil && parent.Bad() {
		return in.loadDef(t, def, true)
	}
	return in.notFound(t, name, parent)
}

// findAlong looks into folders, in their order; Unbound if the module is in none.
func (in *Interpreter) findAlong(t *object.Thread, folders []Value, name, leaf string, def *object.ModuleDef) Value {
	var portions []Value
	for _, item := range folders {
		dir, ok := object.AsStr(item)
		if !ok {
			continue
		}
		if dir.Text() == LibraryEntry {
			if def != nil {
				return in.loadDef(t, def, true)
			}
			continue
		}
		switch found := findFile(dir.Text(), leaf); {
		case found.file != "":
			return in.loadFile(t, name, found)
		case found.folder != "":
			portions = append(portions, object.NewStr(object.FromSystem(found.folder)))
		}
	}
	if len(portions) > 0 {
		return in.namespacePackage(t, name, portions)
	}
	return object.Unbound
}

// searchPath lists the places to look in: sys.path, or the parent package's __path__.
func (in *Interpreter) searchPath(t *object.Thread, name string, parent Value) ([]Value, bool) {
	list := in.sysPath(t)
	if parent.Ok() {
		list = object.GetAttr(t, parent, in.Name("__path__"))
		if list.Bad() && !t.Pending().Type().IsSubtype(object.AttributeErrorType) {
			return nil, false
		}
		if list.Bad() {
			up, _, _ := cutLast(name)
			noPath := t.Take()
			e := object.NewImportError(object.ModuleNotFoundErrorType, "No module named "+object.ReprText(name)+"; "+object.ReprText(up)+" is not a package", name, "", "")
			e.Context, e.SuppressContext = noPath, true
			t.Restore(e)
			return nil, false
		}
	}
	return object.Collect(t, list)
}

// sysPath is sys.path as scripts may have changed it.
func (in *Interpreter) sysPath(t *object.Thread) Value {
	if v := in.sysAttr("path"); v.Ok() {
		return v
	}
	return strTuple(in.Path)
}

// sysAttr reads a name of sys, Unbound if it is not there.
func (in *Interpreter) sysAttr(name string) Value {
	if m, ok := object.ModuleOf(orNone(in.Modules.GetStr(in.Name("sys")))); ok {
		return m.Get(name)
	}
	return object.Unbound
}

// absoluteName resolves the dots of a relative import.
func (in *Interpreter) absoluteName(f *Frame, module string, level int) (string, bool) {
	if level == 0 {
		return module, true
	}
	return in.relativeName(f.t, f.fn.globals, module, level)
}

// relativeName resolves the dots of an import from a module with these globals.
func (in *Interpreter) relativeName(t *object.Thread, globals *object.Dict, module string, level int) (string, bool) {
	pkg, ok := in.packageOf(t, globals)
	if !ok {
		return "", false
	}
	if pkg == "" {
		importError(t, object.ImportErrorType, "", "attempted relative import with no known parent package")
		return "", false
	}
	for i := 1; i < level; i++ {
		parent, _, dotted := cutLast(pkg)
		if !dotted {
			importError(t, object.ImportErrorType, "", "attempted relative import beyond top-level package")
			return "", false
		}
		pkg = parent
	}
	if module == "" {
		return pkg, true
	}
	return pkg + "." + module, true
}

// packageOf is the package that a module's relative imports start from: what __package__ says, or __spec__, or its
// name.
func (in *Interpreter) packageOf(t *object.Thread, globals *object.Dict) (string, bool) {
	pkg := globals.GetStr(in.Name("__package__"))
	if s, ok := object.AsStr(orNone(pkg)); ok {
		return s.Text(), true
	}
	if pkg.Ok() && !pkg.IsNone() {
		t.Raise(object.TypeErrorType, "package must be a string")
		return "", false
	}
	if spec := orNone(globals.GetStr(in.Name("__spec__"))); !spec.IsNone() {
		if s, ok := object.AsStr(orNone(object.FindAttr(t, spec, in.Name("parent")))); ok {
			return s.Text(), true
		}
	}
	if !in.Warn(t, object.ImportWarningType, 1, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__") {
		return "", false
	}
	name := globals.GetStr(in.Name("__name__"))
	if name.Bad() {
		t.Raise(object.KeyErrorType, "'__name__' not in globals")
		return "", false
	}
	s, ok := object.AsStr(name)
	if !ok {
		t.Raise(object.TypeErrorType, "__name__ must be a string")
		return "", false
	}
	if globals.GetStr(in.Name("__path__")).Ok() {
		return s.Text(), true
	}
	parent, _, _ := cutLast(s.Text())
	return parent, true
}

// importSubmodules imports those names of `from package import names` that are no attributes of it; what is not
// there, the reading of the name reports.
func (in *Interpreter) importSubmodules(f *Frame, m Value, names []Value) bool {
	if object.FindAttr(f.t, m, in.Name("__path__")).Bad() {
		f.t.Take()
		return true
	}
	for _, item := range names {
		name, _ := object.AsStr(item)
		if object.FindAttr(f.t, m, name).Ok() {
			continue
		}
		f.t.Take()
		pkg, ok := object.AsStr(orNone(object.FindAttr(f.t, m, in.Name("__name__"))))
		if !ok {
			continue
		}
		full := pkg.Text() + "." + name.Text()
		if in.importFor(f, full).Bad() && !in.isMissing(f.t, full) {
			return false
		}
	}
	return true
}

// isMissing takes the pending exception if it says that the module of this name is not there.
func (in *Interpreter) isMissing(t *object.Thread, name string) bool {
	e := t.Pending()
	if !e.Type().IsSubtype(object.ModuleNotFoundErrorType) {
		return false
	}
	missing, ok := object.AsStr(orNone(object.FindAttr(t, e.Value(), in.Name("name"))))
	if !ok || missing.Text() != name || in.Modules.GetStr(in.Name(name)).IsNone() {
		t.Restore(e)
		return false
	}
	t.Take()
	return true
}

// importName is one name of `from module import name`: an attribute, or a submodule that was imported.
func (in *Interpreter) importName(t *object.Thread, m Value, module string, name *object.Str) Value {
	v := object.FindAttr(t, m, name)
	if !v.IsUnbound() {
		return v
	}
	if pkg, ok := object.AsStr(orNone(object.FindAttr(t, m, in.Name("__name__")))); ok {
		if v := in.Modules.GetStr(in.Name(pkg.Text() + "." + name.Text())); v.Ok() {
			return v
		}
	}
	return in.cannotImport(t, m, module, name)
}
