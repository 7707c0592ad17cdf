package interp_test

import (
	"bytes"
	"testing"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// Without a limit of the script's own, recursion ends where the Go stack's budget does.
func TestEndlessRecursionIsAnError(t *testing.T) {
	for _, body := range []string{
		"def f(n): return f(n + 1)\nf(0)",
		"class C:\n    def __getattr__(self, n): return getattr(self, n)\nC().x",
		"async def f(): await f()\nf().send(None)",
	} {
		var out bytes.Buffer
		in := interp.New(interp.Config{Modules: stdlib.Modules(), Stdout: &out, Stderr: &out})
		src := "import sys\nsys.setrecursionlimit(10 ** 9)\n" + body + "\n"
		exit := in.RunMain("deep.py", []byte(src))
		if exit != 1 || !bytes.Contains(out.Bytes(), []byte("RecursionError: maximum recursion depth exceeded")) {
			tail := out.Bytes()
			t.Errorf("%s\nexit %d: %s", body, exit, tail[max(0, len(tail)-300):])
		}
	}
}
