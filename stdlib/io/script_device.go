package pyio

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// scriptDevice is a file that a script made by deriving, below a buffer or a file of text. It is read by readinto if
// it has that, else by read. It cannot seek.
type scriptDevice struct {
	stream
	file value
}

// scriptChannel puts a channel over a file of a script; nil with the exception pending if it is none.
func scriptChannel(t *thread, file value) *channel {
	var can [2]bool
	for i, name := range []*object.Str{readableName, writableName} {
		answer := object.CallMethod(t, file, name)
		if answer.Bad() {
			return nil
		}
		ok := false
		if can[i], ok = object.Truth(t, answer); !ok {
			return nil
		}
	}
	return newChannel(scriptDevice{file: file}, file, "rb+", can[0], can[1], defaultBufferSize)
}

var (
	readableName = object.StrOf("readable")
	writableName = object.StrOf("writable")
)

// ReadOn reads once, by whatever the file has for it.
func (d scriptDevice) ReadOn(t *thread, p []byte) (n int, ok bool) {
	var part value
	if d.file.Type().IsSubtype(RawIOBaseType) {
		part = rawRead(t, []value{d.file, object.Int(int64(len(p)))})
	} else {
		part = object.CallMethod(t, d.file, readName, object.Int(int64(len(p))))
	}
	if part.Bad() {
		return 0, false
	}
	b, _ := object.BufferOf(part)
	return copy(p, b), true
}

// WriteOn writes until all is taken.
func (d scriptDevice) WriteOn(t *thread, p []byte) (ok bool) {
	for len(p) > 0 {
		written := object.CallMethod(t, d.file, writeName, object.NewBytes(append([]byte(nil), p...)))
		if written.Bad() {
			return false
		}
		n, ok := object.IndexInt(t, written)
		if !ok {
			return false
		}
		if n < 0 || n > int64(len(p)) {
			return t.Raise(object.OSErrorType, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p)).Ok()
		}
		p = p[n:]
	}
	return true
}

// CloseOn closes the file below.
func (d scriptDevice) CloseOn(t *thread) (ok bool) {
	return object.CallMethod(t, d.file, closeName).Ok()
}

func (d scriptDevice) Seek(int64, int) (int64, error) { return 0, syscall.ESPIPE }
