package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// bootstrapModule has what imports need of Python's own machinery: specs, loaders, finders. It is loaded when a
// script first looks at any of it.
const bootstrapModule = "_frozen_importlib_external"

// callBootstrap calls a function of the bootstrap module.
func (in *Interpreter) callBootstrap(t *object.Thread, name string, args ...Value) Value {
	m := in.importLibrary(t, bootstrapModule)
	if m.Bad() {
		return m
	}
	return object.CallMethod(t, m, in.Name(name), args...)
}

// describe fills in __spec__ and __loader__ of a module through a function of the bootstrap.
func (in *Interpreter) describe(t *object.Thread, function string, args ...Value) {
	if in.callBootstrap(t, function, args...).Bad() {
		t.Take() // a script has broken the machinery: its modules go without
	}
}

// showModule is the repr of a module that has a spec.
func (in *Interpreter) showModule(t *object.Thread, m, spec Value) Value {
	return in.callBootstrap(t, "_module_repr", m, spec)
}

func (in *Interpreter) describeFile(t *object.Thread, m *object.Module) {
	in.describe(t, "_describe_file", m.Value())
}

func (in *Interpreter) describeScript(t *object.Thread, m *object.Module) {
	in.describe(t, "_describe_script", m.Value(), object.NewStr(in.cfg.ModuleName))
}

func (in *Interpreter) describeLibrary(t *object.Thread, m *object.Module) {
	origin := "built-in"
	if m.Frozen {
		origin = "frozen"
	}
	if doc := in.document(m.Name + ":"); doc != "" && m.Get("__doc__").IsNone() {
		m.Set("__doc__", object.NewStr(doc))
	}
	in.describe(t, "_describe_own", m.Value(), object.NewStr(origin))
	if m.Name == "sys" {
		in.describe(t, "_install", m.Value())
		in.finders = in.currentFinders()
	}
}

// finderTables are the tables of sys that say how modules are found.
type finderTables struct{ meta, hooks [3]Value }

// currentFinders notes what stands in sys.meta_path and sys.path_hooks; a list that is longer is never the original.
func (in *Interpreter) currentFinders() (now finderTables) {
	for table, place := range map[string]*[3]Value{"meta_path": &now.meta, "path_hooks": &now.hooks} {
		list, ok := object.AsList(orNone(in.sysAttr(table)))
		if !ok || len(list.Items) > len(place) {
			place[0] = object.None
			continue
		}
		copy(place[:], list.Items)
	}
	return now
}

// findersChanged tells whether a script has changed how modules are found.
func (in *Interpreter) findersChanged(t *object.Thread) bool {
	if in.finders.meta[0].Bad() {
		return false // nobody has looked
	}
	if in.currentFinders() != in.finders {
		return true
	}
	cache, ok := object.AsDict(orNone(in.sysAttr("path_importer_cache")))
	return !ok || cache.Len() > 0
}

// importByFinders loads a module through sys.meta_path; Unbound if no finder knows it.
func (in *Interpreter) importByFinders(t *object.Thread, name string, parent Value, folders []Value) Value {
	path := object.None
	if parent.Ok() {
		path = object.GetAttr(t, parent, in.Name("__path__"))
		if path.Bad() {
			return path
		}
	}
	m := in.importLibrary(t, "_frozen_importlib")
	if m.Bad() {
		return m
	}
	v := object.CallMethod(t, m, in.Name("_import"), object.NewStr(name), path)
	if v.Ok() && v.IsNone() {
		return object.Unbound
	}
	return v
}

// importHook is what a script has put in the place of builtins.__import__, if it has: Unbound for nothing at all.
func (in *Interpreter) importHook(f *Frame) (hook Value, changed bool) {
	v := f.fn.builtins.GetStr(in.Name("__import__"))
	return v, v != in.importFn && !f.fn.code.hidden
}

// callImportHook calls it as an import statement does.
func (in *Interpreter) callImportHook(f *Frame, hook Value, name string, fromList Value, level int) Value {
	if hook.Bad() {
		return f.t.Throw(object.NewImportError(object.ImportErrorType, "__import__ not found", "", "", ""))
	}
	locals := object.None
	if f.fn.code.base > 0 {
		locals = f.slots[0]
	}
	return object.Call(f.t, hook, object.NewStr(name), f.fn.globals.Value(), locals, fromList, object.Int(int64(level)))
}

// importMachineryDef is the module _imp: what the Python part of importing asks the interpreter.
func importMachineryDef() *object.ModuleDef {
	return &object.ModuleDef{Name: "_imp", Init: func(t *object.Thread, m *object.Module) bool {
		in := runtimeOf(t)
		m.Set("library_entry", object.NewStr(LibraryEntry))
		m.Funcs([]object.Method{
			{Name: "own_kind", Sig: "name, /", Fn: ownModule(in.ownKind)},
			{Name: "has_own", Sig: "name, /", Fn: ownModule(func(_ *object.Thread, name string) Value {
				return object.Bool(in.defs[name] != nil)
			})},
			{Name: "own_is_package", Sig: "name, /", Fn: ownModule(func(_ *object.Thread, name string) Value {
				return object.Bool(in.defs[name] != nil && in.defs[name].Package)
			})},
			{Name: "is_own_path", Sig: "name, /", Fn: ownModule(in.isOwnPath)},
			{Name: "load_own", Sig: "name, /", Fn: ownModule(in.loadOwn)},
			{Name: "loading", Sig: "module, begins, /", Fn: markLoading},
			{Name: "acquire_lock", Sig: "", Fn: func(*object.Thread, []Value) Value { return object.None }},
			{Name: "release_lock", Sig: "", Fn: func(*object.Thread, []Value) Value { return object.None }},
			{Name: "lock_held", Sig: "", Fn: func(*object.Thread, []Value) Value { return object.False }},
		})
		return true
	}}
}

// ownModule makes a function of a module's name.
func ownModule(fn func(t *object.Thread, name string) Value) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		name, ok := object.AsStr(a[0])
		if !ok {
			return t.Raise(object.TypeErrorType, "argument must be str, not %s", a[0].Type().MessageName())
		}
		return fn(t, name.Text())
	}
}

// ownKind is "built-in" or "frozen" for the modules that go before all files, and "" for the rest.
func (in *Interpreter) ownKind(_ *object.Thread, name string) Value {
	switch {
	case in.defs[name] == nil || !isFixed(name):
		return object.NewStr("")
	case strings.Contains(frozenModules, " "+name+" "):
		return object.NewStr("frozen")
	}
	return object.NewStr("built-in")
}

// isOwnPath tells whether the package above a module is one of bide's own; at the top there is none.
func (in *Interpreter) isOwnPath(_ *object.Thread, name string) Value {
	parent, _, dotted := cutLast(name)
	return object.Bool(!dotted || in.isLibrary(orNone(in.Modules.GetStr(in.Name(parent)))))
}

func (in *Interpreter) loadOwn(t *object.Thread, name string) Value {
	def := in.defs[name]
	if def == nil {
		return importError(t, object.ImportErrorType, name, "no built-in module named "+object.ReprText(name))
	}
	if v := in.Modules.GetStr(in.Name(name)); v.Ok() {
		return v
	}
	return in.loadDef(t, def, true)
}

// markLoading notes that the source of a module begins or ends to run.
func markLoading(t *object.Thread, a []Value) Value {
	m, ok := object.ModuleOf(a[0])
	switch {
	case !ok:
	case a[1] == object.True:
		m.Loading++
	default:
		m.Loading--
	}
	return object.None
}
