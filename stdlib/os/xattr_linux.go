//go:build linux

package pyos

import (
	"bytes"
	"strconv"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// attributedFile is the file that has extended attributes, by its name, and whether links to it are followed.
func attributedFile(t *thread, fn, also string, file, follow value) (p path, follows, ok bool) {
	if p, ok = pathArgument(t, fn, "path", file, also); !ok {
		return p, false, false
	}
	if follows, ok = flag(t, follow, true); !ok || p.fd < 0 {
		return p, follows, ok
	}
	if !follows {
		t.Raise(object.ValueErrorType, "%s: cannot use fd and follow_symlinks together", fn)
		return p, false, false
	}
	if err := isOpen(p.fd); err != nil {
		p.done(t, err)
		return p, false, false
	}
	p.name = openDescriptorsFolder + strconv.Itoa(p.fd)
	return p, true, true
}

// attributeArguments are the file and the name of an extended attribute.
func attributeArguments(t *thread, fn string, a []value, follow value) (p path, name string, follows, ok bool) {
	if p, follows, ok = attributedFile(t, fn, "integer", a[0], follow); !ok {
		return p, "", false, false
	}
	attribute, ok := pathArgument(t, fn, "attribute", a[1], "")
	return p, attribute.name, follows, ok
}

func getXattr(t *thread, a []value) value {
	p, name, follows, ok := attributeArguments(t, "getxattr", a, a[2])
	if !ok {
		return object.Raised
	}
	read := unix.Lgetxattr
	if follows {
		read = unix.Getxattr
	}
	b := make([]byte, 65536)
	n, err := read(p.name, name, b)
	if err != nil {
		return p.done(t, err)
	}
	return object.NewBytes(b[:n])
}

func setXattr(t *thread, a []value) value {
	p, name, follows, ok := attributeArguments(t, "setxattr", a, a[4])
	if !ok {
		return object.Raised
	}
	b, ok := object.WantBuffer(t, a[2])
	if !ok {
		return object.Raised
	}
	flags, ok := optionalInt(t, a[3], 0)
	if !ok {
		return object.Raised
	}
	write := unix.Lsetxattr
	if follows {
		write = unix.Setxattr
	}
	return p.done(t, write(p.name, name, b, int(flags)))
}

func removeXattr(t *thread, a []value) value {
	p, name, follows, ok := attributeArguments(t, "removexattr", a, a[2])
	if !ok {
		return object.Raised
	}
	if follows {
		return p.done(t, unix.Removexattr(p.name, name))
	}
	return p.done(t, unix.Lremovexattr(p.name, name))
}

func listXattr(t *thread, a []value) value {
	p, follows, ok := attributedFile(t, "listxattr", "integer or None", a[0], a[1])
	if !ok {
		return object.Raised
	}
	list := unix.Llistxattr
	if follows {
		list = unix.Listxattr
	}
	b := make([]byte, 65536)
	n, err := list(p.name, b)
	if err != nil {
		return p.done(t, err)
	}
	var names []value
	for _, name := range bytes.Split(bytes.TrimSuffix(b[:n], []byte{0}), []byte{0}) {
		if len(name) > 0 {
			names = append(names, fileName(string(name)))
		}
	}
	return object.NewList(names).Value()
}
