package pyio

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

// UnsupportedOperationType is io.UnsupportedOperation, an OSError and a ValueError.
var UnsupportedOperationType = &object.Type{
	Name: "UnsupportedOperation", Module: "io", Flags: object.FlagBase | object.FlagHasDict,
}

func defineErrors() {
	ty := UnsupportedOperationType.Define(object.OSErrorType, nil)
	ty.Bases = []*object.Type{object.OSErrorType, object.ValueErrorType}
	ty.MRO = []*object.Type{
		ty, object.OSErrorType, object.ValueErrorType, object.ExceptionType, object.BaseExceptionType, object.ObjectType,
	}
}

func unsupported(t *thread, what string) value { return t.Raise(UnsupportedOperationType, "%s", what) }

// osErrorClass says which class of OSError an errno is raised as.
func osErrorClass(code syscall.Errno) *object.Type {
	switch code {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return object.BlockingIOErrorType
	case syscall.ECHILD:
		return object.ChildProcessErrorType
	case syscall.EPIPE:
		return object.BrokenPipeErrorType
	case syscall.ECONNABORTED:
		return object.ConnectionAbortedErrorType
	case syscall.ECONNREFUSED:
		return object.ConnectionRefusedErrorType
	case syscall.ECONNRESET:
		return object.ConnectionResetErrorType
	case syscall.EEXIST:
		return object.FileExistsErrorType
	case syscall.ENOENT:
		return object.FileNotFoundErrorType
	case syscall.EISDIR:
		return object.IsADirectoryErrorType
	case syscall.ENOTDIR:
		return object.NotADirectoryErrorType
	case syscall.EINTR:
		return object.InterruptedErrorType
	case syscall.EACCES, syscall.EPERM:
		return object.PermissionErrorType
	case syscall.ESRCH:
		return object.ProcessLookupErrorType
	case syscall.ETIMEDOUT:
		return object.TimeoutErrorType
	}
	return object.OSErrorType
}

// RaiseOS raises the OSError that stands for a Go error of the os package;
// path is the file it is about, or Unbound.
func RaiseOS(t *thread, err error, path value) value {
	var code syscall.Errno
	switch {
	case errors.As(err, &code):
	case errors.Is(err, fs.ErrClosed):
		return t.Raise(object.ValueErrorType, "I/O operation on closed file.")
	default:
		return t.Raise(object.OSErrorType, "%s", err.Error())
	}
	args := []value{object.Int(int64(code)), object.NewStr(capitalised(code.Error()))}
	if path.Ok() {
		args = append(args, path)
	}
	e, ok := object.AsException(object.Call(t, osErrorClass(code).Value(), args...))
	if !ok {
		return object.Raised
	}
	return t.Throw(e)
}

// capitalised makes the text of the C library out of Go's, which differ in the first letter.
func capitalised(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

func closedFile(t *thread) value {
	return t.Raise(object.ValueErrorType, "I/O operation on closed file.")
}
