package pyos

import (
	"syscall"

	"github.com/bide-lang/bide/interp/object"
)

func uname(t *thread, _ []value) value {
	var u syscall.Utsname
	if err := syscall.Uname(&u); err != nil {
		return raise(t, err)
	}
	return unameResultType.Make(cText(u.Sysname[:]), cText(u.Nodename[:]), cText(u.Release[:]), cText(u.Version[:]), cText(u.Machine[:]))
}

// cText is the text before the first zero.
func cText[T int8 | uint8](chars []T) value {
	var b []byte
	for _, c := range chars {
		if c == 0 {
			break
		}
		b = append(b, byte(c))
	}
	return object.NewStr(string(b))
}
