package edit

import (
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/chzyer/readline"
	"golang.org/x/sys/unix"
)

// tty is the terminal: raw while a block is typed, and as it was found otherwise.
type tty struct {
	in, out *os.File

	wake        [2]*os.File // a byte in this pipe wakes a read
	shut        atomic.Bool // reads end with io.EOF
	interrupted atomic.Bool // the next read ends with errInterrupted
	once        sync.Once   // of release

	mutex  sync.Mutex
	before *readline.State // how the terminal was found; nil while it is not raw
}

var errInterrupted = errors.New("read interrupted")

const (
	pasteOn  = "\x1b[?2004h"
	pasteOff = "\x1b[?2004l"
)

func isTerminal(f *os.File) bool { return f != nil && readline.IsTerminal(int(f.Fd())) }

func openTTY(in, out *os.File) (*tty, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return &tty{in: in, out: out, wake: [2]*os.File{r, w}}, nil
}

// begin makes the terminal ready for a block.
func (t *tty) begin() {
	t.interrupted.Store(false) // that was for a block before
	_ = t.raw()                // a terminal that has gone away is noticed by read
}

// raw has keys come one by one and pasted text in marks.
func (t *tty) raw() error {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.before != nil || t.shut.Load() {
		return nil
	}
	before, err := readline.MakeRaw(int(t.in.Fd()))
	if err == nil {
		t.before = before
		_, err = io.WriteString(t.out, pasteOn)
	}
	return err
}

// cooked leaves the terminal as raw found it.
func (t *tty) cooked() error {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.before == nil {
		return nil
	}
	io.WriteString(t.out, pasteOff) // where the terminal has gone away, there is nothing to restore
	err := readline.Restore(int(t.in.Fd()), t.before)
	t.before = nil
	return err
}

// size is the number of columns and rows; 80 by 24 if the terminal does not know.
func (t *tty) size() (width, height int) {
	ws, err := unix.IoctlGetWinsize(int(t.out.Fd()), unix.TIOCGWINSZ)
	if err != nil || ws.Col == 0 || ws.Row == 0 {
		return 80, 24
	}
	return max(minWidth, int(ws.Col)), int(ws.Row)
}

// read waits for bytes, for ever if wait is negative; none means that the time is over. The error is io.EOF when the
// terminal has gone away or was closed, and errInterrupted.
func (t *tty) read(p []byte, wait time.Duration) (int, error) {
	timeout := -1
	if wait >= 0 {
		timeout = int(wait.Milliseconds())
	}
	for {
		fds := []unix.PollFd{
			{Fd: int32(t.in.Fd()), Events: unix.POLLIN},
			{Fd: int32(t.wake[0].Fd()), Events: unix.POLLIN},
		}
		n, err := unix.Poll(fds, timeout)
		switch {
		case t.shut.Load():
			return 0, io.EOF
		case fds[1].Revents != 0:
			t.wake[0].Read(make([]byte, 64))
			if t.interrupted.Swap(false) {
				return 0, errInterrupted
			}
		case err == unix.EINTR:
		case err != nil:
			return 0, io.EOF
		case n == 0:
			return 0, nil
		default:
			n, err := t.in.Read(p)
			if n > 0 {
				return n, nil
			}
			if !errors.Is(err, unix.EINTR) && !errors.Is(err, unix.EAGAIN) {
				return 0, io.EOF // EIO where the other end was closed
			}
		}
	}
}

// interrupt ends a read that waits with errInterrupted.
func (t *tty) interrupt() {
	t.interrupted.Store(true)
	t.wake[1].Write([]byte{0})
}

// close ends a read that waits, and all later ones, with io.EOF.
func (t *tty) close() {
	if !t.shut.Swap(true) {
		t.wake[1].Write([]byte{0})
	}
}

func (t *tty) closed() bool { return t.shut.Load() }

// release gives the terminal back. Nobody reads any more.
func (t *tty) release() (err error) {
	t.once.Do(func() {
		err = errors.Join(t.cooked(), t.wake[0].Close(), t.wake[1].Close())
	})
	return err
}
