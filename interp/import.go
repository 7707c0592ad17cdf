package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

func (l *linker) linkImport(s *ast.Import, next Step) Step {
	for i := len(s.Names) - 1; i >= 0; i-- {
		a := s.Names[i]
		step := &importStep{name: a.Name, site: l.site(s.Span()), leaf: a.AsName != "", next: next, fail: l.fail}
		bound, _, _ := strings.Cut(a.Name, ".")
		if a.AsName != "" {
			bound = a.AsName
		}
		step.target = l.variableTarget(bound)
		next = step
	}
	return next
}

// importStep is `import a.b` (binding a) or `import a.b as c` (binding the leaf).
type importStep struct {
	name       string
	leaf       bool
	target     assigner
	site       int32
	next, fail Step
}

func (s *importStep) Run(f *Frame) Step {
	f.pos = s.site
	in := runtimeOf(f.t)
	v := in.importModule(f.t, s.name)
	if v.Ok() && !s.leaf {
		if first, _, dotted := strings.Cut(s.name, "."); dotted {
			v = in.importModule(f.t, first)
		}
	}
	if v.Bad() || !s.target.assign(f, v) {
		return s.fail
	}
	return s.next
}

func (l *linker) linkImportFrom(s *ast.ImportFrom, next Step) Step {
	step := &importFromStep{module: s.Module, level: s.Level, site: l.site(s.Span()), next: next, fail: l.fail}
	for _, a := range s.Names {
		if a.Name == "*" {
			step.star = true
			continue
		}
		bound := a.Name
		if a.AsName != "" {
			bound = a.AsName
		}
		step.names = append(step.names, l.name(a.Name))
		step.targets = append(step.targets, l.variableTarget(bound))
		step.sites = append(step.sites, l.site(a.Span()))
	}
	return step
}

// importFromStep is `from module import names`.
type importFromStep struct {
	module     string
	level      int
	names      []*object.Str
	targets    []assigner
	sites      []int32
	star       bool
	site       int32
	next, fail Step
}

func (s *importFromStep) Run(f *Frame) Step {
	f.pos = s.site
	in := runtimeOf(f.t)
	name, ok := in.absoluteName(f, s.module, s.level)
	if !ok {
		return s.fail
	}
	m := in.importModule(f.t, name)
	if m.Bad() {
		return s.fail
	}
	if s.star {
		if !f.importStar(m) {
			return s.fail
		}
		return s.next
	}
	for i, n := range s.names {
		v := in.importName(f.t, m, name, n)
		if v.Bad() || !s.targets[i].assign(f, v) {
			return s.fail
		}
	}
	return s.next
}

// importStar copies the public names of a module into the running module.
func (f *Frame) importStar(m Value) bool {
	t := f.t
	all := object.FindAttr(t, m, t.Interp.Name("__all__"))
	if all.IsRaised() {
		return false
	}
	if all.Ok() {
		in := runtimeOf(t)
		return object.Iterate(t, all, func(name Value) bool {
			s, ok := object.AsStr(name)
			if !ok {
				t.Raise(object.TypeErrorType, "Item in __all__ must be str, not %s", name.Type().MessageName())
				return false
			}
			v := in.starName(t, m, s)
			return v.Ok() && f.bindGlobal(s, v)
		})
	}
	mod, ok := object.ModuleOf(m)
	if !ok {
		return true
	}
	for i, key, v := mod.Dict.Next(0); i >= 0; i, key, v = mod.Dict.Next(i) {
		if s, ok := object.AsStr(key); ok && !strings.HasPrefix(s.Text(), "_") {
			if !f.bindGlobal(s, v) {
				return false
			}
		}
	}
	return true
}

// starName is one name that __all__ of a module lists: an attribute, or a submodule.
func (in *Interpreter) starName(t *object.Thread, m Value, name *object.Str) Value {
	if object.FindAttr(t, m, in.Name("__path__")).Ok() {
		if v := object.FindAttr(t, m, name); !v.IsUnbound() {
			return v
		}
		if pkg, ok := object.AsStr(orNone(object.FindAttr(t, m, in.Name("__name__")))); ok {
			v := in.importModule(t, pkg.Text()+"."+name.Text())
			if v.Ok() || !t.Pending().Type().IsSubtype(object.ModuleNotFoundErrorType) {
				return v
			}
			t.Take()
		}
	}
	return object.GetAttr(t, m, name)
}

// bindGlobal stores a name where the running code keeps its own.
func (f *Frame) bindGlobal(name *object.Str, v Value) bool {
	if f.fn.code.base > 0 {
		return object.SetItem(f.t, f.slots[0], name.Value(), v)
	}
	f.fn.globals.SetStr(name, v)
	return true
}
