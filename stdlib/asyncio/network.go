package asyncio

import (
	"context"
	_ "embed"
	"errors"
	"net"
	"net/netip"
	"strconv"
	"sync"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed network.py
var networkSource string

// networkDef describes asyncio.network, a module of ours: transports, servers and what makes them.
func networkDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.network", Init: fillNetwork, Source: networkSource}
}

func fillNetwork(_ *thread, m *object.Module) bool {
	m.Func("_resolve", "host, family, /", resolve)
	m.Func("_dial", "network, address, local, /", dial)
	m.Func("_listen", "network, address, /", listen)
	return true
}

// familyOf is the address family's number, as in socket.AF_INET.
func familyOf(a net.Addr) value {
	switch a := a.(type) {
	case *net.TCPAddr:
		if a.IP.To4() == nil {
			return object.Int(syscall.AF_INET6)
		}
		return object.Int(syscall.AF_INET)
	case *net.UnixAddr:
		return object.Int(syscall.AF_UNIX)
	}
	return object.Int(0)
}

// addressValue is an address as the socket module writes it.
func addressValue(a net.Addr) value {
	switch a := a.(type) {
	case *net.TCPAddr:
		host, port := object.NewStr(a.IP.String()), object.Int(int64(a.Port))
		if a.IP.To4() == nil {
			return object.NewTuple(host, port, object.Int(0), object.Int(0)).Value()
		}
		return object.NewTuple(host, port).Value()
	case *net.UnixAddr:
		if a.Name == "@" || a.Name == "" {
			return object.NewStr("")
		}
		return object.NewStr(a.Name)
	}
	return object.None
}

// outcome is what a call that ran outside gives to a future of the loop.
type outcome struct {
	fut    *interp.Future
	cancel context.CancelFunc
	// deliver makes the result on the loop; drop gives it up when nobody wants it.
	deliver func(t *thread) value
	drop    func()
	done    chan struct{} // closed when the goroutine has posted
}

// outsideFuture runs work on a goroutine of its own, ended when the future is cancelled or the loop closed.
func outsideFuture(t *thread, work func(ctx context.Context, o *outcome)) value {
	loop := interp.RunningLoop(t)
	if loop == nil {
		return t.Raise(object.RuntimeErrorType, "no running event loop")
	}
	ctx, cancel := context.WithCancel(context.Background())
	o := &outcome{fut: interp.NewFuture(loop), cancel: cancel, done: make(chan struct{})}
	o.fut.AddWaker(o)
	loop.Own(o)
	call := beginOutside(loop.Events(), patienceProcess)
	go func() {
		work(ctx, o)
		_ = loop.Events().Post(o) // if the loop is closed, Close drops the result
		close(o.done)
		call.end()
	}()
	return o.fut.Value()
}

// Close ends the call when the loop is closed before it had its turn.
func (o *outcome) Close() error {
	o.cancel()
	<-o.done
	o.drop()
	return nil
}

// Wake ends the call when its future was cancelled.
func (o *outcome) Wake(*thread, *interp.Future) { o.cancel() }

// RunTurn gives the future its result, on the loop.
func (o *outcome) RunTurn() {
	o.fut.Loop().Disown(o)
	o.cancel()
	if o.fut.Done() {
		o.drop()
		return
	}
	t := o.fut.Loop().Thread()
	v := o.deliver(t)
	if v.Bad() {
		o.fut.SetException(t, t.Take())
		return
	}
	o.fut.SetResult(t, v)
}

// resolve is _resolve(host, family): a future for the list of IP addresses; with no such host for
// the error's number and text.
func resolve(t *thread, a []value) value {
	host, ok := object.ToStr(t, a[0])
	if !ok {
		return object.Raised
	}
	network := "ip"
	switch n, _ := object.AsInt64(a[1]); n {
	case syscall.AF_INET:
		network = "ip4"
	case syscall.AF_INET6:
		network = "ip6"
	}
	return outsideFuture(t, func(ctx context.Context, o *outcome) {
		found, err := net.DefaultResolver.LookupNetIP(ctx, network, host)
		o.drop = func() {}
		o.deliver = func(*thread) value { return resolved(found, err) }
	})
}

func resolved(found []netip.Addr, err error) value {
	if err != nil {
		number, text := int64(-2), "Name or service not known"
		if e := (*net.DNSError)(nil); errors.As(err, &e) && e.Temporary() {
			number, text = -3, "Temporary failure in name resolution"
		}
		return object.NewTuple(object.Int(number), object.NewStr(text)).Value()
	}
	var list []value
	for _, ip := range found {
		list = append(list, object.NewStr(ip.Unmap().String()))
	}
	return object.NewList(list).Value()
}

// endpoint reads a pair of arguments for a call: "tcp" and (host, port, ...), or "unix" and a path.
func endpoint(t *thread, call string, network, address value) (name, text string, ok bool) {
	name, ok = object.ToStr(t, network)
	if !ok {
		return "", "", false
	}
	if name == "unix" {
		text, ok = object.ToStr(t, address)
		return name, text, ok
	}
	pair, isTuple := object.AsTuple(address)
	if !isTuple || len(pair.Items) < 2 {
		t.Raise(object.TypeErrorType, "an address is a tuple (host, port), not %s", address.Type().Name)
		return "", "", false
	}
	host, ok := object.ToStr(t, pair.Items[0])
	if !ok {
		return "", "", false
	}
	port, ok := object.IndexInt(t, pair.Items[1])
	if !ok {
		return "", "", false
	}
	if port < 0 || port > 65535 {
		t.Raise(object.OverflowErrorType, "%s: port must be 0-65535.", call)
		return "", "", false
	}
	return name, net.JoinHostPort(host, strconv.FormatInt(port, 10)), true
}

// dial is _dial(network, address, local): a future for the connection.
func dial(t *thread, a []value) value {
	network, address, ok := endpoint(t, "connect()", a[0], a[1])
	if !ok {
		return object.Raised
	}
	dialer := net.Dialer{KeepAlive: -1}
	if !a[2].IsNone() {
		_, local, ok := endpoint(t, "bind()", a[0], a[2])
		if !ok {
			return object.Raised
		}
		from, err := net.ResolveTCPAddr(network, local)
		if err != nil {
			return t.Throw(osError(t, err))
		}
		dialer.LocalAddr = from
	}
	return outsideFuture(t, func(ctx context.Context, o *outcome) {
		conn, err := dialer.DialContext(ctx, network, address)
		o.drop = func() {
			if conn != nil {
				_ = conn.Close() // nobody wants it
			}
		}
		o.deliver = func(t *thread) value {
			if err != nil {
				return t.Throw(osError(t, err))
			}
			return connected(o.fut.Loop(), conn)
		}
	})
}

func connected(loop *interp.Loop, conn net.Conn) value {
	return newConnection(loop, conn.(channel)).Value()
}

// listener is a socket that waits for clients.
type listener struct {
	object.Header
	loop       *interp.Loop
	l          net.Listener
	accepted   value // script function, called with each connection
	context    value
	shutOnce   sync.Once
	closing    chan struct{}
	goroutines sync.WaitGroup

	mu     sync.Mutex
	queued map[net.Conn]bool // accepted, and the loop has not come to them
}

var listenerType = &object.Type{Name: "_Listener", Module: "asyncio.network"}

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
		{Name: "close", Sig: "", Fn: func(_ *thread, a []value) value {
			l := listenerOf(a[0])
			l.shut()
			l.loop.Disown(l)
			return object.None
		}},
		{Name: "names", Sig: "", Fn: func(_ *thread, a []value) value {
			l := listenerOf(a[0])
			fd := object.Int(-1)
			if ch, ok := l.l.(syscall.Conn); ok {
				fd = descriptorOf(ch)
			}
			return object.NewTuple(fd, familyOf(l.l.Addr()), addressValue(l.l.Addr()), object.None).Value()
		}},
	}
}

// listen is _listen(network, address): the socket is bound and takes clients into its queue at once.
func listen(t *thread, a []value) value {
	network, address, ok := endpoint(t, "bind()", a[0], a[1])
	loop := interp.RunningLoop(t)
	if !ok {
		return object.Raised
	}
	if loop == nil {
		return t.Raise(object.RuntimeErrorType, "no running event loop")
	}
	var config net.ListenConfig
	config.KeepAlive = -1
	socket, err := config.Listen(context.Background(), network, address)
	if err != nil {
		return t.Throw(osError(t, err))
	}
	l := &listener{Header: object.HeaderOf(listenerType), loop: loop, l: socket, closing: make(chan struct{}), queued: map[net.Conn]bool{}}
	if u, ok := socket.(*net.UnixListener); ok {
		u.SetUnlinkOnClose(false) // the server's script side does that, as it must look whose file it is
	}
	loop.Own(l)
	return object.FromHeader(&l.Header)
}

func (l *listener) shut() {
	l.shutOnce.Do(func() {
		close(l.closing)
		_ = l.l.Close() // nothing to tell
	})
}

// Close is for the loop that is closed: it waits until the goroutine has ended.
func (l *listener) Close() error {
	l.shut()
	l.goroutines.Wait()
	for conn := range l.queued {
		_ = conn.Close() // nobody wants it
	}
	return nil
}

// acceptAll is the accepting goroutine's life; call is the first wait.
func (l *listener) acceptAll(call *outsideCall) {
	defer func() { call.end() }()
	for {
		conn, err := l.l.Accept()
		if err != nil {
			return
		}
		l.mu.Lock()
		l.queued[conn] = true
		l.mu.Unlock()
		next := beginOutside(l.loop.Events(), patienceSocket)
		_ = l.loop.Events().Post(&client{l, conn}) // if the loop is closed, so is the connection
		call.end()
		call = next
	}
}

// client is a connection that was accepted.
type client struct {
	l    *listener
	conn net.Conn
}

// RunTurn hands it to the script; a server closed meanwhile turns it away.
func (c *client) RunTurn() {
	c.l.mu.Lock()
	delete(c.l.queued, c.conn)
	c.l.mu.Unlock()
	select {
	case <-c.l.closing:
		_ = c.conn.Close() // nobody wants it
	default:
		c.l.loop.CallBack(c.l.context, c.l.accepted, connected(c.l.loop, c.conn))
	}
}
