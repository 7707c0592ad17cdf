package interp

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// importModule imports a dotted name, its parents first, and returns the module itself.
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
	if dotted {
		if pm = in.importModule(t, parent); pm.Bad() {
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

func cutLast(name string) (parent, leaf string, dotted bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// findModule loads a module from the registered ones, then from the folders of the path.
func (in *Interpreter) findModule(t *object.Thread, name, leaf string, parent Value) Value {
	if def := in.defs[name]; def != nil {
		return in.loadDef(t, def)
	}
	folders, ok := in.searchPath(t, name, parent)
	if !ok {
		return object.Raised
	}
	for _, dir := range folders {
		if v := in.loadFrom(t, dir, name, leaf); !v.IsUnbound() {
			return v
		}
	}
	importError(t, object.ModuleNotFoundErrorType, name, "No module named '"+name+"'")
	if parent.Bad() {
		in.noteMissing(t, name)
	}
	return object.Raised
}

// noteMissing adds to the ModuleNotFoundError of a module that CPython has and bide lacks what
// there is instead.
func (in *Interpreter) noteMissing(t *object.Thread, name string) {
	e := t.Take()
	defer t.Restore(e)
	sys := in.Modules.GetStr(in.Name("sys"))
	if sys.Bad() {
		return
	}
	known := object.FindAttr(t, sys, in.Name("stdlib_module_names"))
	if known.Bad() {
		t.Take()
		return
	}
	if has, ok := object.Contains(t, known, object.NewStr(name)); !ok || !has {
		t.Take()
		return
	}
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

// searchPath lists the folders to look in: sys.path, or the parent package's __path__.
func (in *Interpreter) searchPath(t *object.Thread, name string, parent Value) ([]string, bool) {
	var list Value
	if parent.Ok() {
		list = object.FindAttr(t, parent, in.Name("__path__"))
		if list.IsRaised() {
			return nil, false
		}
		if list.Bad() {
			up, _, _ := cutLast(name)
			importError(t, object.ModuleNotFoundErrorType, name, "No module named '"+name+"'; '"+up+"' is not a package")
			return nil, false
		}
	} else {
		list = in.sysPath(t)
	}
	items, ok := object.Collect(t, list)
	if !ok {
		return nil, false
	}
	var folders []string
	for _, item := range items {
		if s, ok := object.AsStr(item); ok {
			folders = append(folders, s.Text())
		}
	}
	return folders, true
}

// sysPath is sys.path as scripts may have changed it.
func (in *Interpreter) sysPath(t *object.Thread) Value {
	if sys := in.Modules.GetStr(in.Name("sys")); sys.Ok() {
		if v := object.FindAttr(t, sys, in.Name("path")); v.Ok() {
			return v
		}
		t.Take()
	}
	return strTuple(in.Path)
}

// loadDef makes a registered module.
func (in *Interpreter) loadDef(t *object.Thread, def *object.ModuleDef) Value {
	m := object.NewModule(def.Name)
	m.BuiltIn = true
	key := in.Name(def.Name)
	in.Modules.SetStr(key, m.Value())
	if def.Package {
		m.Set("__path__", object.NewList(nil).Value())
		m.Set("__package__", object.NewStr(def.Name))
	} else if parent, _, dotted := cutLast(def.Name); dotted {
		m.Set("__package__", object.NewStr(parent))
	} else {
		m.Set("__package__", object.NewStr(""))
	}
	if def.Init != nil && !def.Init(t, m) {
		in.Modules.DeleteStr(key)
		return object.Raised
	}
	if def.Source != "" {
		if !in.runModule(t, m, "<stdlib/"+strings.ReplaceAll(def.Name, ".", "/")+".py>", []byte(def.Source), true) {
			in.Modules.DeleteStr(key)
			return object.Raised
		}
	}
	return m.Value()
}

// loadFrom loads a module or package from a folder; Unbound means it is not there.
func (in *Interpreter) loadFrom(t *object.Thread, dir, name, leaf string) Value {
	if dir == "" {
		dir = "."
	}
	base := filepath.Join(dir, leaf)
	if src, err := os.ReadFile(filepath.Join(base, "__init__.py")); err == nil {
		return in.loadFile(t, name, filepath.Join(base, "__init__.py"), src, base)
	}
	path := base + ".py"
	src, err := os.ReadFile(path)
	if err == nil {
		return in.loadFile(t, name, path, src, "")
	}
	if st, err := os.Stat(base); err == nil && st.IsDir() {
		return in.namespacePackage(name, base)
	}
	return object.Unbound
}

// namespacePackage is a folder without __init__.py.
func (in *Interpreter) namespacePackage(name, dir string) Value {
	m := object.NewModule(name)
	m.Set("__path__", object.NewList([]Value{object.NewStr(dir)}).Value())
	m.Set("__package__", object.NewStr(name))
	in.Modules.SetStr(in.Name(name), m.Value())
	return m.Value()
}

// loadFile runs a module's source; pkg is its folder if it is a package.
func (in *Interpreter) loadFile(t *object.Thread, name, path string, src []byte, pkg string) Value {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	m := object.NewModule(name)
	key := in.Name(name)
	m.Set("__file__", object.NewStr(path))
	parent, _, _ := cutLast(name)
	if pkg != "" {
		m.Set("__path__", object.NewList([]Value{object.NewStr(pkg)}).Value())
		parent = name
	}
	m.Set("__package__", object.NewStr(parent))
	in.Modules.SetStr(key, m.Value())
	in.loading[name]++
	ran := in.runModule(t, m, path, src, false)
	in.loading[name]--
	if !ran {
		in.Modules.DeleteStr(key)
		return object.Raised
	}
	if v := in.Modules.GetStr(key); v.Ok() {
		return v // a module may replace itself in sys.modules
	}
	return m.Value()
}

// runModule compiles and runs source in a module's namespace.
func (in *Interpreter) runModule(t *object.Thread, m *object.Module, path string, src []byte, hidden bool) bool {
	code := in.compileModule(t, path, src, sourceKind{hidden: hidden})
	if code == nil {
		return false
	}
	return in.runCode(t, code, m.Dict).Ok()
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
	pkg := ""
	if s, ok := object.AsStr(orNone(globals.GetStr(in.Name("__package__")))); ok {
		pkg = s.Text()
	} else if globals.GetStr(in.Name("__name__")).Bad() {
		t.Raise(object.KeyErrorType, "'__name__' not in globals")
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

// importName is one name of `from module import name`: an attribute, or a submodule.
func (in *Interpreter) importName(t *object.Thread, m Value, module string, name *object.Str) Value {
	v := object.FindAttr(t, m, name)
	if !v.IsUnbound() {
		return v
	}
	if object.FindAttr(t, m, in.Name("__path__")).Ok() {
		v = in.importModule(t, module+"."+name.Text())
		if v.Ok() {
			return v
		}
		if !t.Pending().Type().IsSubtype(object.ModuleNotFoundErrorType) {
			return v
		}
		t.Take()
	}
	return in.cannotImport(t, m, module, name)
}

func (in *Interpreter) cannotImport(t *object.Thread, m Value, module string, name *object.Str) Value {
	where, path := "unknown location", ""
	if file := object.FindAttr(t, m, in.Name("__file__")); file.Ok() {
		if s, ok := object.AsStr(file); ok {
			where, path = s.Text(), s.Text()
		}
	}
	t.Take()
	msg := "cannot import name '" + name.Text() + "' from " + in.describeLoading(module) + " (" + where + ")"
	return t.Throw(object.NewImportError(object.ImportErrorType, msg, module, path, name.Text()))
}

func importError(t *object.Thread, typ *object.Type, name, msg string) Value {
	return t.Throw(object.NewImportError(typ, msg, name, "", ""))
}

// describeLoading names a module, and says when it is still being run.
func (in *Interpreter) describeLoading(module string) string {
	if in.loading[module] > 0 {
		return "partially initialized module '" + module + "' (most likely due to a circular import)"
	}
	return "'" + module + "'"
}
