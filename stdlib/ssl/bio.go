package pyssl

import (
	"bytes"
	"io"
	"net"
	"sync"
	"time"

	"github.com/bide-lang/bide/interp/object"
)

// bio is a MemoryBIO: bytes on their way between a TLS session and whoever moves them.
type bio struct {
	object.Header
	attrs object.Attrs
	mu    sync.Mutex
	data  []byte
	ended bool // nothing more will be written
}

var bioType = &object.Type{Name: "MemoryBIO", Module: "_ssl", Flags: object.FlagBase | object.FlagHasDict}

var bioLayout = &object.Layout{
	Name:  "MemoryBIO",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&bio{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[bio](v).attrs },
}

func bioOf(v value) *bio { return object.Cast[bio](v) }

func init() {
	ty := bioType.Define(object.ObjectType, bioLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return bioLayout.Alloc(cls) }
	ty.Methods = []object.Method{
		{Name: "read", Sig: "size=-1, /", Fn: bioRead},
		{Name: "write", Sig: "b, /", Fn: func(t *thread, a []value) value {
			b, ok := object.WantBuffer(t, a[1])
			if !ok {
				return object.Raised
			}
			bioOf(a[0]).put(b)
			return object.Int(int64(len(b)))
		}},
		{Name: "write_eof", Sig: "", Fn: func(_ *thread, a []value) value {
			o := bioOf(a[0])
			o.mu.Lock()
			o.ended = true
			o.mu.Unlock()
			return object.None
		}},
	}
	ty.Getters = []object.Getter{
		{Name: "pending", Get: func(_ *thread, v value) value { return object.Int(int64(bioOf(v).pending())) }},
		{Name: "eof", Get: func(_ *thread, v value) value {
			o := bioOf(v)
			return object.Bool(o.isEnded() && o.pending() == 0)
		}},
	}
}

func bioRead(t *thread, a []value) value {
	o, n := bioOf(a[0]), int64(-1)
	if a[1].Ok() {
		var ok bool
		if n, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if n < 0 || n > int64(len(o.data)) {
		n = int64(len(o.data))
	}
	taken := bytes.Clone(o.data[:n])
	if o.data = o.data[n:]; len(o.data) == 0 {
		o.data = nil
	}
	return object.NewBytes(taken)
}

func (o *bio) put(b []byte) {
	o.mu.Lock()
	o.data = append(o.data, b...)
	o.mu.Unlock()
}

func (o *bio) pending() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(o.data)
}

func (o *bio) isEnded() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.ended
}

// take moves bytes into p; 0 means that there are none.
func (o *bio) take(p []byte) int {
	o.mu.Lock()
	defer o.mu.Unlock()
	n := copy(p, o.data)
	if o.data = o.data[n:]; len(o.data) == 0 {
		o.data = nil
	}
	return n
}

// wire is the connection that crypto/tls sees. During the handshake, which runs on a goroutine of its own, reading waits for
// bytes and says so; afterwards it fails with errStarved instead, which crypto/tls gets over.
type wire struct {
	in, out *bio
	mu      sync.Mutex
	turn    sync.Cond // on mu: the handshake is hungry or over, or may look for bytes again
	shaking bool      // the handshake's goroutine runs
	hungry  bool      // and has found nothing to read
	closed  bool      // nobody will feed it any more
	cut     bool      // the end came without TLS's own
}

func newWire(in, out *bio) *wire {
	w := &wire{in: in, out: out}
	w.turn.L = &w.mu
	return w
}

// starved is the error for bytes that are not there yet.
type starved struct{}

func (starved) Error() string   { return "more bytes are needed" }
func (starved) Timeout() bool   { return true }
func (starved) Temporary() bool { return true }

// Read takes what is there.
func (w *wire) Read(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for {
		n := w.in.take(p)
		switch {
		case n > 0:
			return n, nil
		case w.closed || w.in.isEnded():
			w.cut = true
			return 0, io.EOF
		case !w.shaking:
			return 0, starved{}
		}
		w.hungry = true
		w.turn.Broadcast()
		for w.hungry {
			w.turn.Wait()
		}
	}
}

func (w *wire) Write(p []byte) (int, error) {
	w.out.put(p)
	return len(p), nil
}

// feed lets the handshake go on, and returns when it is over or hungry again.
func (w *wire) feed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.hungry = false
	w.turn.Broadcast()
	for w.shaking && !w.hungry {
		w.turn.Wait()
	}
}

// abandon ends a handshake that nobody will go on with.
func (w *wire) abandon() {
	w.mu.Lock()
	w.closed, w.hungry = true, false
	w.turn.Broadcast()
	w.mu.Unlock()
}

// What net.Conn has beside that is not used.
func (w *wire) Close() error                     { return nil }
func (w *wire) LocalAddr() net.Addr              { return &net.UnixAddr{} }
func (w *wire) RemoteAddr() net.Addr             { return &net.UnixAddr{} }
func (w *wire) SetDeadline(time.Time) error      { return nil }
func (w *wire) SetReadDeadline(time.Time) error  { return nil }
func (w *wire) SetWriteDeadline(time.Time) error { return nil }
