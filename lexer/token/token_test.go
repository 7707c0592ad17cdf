package token

import "testing"

func TestEveryKindHasAText(t *testing.T) {
	for k := Illegal; k < KindCount; k++ {
		if k.String() == "" {
			t.Errorf("kind %d has no text", k)
		}
		if got := Keyword(k.String()); k.IsKeyword() != (got != Name) {
			t.Errorf("Keyword(%q) = %v", k.String(), got)
		}
	}
	for _, name := range []string{"", "x", "match", "case", "type", "_", "nonlocals", "asyncs", "none", "zebra"} {
		if got := Keyword(name); got != Name {
			t.Errorf("Keyword(%q) = %v, want NAME", name, got)
		}
	}
}

func TestPosition(t *testing.T) {
	f := NewFile("f", "ab\r\ncé€x\rz\n")
	tests := []struct {
		pos             Pos
		line, col, char int
	}{
		{-1, 1, 0, 0},
		{0, 1, 0, 0},
		{2, 1, 2, 2},
		{3, 2, 0, 0},
		{6, 2, 3, 2},
		{9, 2, 6, 3},
		{11, 3, 0, 0},
		{13, 4, 0, 0},
		{99, 4, 0, 0},
	}
	for _, tt := range tests {
		line, col := f.Position(tt.pos)
		if char := f.CharOffset(tt.pos); line != tt.line || col != tt.col || char != tt.char {
			t.Errorf("pos %d: got %d:%d char %d, want %d:%d char %d", tt.pos, line, col, char, tt.line, tt.col, tt.char)
		}
	}
	for n, want := range []string{"", "ab", "cé€x", "z", "", ""} {
		if got := f.Line(n); got != want {
			t.Errorf("Line(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestSyntaxErrorWhere(t *testing.T) {
	f := NewFile("f.py", "a\né = $\n")
	err := Errorf(f, Span{7, 8}, "invalid %s", "syntax")
	if got, want := err.Error(), "f.py:2:5: SyntaxError: invalid syntax"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := err.Where(), (Place{2, 5, 2, 6}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := err.SourceLine(); got != "é = $" {
		t.Errorf("source line %q", got)
	}
}
