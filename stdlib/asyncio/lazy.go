package asyncio

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// lazyAttr is the module's __getattr__: it imports the submodule that has the name, or
// is it, and keeps what it found in the module.
func lazyAttr(t *thread, m *object.Module, name string) value {
	if name == "__all__" {
		return exports(m)
	}
	for _, lazy := range lazyNames {
		if lazy.submodule == name {
			return t.Interp.Library(t, "asyncio."+name)
		}
		for each := range strings.FieldsSeq(lazy.names) {
			if each == name {
				return fromSubmodule(t, m, lazy.submodule, name)
			}
		}
	}
	for _, plain := range plainSubmodules {
		if plain.name == name {
			return t.Interp.Library(t, "asyncio."+name)
		}
	}
	return t.Raise(object.AttributeErrorType, "module 'asyncio' has no attribute '%s'", name)
}

// laterNames are the names that lazyAttr knows.
func laterNames() []string {
	names := []string{"__all__"}
	for _, lazy := range lazyNames {
		names = append(append(names, lazy.submodule), strings.Fields(lazy.names)...)
	}
	for _, plain := range plainSubmodules {
		names = append(names, plain.name)
	}
	return names
}

func fromSubmodule(t *thread, m *object.Module, submodule, name string) value {
	sub := t.Interp.Library(t, "asyncio."+submodule)
	if sub.Bad() {
		return sub
	}
	v := object.GetAttr(t, sub, t.Interp.Name(name))
	if v.Ok() {
		m.Set(name, v)
	}
	return v
}

// copyNames binds the names of the module asyncio in a submodule; those that asyncio itself loads when they are first
// used the submodule finds then, too.
func copyNames(t *thread, m *object.Module, names string) bool {
	top, ok := object.ModuleOf(t.Interp.Library(t, "asyncio"))
	if !ok {
		return false
	}
	later := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		if v := top.Get(name); v.Ok() {
			m.Set(name, v)
		} else {
			later[name] = true
		}
	}
	if len(later) == 0 {
		return true
	}
	m.Func("__getattr__", "name, /", func(t *thread, a []value) value {
		name, ok := object.AsStr(a[0])
		if !ok || !later[name.Text()] {
			return t.Raise(object.AttributeErrorType, "module '%s' has no attribute '%s'", m.Name, name.Text())
		}
		return lazyAttr(t, top, name.Text())
	})
	return true
}

// exports is __all__: every public name, those that load their submodule included.
func exports(m *object.Module) value {
	var names []value
	for i, key, _ := m.Dict.Next(0); i >= 0; i, key, _ = m.Dict.Next(i) {
		if s, ok := object.AsStr(key); ok && !strings.HasPrefix(s.Text(), "_") {
			names = append(names, key)
		}
	}
	for _, lazy := range lazyNames {
		for name := range strings.FieldsSeq(lazy.names) {
			if m.Get(name).Bad() {
				names = append(names, object.NewStr(name))
			}
		}
	}
	return object.NewList(names).Value()
}
