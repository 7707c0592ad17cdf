package asyncio

import (
	"context"
	_ "embed"
	"sync"
	"syscall"
	"time"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pysocket "github.com/bide-lang/bide/stdlib/socket"
)

//go:embed network.py
var networkSource string

//go:embed selector_events.py
var selectorSource string

//go:embed trsock.py
var trsockSource string

//go:embed datagrams.py
var datagramsSource string

// networkDefs describes the modules about sockets: transports, servers and what makes them, calls of sockets.
func networkDefs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "asyncio.network", Source: networkSource},
		{Name: "asyncio.selector_events", Source: selectorSource, Init: fillSelector},
		{Name: "asyncio.datagrams", Source: datagramsSource},
		{Name: "asyncio.trsock", Source: trsockSource},
	}
}

func fillSelector(_ *thread, m *object.Module) bool {
	m.Func("_until", "sock, write, /", until)
	m.Func("_connection", "sock, /", socketConnection)
	m.Func("_listener", "sock, /", newListener)
	m.Func("_watcher", "loop, /", newWatcher)
	return true
}

func wantSocket(t *thread, v value) (*pysocket.Socket, bool) {
	s, ok := pysocket.As(v)
	if !ok {
		t.Raise(object.TypeErrorType, "a socket was expected, got %s", v.Type().Name)
	}
	return s, ok
}

func wantLoop(t *thread) (*interp.Loop, bool) {
	loop := interp.RunningLoop(t)
	if loop == nil {
		t.Raise(object.RuntimeErrorType, "no running event loop")
	}
	return loop, loop != nil
}

// readiness is the wait for a socket, which gives its future None.
type readiness struct {
	fut    *interp.Future
	cancel context.CancelFunc
	done   chan struct{} // closed when the goroutine has posted
}

// until is _until(sock, write): a future that is done when the socket can be read, or written. Cancelling it ends the wait, as
// does closing the socket.
func until(t *thread, a []value) value {
	s, ok := wantSocket(t, a[0])
	if !ok {
		return object.Raised
	}
	write, ok := object.Truth(t, a[1])
	if !ok {
		return object.Raised
	}
	loop, ok := wantLoop(t)
	if !ok {
		return object.Raised
	}
	ctx, cancel := context.WithCancel(context.Background())
	r := &readiness{fut: interp.NewFuture(loop), cancel: cancel, done: make(chan struct{})}
	r.fut.AddWaker(r)
	loop.Own(r)
	call := beginOutside(loop.Events(), patienceSocket)
	go func() {
		_ = s.Await(ctx, write)   // the next call of the socket tells
		_ = loop.Events().Post(r) // a closed loop wants nothing
		close(r.done)
		call.end()
	}()
	return r.fut.Value()
}

// Close ends the wait when the loop is closed before it had its turn.
func (r *readiness) Close() error {
	r.cancel()
	<-r.done
	return nil
}

// Wake ends the wait when its future was cancelled.
func (r *readiness) Wake(*thread, *interp.Future) { r.cancel() }

// RunTurn gives the future its result, on the loop.
func (r *readiness) RunTurn() {
	r.fut.Loop().Disown(r)
	r.cancel()
	if !r.fut.Done() {
		r.fut.SetResult(r.fut.Loop().Thread(), object.None)
	}
}

func socketConnection(t *thread, a []value) value {
	s, ok := wantSocket(t, a[0])
	if !ok {
		return object.Raised
	}
	loop, ok := wantLoop(t)
	if !ok {
		return object.Raised
	}
	return newConnection(loop, s).Value()
}

// listener takes in the clients of a listening socket.
type listener struct {
	object.Header
	loop       *interp.Loop
	s          *pysocket.Socket
	accepted   value // script function, called with each client's descriptor and address, or with an error
	context    value
	closing    context.Context
	shut       context.CancelFunc
	goroutines sync.WaitGroup

	mu     sync.Mutex
	queued map[int]bool // descriptors of clients that the loop has not come to
}

var listenerType = &object.Type{Name: "_Listener", Module: "asyncio.selector_events"}

func listenerOf(v value) *listener { return object.Cast[listener](v) }

func init() {
	listenerType.Define(object.ObjectType, nil)
	listenerType.Methods = []object.Method{
		{Name: "start", Sig: "accepted, /", Fn: func(t *thread, a []value) value {
			l := listenerOf(a[0])
			l.accepted, l.context = a[1], interp.CopyContext(t)
			call := beginOutside(l.loop.Events(), patienceSocket)
			l.goroutines.Go(func() { l.acceptAll(call) })
			return object.None
		}},
		{Name: "stop", Sig: "", Fn: func(_ *thread, a []value) value {
			l := listenerOf(a[0])
			l.shut()
			l.loop.Disown(l)
			return object.None
		}},
	}
}

func newListener(t *thread, a []value) value {
	s, ok := wantSocket(t, a[0])
	if !ok {
		return object.Raised
	}
	loop, ok := wantLoop(t)
	if !ok {
		return object.Raised
	}
	l := &listener{Header: object.HeaderOf(listenerType), loop: loop, s: s, queued: map[int]bool{}}
	l.closing, l.shut = context.WithCancel(context.Background())
	loop.Own(l)
	return object.FromHeader(&l.Header)
}

// Close is for the loop that is closed: it waits until the goroutine has ended.
func (l *listener) Close() error {
	l.shut()
	_ = l.s.Close() // nothing to tell
	l.goroutines.Wait()
	for fd := range l.queued {
		_ = syscall.Close(fd) // nobody wants it
	}
	return nil
}

// acceptAll is the accepting goroutine's life; call is the first wait.
func (l *listener) acceptAll(call *outsideCall) {
	defer func() { call.end() }()
	for {
		fd, from, err := l.accept()
		if l.closing.Err() != nil || err == syscall.EBADF {
			if err == nil {
				_ = syscall.Close(fd) // nobody wants it
			}
			return
		}
		if err == nil {
			l.mu.Lock()
			l.queued[fd] = true
			l.mu.Unlock()
		}
		next := beginOutside(l.loop.Events(), patienceSocket)
		_ = l.loop.Events().Post(&client{l, fd, from, err}) // if the loop is closed, so is the descriptor
		call.end()
		call = next
		if err != nil {
			l.rest()
		}
	}
}

// accept waits for a client.
func (l *listener) accept() (fd int, from syscall.Sockaddr, err error) {
	raw, err := l.s.SyscallConn()
	if err != nil {
		return -1, nil, syscall.EBADF
	}
	for {
		if l.s.Await(l.closing, false) != nil || l.closing.Err() != nil {
			return -1, nil, syscall.EBADF
		}
		if raw.Control(func(own uintptr) { fd, from, err = syscall.Accept(int(own)) }) != nil {
			return -1, nil, syscall.EBADF
		}
		switch err {
		case syscall.EAGAIN, syscall.EINTR, syscall.ECONNABORTED:
		default:
			return fd, from, err
		}
	}
}

// acceptRetry is how long a listener waits when the system has nothing left for another connection.
const acceptRetry = time.Second

func (l *listener) rest() {
	select {
	case <-l.closing.Done():
	case <-time.After(acceptRetry):
	}
}

// client is a connection that was accepted, or why none could be.
type client struct {
	l    *listener
	fd   int
	from syscall.Sockaddr
	err  error
}

// RunTurn hands it to the script; a server closed meanwhile turns it away.
func (c *client) RunTurn() {
	l := c.l
	l.mu.Lock()
	delete(l.queued, c.fd)
	l.mu.Unlock()
	switch {
	case c.err != nil:
		l.loop.CallBack(l.context, l.accepted, object.None, osError(l.loop.Thread(), c.err).Value())
	case l.closing.Err() != nil:
		_ = syscall.Close(c.fd) // nobody wants it
	default:
		l.loop.CallBack(l.context, l.accepted, object.Int(int64(c.fd)), pysocket.AddressValue(c.from))
	}
}
