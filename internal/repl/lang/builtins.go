package lang

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// builtinFunctions are the functions and types that every script can use, bide's extras last.
const builtinFunctions = "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile " +
	"complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr " +
	"globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min " +
	"next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str " +
	"sum super tuple type vars zip NotImplemented Ellipsis sleep gather create_task run_in_executor"

// Builtins are the names that a Highlighter takes for built in.
func Builtins() map[string]bool {
	names := map[string]bool{}
	for _, name := range strings.Fields(builtinFunctions) {
		names[name] = true
	}
	for _, ty := range object.ExceptionTypes() {
		names[ty.Name] = true
	}
	return names
}
