package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/structseq"
)

// statResultType has the times twice: whole seconds as items, all that is known under the same names.
var statResultType = structseq.New("os", "stat_result", 10, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid",
	"st_size", "st_atime", "st_mtime", "st_ctime", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns",
	"st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")

var (
	terminalSizeType = structseq.New("os", "terminal_size", 2, "columns", "lines")
	unameResultType  = structseq.New("posix", "uname_result", 5, "sysname", "nodename", "release", "version", "machine")
	statVFSType      = structseq.New("os", "statvfs_result", 10, "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail",
		"f_files", "f_ffree", "f_favail", "f_flag", "f_namemax", "f_fsid")
	resourceUsageType = structseq.New("resource", "struct_rusage", 16, "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss",
		"ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals",
		"ru_nvcsw", "ru_nivcsw")
	schedParamType  = structseq.New("posix", "sched_param", 1, "sched_priority")
	timesResultType = structseq.New("posix", "times_result", 5, "user", "system", "children_user", "children_system", "elapsed")
)

func init() {
	schedParamType.Type.New = func(t *thread, _ *object.Type, args []value, names []*object.Str) value {
		if len(names) > 0 || len(args) != 1 {
			return t.Raise(object.TypeErrorType, "sched_param() takes exactly 1 argument (%d given)", len(args))
		}
		return schedParamType.Make(args[0])
	}
}

func statResult(st *syscall.Stat_t) value {
	n := func(i int64) value { return object.Int(i) }
	values := []value{
		n(int64(st.Mode)), object.IntFromUint64(st.Ino), object.IntFromUint64(uint64(st.Dev)), n(int64(st.Nlink)),
		n(int64(st.Uid)), n(int64(st.Gid)), n(st.Size),
	}
	times := statTimes(st)
	for _, at := range times {
		values = append(values, n(at/1e9))
	}
	for _, at := range times {
		values = append(values, object.Float(float64(at/1e9)+1e-9*float64(at%1e9)))
	}
	for _, at := range times {
		values = append(values, n(at))
	}
	values = append(values, n(int64(st.Blksize)), n(int64(st.Blocks)), n(int64(st.Rdev)))
	return statResultType.Make(values...)
}
