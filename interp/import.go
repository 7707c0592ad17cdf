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
		step.target = l.nameTarget(bound, s.Span())
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
	v := s.module(f)
	if v.Bad() || !s.target.assign(f, v) {
		return s.fail
	}
	return s.next
}

// module imports, and gives what is to be bound.
func (s *importStep) module(f *Frame) Value {
	in := runtimeOf(f.t)
	first, rest, dotted := strings.Cut(s.name, ".")
	if hook, changed := in.importHook(f); changed {
		v := in.callImportHook(f, hook, s.name, object.None, 0)
		if s.leaf && dotted && v.Ok() {
			return in.leafOf(f.t, v, s.name, rest)
		}
		return v
	}
	v := in.importFor(f, s.name)
	if v.Ok() && dotted {
		if s.leaf {
			return in.leafOf(f.t, in.importFor(f, first), s.name, rest)
		}
		return in.importFor(f, first)
	}
	return v
}

// leafOf walks from a.b.c's first module to its last: attributes, else what sys.modules has.
func (in *Interpreter) leafOf(t *object.Thread, m Value, name, rest string) Value {
	path := strings.TrimSuffix(name, "."+rest)
	for leaf := range strings.SplitSeq(rest, ".") {
		m = in.importName(t, m, path, in.Name(leaf))
		if m.Bad() {
			return m
		}
		path += "." + leaf
	}
	return m
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
		step.targets = append(step.targets, l.nameTarget(bound, s.Span()))
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
	m, name := s.source(in, f)
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

// source imports the module that the names come from, and gives its name.
func (s *importFromStep) source(in *Interpreter, f *Frame) (Value, string) {
	if hook, changed := in.importHook(f); changed {
		return in.callImportHook(f, hook, s.module, s.fromList(), s.level), s.module
	}
	name, ok := in.absoluteName(f, s.module, s.level)
	if !ok {
		return object.Raised, ""
	}
	m := in.importFor(f, name)
	if m.Ok() && !s.star && !in.importSubmodules(f, m, s.fromItems()) {
		return object.Raised, ""
	}
	return m, name
}

func (s *importFromStep) fromItems() []Value {
	names := make([]Value, len(s.names))
	for i, n := range s.names {
		names[i] = n.Value()
	}
	return names
}

func (s *importFromStep) fromList() Value {
	if s.star {
		return object.NewTuple(object.NewStr("*")).Value()
	}
	return object.NewTuple(s.fromItems()...).Value()
}
