package pyio

import (
	"io"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// channel is a device with a read buffer and a write buffer. The lock is
// given up around the device's methods, so each of them works on a buffer of its
// own that nobody else sees until it is back.
type channel struct {
	dev device
	// under is the file of a script that dev asks, or the BytesIO that it is; Unbound for files of the system.
	under value
	// name is what repr and messages call the file: a str, bytes or a descriptor number.
	name value
	mode string // FileIO's spelling: rb, wb, xb, ab, with + when both ways

	in    []byte // in[at:] is read but not yet taken; in[:at] was taken from the same chunk
	at    int
	last  int // how many bytes the last reading of the device gave
	out   []byte
	size  int // flush out at this many bytes; 0: at once
	reads bool
	write bool
	ended bool
	// unclosed has the channel while it is open to be written into; nil if nobody looks after it.
	unclosed *unclosed
	stuck    bool // the last reading gave nothing because the file would have blocked
}

func newChannel(dev device, name value, mode string, reads, writes bool, size int) *channel {
	return &channel{dev: dev, name: name, mode: mode, reads: reads, write: writes, size: size}
}

// fill reads one more chunk behind what is left in the buffer. more is false at the end of the file.
func (c *channel) fill(t *thread) (more, ok bool) {
	if !c.twoWay() && !c.flush(t) {
		return false, false
	}
	chunk := make([]byte, max(defaultBufferSize, min(len(c.ahead()), 2*c.last))) // more and more, if there is more
	n, ok := c.readDevice(t, chunk)
	if n == 0 || !ok {
		return false, ok
	}
	c.last = n
	switch rest := c.ahead(); {
	case len(rest) == 0:
		c.in = chunk[:n]
	case len(rest) < c.at: // leave what was taken to the collector
		c.in = append(slices.Clip(rest), chunk[:n]...)
	default:
		c.in = append(rest, chunk[:n]...)
	}
	c.at = 0
	return true, true
}

// twoWay reports that what is read and what is written have nothing to do with each other.
func (c *channel) twoWay() bool {
	if d, isScript := c.dev.(scriptDevice); isScript {
		return !d.seeks
	}
	_, twoWay := c.dev.(threadDevice)
	return twoWay
}

// readDevice reads once; 0 is the end of the file.
func (c *channel) readDevice(t *thread, chunk []byte) (n int, ok bool) {
	dev := c.dev
	if d, isScript := dev.(scriptDevice); isScript && !d.text {
		n, c.stuck, ok = d.readRaw(t, chunk)
		return n, ok
	}
	if d, waits := dev.(threadDevice); waits {
		return d.ReadOn(t, chunk)
	}
	if fd, isFile := descriptorOf(dev); isFile && !WaitReadable(t, fd) {
		return 0, false
	}
	var err error
	t.Blocking(func() { n, err = dev.Read(chunk) })
	if err != nil && err != io.EOF {
		RaiseOS(t, err, object.Unbound)
		return 0, false
	}
	return n, true
}

// fillAll reads to the end of the file.
func (c *channel) fillAll(t *thread) bool {
	for {
		if more, ok := c.fill(t); !more {
			return ok
		}
	}
}

// ahead is what was read and not yet taken.
func (c *channel) ahead() []byte { return c.in[c.at:] }

func (c *channel) take(n int) []byte {
	b := c.in[c.at : c.at+n : c.at+n]
	c.at += n
	return b
}

// read takes n bytes, fewer at the end of the file; all when n is negative.
func (c *channel) read(t *thread, n int) ([]byte, bool) {
	for n < 0 || len(c.ahead()) < n {
		more, ok := c.fill(t)
		if !ok {
			return nil, false
		}
		if !more {
			n = len(c.ahead())
		}
	}
	return c.take(n), true
}

// put appends bytes to the write buffer.
func (c *channel) put(t *thread, b []byte) bool {
	if !c.dropAhead(t) {
		return false
	}
	c.out = append(c.out, b...)
	return len(c.out) < c.size || c.writeOut(t)
}

// putText appends text to the write buffer. Like CPython's, it lets what is there go first if both do
// not fit, so that two streams into one file mix in the same order.
func (c *channel) putText(t *thread, s string) bool {
	if !c.dropAhead(t) {
		return false
	}
	if len(c.out)+len(s) > c.size && !c.writeOut(t) {
		return false
	}
	c.out = append(c.out, s...)
	return len(c.out) < c.size || c.writeOut(t)
}

// dropAhead moves the device back to where the script thinks it is before it writes.
func (c *channel) dropAhead(t *thread) bool {
	n := len(c.ahead())
	if n == 0 || c.twoWay() {
		return true
	}
	c.in, c.at = nil, 0
	_, ok := c.seekDevice(t, int64(-n), io.SeekCurrent)
	return ok
}

// writeOut is flush of a buffer that is full: what cannot be written is dropped.
func (c *channel) writeOut(t *thread) bool {
	ok := c.flush(t)
	if !ok {
		c.out = nil
	}
	return ok
}

// flush writes the write buffer out. What cannot be written stays, to fail again at the end.
func (c *channel) flush(t *thread) bool {
	if len(c.out) == 0 {
		return true
	}
	b := c.out
	c.out = nil
	if !c.writeDevice(t, b) {
		c.out = append(b, c.out...)
		return false
	}
	if c.out == nil && cap(b) <= 4*defaultBufferSize {
		c.out = b[:0]
	}
	return true
}

// writeDevice writes all of b.
func (c *channel) writeDevice(t *thread, b []byte) bool {
	dev := c.dev
	if d, waits := dev.(threadDevice); waits {
		return d.WriteOn(t, b)
	}
	var err error
	t.Blocking(func() { _, err = dev.Write(b) })
	return err == nil || RaiseOS(t, err, object.Unbound).Ok()
}

func (c *channel) seek(t *thread, off int64, whence int) (int64, bool) {
	if !c.flush(t) {
		return 0, false
	}
	if whence == io.SeekCurrent {
		off -= int64(len(c.ahead()))
	}
	c.in, c.at = nil, 0
	return c.seekDevice(t, off, whence)
}

func (c *channel) seekDevice(t *thread, off int64, whence int) (int64, bool) {
	if d, isScript := c.dev.(scriptDevice); isScript {
		return d.SeekOn(t, off, whence)
	}
	pos, err := c.dev.Seek(off, whence)
	if err != nil {
		RaiseOS(t, err, object.Unbound)
		return 0, false
	}
	return pos, true
}

func (c *channel) tell(t *thread) (int64, bool) {
	pos, ok := c.seekDevice(t, 0, io.SeekCurrent)
	return pos - int64(len(c.ahead())) + int64(len(c.out)), ok
}

func (c *channel) truncate(t *thread, size int64) bool {
	if !c.flush(t) {
		return false
	}
	if d, isScript := c.dev.(scriptDevice); isScript {
		return object.CallMethod(t, d.file, truncateName, object.Int(size)).Ok()
	}
	if err := c.dev.Truncate(size); err != nil {
		return RaiseOS(t, err, object.Unbound).Ok()
	}
	return true
}

// close flushes and closes; closing again does nothing.
func (c *channel) close(t *thread) bool {
	if c.ended {
		return true
	}
	ok := c.flush(t)
	c.ended = true
	if c.unclosed != nil {
		c.unclosed.take(c)
	}
	if d, isScript := c.dev.(scriptDevice); isScript {
		failure := t.Take()
		if closed := d.closeOn(t); failure != nil && closed {
			t.Restore(failure)
		} else {
			ok = ok && closed
		}
		return ok
	}
	if err := c.dev.Close(); err != nil && ok {
		return RaiseOS(t, err, object.Unbound).Ok()
	}
	return ok
}
