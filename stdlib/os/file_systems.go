package pyos

import (
	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// deviceCalls take device numbers apart and put them together.
var deviceCalls = []systemCall{
	{name: "major", sig: "device, /", do: func(n []int) (int, error) { return int(unix.Major(uint64(n[0]))), nil }},
	{name: "minor", sig: "device, /", do: func(n []int) (int, error) { return int(unix.Minor(uint64(n[0]))), nil }},
	{name: "makedev", sig: "major, minor, /", do: func(n []int) (int, error) { return int(unix.Mkdev(uint32(n[0]), uint32(n[1]))), nil }},
}

var fileSystemFunctions = []object.Method{
	{Name: "statvfs", Sig: "path", Fn: statVFS},
	{Name: "fstatvfs", Sig: "fd, /", Fn: statVFS},
	{Name: "mkfifo", Sig: "path, mode=438, *, dir_fd=None", Fn: makeWithMode("mkfifo", 0o666, unix.Mkfifo)},
	{Name: "mknod", Sig: "path, mode=384, device=0, *, dir_fd=None", Fn: mknod},
	{Name: "lchown", Sig: "path, uid, gid", Fn: setOwner("lchown", "")},
	{Name: "chroot", Sig: "path", Fn: onPath("chroot", unix.Chroot)},
}

func mknod(t *thread, a []value) value {
	p, ok := pathArgument(t, "mknod", "path", a[0], "")
	if !ok {
		return object.Raised
	}
	mode, ok := optionalInt(t, a[1], 0o600)
	if !ok {
		return object.Raised
	}
	device, ok := optionalInt(t, a[2], 0)
	if !ok {
		return object.Raised
	}
	return p.done(t, unix.Mknod(p.name, uint32(mode), int(device)))
}
