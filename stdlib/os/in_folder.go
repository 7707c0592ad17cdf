package pyos

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
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
	var places [][2]int // the parameter that is a path, and the one that is its folder
	for i, p := range object.ParseSignature(f.Sig, false).Params {
		switch p.Name {
		case "dir_fd":
			places = append(places, [2]int{pathParameter(f.Name), i})
		case "src_dir_fd":
			places = append(places, [2]int{0, i})
		case "dst_dir_fd":
			places = append(places, [2]int{1, i})
		}
	}
	if len(places) == 0 {
		return f.Fn
	}
	return func(t *thread, a []value) value {
		for _, place := range places {
			path, folder := place[0], place[1]
			if a[folder].Bad() || a[folder].IsNone() {
				continue
			}
			if a[folder].Type().Index == nil {
				return t.Raise(object.TypeErrorType, "argument should be integer or None, not %s", a[folder].Type().MessageName())
			}
			fd, ok := descriptor(t, a[folder])
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

// moveInto makes a relative path one in a folder. False means that the folder is none that is open.
func (p *path) moveInto(t *thread, folder int) bool {
	if p.name == "" || strings.HasPrefix(p.name, "/") {
		return true
	}
	if err := isOpen(folder); err != nil {
		p.done(t, err)
		return false
	}
	p.name = openDescriptorsFolder + strconv.Itoa(folder) + "/" + p.name
	return true
}

// isOpen says what is wrong with a descriptor.
func isOpen(fd int) error {
	_, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	return err
}
