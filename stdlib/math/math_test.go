package pymath

import (
	"testing"

	"github.com/bide-lang/bide/interp/object"
)

func outcome(t *thread, f value, args []value) string {
	v := object.Call(t, f, args...)
	if v.Bad() {
		e := t.Take()
		text, _ := object.AsStr(e.Args.Items[0])
		return e.Type().Name + ": " + text.Text()
	}
	s, _ := object.Repr(t, v)
	return s
}

func TestFunctionsGiveWhatCPythonGives(t *testing.T) {
	th := &object.Thread{Interp: &object.Interp{}, Limit: 1000}
	m := object.NewModule("math")
	fill(th, m)
	for _, c := range functionCases() {
		if got := outcome(th, m.Get(c.name), c.args); got != c.want {
			args, _ := object.Repr(th, object.NewTuple(c.args...).Value())
			t.Errorf("math.%s%s = %s, want %s", c.name, args, got, c.want)
		}
	}
}
