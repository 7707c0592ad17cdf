package pyssl

import (
	"crypto/tls"
	"errors"
	"io"
	"runtime"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// session is one TLS connection.
type session struct {
	object.Header
	wire   *wire
	conn   *tls.Conn
	begun  bool
	result *outcome
	ended  bool // close_notify was sent
}

// outcome is how the handshake went; its goroutine writes it before it says that it is over.
type outcome struct{ err error }

var sessionType = &object.Type{Name: "_Session", Module: "_ssl"}

func sessionOf(v value) *session { return object.Cast[session](v) }

func init() {
	sessionType.Define(object.ObjectType, nil)
	sessionType.Methods = []object.Method{
		{Name: "handshake", Sig: "", Fn: handshake},
		{Name: "read", Sig: "size, /", Fn: read},
		{Name: "write", Sig: "data, /", Fn: write},
		{Name: "unwrap", Sig: "", Fn: unwrap},
		{Name: "facts", Sig: "", Fn: facts},
		{Name: "peer", Sig: "", Fn: peer},
		{Name: "abandon", Sig: "", Fn: func(_ *thread, a []value) value {
			sessionOf(a[0]).wire.abandon()
			return object.None
		}},
	}
}

// The arguments of _session.
const (
	argContext = iota
	argIncoming
	argOutgoing
	argServerSide
	argHostname
	argVerifyMode
	argCheckHostname
	argVersions
	argALPN
	argSuites
)

// newSession is _session(...): the settings are those of the context, as numbers and texts.
func newSession(t *thread, a []value) value {
	p, ok := readPolicy(t, a)
	if !ok {
		return object.Raised
	}
	w := newWire(bioOf(a[argIncoming]), bioOf(a[argOutgoing]))
	s := &session{Header: object.HeaderOf(sessionType), wire: w, result: &outcome{}}
	if p.server {
		s.conn = tls.Server(w, p.config())
	} else {
		s.conn = tls.Client(w, p.config())
	}
	runtime.AddCleanup(s, (*wire).abandon, w) // a handshake under way ends when nobody knows of it any more
	return object.FromHeader(&s.Header)
}

// What handshake, read and unwrap return when bytes are missing.
const wantRead = 1

// handshake goes on with the handshake: None when it is done, 1 when bytes are missing, else an error's description.
func handshake(t *thread, a []value) value {
	s := sessionOf(a[0])
	w := s.wire
	if !s.begun {
		s.begun, w.shaking = true, true
		conn, result := s.conn, s.result
		go func() { // it must not know s, or the cleanup would never come
			result.err = conn.Handshake()
			w.mu.Lock()
			w.shaking = false
			w.turn.Broadcast()
			w.mu.Unlock()
		}()
	}
	t.Blocking(w.feed)
	switch {
	case w.shaking:
		return object.Int(wantRead)
	case s.result.err != nil:
		return describe(s.result.err, w)
	}
	return object.None
}

func read(t *thread, a []value) value {
	s := sessionOf(a[0])
	n, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	if !s.begun || s.wire.shaking {
		return object.Int(wantRead)
	}
	if !t.CheckSize(n, 1) {
		return object.Raised
	}
	buf := make([]byte, min(max(n, 1), 256<<10))
	got, err := s.conn.Read(buf)
	switch {
	case got > 0:
		return object.NewBytes(slices.Clone(buf[:got]))
	case err == nil:
		return object.Int(wantRead)
	}
	return s.failed(err)
}

// failed is what stands for an error of reading: b"" is the end as TLS tells it.
func (s *session) failed(err error) value {
	var more starved
	switch {
	case errors.As(err, &more):
		return object.Int(wantRead)
	case errors.Is(err, io.EOF) && !s.wire.cut:
		return object.NewBytes(nil)
	}
	return describe(err, s.wire)
}

// write encrypts data: how much of it, None when the handshake is not done, else an error's description.
func write(t *thread, a []value) value {
	s := sessionOf(a[0])
	data, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	if !s.begun || s.wire.shaking {
		return object.None
	}
	n, err := s.conn.Write(data)
	if err != nil {
		return describe(err, s.wire)
	}
	return object.Int(int64(n))
}

// unwrap says goodbye: None when the other side has, too, 1 when bytes are missing.
func unwrap(_ *thread, a []value) value {
	s := sessionOf(a[0])
	if !s.begun || s.wire.shaking {
		return object.Int(wantRead)
	}
	if !s.ended {
		s.ended = true
		if err := s.conn.CloseWrite(); err != nil {
			return describe(err, s.wire)
		}
	}
	var rest [16 << 10]byte
	for {
		if _, err := s.conn.Read(rest[:]); err != nil {
			v := s.failed(err)
			if b, isBytes := object.AsBytes(v); isBytes && len(b) == 0 {
				return object.None
			}
			return v
		}
	}
}

// facts is (version, cipher suite, its bits, ALPN protocol or None); None before the handshake is done.
func facts(_ *thread, a []value) value {
	s := sessionOf(a[0])
	if !s.begun || s.wire.shaking || s.result.err != nil {
		return object.None
	}
	state := s.conn.ConnectionState()
	alpn := object.None
	if state.NegotiatedProtocol != "" {
		alpn = object.NewStr(state.NegotiatedProtocol)
	}
	name, bits := suiteName(state.CipherSuite)
	return object.NewTuple(object.Int(int64(state.Version)), object.NewStr(name), object.Int(int64(bits)), alpn,
		object.Bool(state.DidResume)).Value()
}

// peer is the other side's certificates as DER, its own first.
func peer(_ *thread, a []value) value {
	s := sessionOf(a[0])
	var list []value
	if s.begun && !s.wire.shaking {
		for _, each := range s.conn.ConnectionState().PeerCertificates {
			list = append(list, object.NewBytes(each.Raw))
		}
	}
	return object.NewList(list).Value()
}
