package builtins

import (
	"bytes"
	"testing"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// newThread makes a thread whose builtins are filled and whose sys.stdout writes to out.
func newThread(t *testing.T, out *bytes.Buffer) (*object.Thread, *object.Module) {
	t.Helper()
	th := &object.Thread{Interp: &object.Interp{}, Limit: 1000}
	th.Interp.Modules = object.NewDict()
	m := object.NewModule("builtins")
	if !fill(th, m) {
		t.Fatal("builtins did not fill")
	}
	sys := object.NewModule("sys")
	sys.Set("stdout", pyio.NewTextWriter(out, "<stdout>", "strict", true).Value())
	th.Interp.Modules.SetStr(object.StrOf("sys"), sys.Value())
	return th, m
}

func call(th *object.Thread, m *object.Module, name string, args ...object.Value) string {
	v := object.Call(th, m.Get(name), args...)
	if v.Bad() {
		e := th.Take()
		text, _ := object.AsStr(e.Args.Items[0])
		return e.Type().Name + ": " + text.Text()
	}
	s, ok := object.Repr(th, v)
	if !ok {
		return "repr raised"
	}
	return s
}

func list(items ...object.Value) object.Value { return object.NewList(items).Value() }

func TestFunctions(t *testing.T) {
	th, m := newThread(t, new(bytes.Buffer))
	n, s, f := object.Int, object.NewStr, object.Float
	for _, c := range []struct {
		name string
		args []object.Value
		want string
	}{
		{"abs", []object.Value{n(-3)}, "3"},
		{"abs", []object.Value{s("x")}, "TypeError: bad operand type for abs(): 'str'"},
		{"all", []object.Value{list(n(1), n(0))}, "False"},
		{"any", []object.Value{list(n(0), n(1))}, "True"},
		{"bin", []object.Value{n(-5)}, "'-0b101'"},
		{"hex", []object.Value{f(1.5)}, "TypeError: 'float' object cannot be interpreted as an integer"},
		{"chr", []object.Value{n(97)}, "'a'"},
		{"chr", []object.Value{n(-1)}, "ValueError: chr() arg not in range(0x110000)"},
		{"ord", []object.Value{s("ab")}, "TypeError: ord() expected a character, but string of length 2 found"},
		{"len", []object.Value{n(3)}, "TypeError: object of type 'int' has no len()"},
		{"len", nil, "TypeError: len() takes exactly one argument (0 given)"},
		{"max", []object.Value{n(1), n(3), n(2)}, "3"},
		{"max", []object.Value{list()}, "ValueError: max() iterable argument is empty"},
		{"max", nil, "TypeError: max expected at least 1 argument, got 0"},
		{"min", []object.Value{s("a"), n(1)}, "TypeError: '<' not supported between instances of 'int' and 'str'"},
		{"sum", []object.Value{list(n(1), f(2.5), n(3))}, "6.5"},
		{"sum", []object.Value{list(f(0.1), f(0.1), f(0.1), f(0.1), f(0.1), f(0.1), f(0.1), f(0.1), f(0.1), f(0.1))}, "1.0"},
		{"sum", []object.Value{list(), s("")}, "TypeError: sum() can't sum strings [use ''.join(seq) instead]"},
		{"sorted", []object.Value{list(n(3), n(1), n(2))}, "[1, 2, 3]"},
		{"pow", []object.Value{n(2), n(10), n(1000)}, "24"},
		{"isinstance", []object.Value{n(3), object.IntType.Value()}, "True"},
		{"isinstance", []object.Value{object.True, object.IntType.Value()}, "True"},
		{"isinstance", []object.Value{n(3), n(4)}, "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"},
		{"isinstance", []object.Value{n(3), object.NewTuple(object.StrType.Value(), object.IntType.Value()).Value()}, "True"},
		{"issubclass", []object.Value{n(3), object.IntType.Value()}, "TypeError: issubclass() arg 1 must be a class"},
		{"issubclass", []object.Value{object.BoolType.Value(), object.IntType.Value()}, "True"},
		{"getattr", []object.Value{n(3), n(4)}, "TypeError: attribute name must be string, not 'int'"},
		{"getattr", []object.Value{n(3), s("nope"), n(7)}, "7"},
		{"hasattr", []object.Value{n(3), s("nope")}, "False"},
		{"next", []object.Value{n(3)}, "TypeError: 'int' object is not an iterator"},
		{"iter", []object.Value{n(3)}, "TypeError: 'int' object is not iterable"},
		{"iter", []object.Value{n(3), n(4)}, "TypeError: iter(v, w): v must be callable"},
		{"format", []object.Value{n(3), n(4)}, "TypeError: format() argument 2 must be str, not int"},
		{"repr", []object.Value{s("a")}, `"'a'"`},
		{"ascii", []object.Value{s("é")}, `"'\\xe9'"`},
	} {
		if got := call(th, m, c.name, c.args...); got != c.want {
			t.Errorf("%s with %d arguments = %s, want %s", c.name, len(c.args), got, c.want)
		}
	}
}

func TestPrint(t *testing.T) {
	var out bytes.Buffer
	th, m := newThread(t, &out)
	print := m.Get("print")
	names := []*object.Str{object.StrOf("sep"), object.StrOf("end")}
	args := []object.Value{object.Int(1), object.NewStr("a"), object.NewStr("-"), object.NewStr("!\n")}
	if object.CallKw(th, print, args, names).Bad() {
		t.Fatal("print raised")
	}
	if got := out.String(); got != "1-a!\n" {
		t.Errorf("printed %q", got)
	}
	if object.CallKw(th, print, []object.Value{object.Int(3)}, names[:1]).Ok() {
		t.Error("print(sep=3) did not raise")
	}
	th.Take()
}
