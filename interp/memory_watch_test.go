package interp_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// growing are scripts that ask for small things for ever; each is a MemoryError that the script survives.
var growing = map[string]string{
	"list of lists": "kept = []\nwhile True: kept.append([1] * 100)",
	"dict":          "kept, i = {}, 0\nwhile True:\n    kept[i] = str(i) * 9; i += 1",
	"chain":         "kept = None\nwhile True: kept = [kept, 'x' * 400]",
	"comprehension": "[[0] * 50 for _ in iter(int, 1)]",
	"native loop":   "import itertools; list(map(list, itertools.repeat('abc' * 9)))",
}

func TestGrowingForEverIsAMemoryError(t *testing.T) {
	for name, src := range growing {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			in := interp.New(interp.Config{Stdout: &out, Stderr: &out, Modules: stdlib.Modules(), MaxBytes: 64 << 20})
			src := "def grow():\n    " + strings.ReplaceAll(src, "\n", "\n    ") +
				"\ntry:\n    grow()\nexcept MemoryError:\n    print('out of memory')\nprint(sum(range(100)))\n"
			if exit := in.RunMain("grow.py", []byte(src)); exit != 0 || out.String() != "out of memory\n4950\n" {
				t.Errorf("exit %d, output %.300s", exit, out.String())
			}
		})
	}
}
