package pyio

import (
	"bytes"
	"os"
	"syscall"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// OpenFunction is the builtin open.
func OpenFunction() value {
	return object.NewFunc("_io", "open",
		"file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", open)
}

// mode is a parsed mode argument of open.
type mode struct{ creating, reading, writing, appending, updating, binary, text bool }

// The slots of open's arguments.
const (
	argFile = iota
	argMode
	argBuffering
	argEncoding
	argErrors
	argNewline
	argClosefd
	argOpener
)

func open(t *thread, a []value) value {
	text := "r"
	if a[argMode].Ok() {
		s, ok := object.AsStr(a[argMode])
		if !ok {
			return t.Raise(object.TypeErrorType, "open() argument 'mode' must be str, not %s", a[argMode].Type().Name)
		}
		text = s.Text()
	}
	var m mode
	if !m.parse(t, text) || !m.checkArguments(t, a) {
		return object.Raised
	}
	buffering, ok := intArgument(t, a[argBuffering], -1)
	if !ok {
		return object.Raised
	}
	closefd := true
	if a[argClosefd].Ok() {
		if closefd, ok = object.Truth(t, a[argClosefd]); !ok {
			return object.Raised
		}
	}
	size := int(buffering)
	if size < 0 || size == 1 && !m.binary {
		size = defaultBufferSize
	}
	if size == 0 && !m.binary {
		return t.Raise(object.ValueErrorType, "can't have unbuffered text I/O")
	}
	c := openChannel(t, a[argFile], m, size, closefd, a[argOpener])
	if c == nil {
		return object.Raised
	}
	return m.wrap(t, c, text, buffering, a)
}

// OpenStream makes a file of a stream. a is (mode, buffering, encoding, errors, newline) as open takes them; the script's side has
// checked the mode.
func OpenStream(t *thread, s Stream, name value, a []value) value {
	text, ok := object.ToStr(t, a[0])
	if !ok {
		return object.Raised
	}
	var m mode
	for i := range len(text) {
		if flag := m.flag(text[i]); flag != nil {
			*flag = true
		}
	}
	buffering := int64(-1)
	if !a[1].IsNone() {
		if buffering, ok = object.IndexInt(t, a[1]); !ok {
			return object.Raised
		}
	}
	size := int(buffering)
	if size < 0 {
		size = defaultBufferSize
	}
	c := newChannel(s, name, m.rawText(), m.reading, m.writing, size)
	return m.wrap(t, c, text, buffering, []value{argEncoding: a[2], argErrors: a[3], argNewline: a[4]})
}

// wrap puts the Python object around an open channel.
func (m mode) wrap(t *thread, c *channel, text string, buffering int64, a []value) value {
	if m.binary {
		if buffering == 0 {
			return newBinaryFile(FileIOType, c).Value()
		}
		f := newBinaryFile(bufferedTypeFor(c), c)
		unclosedOf(t).opened(c, &f.Header)
		return f.Value()
	}
	f := newTextFile(c)
	f.mode = text
	f.lineBuffered = buffering == 1 || buffering < 0 && isTerminal(c.dev)
	if !f.configure(t, "open", a[argEncoding], a[argErrors], a[argNewline]) {
		e := t.Take()
		c.close(t)
		return t.Restore(e)
	}
	unclosedOf(t).opened(c, &f.Header)
	return f.Value()
}

func intArgument(t *thread, v value, def int64) (int64, bool) {
	if v.Bad() {
		return def, true
	}
	return object.IndexInt(t, v)
}

// parse reads a mode like "rb+"; false means ValueError is pending.
func (m *mode) parse(t *thread, text string) bool {
	for i := range len(text) {
		flag := m.flag(text[i])
		if flag == nil || *flag {
			t.Raise(object.ValueErrorType, "invalid mode: '%s'", text)
			return false
		}
		*flag = true
	}
	kinds := 0
	for _, set := range [...]bool{m.creating, m.reading, m.writing, m.appending} {
		if set {
			kinds++
		}
	}
	switch {
	case m.text && m.binary:
		t.Raise(object.ValueErrorType, "can't have text and binary mode at once")
	case kinds > 1:
		t.Raise(object.ValueErrorType, "must have exactly one of create/read/write/append mode")
	case kinds == 0:
		t.Raise(object.ValueErrorType, "Must have exactly one of create/read/write/append mode and at most one plus")
	default:
		return true
	}
	return false
}

func (m *mode) flag(c byte) *bool {
	switch c {
	case 'x':
		return &m.creating
	case 'r':
		return &m.reading
	case 'w':
		return &m.writing
	case 'a':
		return &m.appending
	case '+':
		return &m.updating
	case 'b':
		return &m.binary
	case 't':
		return &m.text
	}
	return nil
}

// checkArguments refuses what only text files take.
func (m mode) checkArguments(t *thread, a []value) bool {
	if !m.binary {
		return true
	}
	for _, each := range [...]struct {
		at   int
		name string
	}{{argEncoding, "an encoding"}, {argErrors, "an errors"}, {argNewline, "a newline"}} {
		if v := a[each.at]; v.Ok() && !v.IsNone() {
			t.Raise(object.ValueErrorType, "binary mode doesn't take %s argument", each.name)
			return false
		}
	}
	return true
}

func (m mode) reads() bool  { return m.reading || m.updating }
func (m mode) writes() bool { return !m.reading || m.updating }

func (m mode) osFlags() int {
	flags := os.O_RDONLY
	switch {
	case m.updating:
		flags = os.O_RDWR
	case !m.reading:
		flags = os.O_WRONLY
	}
	switch {
	case m.creating:
		flags |= os.O_CREATE | os.O_EXCL
	case m.writing:
		flags |= os.O_CREATE | os.O_TRUNC
	case m.appending:
		flags |= os.O_CREATE | os.O_APPEND
	}
	return flags
}

// rawText is the mode as FileIO spells it.
func (m mode) rawText() string {
	letter := "rb"
	switch {
	case m.creating:
		letter = "xb"
	case m.appending:
		letter = "ab"
	case m.writing && !m.updating:
		letter = "wb"
	}
	if m.updating {
		letter += "+"
	}
	return letter
}

// openChannel opens a path or takes over a descriptor; nil means an exception is pending.
func openChannel(t *thread, file value, m mode, size int, closefd bool, opener value) *channel {
	if opener.Ok() && !opener.IsNone() {
		fd := object.Call(t, opener, file, object.Int(int64(m.osFlags())))
		if fd.Bad() {
			return nil
		}
		return openDescriptor(t, fd, file, m, size, true)
	}
	if object.IsIntLike(file) {
		return openDescriptor(t, file, file, m, size, closefd)
	}
	path, ok := PathText(t, file)
	if !ok {
		return nil
	}
	if _, isStr := object.AsStr(file); !isStr {
		if _, isBuffer := object.BufferOf(file); !isBuffer {
			file = object.NewStr(object.FromSystem(path)) // what __fspath__ gave is the file's name
		}
	}
	if !closefd {
		t.Raise(object.ValueErrorType, "Cannot use closefd=False with file name")
		return nil
	}
	if !t.WarnBlocking("open") {
		return nil
	}
	SettleFile(t, path)
	f, err, ok := openPath(t, path, m.osFlags())
	if !ok {
		return nil
	}
	if err != nil {
		RaiseOS(t, err, file)
		return nil
	}
	return newChannel(f, file, m.rawText(), m.reads(), m.writes(), size)
}

// openPath opens a file. ok is false with an exception pending when Ctrl-C ended the wait for the other side of a pipe.
func openPath(t *thread, path string, flags int) (f *os.File, err error, ok bool) {
	if !isNamedPipe(path) {
		t.Blocking(func() { f, err = openFile(path, flags) })
		return f, err, true
	}
	fd, err, ok := OpenDescriptor(t, path, flags, 0o666)
	if err != nil || !ok {
		return nil, err, ok
	}
	return os.NewFile(uintptr(fd), path), nil, true
}

func isNamedPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeNamedPipe != 0
}

// OpenDescriptor is openPath for a descriptor.
func OpenDescriptor(t *thread, path string, flags int, mode uint32) (fd int, err error, ok bool) {
	open := func() { fd, err = syscall.Open(path, flags|syscall.O_CLOEXEC, mode) }
	if !isNamedPipe(path) {
		t.Blocking(open)
		return fd, err, true
	}
	opened, stop := make(chan struct{}), make(chan struct{})
	go func() {
		open()
		close(opened)
	}()
	wait := func() {
		select {
		case <-opened:
		case <-stop:
		}
	}
	done, ok := t.Interp.Runner.(*interp.Interpreter).WaitOutside(t, -1, wait, func() { close(stop) })
	if !done {
		go func() { // the other side may come yet
			if <-opened; err == nil {
				syscall.Close(fd)
			}
		}()
		return 0, nil, false
	}
	return fd, err, ok
}

func openFile(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, flags, 0o666)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, syscall.EISDIR
	}
	return f, nil
}

func openDescriptor(t *thread, fd, name value, m mode, size int, closefd bool) *channel {
	n, ok := object.IndexInt(t, fd)
	if !ok {
		return nil
	}
	if n < 0 {
		t.Raise(object.ValueErrorType, "negative file descriptor")
		return nil
	}
	f := os.NewFile(uintptr(n), "")
	if _, err := f.Stat(); err != nil {
		RaiseOS(t, err, object.Unbound)
		return nil
	}
	var dev device = f
	if !closefd {
		dev = kept{f}
	}
	return newChannel(dev, name, m.rawText(), m.reads(), m.writes(), size)
}

// PathText is a str, bytes, or what __fspath__ gives, as the system is told it: surrogates that stand for bytes are these bytes.
func PathText(t *thread, v value) (string, bool) {
	if text, ok, is := encodedPath(t, v); is {
		return text, ok
	}
	r, found := object.CallSpecial(t, v, object.StrOf("__fspath__"))
	if !found {
		t.Raise(object.TypeErrorType, "expected str, bytes or os.PathLike object, not %s", v.Type().Name)
		return "", false
	}
	if r.Bad() {
		return "", false
	}
	if text, ok, is := encodedPath(t, r); is {
		return text, ok
	}
	t.Raise(object.TypeErrorType, "expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, r.Type().Name)
	return "", false
}

// PathTexts is PathText of each item of an iterable.
func PathTexts(t *thread, v value) ([]string, bool) {
	var found []string
	ok := object.Iterate(t, v, func(item value) bool {
		text, ok := PathText(t, item)
		found = append(found, text)
		return ok
	})
	return found, ok
}

// encodedPath is PathText of a str or bytes; is says whether v is one.
func encodedPath(t *thread, v value) (text string, ok, is bool) {
	b, is := object.BufferOf(v)
	if s, isStr := object.AsStr(v); isStr {
		if b, ok = object.Encode(t, s.Text(), "utf-8", "surrogateescape"); !ok {
			return "", false, true
		}
	} else if !is {
		return "", false, false
	}
	if bytes.IndexByte(b, 0) >= 0 {
		t.Raise(object.ValueErrorType, "embedded null byte")
		return "", false, true
	}
	return string(b), true, true
}
