package pyio

import (
	"bytes"

	"github.com/bide-lang/bide/interp/object"
)

// What the base classes make of the one method that a script class has to define: readinto for raw files, read for
// lines of any file.

var (
	readName     = object.StrOf("read")
	readallName  = object.StrOf("readall")
	readintoName = object.StrOf("readinto")
)

// rawRead reads up to so many bytes, all with a negative size, by readinto.
func rawRead(t *thread, a []value) value {
	n, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	if n < 0 {
		return object.CallMethod(t, a[0], readallName)
	}
	if !t.CheckSize(int64(n), 1) {
		return object.Raised
	}
	buffer := object.NewByteArray(make([]byte, n))
	got := object.CallMethod(t, a[0], readintoName, buffer)
	if got.Bad() || got.IsNone() {
		return got
	}
	count, ok := object.IndexSize(t, got, object.ValueErrorType)
	if !ok {
		return object.Raised
	}
	read, _ := object.BufferOf(buffer)
	if count < 0 || int(count) > len(read) {
		return t.Raise(object.ValueErrorType, "readinto returned %d outside buffer size %d", count, n)
	}
	return object.NewBytes(bytes.Clone(read[:count]))
}

// readintoBy is readinto in terms of a method that reads.
func readintoBy(method *object.Str) object.NativeFunc {
	return func(t *thread, a []value) value {
		target, ok := object.WritableBuffer(t, a[1], method.Text()+"into() argument")
		if !ok {
			return object.Raised
		}
		part := object.CallMethod(t, a[0], method, object.Int(int64(len(target))))
		if part.Bad() {
			return part
		}
		b, ok := object.AsBytes(part)
		if !ok {
			return t.Raise(object.TypeErrorType, "read() should return bytes")
		}
		if len(b) > len(target) {
			return t.Raise(object.ValueErrorType, "read() returned too much data: %d bytes requested, %d returned", len(target), len(b))
		}
		if target, ok = object.WritableBuffer(t, a[1], method.Text()+"into() argument"); !ok {
			return object.Raised
		}
		return object.Int(int64(copy(target, b)))
	}
}

// rawMissing is a method that a raw file has to have itself.
func rawMissing(t *thread, _ []value) value { return t.Raise(object.NotImplementedErrorType, "") }

// rawReadall reads until there is nothing more; None from a file that would block counts if it comes first.
func rawReadall(t *thread, a []value) value {
	var all []byte
	for {
		part := object.CallMethod(t, a[0], readName, object.Int(defaultBufferSize))
		if part.Bad() || part.IsNone() && len(all) == 0 {
			return part
		}
		b, isBytes := object.AsBytes(part)
		if !isBytes && !part.IsNone() {
			return t.Raise(object.TypeErrorType, "read() should return bytes")
		}
		if len(b) == 0 {
			return object.NewBytes(all)
		}
		if !t.CheckSize(int64(len(all)+len(b)), 1) {
			return object.Raised
		}
		all = append(all, b...)
	}
}

// baseReadline reads byte by byte, since a base class cannot put back what it has read too much.
func baseReadline(t *thread, a []value) value {
	limit, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		part := object.CallMethod(t, a[0], readName, object.Int(1))
		if part.Bad() {
			return part
		}
		b, isBytes := object.AsBytes(part)
		if !isBytes {
			return t.Raise(object.OSErrorType, "read() should have returned a bytes object, not '%s'", part.Type().MessageName())
		}
		line = append(line, b...)
		if len(b) == 0 || b[len(b)-1] == '\n' {
			break
		}
	}
	return object.NewBytes(line)
}
