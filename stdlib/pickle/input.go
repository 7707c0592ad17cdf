package pickle

import (
	"bytes"

	"github.com/bide-lang/bide/interp/object"
)

// input is what a pickle is read from: bytes, or a file that is read no further than needed.
type input struct {
	data           []byte
	pos            int
	read, readLine value // the file's methods, Unbound when data is all there is
}

func (in *input) setFile(t *thread, file value) bool {
	in.read = object.FindAttr(t, file, t.Interp.Name("read"))
	in.readLine = object.FindAttr(t, file, t.Interp.Name("readline"))
	if in.read.IsRaised() || in.readLine.IsRaised() {
		return false
	}
	if in.read.Bad() || in.readLine.Bad() {
		t.Raise(object.TypeErrorType, "file must have 'read' and 'readline' attributes")
		return false
	}
	return true
}

// take gives the next n bytes, valid until the next call; fewer there are is an error.
func (in *input) take(t *thread, n int) ([]byte, bool) {
	if in.pos+n > len(in.data) && !in.more(t, n) {
		return nil, false
	}
	data := in.data[in.pos : in.pos+n]
	in.pos += n
	return data, true
}

// more reads so that n bytes are ahead.
func (in *input) more(t *thread, n int) bool {
	if in.read.Bad() {
		return in.tooShort(t)
	}
	if in.pos < len(in.data) {
		raise(t, "UnpicklingError", "pickle exhausted before end of frame")
		return false
	}
	got, ok := in.fromFile(t, object.Call(t, in.read, object.Int(int64(n))), "read")
	if !ok {
		return false
	}
	in.data, in.pos = got, 0
	return len(got) >= n || in.tooShort(t)
}

func (in *input) tooShort(t *thread) bool {
	raise(t, "UnpicklingError", "pickle data was truncated")
	return false
}

func (in *input) fromFile(t *thread, got value, method string) ([]byte, bool) {
	if got.Bad() {
		return nil, false
	}
	data, ok := object.AsBytes(got)
	if !ok {
		t.Raise(object.ValueErrorType, "%s() from the underlying stream did not return bytes", method)
		return nil, false
	}
	return data, true
}

// op gives the next opcode.
func (in *input) op(t *thread) (byte, bool) {
	if in.pos >= len(in.data) {
		if in.read.Ok() {
			got, ok := in.fromFile(t, object.Call(t, in.read, object.Int(1)), "read")
			if !ok {
				return 0, false
			}
			in.data, in.pos = got, 0
		}
		if in.pos >= len(in.data) {
			t.Raise(object.EOFErrorType, "Ran out of input")
			return 0, false
		}
	}
	in.pos++
	return in.data[in.pos-1], true
}

// line gives what comes before the next newline.
func (in *input) line(t *thread) (string, bool) {
	if i := bytes.IndexByte(in.data[in.pos:], '\n'); i >= 0 {
		text := string(in.data[in.pos : in.pos+i])
		in.pos += i + 1
		return text, true
	}
	if in.read.Ok() && in.pos >= len(in.data) {
		got, ok := in.fromFile(t, object.Call(t, in.readLine), "readline")
		if !ok {
			return "", false
		}
		if n := len(got); n > 0 && got[n-1] == '\n' {
			return string(got[:n-1]), true
		}
	}
	return "", in.tooShort(t)
}

// number reads an unsigned number of size bytes, the lowest first.
func (in *input) number(t *thread, size int) (uint64, bool) {
	data, ok := in.take(t, size)
	n := uint64(0)
	for i, b := range data {
		n |= uint64(b) << (8 * i)
	}
	return n, ok
}

// counted reads data after its length in size bytes.
func (in *input) counted(t *thread, size int, what string) ([]byte, bool) {
	n, ok := in.number(t, size)
	if !ok {
		return nil, false
	}
	if n > 1<<62 {
		t.Raise(object.OverflowErrorType, "%s exceeds system's maximum size of %d bytes", what, int64(1<<63-1))
		return nil, false
	}
	if in.read.Bad() && n > uint64(len(in.data)-in.pos) {
		return nil, in.tooShort(t)
	}
	return in.take(t, int(n))
}
