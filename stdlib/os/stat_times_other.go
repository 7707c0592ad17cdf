//go:build !linux

package pyos

import "syscall"

// statTimes are the nanoseconds of the last reading, writing and change.
func statTimes(st *syscall.Stat_t) [3]int64 {
	return [3]int64{st.Atimespec.Nano(), st.Mtimespec.Nano(), st.Ctimespec.Nano()}
}
