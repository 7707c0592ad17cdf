package pysocket

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// The two things a socket is waited for.
const (
	toRead  = unix.POLLIN
	toWrite = unix.POLLOUT
)

// try does a call of the system that does not block there, again and again until it is through: when it would
// have to wait, the thread waits here, as long as the socket's timeout allows. False means an exception is pending.
func (s *Socket) try(t *thread, what int16, call func(fd int) error) bool {
	due := runtime(t).Seconds() + s.timeout
	for {
		if s.gone.Load() {
			return raise(t, syscall.EBADF).Ok()
		}
		err := call(s.number)
		switch {
		case err == nil:
			return true
		case err == syscall.EINTR:
			continue
		case err != syscall.EAGAIN || s.timeout == 0:
			return raise(t, err).Ok()
		}
		if !s.wait(t, what, s.left(t, due)) {
			return false
		}
	}
}

// left is how long may be waited until due; negative: no limit.
func (s *Socket) left(t *thread, due float64) float64 {
	if s.timeout < 0 {
		return -1
	}
	return max(0, due-runtime(t).Seconds())
}

// wait waits until the socket can be read or written. False means an exception is pending: the time is up, say.
func (s *Socket) wait(t *thread, what int16, seconds float64) bool {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var failed error
	done, ok := runtime(t).WaitOutside(t, seconds, func() { failed = s.Await(ctx, what == toWrite) }, cancel)
	switch {
	case !ok:
		return false
	case !done:
		t.Raise(object.TimeoutErrorType, "timed out")
		return false
	case failed != nil:
		return raise(t, syscall.EBADF).Ok() // somebody closed it
	}
	return true
}

// Await blocks until the socket can be read (or written), is in error or closed, or ctx is done. It is called without the
// interpreter lock.
func (s *Socket) Await(ctx context.Context, write bool) error {
	what, side := int16(toRead), &s.awaiting[0]
	if write {
		what, side = toWrite, &s.awaiting[1]
	}
	// A wait is ended by a deadline that lies in the past, which must not be left to the next one.
	side.Lock()
	defer side.Unlock()
	set := s.file.SetReadDeadline
	if write {
		set = s.file.SetWriteDeadline
	}
	stop := context.AfterFunc(ctx, func() { _ = set(time.Unix(1, 0)) }) // fails when closed: nobody waits then
	defer func() {
		stop()
		_ = set(time.Time{}) // as above
	}()
	for {
		err := s.untilReady(ctx, what)
		if !errors.Is(err, os.ErrDeadlineExceeded) || ctx.Err() != nil {
			return err
		}
		_ = set(time.Time{}) // the last one's
	}
}

// untilReady blocks until the socket can be read or written, or the deadline is over.
func (s *Socket) untilReady(ctx context.Context, what int16) error {
	raw, err := s.file.SyscallConn()
	if err != nil {
		return err
	}
	look := func(fd uintptr) bool { return ctx.Err() != nil || readyNow(int(fd), what) }
	if what == toRead {
		return raw.Read(look)
	}
	return raw.Write(look)
}

func readyNow(fd int, what int16) bool {
	fds := []unix.PollFd{{Fd: int32(fd), Events: what}}
	for {
		n, err := unix.Poll(fds, 0)
		if err != unix.EINTR {
			return err != nil || n > 0
		}
	}
}
