//go:build !linux

package pyos

import (
	"os"
	"runtime"

	"github.com/bide-lang/bide/interp/object"
)

func uname(*thread, []value) value {
	host, _ := os.Hostname()
	return unameResultType.Make(object.NewStr(runtime.GOOS), object.NewStr(host), object.NewStr(""), object.NewStr(""),
		object.NewStr(runtime.GOARCH))
}
