package interp

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// foundFile is what a folder has of a module: the file to run, the package's folder, or of a namespace package
// only the folder. The names are the system's, see object.ToSystem.
type foundFile struct{ file, folder string }

// findFile looks for a module in one folder.
func findFile(dir, leaf string) foundFile {
	if dir == "" {
		dir = "."
	}
	base := filepath.Join(object.ToSystem(dir), leaf)
	info, err := os.Stat(base)
	isFolder := err == nil && info.IsDir()
	if isFolder {
		if init := filepath.Join(base, "__init__.py"); isRegular(init) {
			return foundFile{init, base}
		}
	}
	if path := base + ".py"; isRegular(path) {
		return foundFile{file: path}
	}
	if isFolder {
		return foundFile{folder: absolutePath(base)}
	}
	return foundFile{}
}

func isRegular(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

func absolutePath(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// namespacePackage is folders of the same name without __init__.py.
func (in *Interpreter) namespacePackage(t *object.Thread, name string, portions []Value) Value {
	m := object.NewModule(name)
	m.Set("__package__", object.NewStr(name))
	m.Set("__file__", object.None)
	if in.callBootstrap(t, "_namespace", m.Value(), object.NewList(portions).Value()).Bad() {
		return object.Raised
	}
	in.Modules.SetStr(in.Name(name), m.Value())
	return m.Value()
}

// loadFile runs a module's source.
func (in *Interpreter) loadFile(t *object.Thread, name string, found foundFile) Value {
	if in.Unclosed != nil {
		in.Unclosed.SettleFile(t, found.file)
	}
	src, err := os.ReadFile(found.file)
	if err != nil {
		return raiseReadError(t, err, found.file)
	}
	path := object.FromSystem(absolutePath(found.file))
	m := object.NewModule(name)
	parent, _, _ := cutLast(name)
	if found.folder != "" {
		m.Set("__path__", object.NewList([]Value{object.NewStr(filepath.Dir(path))}).Value())
		parent = name
	}
	m.Set("__file__", object.NewStr(path))
	m.Set("__cached__", object.NewStr(cachedPath(path)))
	m.Set("__package__", object.NewStr(parent))
	m.Deferred = in.describeFile
	if looksAtItself(src) {
		m.Complete(t)
	}
	return in.runLoading(t, m, path, src)
}

// looksAtItself tells whether source may read as globals what of its module is deferred.
func looksAtItself(src []byte) bool {
	return bytes.Contains(src, []byte("__spec__")) || bytes.Contains(src, []byte("__loader__"))
}

// cachedPath is where CPython would keep the bytecode of a source file.
func cachedPath(file string) string {
	dir, base := filepath.Split(file)
	return filepath.Join(dir, "__pycache__", strings.TrimSuffix(base, ".py")+".cpython-313.pyc")
}

// runLoading runs the source of a module that stands in sys.modules while it runs, and only stays there if it does
// not fail.
func (in *Interpreter) runLoading(t *object.Thread, m *object.Module, path string, src []byte) Value {
	key := in.Name(m.Name)
	in.Modules.SetStr(key, m.Value())
	m.Loading++
	ran := in.runModule(t, m, path, src, false)
	m.Loading--
	if !ran {
		in.Modules.DeleteStr(key)
		return object.Raised
	}
	if v := in.Modules.GetStr(key); v.Ok() {
		return v // a module may replace itself in sys.modules
	}
	return t.Raise(object.KeyErrorType, "%s", m.Name)
}

// runModule compiles and runs source in a module's namespace.
func (in *Interpreter) runModule(t *object.Thread, m *object.Module, path string, src []byte, hidden bool) bool {
	code := in.compileModule(t, path, src, sourceKind{hidden: hidden})
	if code == nil {
		return false
	}
	return in.runCode(t, code, m.Dict).Ok()
}

// raiseReadError is the OSError of a source file that cannot be read.
func raiseReadError(t *object.Thread, err error, path string) Value {
	var number syscall.Errno
	errors.As(err, &number)
	text := number.Error()
	return t.Throw(object.NewOSError(int64(number), strings.ToUpper(text[:1])+text[1:], object.NewStr(object.FromSystem(path))))
}
