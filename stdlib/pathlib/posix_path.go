package pathlib

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// posixPath puts texts together as a path of a POSIX system. It gives the drive, which is empty, the root, the parts below
// it and the text of the whole.
func posixPath(_ *thread, a []value) value {
	texts, _ := object.AsList(a[0])
	path := ""
	for _, v := range texts.Items {
		s, _ := object.AsStr(v)
		part := s.Text()
		switch {
		case path == "" || strings.HasPrefix(part, "/"):
			path = part
		case strings.HasSuffix(path, "/"):
			path += part
		default:
			path += "/" + part
		}
	}
	rest := strings.TrimLeft(path, "/")
	root := path[:len(path)-len(rest)]
	if len(root) > 2 {
		root = "/"
	}
	var tail []value
	text := append(make([]byte, 0, len(path)+1), root...)
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, "/")
		if part == "" || part == "." {
			continue
		}
		if len(tail) > 0 {
			text = append(text, '/')
		}
		text = append(text, part...)
		tail = append(tail, object.NewStr(part))
	}
	if len(text) == 0 {
		text = append(text, '.')
	}
	return object.NewTuple(object.NewStr(""), object.NewStr(root), object.NewList(tail).Value(), object.CopyText(text)).Value()
}
