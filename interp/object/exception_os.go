package object

// The numbers of OSError's values in Extra.
const (
	osErrno = iota
	osStrerror
	osFilename
	osFilename2
	osWritten
)

func defineOSError() {
	OSErrorType.Getters = extraGetters("errno", "strerror", "filename", "filename2", "characters_written")
	OSErrorType.Getters[osWritten] = Getter{Name: "characters_written", Get: osCharactersWritten, Set: osSetCharactersWritten}
	OSErrorType.New = osErrorNew
	OSErrorType.Init = osErrorInit
	OSErrorType.Str = osErrorStr
	for _, family := range exceptionTree() {
		if family.base != OSErrorType && family.base != ConnectionErrorType {
			continue
		}
		for _, sub := range family.subs {
			sub.New, sub.Init, sub.Str = osErrorNew, osErrorInit, osErrorStr
		}
	}
}

func osCharactersWritten(t *Thread, v Value) Value {
	if e := Cast[Exception](v); osWritten < len(e.Extra) && e.Extra[osWritten].Ok() {
		return e.Extra[osWritten]
	}
	return t.Raise(AttributeErrorType, "characters_written")
}

func osSetCharactersWritten(t *Thread, v, item Value) bool {
	e := Cast[Exception](v)
	if item.Bad() {
		if osCharactersWritten(t, v).IsRaised() {
			return false
		}
		e.setExtra(osWritten, Unbound)
		return true
	}
	n, ok := IndexInt(t, item)
	if ok {
		e.setExtra(osWritten, Int(n))
	}
	return ok
}

// osErrnoClass says which class OSError(errno, ...) makes, nil for OSError itself. The
// numbers are Linux's, whatever the system.
func osErrnoClass(errno int64) *Type {
	switch errno {
	case 1, 13:
		return PermissionErrorType
	case 2:
		return FileNotFoundErrorType
	case 3:
		return ProcessLookupErrorType
	case 4:
		return InterruptedErrorType
	case 10:
		return ChildProcessErrorType
	case 11, 114, 115:
		return BlockingIOErrorType
	case 17:
		return FileExistsErrorType
	case 20:
		return NotADirectoryErrorType
	case 21:
		return IsADirectoryErrorType
	case 32, 108:
		return BrokenPipeErrorType
	case 103:
		return ConnectionAbortedErrorType
	case 104:
		return ConnectionResetErrorType
	case 110:
		return TimeoutErrorType
	case 111:
		return ConnectionRefusedErrorType
	}
	return nil
}

// NewOSError makes the OSError, of the class that fits errno, about filename (Unbound: none).
func NewOSError(errno int64, strerror string, filename Value) *Exception {
	cls := osErrnoClass(errno)
	if cls == nil {
		cls = OSErrorType
	}
	e := NewException(cls, "")
	e.readOSArgs([]Value{Int(errno), NewStr(strerror), orNone(filename)})
	return e
}

// osErrorNew reads the arguments, unless a subclass has its own __init__, which will pass on
// what it thinks fit.
func osErrorNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if osInitOverridden(cls) {
		return cls.Layout.Alloc(cls)
	}
	if len(names) > 0 {
		return t.Raise(TypeErrorType, "%s() takes no keyword arguments", cls.Name)
	}
	if cls == OSErrorType && len(args) >= 2 && len(args) <= 5 {
		if n, ok := AsInt64(args[0]); ok {
			if better := osErrnoClass(n); better != nil {
				cls = better
			}
		}
	}
	v := cls.Layout.Alloc(cls)
	Cast[Exception](v).readOSArgs(args)
	return v
}

func osInitOverridden(cls *Type) bool {
	return cls.Flags&FlagScript != 0 && funcID(cls.Init) != funcID(OSErrorType.Init) && funcID(cls.New) == funcID(OSErrorType.New)
}

func osErrorInit(t *Thread, self Value, args []Value, names []*Str) bool {
	if !osInitOverridden(self.Type()) {
		return true // New has read the arguments
	}
	if len(names) > 0 {
		t.Raise(TypeErrorType, "%s() takes no keyword arguments", self.Type().MessageName())
		return false
	}
	Cast[Exception](self).readOSArgs(args)
	return true
}

// readOSArgs takes (errno, strerror, filename, winerror, filename2); args keeps only the first two
// when there is a file name.
func (e *Exception) readOSArgs(args []Value) {
	e.setArgs(args)
	if len(args) < 2 || len(args) > 5 {
		return
	}
	e.Extra = make([]Value, osWritten+1)
	e.Extra[osErrno], e.Extra[osStrerror] = args[0], args[1]
	if len(args) < 3 || args[2].IsNone() {
		return
	}
	if e.typ.IsSubtype(BlockingIOErrorType) && IsIntLike(args[2]) {
		e.Extra[osWritten] = args[2]
		return
	}
	e.Extra[osFilename] = args[2]
	if len(args) == 5 {
		e.Extra[osFilename2] = args[4]
	}
	e.Args = NewTuple(args[0], args[1])
}

func osErrorStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	if osStrerror >= len(e.Extra) || e.Extra[osErrno].Bad() || e.Extra[osStrerror].Bad() {
		return exceptionStr(t, v)
	}
	errno, ok := ToStr(t, e.Extra[osErrno])
	if !ok {
		return Raised
	}
	text, ok := ToStr(t, e.Extra[osStrerror])
	if !ok {
		return Raised
	}
	text = "[Errno " + errno + "] " + text
	for i, before := range []string{": ", " -> "} {
		if name := e.Extra[osFilename+i]; name.Ok() {
			shown, ok := Repr(t, name)
			if !ok {
				return Raised
			}
			text += before + shown
		}
	}
	return NewStr(text)
}
