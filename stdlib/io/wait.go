package pyio

import (
	"github.com/bide-lang/bide/interp"
	"golang.org/x/sys/unix"
)

// WaitReadable waits until a read of a descriptor would not block, so that Ctrl-C can end the wait on the main thread, which a read
// itself would go through with. A read that never blocks is not waited for. False means an exception is pending.
func WaitReadable(t *thread, fd int) bool {
	fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
	if n, err := unix.Poll(fds, 0); t.Serial != 0 || n != 0 || err != nil && err != unix.EINTR {
		return true
	}
	if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		return true
	}
	var wake [2]int
	if err := unix.Pipe(wake[:]); err != nil {
		return true // the read will do
	}
	defer unix.Close(wake[0])
	defer unix.Close(wake[1])
	fds = append(fds, unix.PollFd{Fd: int32(wake[0]), Events: unix.POLLIN})
	_, ok := t.Interp.Runner.(*interp.Interpreter).WaitOutside(t, -1,
		func() {
			for {
				if _, err := unix.Poll(fds, -1); err != unix.EINTR {
					return
				}
			}
		},
		func() { _, _ = unix.Write(wake[1], []byte{0}) }) // an empty pipe takes a byte
	return ok
}
