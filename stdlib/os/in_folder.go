package pyos

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// placed is a path argument together with the descriptor of the folder it is relative to. pathArgument knows it.
type placed struct {
	object.Header
	path   value
	folder int
}

var placedType = (&object.Type{Name: "placed path", Module: "posix", Doc: "A path within the folder of a file descriptor."}).Define(object.ObjectType, nil)

// inFolder makes the function understand its parameters dir_fd, or src_dir_fd and dst_dir_fd.
func inFolder(f object.Method) object.NativeFunc {
	places := map[int]int{} // parameter that is a path: parameter that is its folder
	for i, p := range object.ParseSignature(f.Sig, false).Params {
		switch p.Name {
		case "dir_fd":
			places[pathParameter(f.Name)] = i
		case "src_dir_fd":
			places[0] = i
		case "dst_dir_fd":
			places[1] = i
		}
	}
	if len(places) == 0 {
		return f.Fn
	}
	return func(t *thread, a []value) value {
		for path, folder := range places {
			if a[folder].Bad() || a[folder].IsNone() {
				continue
			}
			if a[folder].Type().Index == nil {
				return t.Raise(object.TypeErrorType, "argument should be integer or None, not %s", a[folder].Type().MessageName())
			}
			fd, ok := cInt(t, a[folder])
			if !ok {
				return object.Raised
			}
			p := &placed{Header: object.HeaderOf(placedType), path: a[path], folder: fd}
			a[path] = object.FromHeader(&p.Header)
		}
		return f.Fn(t, a)
	}
}

// pathParameter is the number of the parameter that dir_fd belongs to.
func pathParameter(function string) int {
	if function == "symlink" {
		return 1
	}
	return 0
}

// inside is the name of the file in the folder, for the system.
func (p *placed) inside(name string) string {
	if strings.HasPrefix(name, "/") {
		return name
	}
	return "/proc/self/fd/" + strconv.Itoa(p.folder) + "/" + name
}
