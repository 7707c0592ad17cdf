package object

import "testing"

func TestTextConstructors(t *testing.T) {
	th := NewTestThread()
	for _, c := range constructorCases() {
		args := append([]Value(nil), c.args...)
		var names []*Str
		for i := 0; i < len(c.kwargs); i += 2 {
			names = append(names, StrOf(c.kwargs[i].(string)))
			args = append(args, c.kwargs[i+1].(Value))
		}
		call := c.typ.Name + showResult(th, tuple(c.args...))
		if got := showResult(th, CallKw(th, c.typ.Value(), args, names)); got != c.want {
			t.Errorf("%s %v\n got %s\nwant %s", call, c.kwargs, got, c.want)
		}
	}
}

func TestByteArrayChanges(t *testing.T) {
	th := NewTestThread()
	for _, c := range changeCases() {
		b := NewByteArray([]byte("abcdef"))
		got := showResult(th, CallMethod(th, b, StrOf(c.method), c.args...))
		after := showResult(th, b)
		if got != c.want || after != c.after {
			t.Errorf("%s%s\n got %s, %s\nwant %s, %s", c.method, showResult(th, tuple(c.args...)), got, after, c.want, c.after)
		}
	}
}

// A memoryview pins the size of what it looks at, and shows changes both ways.
func TestMemoryView(t *testing.T) {
	th := NewTestThread()
	b := NewByteArray([]byte("abcdef"))
	m := Call(th, MemoryViewType.Value(), b)
	part := GetItem(th, m, NewSlice(Int(1), Int(5), Int(2)).Value())
	if !SetItem(th, part, Int(1), Int('X')) {
		t.Fatal(showResult(th, Raised))
	}
	if got, want := showResult(th, b), "bytearray(b'abcXef')"; got != want {
		t.Errorf("after a change through the view: %s, want %s", got, want)
	}
	want := "BufferError: Existing exports of data: object cannot be re-sized"
	if got := showResult(th, CallMethod(th, b, StrOf("append"), Int(1))); got != want {
		t.Errorf("append under a view: %s, want %s", got, want)
	}
	CallMethod(th, m, StrOf("release"))
	CallMethod(th, part, StrOf("release"))
	if got := showResult(th, CallMethod(th, b, StrOf("append"), Int('!'))); got != "None" {
		t.Errorf("append after release: %s", got)
	}
	want = "ValueError: operation forbidden on released memoryview object"
	if got := showResult(th, GetItem(th, m, Int(0))); got != want {
		t.Errorf("item of a released view: %s, want %s", got, want)
	}
}
