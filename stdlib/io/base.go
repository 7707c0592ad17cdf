package pyio

import "github.com/bide-lang/bide/interp/object"

// The base classes of all files. Their methods are written in terms of
// readline, seek and close, so that a script class that derives from one of
// them and defines these is a file.
var (
	IOBaseType         = &object.Type{Name: "_IOBase", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	RawIOBaseType      = &object.Type{Name: "_RawIOBase", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	BufferedIOBaseType = &object.Type{Name: "_BufferedIOBase", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
	TextIOBaseType     = &object.Type{Name: "_TextIOBase", Module: "_io", Flags: object.FlagBase | object.FlagHasDict}
)

var (
	closeName    = object.StrOf("close")
	closedName   = object.StrOf("closed")
	closedMark   = object.StrOf("__IOBase_closed")
	flushName    = object.StrOf("flush")
	readlineName = object.StrOf("readline")
	seekName     = object.StrOf("seek")
	writeName    = object.StrOf("write")
)

func defineBases() {
	IOBaseType.Define(object.ObjectType, nil)
	IOBaseType.Iter = baseIter
	IOBaseType.Next = baseNext
	IOBaseType.Methods = []object.Method{
		{Name: "__enter__", Sig: "", Fn: func(t *thread, a []value) value { return baseIter(t, a[0]) }},
		{Name: "__exit__", Sig: "*args", Fn: func(t *thread, a []value) value { return discard(object.CallMethod(t, a[0], closeName)) }},
		{Name: "close", Sig: "", Fn: baseClose},
		{Name: "flush", Sig: "", Fn: func(t *thread, a []value) value { return discard(baseIter(t, a[0])) }},
		{Name: "fileno", Sig: "", Fn: refusal("fileno")},
		{Name: "isatty", Sig: "", Fn: func(t *thread, a []value) value {
			if baseIter(t, a[0]).Bad() {
				return object.Raised
			}
			return object.False
		}},
		{Name: "readable", Sig: "", Fn: baseFalse},
		{Name: "writable", Sig: "", Fn: baseFalse},
		{Name: "seekable", Sig: "", Fn: baseFalse},
		{Name: "seek", Sig: "offset, whence=0, /", Fn: refusal("seek")},
		{Name: "truncate", Sig: "size=None, /", Fn: refusal("truncate")},
		{Name: "tell", Sig: "", Fn: func(t *thread, a []value) value {
			return object.CallMethod(t, a[0], seekName, object.Int(0), object.Int(1))
		}},
		{Name: "readline", Sig: "size=-1, /", Fn: baseReadline},
		{Name: "readlines", Sig: "hint=-1, /", Fn: baseReadlines},
		{Name: "writelines", Sig: "lines, /", Fn: baseWritelines},
	}
	IOBaseType.Getters = []object.Getter{{Name: "closed", Get: baseClosed}}
	RawIOBaseType.Define(IOBaseType, nil)
	RawIOBaseType.Methods = []object.Method{
		{Name: "read", Sig: "size=-1, /", Fn: rawRead},
		{Name: "readall", Sig: "", Fn: rawReadall},
		{Name: "readinto", Sig: "buffer, /", Fn: rawMissing},
		{Name: "write", Sig: "b, /", Fn: rawMissing},
	}
	BufferedIOBaseType.Define(IOBaseType, nil)
	BufferedIOBaseType.Methods = append(refusals("size=-1, /", "read", "read1"),
		object.Method{Name: "readinto", Sig: "buffer, /", Fn: readintoBy(readName)},
		object.Method{Name: "readinto1", Sig: "buffer, /", Fn: readintoBy(read1Name)})
	BufferedIOBaseType.Methods = append(BufferedIOBaseType.Methods, refusals("object, /", "write")...)
	BufferedIOBaseType.Methods = append(BufferedIOBaseType.Methods, refusals("", "detach")...)
	TextIOBaseType.Define(IOBaseType, nil)
	TextIOBaseType.Methods = refusals("size=-1, /", "read", "readline")
	TextIOBaseType.Methods = append(TextIOBaseType.Methods, refusals("object, /", "write")...)
	TextIOBaseType.Methods = append(TextIOBaseType.Methods, refusals("", "detach")...)
	for _, name := range []string{"encoding", "newlines", "errors"} {
		TextIOBaseType.Getters = append(TextIOBaseType.Getters,
			object.Getter{Name: name, Get: func(*thread, value) value { return object.None }})
	}
}

func discard(v value) value {
	if v.Bad() {
		return v
	}
	return object.None
}

// notPickled is __reduce_ex__ of what stands for something outside.
func notPickled(t *thread, a []value) value {
	return t.Raise(object.TypeErrorType, "cannot pickle '%s' instances", a[0].Type().Name)
}

// refusals are methods, with the same parameters, that a file of the kind has only if its class defines them.
func refusals(sig string, names ...string) (all []object.Method) {
	for _, name := range names {
		all = append(all, object.Method{Name: name, Sig: sig, Fn: refusal(name)})
	}
	return all
}

func refusal(what string) object.NativeFunc {
	return func(t *thread, _ []value) value { return unsupported(t, what) }
}

func baseFalse(*thread, []value) value { return object.False }

// baseIter is the file itself, unless it is closed.
func baseIter(t *thread, v value) value {
	closed := object.GetAttr(t, v, closedName)
	if closed.Bad() {
		return closed
	}
	if is, ok := object.Truth(t, closed); !ok {
		return object.Raised
	} else if is {
		return closedFile(t)
	}
	return v
}

func baseNext(t *thread, v value) value {
	line := object.CallMethod(t, v, readlineName)
	if line.Bad() {
		return line
	}
	if n, ok := object.Len(t, line); !ok {
		return object.Raised
	} else if n == 0 {
		return object.Done
	}
	return line
}

func baseClosed(_ *thread, v value) value {
	if a := object.AttrsOf(v); a != nil && a.Get(closedMark).Ok() {
		return object.True
	}
	return object.False
}

func baseClose(t *thread, a []value) value {
	if baseClosed(t, a[0]) == object.True {
		return object.None
	}
	flushed := object.CallMethod(t, a[0], flushName)
	if attrs := object.AttrsOf(a[0]); attrs != nil {
		attrs.Set(a[0].Type(), closedMark, object.True)
	}
	return discard(flushed)
}

// baseReadlines reads lines until their characters exceed hint.
func baseReadlines(t *thread, a []value) value {
	hint, ok := sizeArgument(t, a[1])
	if !ok {
		return object.Raised
	}
	var lines []value
	total := 0
	ok = object.Iterate(t, a[0], func(line value) bool {
		n, ok := object.Len(t, line)
		lines = append(lines, line)
		total += n
		return ok && (hint <= 0 || total < hint)
	})
	if !ok {
		return object.Raised
	}
	return object.NewList(lines).Value()
}

func baseWritelines(t *thread, a []value) value {
	write := object.GetAttr(t, a[0], writeName)
	if write.Bad() {
		return write
	}
	if !object.Iterate(t, a[1], func(line value) bool { return object.Call(t, write, line).Ok() }) {
		return object.Raised
	}
	return object.None
}

// positionArgument reads a size to cut a file to; None and nothing mean here.
func positionArgument(t *thread, v value, here int64) (int64, bool) {
	if v.Bad() || v.IsNone() {
		return here, true
	}
	n, ok := sizeArgument(t, v)
	return int64(n), ok
}

// sizeArgument reads a size: None and nothing mean -1, all of it.
func sizeArgument(t *thread, v value) (int, bool) {
	if v.Bad() || v.IsNone() {
		return -1, true
	}
	if v.Type().Index == nil {
		t.Raise(object.TypeErrorType, "argument should be integer or None, not '%s'", v.Type().MessageName())
		return 0, false
	}
	n, ok := object.IndexSize(t, v, object.OverflowErrorType)
	return int(n), ok
}
