package pyio

import "github.com/bide-lang/bide/interp/object"

var (
	bufferedSignature = object.ParseSignature("raw, buffer_size=8192", false)
	rawSignature      = object.ParseSignature("file, mode='r', closefd=True, opener=None", false)
)

// binaryInit is FileIO(file, mode='r', closefd=True, opener=None), BufferedReader(raw, buffer_size=8192) and its kin.
func binaryInit(t *thread, self value, args []value, names []*object.Str) bool {
	f := binaryOf(self)
	init := object.Builtin{Name: self.Type().Name, Sig: bufferedSignature, Fn: f.initBuffered}
	if self.Type().IsSubtype(FileIOType) {
		init.Sig, init.Fn = rawSignature, f.initRaw
	}
	f.channel, f.detached = nil, false
	return init.Invoke(t, args, names).Ok()
}

func (f *BinaryFile) initRaw(t *thread, a []value) value {
	m := mode{binary: true}
	text := "r"
	if a[1].Ok() {
		s, ok := object.AsStr(a[1])
		if !ok {
			return t.Raise(object.TypeErrorType, "FileIO() argument 'mode' must be str, not %s", a[1].Type().MessageName())
		}
		text = s.Text()
	}
	if !m.parseRaw(t, text) {
		return object.Raised
	}
	closefd := true
	if a[2].Ok() {
		ok := false
		if closefd, ok = object.Truth(t, a[2]); !ok {
			return object.Raised
		}
	}
	if f.channel = openChannel(t, a[0], m, 0, closefd, a[3]); f.channel == nil {
		return object.Raised
	}
	return object.None
}

// parseRaw reads a mode of FileIO, where b says nothing.
func (m *mode) parseRaw(t *thread, text string) bool {
	plain := ""
	for _, c := range text {
		if c != 'b' {
			plain += string(c)
		}
	}
	return m.parse(t, plain)
}

func (f *BinaryFile) initBuffered(t *thread, a []value) value {
	size := defaultBufferSize
	if a[1].Ok() {
		n, ok := object.IndexSize(t, a[1], object.OverflowErrorType)
		if !ok {
			return object.Raised
		}
		size = int(n)
	}
	writes := !f.Header.Type().IsSubtype(BufferedReaderType)
	reads := !f.Header.Type().IsSubtype(BufferedWriterType)
	c := bufferOver(t, a[0], reads, writes, size)
	switch {
	case c == nil:
		return object.Raised
	case size <= 0:
		return t.Raise(object.ValueErrorType, "buffer size must be strictly positive")
	case !t.CheckSize(int64(size), 1):
		return object.Raised
	}
	f.channel = c
	return object.None
}

// bufferOver is a buffer over a raw file for these directions; nil with the exception pending if it has not got them.
func bufferOver(t *thread, raw value, reads, writes bool, size int) *channel {
	if raw.Type() == BytesIOType {
		b := openBytesIO(t, raw)
		if b == nil {
			return nil
		}
		c := newChannel(b, raw, "", reads, writes, size)
		c.under = raw
		return c
	}
	return rawChannel(t, raw, reads, writes, size)
}

// channelOf is what a file of text is put over: the channel of a file of bytes of ours, or any object with its methods.
func channelOf(t *thread, v value) *channel {
	switch v.Type() {
	case FileIOType, BufferedReaderType, BufferedWriterType, BufferedRandomType:
		f := openBinary(t, v)
		switch {
		case f == nil:
			return nil
		case f.under.Bad():
			return f.channel
		}
	case BytesIOType:
		b := openBytesIO(t, v)
		if b == nil {
			return nil
		}
		c := newChannel(b, v, "", true, true, defaultBufferSize)
		c.under = v
		return c
	}
	return textChannel(t, v)
}

// binaryDetach parts a buffer from the raw file, which it returns.
func binaryDetach(t *thread, f *BinaryFile, _ []value) value {
	if flushed := object.CallMethod(t, f.Value(), flushName); flushed.Bad() {
		return flushed
	}
	raw := f.raw()
	f.channel, f.detached = nil, true
	return raw
}

// raw is the file below the buffer.
func (f *BinaryFile) raw() value {
	if f.under.Ok() {
		return f.under
	}
	return newBinaryFile(FileIOType, f.channel).Value()
}

func binaryRepr(t *thread, v value) value {
	f := binaryOf(v)
	head := "<_io." + v.Type().Name
	if v.Type().Flags&object.FlagScript != 0 {
		head = "<" + v.Type().Module + "." + v.Type().Name
	}
	if f.channel == nil {
		return object.NewStr(head + ">")
	}
	name, ok := f.shown(t, nameName, f.name)
	switch {
	case !ok:
		return object.Raised
	case !v.Type().IsSubtype(FileIOType):
		return object.NewStr(head + name + ">")
	case f.ended:
		return object.NewStr(head + " [closed]>")
	}
	closes := "True"
	if _, isKept := f.dev.(kept); isKept {
		closes = "False"
	}
	return object.NewStr(head + name + " mode='" + f.mode + "' closefd=" + closes + ">")
}

// shown is " name='f'" of a repr: own, or what the file below has of that name, if anything.
func (c *channel) shown(t *thread, name *object.Str, own value) (string, bool) {
	if c.under.Ok() {
		if own = object.FindAttr(t, c.under, name); own.Bad() {
			return "", t.Pending() == nil
		}
	}
	text, ok := object.Repr(t, own)
	return " " + name.Text() + "=" + text, ok
}

// attribute is own, or what the file below has of that name.
func (c *channel) attribute(t *thread, name *object.Str, own value) value {
	if c.under.Ok() {
		return object.GetAttr(t, c.under, name)
	}
	return own
}

// closed reports that the file was closed, or the one below was.
func (c *channel) closed(t *thread) (is, ok bool) {
	switch d := c.dev.(type) {
	case *BytesIO:
		return d.ended, true
	case scriptDevice:
		closed := object.GetAttr(t, d.file, closedName)
		if closed.Bad() {
			return false, false
		}
		return object.Truth(t, closed)
	}
	return c.ended, true
}
