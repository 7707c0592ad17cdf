package object

import "testing"

func TestSystemText(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"", ""},
		{"café", "café"},
		{"a\xe9b", "a\xed\xb3\xa9b"},
		{"\xe9\xff", "\xed\xb3\xa9\xed\xb3\xbf"},
		{"\ufffd\x80", "\ufffd\xed\xb2\x80"},
		{"\xed\xb3\xa9", "\xed\xb3\xad\xed\xb2\xb3\xed\xb2\xa9"}, // a surrogate's bytes are none
	} {
		if got := FromSystem(c.name); got != c.text {
			t.Errorf("FromSystem(%q) = %q, want %q", c.name, got, c.text)
		}
		if got := ToSystem(c.text); got != c.name {
			t.Errorf("ToSystem(%q) = %q, want %q", c.text, got, c.name)
		}
	}
	if got := ToSystem("\xed\xa0\x80"); got != "\xed\xa0\x80" {
		t.Errorf("ToSystem of U+D800 = %q", got)
	}
}
