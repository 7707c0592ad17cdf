//go:build linux

package pyos

import (
	"bytes"
	"strconv"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// attributeArguments are the path and the name of an extended attribute.
func attributeArguments(t *thread, fn string, a []value, follow value) (p path, name string, follows, ok bool) {
	if p, ok = pathArgument(t, fn, "path", a[0], "integer"); !ok {
		return p, "", false, false
	}
	if p.fd >= 0 {
		p.name = openDescriptorsFolder + strconv.Itoa(p.fd)
	}
	attribute, ok := pathArgument(t, fn, "attribute", a[1], "")
	if !ok {
		return p, "", false, false
	}
	follows, ok = flag(t, follow, true)
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
	p, ok := pathArgument(t, "listxattr", "path", a[0], "integer or None")
	if !ok {
		return object.Raised
	}
	if p.fd >= 0 {
		p.name = openDescriptorsFolder + strconv.Itoa(p.fd)
	}
	follows, ok := flag(t, a[1], true)
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
