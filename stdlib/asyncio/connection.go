package asyncio

import (
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// channel is what a connection reads and writes: a socket, or an end of a pipe.
type channel interface {
	io.ReadWriteCloser
	SyscallConn() (syscall.RawConn, error)
}

// connection is a socket or pipe as the transports of scripts use it. One goroutine reads: a piece, which it posts, then no more
// until the loop has handed that on and wants another; so a reader that is paused holds the other side up. What cannot be
// written at once is written by a second goroutine.
type connection struct {
	object.Header
	loop    *interp.Loop
	ch      channel
	context value
	// Script functions, called on the loop: received(data or b""), failed(exception), sent().
	received, failed, sent value
	hungUp                 value // called when nobody reads what is written
	reading                bool  // the goroutine has been asked for a piece and has not delivered it
	paused                 bool
	ended                  bool              // nothing more will be read
	wanted                 chan *outsideCall // asks for a piece: time counts from here on
	closing                chan struct{}     // closed by shut
	shutOnce               sync.Once
	goroutines             sync.WaitGroup

	mu      sync.Mutex
	unsent  []byte // what the second goroutine has not taken yet
	writing bool   // it runs
	pending atomic.Int64
}

var connectionType = &object.Type{Name: "_Connection", Module: "asyncio.selector_events"}

func newConnection(loop *interp.Loop, ch channel) *connection {
	c := &connection{Header: object.HeaderOf(connectionType), loop: loop, ch: ch, wanted: make(chan *outsideCall, 1), closing: make(chan struct{})}
	loop.Own(c)
	return c
}

// Value is the connection as a script sees it.
func (c *connection) Value() value { return object.FromHeader(&c.Header) }

// shut closes the channel and lets the goroutines end. It may be called without the lock.
func (c *connection) shut() {
	c.shutOnce.Do(func() {
		close(c.closing)
		_ = c.ch.Close() // what could be told has been told by a read or write
	})
}

// Close is for the loop that is closed: it waits until the goroutines have ended.
func (c *connection) Close() error {
	c.shut()
	c.goroutines.Wait()
	return nil
}

// start begins to read.
func (c *connection) start(t *thread, received, failed, sent value) {
	c.context = interp.CopyContext(t)
	c.received, c.failed, c.sent = received, failed, sent
	c.goroutines.Go(c.readAll)
	c.want()
}

// want asks for the next piece, unless one is on its way.
func (c *connection) want() {
	if !c.reading && !c.paused && !c.ended && !c.received.IsNone() && !c.shutAlready() {
		c.reading = true
		c.wanted <- beginOutside(c.loop.Events(), patienceSocket)
	}
}

const (
	firstPiece   = 4 << 10
	biggestPiece = 256 << 10
)

// readAll is the reading goroutine's life.
func (c *connection) readAll() {
	buf := make([]byte, firstPiece)
	for {
		var call *outsideCall
		select {
		case <-c.closing:
			c.callOff()
			return
		case call = <-c.wanted:
		}
		n, err := c.ch.Read(buf)
		_ = c.loop.Events().Post(&arrival{c, append([]byte(nil), buf[:n]...), err}) // a closed loop wants nothing
		call.end()
		if err != nil {
			return
		}
		if n == len(buf) && n < biggestPiece {
			buf = make([]byte, 2*n)
		}
	}
}

// callOff ends the wait for a piece that was asked for when the connection was closed.
func (c *connection) callOff() {
	select {
	case call := <-c.wanted:
		call.end()
	default:
	}
}

// arrival is a piece that was read, or the end.
type arrival struct {
	c    *connection
	data []byte
	err  error
}

// RunTurn hands the piece to the script.
func (r *arrival) RunTurn() {
	c := r.c
	c.reading = false
	if c.shutAlready() {
		return
	}
	c.ended = r.err != nil
	switch {
	case len(r.data) > 0:
		c.loop.CallBack(c.context, c.received, object.NewBytes(r.data))
	case r.err == io.EOF || errors.Is(r.err, os.ErrClosed):
		c.loop.CallBack(c.context, c.received, object.NewBytes(nil))
	default:
		c.loop.CallBack(c.context, c.failed, osError(c.loop.Thread(), r.err).Value())
	}
	c.want()
}

func (c *connection) shutAlready() bool {
	select {
	case <-c.closing:
		return true
	default:
		return false
	}
}

// write sends what can be sent at once and leaves the rest to the second goroutine.
func (c *connection) write(t *thread, data []byte) value {
	if c.pending.Load() == 0 {
		n, err := c.tryWrite(data)
		if err != nil {
			return t.Throw(osError(t, err))
		}
		data = data[n:]
	}
	if len(data) > 0 {
		c.writeLater(data)
	}
	return object.None
}

// tryWrite writes without waiting.
func (c *connection) tryWrite(data []byte) (int, error) {
	raw, err := c.ch.SyscallConn()
	if err != nil {
		return 0, err
	}
	var n int
	var failed error
	err = raw.Write(func(fd uintptr) bool {
		n, failed = syscall.Write(int(fd), data)
		return true
	})
	switch {
	case err != nil:
		return 0, err
	case failed == syscall.EAGAIN || failed == syscall.EINTR:
		return 0, nil
	}
	return max(n, 0), failed
}

func (c *connection) writeLater(data []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.unsent = append(c.unsent, data...)
	c.pending.Add(int64(len(data)))
	if !c.writing {
		c.writing = true
		call := beginOutside(c.loop.Events(), patienceSocket)
		c.goroutines.Go(func() {
			c.writeAll()
			call.end()
		})
	}
}

// writeAll writes what waits, and tells the loop after each piece.
func (c *connection) writeAll() {
	var rest []byte
	for {
		if len(rest) == 0 {
			c.mu.Lock()
			rest, c.unsent = c.unsent, nil
			c.writing = len(rest) > 0
			c.mu.Unlock()
			if len(rest) == 0 {
				return
			}
		}
		n, err := c.ch.Write(rest[:min(len(rest), biggestPiece)])
		rest = rest[n:]
		c.pending.Add(-int64(n))
		_ = c.loop.Events().Post(&progress{c, err}) // a closed loop wants nothing
		if err != nil {
			return
		}
	}
}

// progress is the news that waiting bytes were written, or cannot be.
type progress struct {
	c   *connection
	err error
}

// RunTurn tells the script.
func (p *progress) RunTurn() {
	c := p.c
	switch {
	case c.shutAlready():
	case p.err != nil:
		c.loop.CallBack(c.context, c.failed, osError(c.loop.Thread(), p.err).Value())
	default:
		c.loop.CallBack(c.context, c.sent)
	}
}

// osError is the exception for an error of the net and os packages.
func osError(t *thread, err error) *object.Exception {
	pyio.RaiseOS(t, err, object.Unbound)
	return t.Take()
}

// watch calls hungUp once nobody reads the other end of a pipe any more.
func (c *connection) watch(hungUp value) {
	c.hungUp = hungUp
	c.goroutines.Go(func() {
		raw, err := c.ch.SyscallConn()
		if err != nil {
			return // it is closed
		}
		err = raw.Read(func(fd uintptr) bool {
			fds := []unix.PollFd{{Fd: int32(fd)}}
			n, _ := unix.Poll(fds, 0)
			return n > 0
		})
		if err == nil {
			_ = c.loop.Events().Post(&hangUp{c}) // a closed loop wants nothing
		}
	})
}

// hangUp is the news that the other end of a pipe was closed.
type hangUp struct{ c *connection }

// RunTurn tells the script.
func (h *hangUp) RunTurn() {
	if !h.c.shutAlready() {
		h.c.loop.CallBack(h.c.context, h.c.hungUp)
	}
}

func connectionOf(v value) *connection { return object.Cast[connection](v) }

func init() {
	connectionType.Define(object.ObjectType, nil)
	connectionType.Methods = []object.Method{
		{Name: "start", Sig: "received, failed, sent, /", Fn: func(t *thread, a []value) value {
			connectionOf(a[0]).start(t, a[1], a[2], a[3])
			return object.None
		}},
		{Name: "watch", Sig: "hung_up, /", Fn: func(_ *thread, a []value) value {
			connectionOf(a[0]).watch(a[1])
			return object.None
		}},
		{Name: "pause", Sig: "", Fn: func(_ *thread, a []value) value {
			connectionOf(a[0]).paused = true
			return object.None
		}},
		{Name: "resume", Sig: "", Fn: func(_ *thread, a []value) value {
			c := connectionOf(a[0])
			c.paused = false
			c.want()
			return object.None
		}},
		{Name: "write", Sig: "data, /", Fn: func(t *thread, a []value) value {
			data, ok := object.WantBuffer(t, a[1])
			if !ok {
				return object.Raised
			}
			return connectionOf(a[0]).write(t, data)
		}},
		{Name: "pending", Sig: "", Fn: func(_ *thread, a []value) value { return object.Int(connectionOf(a[0]).pending.Load()) }},
		{Name: "close", Sig: "", Fn: func(_ *thread, a []value) value {
			c := connectionOf(a[0])
			c.shut()
			c.loop.Disown(c)
			return object.None
		}},
		{Name: "fileno", Sig: "", Fn: func(_ *thread, a []value) value { return descriptorOf(connectionOf(a[0]).ch) }},
	}
}

// descriptorOf is the number of a channel's descriptor; -1 when it is closed.
func descriptorOf(ch interface {
	SyscallConn() (syscall.RawConn, error)
}) value {
	n := int64(-1)
	if raw, err := ch.SyscallConn(); err == nil {
		_ = raw.Control(func(fd uintptr) { n = int64(fd) }) // closed: still -1
	}
	return object.Int(n)
}
