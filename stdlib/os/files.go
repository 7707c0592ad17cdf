package pyos

import (
	"os"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

var fileFunctions = []object.Method{
	{Name: "remove", Sig: "path, *, dir_fd=None", Fn: onPath("remove", syscall.Unlink)},
	{Name: "unlink", Sig: "path, *, dir_fd=None", Fn: onPath("unlink", syscall.Unlink)},
	{Name: "rename", Sig: "src, dst, *, src_dir_fd=None, dst_dir_fd=None", Fn: onPair("rename", syscall.Rename)},
	{Name: "replace", Sig: "src, dst, *, src_dir_fd=None, dst_dir_fd=None", Fn: onPair("replace", syscall.Rename)},
	{Name: "link", Sig: "src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True", Fn: onPair("link", syscall.Link)},
	{Name: "symlink", Sig: "src, dst, target_is_directory=False, *, dir_fd=None", Fn: onPair("symlink", syscall.Symlink)},
	{Name: "readlink", Sig: "path, *, dir_fd=None", Fn: readlink},
	{Name: "stat", Sig: "path, *, dir_fd=None, follow_symlinks=True", Fn: stat},
	{Name: "lstat", Sig: "path, *, dir_fd=None", Fn: lstat},
	{Name: "access", Sig: "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True", Fn: access},
	{Name: "chmod", Sig: "path, mode, *, dir_fd=None, follow_symlinks=True", Fn: chmod},
	{Name: "chown", Sig: "path, uid, gid, *, dir_fd=None, follow_symlinks=True", Fn: setOwner("chown", "integer")},
	{Name: "truncate", Sig: "path, length", Fn: truncate},
	{Name: "utime", Sig: "path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True", Fn: utime},
	{Name: "umask", Sig: "mask, /", Fn: umask},
}

// onPair is a function that takes two paths and gives nothing.
func onPair(name string, do func(from, to string) error) object.NativeFunc {
	return func(t *thread, a []value) value {
		from, ok := pathArgument(t, name, "src", a[0], "")
		if !ok {
			return object.Raised
		}
		to, ok := pathArgument(t, name, "dst", a[1], "")
		if !ok {
			return object.Raised
		}
		if err := do(from.name, to.name); err != nil {
			return raisePair(t, err, from, to)
		}
		return object.None
	}
}

func readlink(t *thread, a []value) value {
	p, ok := pathArgument(t, "readlink", "path", a[0], "")
	if !ok {
		return object.Raised
	}
	to, err := os.Readlink(p.name)
	if err != nil {
		return p.done(t, err)
	}
	return p.answer(to)
}

func stat(t *thread, a []value) value {
	follow, ok := flag(t, a[2], true)
	if !ok {
		return object.Raised
	}
	return statPath(t, "stat", a[0], follow)
}

func lstat(t *thread, a []value) value { return statPath(t, "lstat", a[0], false) }

func statPath(t *thread, name string, v value, follow bool) value {
	also := "integer"
	if name == "lstat" {
		also = ""
	}
	p, ok := pathArgument(t, name, "path", v, also)
	if !ok {
		return object.Raised
	}
	pyio.SettleFile(t, p.name)
	var st syscall.Stat_t
	var err error
	t.Blocking(func() {
		switch {
		case p.fd >= 0:
			err = syscall.Fstat(p.fd, &st)
		case follow:
			err = syscall.Stat(p.name, &st)
		default:
			err = syscall.Lstat(p.name, &st)
		}
	})
	if err != nil {
		if p.fd >= 0 {
			p.shown = object.Unbound
		}
		return p.done(t, err)
	}
	return statResult(&st)
}

func access(t *thread, a []value) value {
	p, ok := pathArgument(t, "access", "path", a[0], "")
	if !ok {
		return object.Raised
	}
	mode, ok := cInt(t, a[1])
	if !ok {
		return object.Raised
	}
	return object.Bool(syscall.Access(p.name, uint32(mode)) == nil)
}

func chmod(t *thread, a []value) value {
	p, ok := pathArgument(t, "chmod", "path", a[0], "integer")
	if !ok {
		return object.Raised
	}
	mode, ok := cInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if p.fd >= 0 {
		return p.done(t, syscall.Fchmod(p.fd, uint32(mode)))
	}
	return p.done(t, syscall.Chmod(p.name, uint32(mode)))
}

// setOwner is chown, which takes the paths that also says, or lchown, which never follows a link.
func setOwner(name, also string) object.NativeFunc {
	return func(t *thread, a []value) value {
		p, ok := pathArgument(t, name, "path", a[0], also)
		if !ok {
			return object.Raised
		}
		uid, ok := id(t, "uid", a[1])
		if !ok {
			return object.Raised
		}
		gid, ok := id(t, "gid", a[2])
		if !ok {
			return object.Raised
		}
		follow := name == "chown"
		if len(a) > 4 {
			if follow, ok = flag(t, a[4], true); !ok {
				return object.Raised
			}
		}
		switch {
		case p.fd >= 0:
			return p.done(t, syscall.Fchown(p.fd, uid, gid))
		case follow:
			return p.done(t, syscall.Chown(p.name, uid, gid))
		}
		return p.done(t, syscall.Lchown(p.name, uid, gid))
	}
}

func truncate(t *thread, a []value) value {
	p, ok := pathArgument(t, "truncate", "path", a[0], "integer")
	if !ok {
		return object.Raised
	}
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if p.fd >= 0 {
		return p.done(t, syscall.Ftruncate(p.fd, n))
	}
	return p.done(t, syscall.Truncate(p.name, n))
}

// utime sets the times a file was read and written: both now, or a pair of seconds or of nanoseconds.
func utime(t *thread, a []value) value {
	p, ok := pathArgument(t, "utime", "path", a[0], "")
	if !ok {
		return object.Raised
	}
	now := time.Now()
	at := [2]time.Time{now, now}
	pair, scale := a[1], 1e9
	if a[2].Ok() && !a[2].IsNone() {
		pair, scale = a[2], 1
	}
	if pair.Ok() && !pair.IsNone() {
		u, ok := object.AsTuple(pair)
		if !ok || len(u.Items) != 2 {
			return t.Raise(object.TypeErrorType, "utime: 'times' must be either a tuple of two ints or None")
		}
		for i, item := range u.Items {
			if n, isInt := object.AsInt64(item); isInt {
				at[i] = time.Unix(0, n*int64(scale))
				continue
			}
			f, ok := object.ToFloat64(t, item)
			if !ok {
				return object.Raised
			}
			at[i] = time.Unix(0, int64(f*scale))
		}
	}
	return p.done(t, os.Chtimes(p.name, at[0], at[1]))
}

func umask(t *thread, a []value) value {
	mask, ok := cInt(t, a[0])
	if !ok {
		return object.Raised
	}
	return object.Int(int64(syscall.Umask(mask)))
}
