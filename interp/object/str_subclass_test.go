package object

import "testing"

// Instances of classes derived from str and bytes are texts with attributes; methods give plain ones.
func TestTextSubclasses(t *testing.T) {
	th := NewTestThread()
	for _, c := range []struct {
		base               *Type
		arg                Value
		method, want, plus string
	}{
		{StrType, NewStr("abc"), "upper", "'ABC'", "'abcabc'"},
		{BytesType, NewBytes([]byte("abc")), "upper", "b'ABC'", "b'abcabc'"},
		{ByteArrayType, NewBytes([]byte("abc")), "upper", "bytearray(b'ABC')", "bytearray(b'abcabc')"},
	} {
		cls := Call(th, TypeType.Value(), NewStr("S"), tuple(c.base.Value()), NewDict().Value())
		v := Call(th, cls, c.arg)
		if v.Bad() {
			t.Errorf("S(%s) raised %s", c.base.Name, showResult(th, v))
			continue
		}
		if !SetAttr(th, v, StrOf("note"), Int(7)) || GetAttr(th, v, StrOf("note")) != Int(7) {
			t.Errorf("an instance of a class derived from %s keeps no attributes", c.base.Name)
		}
		if got := showResult(th, CallMethod(th, v, StrOf(c.method))); got != c.want {
			t.Errorf("%s of an S: %s, want %s", c.method, got, c.want)
		}
		if got := showResult(th, Binary(th, OpAdd, v, v)); got != c.plus {
			t.Errorf("S + S: %s, want %s", got, c.plus)
		}
		if eq, ok := Equal(th, v, c.arg); !ok || !eq {
			t.Errorf("an S derived from %s is not equal to its text", c.base.Name)
		}
		if h, ok := Hash(th, v); c.base.Hash != nil {
			if want, _ := Hash(th, c.arg); !ok || h != want {
				t.Errorf("hash of an S derived from %s is %d, want %d", c.base.Name, h, want)
			}
		}
	}
}
