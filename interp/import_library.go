package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// LibraryEntry stands in sys.path for the modules that come with bide. What stands before it goes before them.
const LibraryEntry = "<stdlib>"

// fixedModules are those that no file takes the place of: CPython has them built in, frozen, or loaded before a
// script begins.
const fixedModules = " abc atexit builtins codecs encodings encodings.aliases encodings.utf_8 errno faulthandler gc " +
	"genericpath importlib.machinery importlib.util io itertools marshal ntpath os os.path posix posixpath pwd runpy " +
	"site stat sys time zipimport "

// frozenModules are those of them that CPython has frozen.
const frozenModules = " abc codecs genericpath importlib.machinery importlib.util io ntpath os os.path posixpath runpy " +
	"site stat zipimport "

func isFixed(name string) bool {
	return strings.HasPrefix(name, "_") || strings.Contains(fixedModules, " "+name+" ")
}

// importLibrary imports one of bide's own modules for library code. It stays out of sys.modules if a file of the
// script's will have that name there.
func (in *Interpreter) importLibrary(t *object.Thread, name string) Value {
	def := in.defs[name]
	if def == nil {
		return in.importModule(t, name)
	}
	if v := in.loadedLibrary(name); v.Ok() {
		return v
	}
	parent, leaf, dotted := cutLast(name)
	var pm Value
	if dotted {
		if pm = in.importLibrary(t, parent); pm.Bad() {
			return pm
		}
		if v := in.loadedLibrary(name); v.Ok() {
			return v
		}
	}
	v := in.loadDef(t, def, !in.isShadowed(t, name))
	if v.Ok() && dotted && !object.SetAttr(t, pm, in.Name(leaf), v) {
		return object.Raised
	}
	return v
}

// loadedLibrary is the module that library code gets, Unbound if it has to be loaded.
func (in *Interpreter) loadedLibrary(name string) Value {
	if v, ok := in.private[name]; ok {
		return v
	}
	v := in.Modules.GetStr(in.Name(name))
	if v.Bad() || v.IsNone() || isFromFile(v) {
		return object.Unbound
	}
	return v
}

func isFromFile(v Value) bool {
	m, ok := object.ModuleOf(v)
	return ok && m.Get("__file__").Ok()
}

// isLibrary tells whether a module is one of bide's own.
func (in *Interpreter) isLibrary(v Value) bool {
	m, ok := object.ModuleOf(v)
	return ok && m.BuiltIn
}

// isShadowed tells whether a script that imports this name gets a file.
func (in *Interpreter) isShadowed(t *object.Thread, name string) bool {
	top, _, _ := strings.Cut(name, ".")
	if isFixed(top) {
		return false
	}
	if v := in.Modules.GetStr(in.Name(top)); v.Ok() {
		return isFromFile(v)
	}
	folders, ok := object.Collect(t, in.sysPath(t))
	if !ok {
		t.Take()
		return false
	}
	for _, item := range folders {
		dir, ok := object.AsStr(item)
		switch {
		case !ok:
		case dir.Text() == LibraryEntry:
			return false
		case findFile(dir.Text(), top).file != "":
			return true
		}
	}
	return false
}

// loadDef makes one of bide's own modules; public ones go into sys.modules.
func (in *Interpreter) loadDef(t *object.Thread, def *object.ModuleDef, public bool) Value {
	key := in.Name(def.Name)
	if v, ok := in.private[def.Name]; ok && public {
		in.Modules.SetStr(key, v)
		return v
	}
	m := in.newLibraryModule(def)
	if public {
		in.Modules.SetStr(key, m.Value())
	} else {
		in.private[def.Name] = m.Value()
	}
	if !in.fillModule(t, m, def) {
		if public {
			in.Modules.DeleteStr(key)
		}
		delete(in.private, def.Name)
		return object.Raised
	}
	return m.Value()
}

func (in *Interpreter) newLibraryModule(def *object.ModuleDef) *object.Module {
	m := object.NewModule(def.Name)
	m.BuiltIn = true
	m.Frozen = strings.Contains(frozenModules, " "+def.Name+" ")
	m.Deferred = in.describeLibrary
	parent, _, _ := cutLast(def.Name)
	if def.Package {
		m.Set("__path__", object.NewList(nil).Value())
		parent = def.Name
	}
	m.Set("__package__", object.NewStr(parent))
	return m
}

func (in *Interpreter) fillModule(t *object.Thread, m *object.Module, def *object.ModuleDef) bool {
	if def.Init != nil && !def.Init(t, m) {
		return false
	}
	file := "<stdlib/" + strings.ReplaceAll(def.Name, ".", "/") + ".py>"
	text := def.Text()
	return text == "" || in.runModule(t, m, file, []byte(text), true)
}

// document searches the docstrings of all modules: what is made in Go may call itself by a module that is not imported by name.
func (in *Interpreter) document(name string) string {
	for i := range in.cfg.Modules {
		for _, text := range in.cfg.Modules[i].Docs {
			if doc := object.FindDoc(text, name); doc != "" {
				return doc
			}
		}
	}
	return ""
}
