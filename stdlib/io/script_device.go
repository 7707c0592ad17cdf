package pyio

import (
	"bytes"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// scriptDevice is a file that a script made, below a buffer or a file of text. Below a buffer it is asked as a raw
// file is, by readinto; below text as a buffered one, by read1 or read.
type scriptDevice struct {
	stream
	file  value
	text  bool
	seeks bool // what is read and what is written share a position
}

var (
	flushedName  = object.StrOf("flush")
	isattyName   = object.StrOf("isatty")
	filenoName   = object.StrOf("fileno")
	modeName     = object.StrOf("mode")
	nameName     = object.StrOf("name")
	read1Name    = object.StrOf("read1")
	readableName = object.StrOf("readable")
	seekableName = object.StrOf("seekable")
	tellName     = object.StrOf("tell")
	truncateName = object.StrOf("truncate")
	writableName = object.StrOf("writable")
)

// asks is the truth of what a method of a script's file gives.
func asks(t *thread, file value, name *object.Str) (is, ok bool) {
	answer := object.CallMethod(t, file, name)
	if answer.Bad() {
		return false, false
	}
	return object.Truth(t, answer)
}

// textChannel puts a channel for text over a file of a script; nil with the exception pending if it is none.
func textChannel(t *thread, file value) *channel {
	var can [3]bool
	for i, name := range []*object.Str{readableName, writableName, seekableName} {
		ok := false
		if can[i], ok = asks(t, file, name); !ok {
			return nil
		}
	}
	c := newChannel(scriptDevice{file: file, text: true, seeks: can[2]}, file, "", can[0], can[1], defaultBufferSize)
	c.under = file
	return c
}

// rawChannel puts a buffer of size bytes, for the directions given, over a raw file of a script.
func rawChannel(t *thread, file value, reads, writes bool, size int) *channel {
	checks := []struct {
		wanted bool
		method *object.Str
		what   string
	}{{reads && writes, seekableName, "seekable"}, {reads, readableName, "readable"}, {writes, writableName, "writable"}}
	for _, check := range checks {
		if !check.wanted {
			continue
		}
		is, ok := asks(t, file, check.method)
		if !ok {
			return nil
		}
		if !is {
			unsupported(t, "File or stream is not "+check.what+".")
			return nil
		}
	}
	c := newChannel(scriptDevice{file: file, seeks: reads && writes}, file, "", reads, writes, size)
	c.under = file
	return c
}

// ReadOn reads once. blocked says that the file had nothing yet, by giving None.
func (d scriptDevice) ReadOn(t *thread, p []byte) (n int, ok bool) {
	if !d.text {
		n, _, ok = d.readRaw(t, p)
		return n, ok
	}
	name := read1Name
	method := object.FindAttr(t, d.file, name)
	if method.Bad() && t.Pending() == nil {
		name = readName
		method = object.GetAttr(t, d.file, name)
	}
	if method.Bad() {
		return 0, false
	}
	part := object.Call(t, method, object.Int(int64(len(p))))
	if part.Bad() {
		return 0, false
	}
	b, ok := object.BufferOf(part)
	if !ok {
		t.Raise(object.TypeErrorType, "underlying %s() should have returned a bytes-like object, not '%s'", name.Text(), part.Type().MessageName())
	}
	return copy(p, b), ok
}

// readRaw reads once by readinto; blocked says that the file had nothing yet.
func (d scriptDevice) readRaw(t *thread, p []byte) (n int, blocked, ok bool) {
	buffer := object.NewByteArray(make([]byte, len(p)))
	view := object.Call(t, object.MemoryViewType.Value(), buffer)
	if view.Bad() {
		return 0, false, false
	}
	got := object.CallMethod(t, d.file, readintoName, view)
	if got.Bad() || got.IsNone() {
		return 0, got.IsNone(), got.Ok()
	}
	count, ok := object.IndexInt(t, got)
	if ok && (count < 0 || count > int64(len(p))) {
		t.Raise(object.OSErrorType, "raw readinto() returned invalid length %d (should have been between 0 and %d)", count, len(p))
		ok = false
	}
	if !ok {
		return 0, false, false
	}
	read, _ := object.BufferOf(buffer)
	return copy(p, read[:count]), false, true
}

// readAll asks a raw file for all it has left, if it has a method for that.
func (d scriptDevice) readAll(t *thread) (all value, found bool) {
	method := object.FindAttr(t, d.file, readallName)
	if method.Bad() {
		return method, t.Pending() != nil
	}
	all = object.Call(t, method)
	if _, isBytes := object.AsBytes(all); all.Ok() && !isBytes && !all.IsNone() {
		all = t.Raise(object.TypeErrorType, "readall() should return bytes")
	}
	return all, true
}

// WriteOn writes until all is taken.
func (d scriptDevice) WriteOn(t *thread, p []byte) (ok bool) {
	if d.text {
		return object.CallMethod(t, d.file, writeName, object.NewBytes(bytes.Clone(p))).Ok()
	}
	for len(p) > 0 {
		view := object.Call(t, object.MemoryViewType.Value(), object.NewBytes(bytes.Clone(p)))
		if view.Bad() {
			return false
		}
		written := object.CallMethod(t, d.file, writeName, view)
		if written.Bad() {
			return false
		}
		if written.IsNone() {
			e := object.Call(t, object.BlockingIOErrorType.Value(), object.Int(int64(syscall.EAGAIN)),
				object.NewStr("write could not complete without blocking"), object.Int(0))
			return raiseMade(t, e)
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

// raiseMade raises the exception that a call gave.
func raiseMade(t *thread, made value) bool {
	if e, ok := object.AsException(made); ok {
		t.Throw(e)
	}
	return false
}

// fillRest reads to the end of the file, by one call where a file of a script is below.
func (f *TextFile) fillRest(t *thread) bool {
	d, isScript := f.dev.(scriptDevice)
	if !isScript {
		return f.fillAll(t)
	}
	rest := object.CallMethod(t, d.file, readName)
	if rest.Bad() {
		return false
	}
	b, ok := object.BufferOf(rest)
	if !ok {
		return t.Raise(object.TypeErrorType, "underlying read() should have returned a bytes-like object, not '%s'", rest.Type().MessageName()).Ok()
	}
	f.in, f.at = append(bytes.Clone(f.ahead()), b...), 0
	return true
}

// SeekOn moves the file's position, or tells it.
func (d scriptDevice) SeekOn(t *thread, off int64, whence int) (pos int64, ok bool) {
	var answer value
	if off == 0 && whence == 1 {
		answer = object.CallMethod(t, d.file, tellName)
	} else {
		answer = object.CallMethod(t, d.file, seekName, object.Int(off), object.Int(int64(whence)))
	}
	if answer.Bad() {
		return 0, false
	}
	if pos, ok = object.IndexInt(t, answer); ok && pos < 0 {
		t.Raise(object.OSErrorType, "Raw stream returned invalid position %d", pos)
		ok = false
	}
	return pos, ok
}

// closeOn closes the file below, unless it is closed.
func (d scriptDevice) closeOn(t *thread) (ok bool) {
	return object.CallMethod(t, d.file, closeName).Ok()
}
