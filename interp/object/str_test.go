package object

import (
	"strings"
	"testing"
)

func TestStrHash(t *testing.T) {
	for _, c := range []struct {
		text string
		want int64
	}{
		{"", 0},
		{"a", 4644417185603328019},
		{"abc", -4594863902769663758},
		{"abcdefgh", 4574395652268504554},
		{"hello world 123", 3036798764715127591},
		{"\u00e9", 6047309291227476195},
		{"\u65e5\u672c", 6243316497235261705},
		{"a\U0001f600", -6970120874385731343},
		{"a\u00ff", 8186225505942432243},
	} {
		if got := StrOf(c.text).Hash(); got != c.want {
			t.Errorf("hash(%q) = %d, want %d", c.text, got, c.want)
		}
	}
}

func TestStrHashSeed(t *testing.T) {
	const want = 3869580338025362921
	if got := HashStr(42, StrOf("abc")); got != want {
		t.Errorf("hash under seed 42 = %d, want %d", got, want)
	}
}

func TestConcatSharesOneBuffer(t *testing.T) {
	s := StrOf(strings.Repeat("é", 300))
	var stages []*Str
	for range 100 {
		s = Cast[Str](Concat(s, StrOf("xy")))
		stages = append(stages, s)
	}
	for i, stage := range stages {
		want := strings.Repeat("é", 300) + strings.Repeat("xy", i+1)
		if stage.s != want || stage.n != 300+2*(i+1) {
			t.Fatalf("stage %d is %q of length %d", i, stage.s, stage.n)
		}
	}
	// Only the string at the end may grow in place: two that extend the same one must not meet.
	a, b := Cast[Str](Concat(stages[5], StrOf("A"))), Cast[Str](Concat(stages[5], StrOf("B")))
	if !strings.HasSuffix(a.s, "xyA") || !strings.HasSuffix(b.s, "xyB") {
		t.Errorf("branches end in %q and %q", a.s[len(a.s)-3:], b.s[len(b.s)-3:])
	}
}

func TestStrIndexing(t *testing.T) {
	text := strings.Repeat("aé日😀", 100)
	s := StrOf(text)
	points := []rune(text)
	for _, i := range []int{0, 1, 2, 3, 63, 64, 65, 127, 128, 300, 399} {
		if got := Cast[Str](StrIndex(s, i)).s; got != string(points[i]) {
			t.Errorf("s[%d] = %q, want %q", i, got, string(points[i]))
		}
		if got := Cast[Str](StrSlice(s, i, 400)).s; got != string(points[i:]) {
			t.Errorf("s[%d:] differs", i)
		}
	}
}

func TestReprText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"abc", `'abc'`}, {"it's", `"it's"`}, {`'"`, `'\'"'`}, {"\x00\n\t\x7f\\", `'\x00\n\t\x7f\\'`},
		{"é\u00ad\u200b\U000e0001", `'é\xad\u200b\U000e0001'`}, {"\xed\xa0\x80x", `'\ud800x'`},
	} {
		if got := ReprText(c.text); got != c.want {
			t.Errorf("repr = %s, want %s", got, c.want)
		}
	}
}
