//go:build !linux

package pyos

import (
	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// addSystem puts in what a system has in a way of its own; only Linux has.
func addSystem(*object.Module) {}

func priority(which, who int) (int, error) { return unix.Getpriority(which, who) }

func duplicate(from, to int) error { return unix.Dup2(from, to) }

func statVFS(t *thread, a []value) value {
	p, ok := pathArgument(t, "statvfs", "path", a[0], "integer")
	if !ok {
		return object.Raised
	}
	return p.done(t, unix.ENOSYS)
}
