package interp_test

import (
	"strings"
	"testing"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

// TestPlaceIsWhereTheScriptStands asks from inside a call, as the report of a bug does.
func TestPlaceIsWhereTheScriptStands(t *testing.T) {
	var in *interp.Interpreter
	var places []string
	probe := object.ModuleDef{Name: "probe", Init: func(_ *object.Thread, m *object.Module) bool {
		m.Func("here", "", func(*object.Thread, []object.Value) object.Value {
			places = append(places, in.Place())
			return object.None
		})
		return true
	}}
	in = interp.New(interp.Config{Modules: append(stdlib.Modules(), probe)})
	if got := in.Place(); got != "" {
		t.Errorf("before the script: %q", got)
	}
	script := "import probe\nprobe.here()\n\ndef f():\n    return probe.here()\nf()\n"
	if exit := in.RunMain("/shop/main.py", []byte(script)); exit != 0 {
		t.Fatalf("exit %d", exit)
	}
	want := "/shop/main.py:2, in <module> /shop/main.py:5, in f"
	if got := strings.Join(places, " "); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
