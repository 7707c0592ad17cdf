package pyos

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// closeDescriptor closes a descriptor. Those that Go's runtime has for itself are not open as far as a script can know,
// and the process would not survive without them.
func closeDescriptor(fd int) error {
	if runtimeOwns(fd) {
		return syscall.EBADF
	}
	return syscall.Close(fd)
}

// closeRange closes what is open from low to high, high not included.
func closeRange(n []int) (int, error) {
	low, high := max(n[0], 0), n[1]
	for _, fd := range openDescriptors(high) {
		if fd >= low && fd < high {
			_ = closeDescriptor(fd) // what is not open is none of the caller's business
		}
	}
	return 0, nil
}

const openDescriptorsFolder = "/proc/self/fd/"

// openDescriptors lists the open descriptors; where the system does not tell, all that may be, below high.
func openDescriptors(high int) (fds []int) {
	entries, err := os.ReadDir(openDescriptorsFolder)
	if err == nil {
		for _, e := range entries {
			if fd, err := strconv.Atoi(e.Name()); err == nil {
				fds = append(fds, fd)
			}
		}
		return fds
	}
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &limit) == nil && uint64(limit.Cur) < uint64(high) {
		high = int(limit.Cur)
	}
	for fd := range high {
		fds = append(fds, fd)
	}
	return fds
}

// runtimeOwns reports the descriptors by which Go's runtime waits for files: that of epoll, which nothing else uses, and
// the event that wakes it. On systems without /proc they cannot be told apart.
func runtimeOwns(fd int) bool {
	switch kindOf(fd) {
	case "anon_inode:[eventpoll]":
		return true
	case "anon_inode:[eventfd]":
		for _, poll := range openDescriptors(0) {
			if kindOf(poll) == "anon_inode:[eventpoll]" && watches(poll, fd) {
				return true
			}
		}
	}
	return false
}

func kindOf(fd int) string {
	kind, _ := os.Readlink(openDescriptorsFolder + strconv.Itoa(fd))
	return kind
}

// watches reports whether an epoll descriptor waits for another.
func watches(poll, fd int) bool {
	about, _ := os.ReadFile(filepath.Join("/proc/self/fdinfo", strconv.Itoa(poll)))
	for line := range strings.Lines(string(about)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == "tfd:" && fields[1] == strconv.Itoa(fd) {
			return true
		}
	}
	return false
}
