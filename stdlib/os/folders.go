package pyos

import (
	"os"
	"strconv"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

var folderFunctions = []object.Method{
	{Name: "getcwd", Sig: "", Fn: getcwd},
	{Name: "getcwdb", Sig: "", Fn: getcwdb},
	{Name: "chdir", Sig: "path", Fn: chdir},
	{Name: "listdir", Sig: "path=None", Fn: listdir},
	{Name: "_path_normpath", Sig: "path", Fn: normalPath},
	{Name: "_scan", Sig: "path=None", Fn: scan},
	{Name: "mkdir", Sig: "path, mode=511, *, dir_fd=None", Fn: makeWithMode("mkdir", 0o777, syscall.Mkdir)},
	{Name: "rmdir", Sig: "path, *, dir_fd=None", Fn: onPath("rmdir", syscall.Rmdir)},
}

// onPath is a function that takes one path and gives nothing.
func onPath(name string, do func(string) error) object.NativeFunc {
	return func(t *thread, a []value) value {
		p, ok := pathArgument(t, name, "path", a[0], "")
		if !ok {
			return object.Raised
		}
		var err error
		t.Blocking(func() { err = do(p.name) })
		return p.done(t, err)
	}
}

func getcwd(t *thread, _ []value) value {
	dir, err := os.Getwd()
	if err != nil {
		return pyio.RaiseOS(t, err, object.Unbound)
	}
	return fileName(dir)
}

func getcwdb(t *thread, _ []value) value {
	dir, err := os.Getwd()
	if err != nil {
		return pyio.RaiseOS(t, err, object.Unbound)
	}
	return object.NewBytes([]byte(dir))
}

func chdir(t *thread, a []value) value {
	p, ok := pathArgument(t, "chdir", "path", a[0], "integer")
	if !ok {
		return object.Raised
	}
	if p.fd >= 0 {
		return p.done(t, syscall.Fchdir(p.fd))
	}
	return p.done(t, os.Chdir(p.name))
}

// entries reads a folder, in the order of the file system.
func (p path) entries(t *thread) (list []os.DirEntry, ok bool) {
	var err error
	name := p.name
	if p.fd >= 0 {
		name = "/dev/fd/" + strconv.Itoa(p.fd)
	}
	t.Blocking(func() {
		var f *os.File
		if f, err = os.Open(name); err == nil {
			defer f.Close()
			list, err = f.ReadDir(-1)
		}
	})
	if err != nil {
		p.done(t, err)
		return nil, false
	}
	return list, true
}

func listdir(t *thread, a []value) value {
	p, ok := pathArgument(t, "listdir", "path", a[0], "integer or None")
	if !ok {
		return object.Raised
	}
	list, ok := p.entries(t)
	if !ok {
		return object.Raised
	}
	names := make([]value, 0, len(list))
	for _, e := range list {
		names = append(names, p.answer(e.Name()))
	}
	return object.NewList(names).Value()
}

// scan is what os.scandir is made of: a list of (name, is folder, is file, is link), what the folder
// itself knows of its entries.
func scan(t *thread, a []value) value {
	p, ok := pathArgument(t, "scandir", "path", a[0], "integer or None")
	if !ok {
		return object.Raised
	}
	list, ok := p.entries(t)
	if !ok {
		return object.Raised
	}
	found := make([]value, 0, len(list))
	for _, e := range list {
		mode := e.Type()
		found = append(found, object.NewTuple(p.answer(e.Name()), object.Bool(mode.IsDir()), object.Bool(mode.IsRegular()),
			object.Bool(mode&os.ModeSymlink != 0)).Value())
	}
	return object.NewList(found).Value()
}

// makeWithMode is a function that makes something at a path, with a mode that is other unless it is given.
func makeWithMode(name string, other int64, do func(path string, mode uint32) error) object.NativeFunc {
	return func(t *thread, a []value) value {
		p, ok := pathArgument(t, name, "path", a[0], "")
		if !ok {
			return object.Raised
		}
		mode, ok := optionalInt(t, a[1], other)
		if !ok {
			return object.Raised
		}
		return p.done(t, do(p.name, uint32(mode)))
	}
}
