package pyos

import (
	"errors"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// path is a path argument: what the system is told, what errors show, and whether answers are bytes. fd is
// a descriptor given in its place, -1 for none.
type path struct {
	name  string
	shown value
	bytes bool
	fd    int
}

// pathArgument reads argument arg of function fn; also names what else than a path it takes:
// "", "integer" or "integer or None".
func pathArgument(t *thread, fn, arg string, v value, also string) (path, bool) {
	if v.Ok() && v.Type() == placedType {
		place := object.Cast[placed](v)
		p, ok := pathArgument(t, fn, arg, place.path, also)
		return p, ok && p.moveInto(t, place.folder)
	}
	p := path{shown: v, fd: -1}
	if also != "" && v.Ok() && !v.IsBool() && (v.IsInt() || v.Type().Index != nil) {
		var ok bool
		p.fd, ok = descriptor(t, v)
		return p, ok
	}
	if also == "integer or None" && (v.Bad() || v.IsNone()) {
		p.name, p.shown = ".", object.NewStr(".")
		return p, true
	}
	r := v
	if _, isStr := object.AsStr(v); !isStr {
		if _, isBytes := object.AsBytes(v); !isBytes {
			var found bool
			if r, found = object.CallSpecial(t, v, t.Interp.Name("__fspath__")); !found {
				t.Raise(object.TypeErrorType, "%s: %s should be %s, not %s", fn, arg, wanted(also), v.Type().Name)
				return p, false
			}
			if r.Bad() {
				return p, false
			}
			p.shown = r
		}
	}
	return p, p.read(t, fn, arg, v, r)
}

func wanted(also string) string {
	if also == "" {
		return "string, bytes or os.PathLike"
	}
	if also == "integer" {
		return "string, bytes, os.PathLike or integer"
	}
	return "string, bytes, os.PathLike, integer or None"
}

func (p *path) read(t *thread, fn, arg string, v, r value) bool {
	if s, ok := object.AsStr(r); ok {
		b, ok := object.Encode(t, s.Text(), "utf-8", "surrogateescape")
		if !ok {
			return false
		}
		p.name = string(b)
	} else if b, ok := object.AsBytes(r); ok {
		p.name, p.bytes = string(b), true
	} else {
		t.Raise(object.TypeErrorType, "expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, r.Type().Name)
		return false
	}
	if strings.Contains(p.name, "\x00") {
		what := "character"
		if p.bytes {
			what = "byte"
		}
		t.Raise(object.ValueErrorType, "%s: embedded null %s in %s", fn, what, arg)
		return false
	}
	return true
}

// answer is a file name the system gave, in the kind of the argument.
func (p path) answer(name string) value {
	if p.bytes {
		return object.NewBytes([]byte(name))
	}
	return fileName(name)
}

// fileName is a file name that the system gave, as a str.
func fileName(name string) value { return object.NewStr(object.FromSystem(name)) }

// done is None, or the OSError that says what went wrong with the path.
func (p path) done(t *thread, err error) value {
	if err == nil {
		return object.None
	}
	return pyio.RaiseOS(t, err, p.shown)
}

// raisePair raises the OSError about two paths.
func raisePair(t *thread, err error, a, b path) value {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return pyio.RaiseOS(t, err, a.shown)
	}
	e := object.Call(t, object.OSErrorType.Value(), object.Int(int64(code)), object.NewStr(errnoText(code)), a.shown, object.None, b.shown)
	if e.Bad() {
		return e
	}
	return object.RaiseValue(t, e, object.Unbound)
}

// errnoText is what the C library says of an error number.
func errnoText(code syscall.Errno) string {
	s := code.Error()
	if strings.HasPrefix(s, "errno ") {
		return "Unknown error " + s[len("errno "):]
	}
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// optionalInt is an int argument, def when it was not given or None.
func optionalInt(t *thread, v value, def int64) (int64, bool) {
	if v.Bad() || v.IsNone() {
		return def, true
	}
	return object.IndexInt(t, v)
}

// flag is bool(v), def when the argument was not given.
func flag(t *thread, v value, def bool) (b, ok bool) {
	if v.Bad() {
		return def, true
	}
	return object.Truth(t, v)
}
