// Package pysocket is the modules _socket and socket: sockets of the system, waited for with Go's poller while the interpreter
// lock is given up. What a script sees of them beyond the calls of the system is in socket.py.
package pysocket

import (
	_ "embed"
	"os"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed socket.py
var source string

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "_socket", Docs: []string{docs}, Init: fill},
		{Name: "socket", Source: source},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Set("socket", socketType.Value())
	m.Funcs(functions)
	for _, c := range constants {
		m.Set(c.name, object.Int(int64(c.n)))
	}
	return true
}

// Socket is a socket of the system, never blocking there: what a script sees as blocking waits here. Only the holder of the
// interpreter lock touches it, but Close and Await may be called without.
type Socket struct {
	object.Header
	attrs               object.Attrs
	file                *os.File // nil before it is opened
	number              int
	gone                atomic.Bool // closed or given away
	family, kind, proto int
	timeout             float64 // seconds; negative: no limit
	awaiting            [2]sync.Mutex
}

var socketType = &object.Type{Name: "socket", Module: "_socket", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var socketLayout = &object.Layout{
	Name: "socket",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&Socket{Header: object.HeaderOf(cls), number: -1, timeout: -1}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[Socket](v).attrs },
}

func init() {
	ty := socketType.Define(object.ObjectType, socketLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return socketLayout.Alloc(cls) }
	ty.Init = func(*thread, value, []value, []*object.Str) bool { return true }
	ty.Methods = append(append([]object.Method{
		{Name: "_open", Sig: "family, type, proto, /", Fn: open},
		{Name: "_adopt", Sig: "fd, family, type, proto, /", Fn: adopt},
		{Name: "_close", Sig: "", Fn: closeSocket},
		{Name: "detach", Sig: "", Fn: detach},
		{Name: "fileno", Sig: "", Fn: func(_ *thread, a []value) value { return object.Int(int64(of(a[0]).fd())) }},
		{Name: "settimeout", Sig: "timeout, /", Fn: setTimeout},
		{Name: "gettimeout", Sig: "", Fn: getTimeout},
		{Name: "bind", Sig: "address, /", Fn: bind},
		{Name: "listen", Sig: "backlog=128, /", Fn: listen},
		{Name: "_accept", Sig: "", Fn: accept},
		{Name: "connect", Sig: "address, /", Fn: connect},
		{Name: "connect_ex", Sig: "address, /", Fn: connectEx},
		{Name: "shutdown", Sig: "how, /", Fn: shutdown},
		{Name: "getsockname", Sig: "", Fn: nameOf(syscall.Getsockname)},
		{Name: "getpeername", Sig: "", Fn: nameOf(syscall.Getpeername)},
		{Name: "_file", Sig: "mode, buffering, encoding, errors, newline, /", Fn: makeFile},
	}, transferMethods...), optionMethods...)
	ty.Getters = []object.Getter{
		{Name: "_family", Get: func(_ *thread, v value) value { return object.Int(int64(of(v).family)) }},
		{Name: "_type", Get: func(_ *thread, v value) value { return object.Int(int64(of(v).kind)) }},
		{Name: "proto", Get: func(_ *thread, v value) value { return object.Int(int64(of(v).proto)) }},
		{Name: "timeout", Get: func(t *thread, v value) value { return getTimeout(t, []value{v}) }},
	}
}

func of(v value) *Socket { return object.Cast[Socket](v) }

// As returns v as a socket.
func As(v value) (*Socket, bool) {
	if v.Ok() && v.Type().Layout == socketLayout {
		return of(v), true
	}
	return nil, false
}

// fd is the socket's descriptor, -1 when it is closed.
func (s *Socket) fd() int {
	if s.gone.Load() {
		return -1
	}
	return s.number
}

// Read and Write are those of a file of Go's; they block.
func (s *Socket) Read(p []byte) (int, error)  { return s.file.Read(p) }
func (s *Socket) Write(p []byte) (int, error) { return s.file.Write(p) }

// SyscallConn gives access to the descriptor.
func (s *Socket) SyscallConn() (syscall.RawConn, error) { return s.file.SyscallConn() }

// Close closes the socket; closing again does nothing.
func (s *Socket) Close() error {
	if s.gone.Swap(true) || s.file == nil {
		return nil
	}
	return s.file.Close()
}

func raise(t *thread, err error) value { return pyio.RaiseOS(t, err, object.Unbound) }

func runtime(t *thread) *interp.Interpreter { return t.Interp.Runner.(*interp.Interpreter) }

// take makes fd the socket's own.
func (s *Socket) take(fd int) error {
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return err
	}
	s.number, s.file = fd, os.NewFile(uintptr(fd), "socket")
	return nil
}

// numbers reads int arguments.
func numbers(t *thread, a []value, into ...*int) bool {
	for i, n := range into {
		each, ok := object.IndexInt(t, a[i])
		if !ok {
			return false
		}
		*n = int(each)
	}
	return true
}

func open(t *thread, a []value) value {
	s := of(a[0])
	if !numbers(t, a[1:], &s.family, &s.kind, &s.proto) {
		return object.Raised
	}
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := syscall.Socket(s.family, s.kind, s.proto)
	if err == nil {
		err = s.take(fd)
	}
	if err != nil {
		return raise(t, err)
	}
	return object.None
}

// adopt makes a socket of a descriptor there is; what is not said about it the system is asked.
func adopt(t *thread, a []value) value {
	s := of(a[0])
	var fd int
	if !numbers(t, a[1:], &fd, &s.family, &s.kind, &s.proto) {
		return object.Raised
	}
	kind, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_TYPE)
	if err != nil {
		return raise(t, err)
	}
	if s.kind == -1 {
		s.kind = kind
	}
	if s.family == -1 {
		s.family = familyOf(fd)
	}
	if s.proto == -1 {
		s.proto = protocolOf(fd)
	}
	if err := s.take(fd); err != nil {
		return raise(t, err)
	}
	return object.None
}

func familyOf(fd int) int {
	at, err := syscall.Getsockname(fd)
	if err != nil {
		return syscall.AF_UNSPEC
	}
	switch at.(type) {
	case *syscall.SockaddrInet4:
		return syscall.AF_INET
	case *syscall.SockaddrInet6:
		return syscall.AF_INET6
	}
	return syscall.AF_UNIX
}

func closeSocket(t *thread, a []value) value {
	if err := of(a[0]).Close(); err != nil {
		return raise(t, err)
	}
	return object.None
}

// detach gives the descriptor away. Go's poller knows it, so it is closed there and put back under its number.
func detach(t *thread, a []value) value {
	s := of(a[0])
	fd := s.fd()
	if fd < 0 {
		return object.Int(-1)
	}
	kept, err := syscall.Dup(fd)
	if err != nil {
		return raise(t, err)
	}
	_ = s.Close() // the other one holds the connection
	err = moveDescriptor(kept, fd)
	_ = syscall.Close(kept) // not needed any more
	if err != nil {
		return raise(t, err)
	}
	syscall.CloseOnExec(fd)
	return object.Int(int64(fd))
}

func shutdown(t *thread, a []value) value {
	var how int
	if !numbers(t, a[1:], &how) {
		return object.Raised
	}
	if err := syscall.Shutdown(of(a[0]).fd(), how); err != nil {
		return raise(t, err)
	}
	return object.None
}

func setTimeout(t *thread, a []value) value {
	s := of(a[0])
	if s.gone.Load() {
		return raise(t, syscall.EBADF)
	}
	if a[1].IsNone() {
		s.timeout = -1
		return object.None
	}
	seconds, isFloat := object.AsFloat64(a[1])
	if !isFloat {
		whole, ok := object.IndexInt(t, a[1])
		if !ok {
			return object.Raised
		}
		seconds = float64(whole)
	}
	if seconds != seconds {
		return t.Raise(object.ValueErrorType, "Invalid value NaN (not a number)")
	}
	if seconds < 0 {
		return t.Raise(object.ValueErrorType, "Timeout value out of range")
	}
	s.timeout = seconds
	return object.None
}

func getTimeout(_ *thread, a []value) value {
	if s := of(a[0]); s.timeout >= 0 {
		return object.Float(s.timeout)
	}
	return object.None
}
