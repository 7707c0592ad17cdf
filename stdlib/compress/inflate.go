package compress

import (
	"compress/flate"
	"io"
	"iter"
	"runtime"

	"github.com/bide-lang/bide/interp/object"
)

// inflater decompresses what it is fed, piece by piece.
type inflater struct {
	object.Header
	*inflation
	next    func() ([]byte, bool)
	pending []byte // decompressed, but more than was asked for
}

// inflation is what goes on below: a coroutine that reads from in. It does not know the inflater, so that it can be stopped
// when a script has forgotten that.
type inflation struct {
	in    []byte
	yield func([]byte) bool // gives a piece that was decompressed, nil for: more input is wanted
	done  bool
	err   error
}

var inflaterType = &object.Type{Name: "_Inflater", Module: "zlib", Flags: object.FlagNoNew}

func init() {
	inflaterType.Define(object.ObjectType, nil)
	inflaterType.Methods = []object.Method{{Name: "feed", Sig: "data, limit, /", Fn: inflaterFeed}}
	inflaterType.Getters = []object.Getter{
		{Name: "done", Get: func(_ *thread, v value) value {
			z := object.Cast[inflater](v)
			return object.Bool(z.done && len(z.pending) == 0)
		}},
		{Name: "rest", Get: func(_ *thread, v value) value {
			return object.NewBytes(append([]byte(nil), object.Cast[inflater](v).in...))
		}},
	}
}

func newInflater(*thread, []value) value {
	z := &inflater{Header: object.HeaderOf(inflaterType), inflation: &inflation{}}
	var stop func()
	z.next, stop = iter.Pull(z.inflation.run)
	runtime.AddCleanup(z, func(stop func()) { stop() }, stop)
	return object.FromHeader(&z.Header)
}

// run is the coroutine.
func (z *inflation) run(yield func([]byte) bool) {
	z.yield = yield
	r := flate.NewReader(z)
	chunk := make([]byte, 32<<10)
	for {
		n, err := r.Read(chunk)
		if n > 0 && !yield(chunk[:n]) {
			return
		}
		if err != nil {
			z.done, z.err = err == io.EOF, err
			return
		}
	}
}

// ReadByte gives the next byte of the input, when there is one.
func (z *inflation) ReadByte() (byte, error) {
	for len(z.in) == 0 {
		if !z.yield(nil) {
			return 0, io.ErrUnexpectedEOF
		}
	}
	b := z.in[0]
	z.in = z.in[1:]
	return b, nil
}

// Read is there for flate, which uses ReadByte.
func (z *inflation) Read(p []byte) (int, error) {
	b, err := z.ReadByte()
	if err != nil || len(p) == 0 {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// inflaterFeed takes more input and gives what can be decompressed, at most limit bytes (0: all). What is no compressed
// data is a ValueError.
func inflaterFeed(t *thread, a []value) value {
	z := object.Cast[inflater](a[0])
	data, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	limit, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	z.in = append(z.in[:len(z.in):len(z.in)], data...)
	out := append([]byte(nil), z.pending...)
	z.pending = nil
	for !z.done && z.err == nil && (limit == 0 || int64(len(out)) < limit) {
		piece, running := z.next()
		if running && piece == nil {
			break
		}
		out = append(out, piece...)
		if !t.Poll() || !t.CheckSize(int64(len(out)), 1) {
			return object.Raised
		}
	}
	if z.err != nil && z.err != io.EOF {
		return t.Raise(object.ValueErrorType, "%s", z.err.Error())
	}
	if limit > 0 && int64(len(out)) > limit {
		out, z.pending = out[:limit], out[limit:]
	}
	return object.NewBytes(out)
}
