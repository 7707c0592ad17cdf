//go:build unix

package interp

import "syscall"

// cpuSeconds is the CPU time the process has used, its own and the system's for it.
func cpuSeconds() (float64, bool) {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0, false
	}
	return float64(use.Utime.Nano()+use.Stime.Nano()) / 1e9, true
}
