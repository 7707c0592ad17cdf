package lang

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/bide-lang/bide/interp/object"
)

// Session gives the names of a session that goes on while somebody types.
type Session struct {
	// OnMain has a function called where the session's values may be touched, soon, and returns at once.
	OnMain func(fn func(t *object.Thread))
	// Library are the dotted names of the modules that come with bide.
	Library []string
	// CommandNames is what Commands is; nil if the prompt has no commands.
	CommandNames func(text string) (from int, candidates []string)
}

// patience is how long somebody who types waits for a session that is busy.
const patience = 300 * time.Millisecond

// ask calls fn where values may be touched; nil if that does not come about in time.
func (s *Session) ask(fn func(t *object.Thread) []string) []string {
	answer := make(chan []string, 1)
	s.OnMain(func(t *object.Thread) { answer <- fn(t) })
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case names := <-answer:
		return names
	case <-late.C:
		return nil
	}
}

// Globals are the names of __main__ and those built in.
func (s *Session) Globals() []string {
	return s.ask(func(t *object.Thread) []string {
		var names []string
		if m, ok := loaded(t, "__main__"); ok {
			names = object.AttributeNames(m.Value())
		}
		if m, ok := loaded(t, "builtins"); ok {
			names = append(names, object.AttributeNames(m.Value())...)
		}
		return names
	})
}

// Attributes are those of the value that a path of names leads to: from __main__, the built-in names, or a module that
// has been imported.
func (s *Session) Attributes(path []string) []string {
	return s.ask(func(t *object.Thread) []string {
		if v := valueOf(t, path); v.Ok() {
			return object.AttributeNames(v)
		}
		if m, ok := loaded(t, strings.Join(path, ".")); ok {
			return object.AttributeNames(m.Value())
		}
		return nil
	})
}

func valueOf(t *object.Thread, path []string) object.Value {
	v := object.Unbound
	for _, module := range []string{"__main__", "builtins"} {
		if m, ok := loaded(t, module); ok && v.Bad() {
			v = object.StoredAttribute(m.Value(), path[0])
		}
	}
	for _, name := range path[1:] {
		if v.Bad() {
			break
		}
		v = object.StoredAttribute(v, name)
	}
	return v
}

// loaded finds a module that has been imported.
func loaded(t *object.Thread, name string) (*object.Module, bool) {
	v := t.Interp.Modules.GetStr(object.StrOf(name))
	if v.Bad() {
		return nil, false
	}
	return object.ModuleOf(v)
}

// Commands are what a command of the prompt may go on with.
func (s *Session) Commands(text string) (from int, candidates []string) {
	if s.CommandNames == nil {
		return len(text), nil
	}
	return s.CommandNames(text)
}

// Modules are the modules of a package: those of the library, and those in the folders where it or sys.path looks.
func (s *Session) Modules(pkg string) []string {
	var names []string
	for _, name := range s.Library {
		if pkg != "" {
			rest, inside := strings.CutPrefix(name, pkg+".")
			if !inside {
				continue
			}
			name = rest
		}
		top, _, _ := strings.Cut(name, ".")
		names = append(names, top)
	}
	for _, folder := range s.ask(func(t *object.Thread) []string { return folders(t, pkg) }) {
		names = append(names, modulesIn(folder)...)
	}
	return names
}

// folders are where the modules of a package are looked for. A package that has not been imported is taken to lie in
// sys.path.
func folders(t *object.Thread, pkg string) []string {
	if m, ok := loaded(t, pkg); ok && pkg != "" {
		return texts(m.Get("__path__"))
	}
	list := t.Interp.Path
	if sys, ok := loaded(t, "sys"); ok {
		list = texts(sys.Get("path"))
	}
	var found []string
	for _, folder := range list {
		found = append(found, filepath.Join(folder, filepath.FromSlash(strings.ReplaceAll(pkg, ".", "/"))))
	}
	return found
}

// texts are the strings in a list or tuple.
func texts(v object.Value) []string {
	var items []object.Value
	if l, ok := object.AsList(v); ok {
		items = l.Items
	} else if l, ok := object.AsTuple(v); ok {
		items = l.Items
	}
	var list []string
	for _, item := range items {
		if s, ok := object.AsStr(item); ok {
			list = append(list, s.Text())
		}
	}
	return list
}

// modulesIn are the modules and packages in a folder.
func modulesIn(folder string) []string {
	if folder == "" {
		folder = "."
	}
	entries, _ := os.ReadDir(folder) // none, or not for us: no modules
	var names []string
	for _, e := range entries {
		name, isFile := strings.CutSuffix(e.Name(), ".py")
		if nameStart(name) != 0 || name == "" || name[0] >= '0' && name[0] <= '9' {
			continue
		}
		if isFile || e.IsDir() {
			names = append(names, name)
		}
	}
	return names
}
