package pyos

import (
	"bytes"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// normalPath is a path without . and .. and doubled slashes, a str or bytes.
func normalPath(t *thread, a []value) value {
	if s, ok := object.AsStr(a[0]); ok {
		return object.NewStr(normalised(s.Text()))
	}
	b, ok := object.AsBytes(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "path should be string, bytes or os.PathLike, not %s", object.ArgumentType(a[0]))
	}
	return object.NewBytes([]byte(normalised(string(b))))
}

func normalised(path string) string {
	rest := strings.TrimLeft(path, "/")
	slashes := len(path) - len(rest)
	if slashes > 2 {
		slashes = 1
	}
	out := append(make([]byte, 0, len(path)), "//"[:slashes]...)
	for rest != "" {
		part, after, _ := strings.Cut(rest, "/")
		rest = after
		up := len(out) - slashes
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && up > 0 && !endsAbove(out[slashes:]):
			out = out[:max(bytes.LastIndexByte(out, '/'), slashes)]
			continue
		case part == ".." && up == 0 && slashes > 0:
			continue
		}
		if up > 0 {
			out = append(out, '/')
		}
		out = append(out, part...)
	}
	if len(out) == 0 {
		return "."
	}
	return string(out)
}

// endsAbove tells whether the last part of a path is "..".
func endsAbove(path []byte) bool {
	return string(path) == ".." || bytes.HasSuffix(path, []byte("/.."))
}
