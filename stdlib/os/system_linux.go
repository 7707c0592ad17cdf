//go:build linux

package pyos

import (
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// addSystem puts in what only Linux has, or has in a way of its own.
func addSystem(m *object.Module) {
	addSystemCalls(m, linuxCalls)
	m.Funcs(linuxFunctions)
	for _, c := range linuxConstants {
		m.Set(c.name, object.Int(c.n))
	}
}

var linuxCalls = []systemCall{
	{name: "posix_fallocate", sig: "fd, offset, length, /", nothing: true, do: func(n []int) (int, error) {
		return 0, unix.Fallocate(n[0], 0, int64(n[1]), int64(n[2]))
	}},
	{name: "posix_fadvise", sig: "fd, offset, length, advice, /", nothing: true, do: func(n []int) (int, error) {
		return 0, unix.Fadvise(n[0], int64(n[1]), int64(n[2]), n[3])
	}},
	{name: "sched_yield", sig: "", nothing: true, do: func([]int) (int, error) { return schedule(unix.SYS_SCHED_YIELD, 0) }},
	{name: "sched_getscheduler", sig: "pid, /", do: func(n []int) (int, error) { return schedule(unix.SYS_SCHED_GETSCHEDULER, n[0]) }},
	{name: "sched_get_priority_max", sig: "policy", do: func(n []int) (int, error) { return schedule(unix.SYS_SCHED_GET_PRIORITY_MAX, n[0]) }},
	{name: "sched_get_priority_min", sig: "policy", do: func(n []int) (int, error) { return schedule(unix.SYS_SCHED_GET_PRIORITY_MIN, n[0]) }},
	{name: "pidfd_open", sig: "pid, flags=0", do: func(n []int) (int, error) { return unix.PidfdOpen(n[0], n[1]) }},
	{name: "unshare", sig: "flags", nothing: true, do: func(n []int) (int, error) { return 0, unix.Unshare(n[0]) }},
	{name: "_eventfd", sig: "initval, flags, /", do: func(n []int) (int, error) { return unix.Eventfd(uint(n[0]), n[1]) }},
	{name: "_sendfile", sig: "out_fd, in_fd, offset, count, /", do: func(n []int) (int, error) {
		at := int64(n[2])
		return unix.Sendfile(n[0], n[1], &at, n[3])
	}},
	{name: "_sendfile_on", sig: "out_fd, in_fd, count, /", do: func(n []int) (int, error) { return unix.Sendfile(n[0], n[1], nil, n[2]) }},
	{name: "_copy_range", sig: "src, dst, count, offset_src, offset_dst, /", do: copyRange},
	{name: "_sysconf", sig: "number, /", do: systemSize},
}

var linuxFunctions = []object.Method{
	{Name: "fdatasync", Sig: "fd", Fn: onDescriptor(descriptorOf, unix.Fdatasync)},
	{Name: "pipe2", Sig: "flags, /", Fn: pipe2},
	{Name: "getresuid", Sig: "", Fn: func(*thread, []value) value { return intTuple(unix.Getresuid()) }},
	{Name: "getresgid", Sig: "", Fn: func(*thread, []value) value { return intTuple(unix.Getresgid()) }},
	{Name: "sched_getaffinity", Sig: "pid, /", Fn: getAffinity},
	{Name: "sched_setaffinity", Sig: "pid, mask, /", Fn: setAffinity},
	{Name: "getloadavg", Sig: "", Fn: loadAverage},
	{Name: "ttyname", Sig: "fd, /", Fn: ttyName},
	{Name: "memfd_create", Sig: "name, flags=1", Fn: createMemoryFile},
	{Name: "getxattr", Sig: "path, attribute, *, follow_symlinks=True", Fn: getXattr},
	{Name: "setxattr", Sig: "path, attribute, value, flags=0, *, follow_symlinks=True", Fn: setXattr},
	{Name: "removexattr", Sig: "path, attribute, *, follow_symlinks=True", Fn: removeXattr},
	{Name: "listxattr", Sig: "path=None, *, follow_symlinks=True", Fn: listXattr},
}

// copyRange copies from one file to another; a negative offset means where the file stands.
func copyRange(n []int) (int, error) {
	place := func(at int) *int64 {
		if at < 0 {
			return nil
		}
		offset := int64(at)
		return &offset
	}
	return unix.CopyFileRange(n[0], place(n[3]), n[1], place(n[4]), n[2], 0)
}

// systemSize is sysconf, for the numbers that os.py has names for.
func systemSize(n []int) (int, error) {
	var limit unix.Rlimit
	var info unix.Sysinfo_t
	switch n[0] {
	case 0: // the space for arguments is a quarter of the stack
		err := unix.Getrlimit(unix.RLIMIT_STACK, &limit)
		return int(max(limit.Cur/4, 131072)), err
	case 1:
		err := unix.Getrlimit(unix.RLIMIT_NPROC, &limit)
		return int(limit.Cur), err
	case 2:
		return 100, nil
	case 3:
		return 65536, nil
	case 4:
		err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit)
		return int(limit.Cur), err
	case 30:
		return unix.Getpagesize(), nil
	case 60:
		return 1024, nil
	case 83, 84:
		return runtime.NumCPU(), nil
	case 85:
		err := unix.Sysinfo(&info)
		return int(info.Totalram) * int(info.Unit) / unix.Getpagesize(), err
	case 86:
		err := unix.Sysinfo(&info)
		return int(info.Freeram) * int(info.Unit) / unix.Getpagesize(), err
	}
	return 0, unix.EINVAL
}

func schedule(number uintptr, n int) (int, error) {
	r, _, code := unix.Syscall(number, uintptr(n), 0, 0)
	if code != 0 {
		return 0, code
	}
	return int(r), nil
}

// priority is getpriority, whose answer the system gives as 20 less it.
func priority(which, who int) (int, error) {
	n, err := unix.Getpriority(which, who)
	return 20 - n, err
}

func duplicate(from, to int) error {
	if from == to {
		return isOpen(from)
	}
	return unix.Dup3(from, to, 0)
}

func pipe2(t *thread, a []value) value {
	flags, ok := cInt(t, a[0])
	if !ok {
		return object.Raised
	}
	var p [2]int
	if err := unix.Pipe2(p[:], flags); err != nil {
		return raise(t, err)
	}
	return intTuple(p[0], p[1])
}

func statVFS(t *thread, a []value) value {
	p, ok := pathArgument(t, "statvfs", "path", a[0], "integer")
	if !ok {
		return object.Raised
	}
	var s unix.Statfs_t
	var err error
	t.Blocking(func() {
		if p.fd >= 0 {
			err = unix.Fstatfs(p.fd, &s)
		} else {
			err = unix.Statfs(p.name, &s)
		}
	})
	if err != nil {
		return p.done(t, err)
	}
	n := func(v uint64) value { return object.IntFromUint64(v) }
	id := uint64(uint32(s.Fsid.Val[0])) | uint64(uint32(s.Fsid.Val[1]))<<32
	const valid = 0x0020 // the kernel's own mark that flags are there
	return statVFSType.Make(n(uint64(s.Bsize)), n(uint64(s.Frsize)), n(s.Blocks), n(s.Bfree), n(s.Bavail), n(s.Files), n(s.Ffree), n(s.Ffree),
		n(uint64(s.Flags)&^valid), n(uint64(s.Namelen)), n(id))
}

func getAffinity(t *thread, a []value) value {
	pid, ok := cInt(t, a[0])
	if !ok {
		return object.Raised
	}
	var cpus unix.CPUSet
	if err := unix.SchedGetaffinity(pid, &cpus); err != nil {
		return raise(t, err)
	}
	set := object.NewSet()
	for cpu, left := 0, cpus.Count(); left > 0; cpu++ {
		if cpus.IsSet(cpu) {
			left--
			if !set.Add(t, object.Int(int64(cpu))) {
				return object.Raised
			}
		}
	}
	return set.Value()
}

func setAffinity(t *thread, a []value) value {
	pid, ok := cInt(t, a[0])
	if !ok {
		return object.Raised
	}
	list, ok := intList(t, a[1])
	if !ok {
		return object.Raised
	}
	var cpus unix.CPUSet
	for _, cpu := range list {
		if cpu < 0 {
			return t.Raise(object.ValueErrorType, "negative CPU number")
		}
		cpus.Set(cpu)
	}
	if err := unix.SchedSetaffinity(pid, &cpus); err != nil {
		return raise(t, err)
	}
	return object.None
}

func loadAverage(t *thread, _ []value) value {
	text, err := os.ReadFile("/proc/loadavg")
	fields := strings.Fields(string(text))
	if err != nil || len(fields) < 3 {
		return t.Raise(object.OSErrorType, "Load averages are unobtainable")
	}
	var loads [3]value
	for i := range loads {
		f, _ := object.ParseFloatText(fields[i])
		loads[i] = object.Float(f)
	}
	return object.NewTuple(loads[:]...).Value()
}

func ttyName(t *thread, a []value) value {
	fd, ok := descriptor(t, a[0])
	if !ok {
		return object.Raised
	}
	if err := isOpen(fd); err != nil {
		return raise(t, err)
	}
	if !isTerminal(fd) {
		return raise(t, unix.ENOTTY)
	}
	name, err := os.Readlink(openDescriptorsFolder + strconv.Itoa(fd))
	if err != nil {
		return raise(t, err)
	}
	return fileName(name)
}

func createMemoryFile(t *thread, a []value) value {
	p, ok := pathArgument(t, "memfd_create", "name", a[0], "")
	if !ok {
		return object.Raised
	}
	flags, ok := optionalInt(t, a[1], unix.MFD_CLOEXEC)
	if !ok {
		return object.Raised
	}
	fd, err := unix.MemfdCreate(p.name, int(flags))
	if err != nil {
		return raise(t, err)
	}
	return object.Int(int64(fd))
}
