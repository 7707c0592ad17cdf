package lexer

import (
	"testing"

	"github.com/bide-lang/bide/lexer/token"
)

// errorTests hold what CPython 3.13 says about sources that its tokenizer rejects.
var errorTests = []struct {
	src, class, msg string
	at              token.Place
}{
	{"a = €", "SyntaxError", "invalid character '€' (U+20AC)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"x = 'ab", "SyntaxError", "unterminated string literal (detected at line 1)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"x = 'ab\\", "SyntaxError", "unterminated string literal (detected at line 1)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"x = \"\"\"abc", "SyntaxError", "unterminated triple-quoted string literal (detected at line 1)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"x\ny = \"\"\"abc\n d", "SyntaxError", "unterminated triple-quoted string literal (detected at line 3)", token.Place{Line: 2, Offset: 5, EndLine: 2, EndOffset: 5}},
	{"f'abc", "SyntaxError", "unterminated f-string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f\"\"\"abc\nd", "SyntaxError", "unterminated triple-quoted f-string literal (detected at line 2)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'a{b", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 0}},
	{"f'a{b'", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'}'", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"f'a}b'", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"f'{a)}'", "SyntaxError", "f-string: unmatched ')'", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'{a]}'", "SyntaxError", "f-string: unmatched ']'", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'{(a}'", "SyntaxError", "closing parenthesis '}' does not match opening parenthesis '('", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f'{a:}}'", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 7, EndLine: 1, EndOffset: 7}},
	{"f'{'", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"f'{a'", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'{a:x", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'''{a:x", "SyntaxError", "unterminated triple-quoted f-string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'{a[\"b]}'", "SyntaxError", "unterminated string literal (detected at line 1)", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f'{#}'", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'{a#}'", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'{\\}'", "SyntaxError", "unexpected character after line continuation character", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 0}},
	{"(", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 0}},
	{"(\n1,\n2", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 0}},
	{")", "SyntaxError", "unmatched ')'", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"(]", "SyntaxError", "closing parenthesis ']' does not match opening parenthesis '('", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"(\n]", "SyntaxError", "closing parenthesis ']' does not match opening parenthesis '(' on line 1", token.Place{Line: 2, Offset: 1, EndLine: 2, EndOffset: 1}},
	{"[}", "SyntaxError", "closing parenthesis '}' does not match opening parenthesis '['", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"{)", "SyntaxError", "closing parenthesis ')' does not match opening parenthesis '{'", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"a\\ b", "SyntaxError", "unexpected character after line continuation character", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"a\\", "SyntaxError", "unexpected EOF while parsing", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: -1}},
	{"\\", "SyntaxError", "unexpected EOF while parsing", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: -1}},
	{"  \\", "SyntaxError", "unexpected EOF while parsing", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: -1}},
	{"if x:\n\ty\n        z", "TabError", "inconsistent use of tabs and spaces in indentation", token.Place{Line: 3, Offset: 1, EndLine: 3, EndOffset: 0}},
	{"if x:\n        y\n\tz", "TabError", "inconsistent use of tabs and spaces in indentation", token.Place{Line: 3, Offset: 1, EndLine: 3, EndOffset: 0}},
	{"if x:\n    y\n  z", "IndentationError", "unindent does not match any outer indentation level", token.Place{Line: 3, Offset: 4, EndLine: 3, EndOffset: -1}},
	{"0777", "SyntaxError", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 2}},
	{"08", "SyntaxError", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 2}},
	{"0_7", "SyntaxError", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 3}},
	{"1_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1__0", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1_000_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"0x", "SyntaxError", "invalid hexadecimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"0xg", "SyntaxError", "invalid hexadecimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"0x_", "SyntaxError", "invalid hexadecimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0x1_", "SyntaxError", "invalid hexadecimal literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"0x1g", "SyntaxError", "invalid hexadecimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0b", "SyntaxError", "invalid binary literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"0b2", "SyntaxError", "invalid digit '2' in binary literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0b12", "SyntaxError", "invalid digit '2' in binary literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"0b1_", "SyntaxError", "invalid binary literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"0b1a", "SyntaxError", "invalid binary literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0o", "SyntaxError", "invalid octal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"0o8", "SyntaxError", "invalid digit '8' in octal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0o18", "SyntaxError", "invalid digit '8' in octal literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"0o1_", "SyntaxError", "invalid octal literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"0o1a", "SyntaxError", "invalid octal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"1a", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1ab", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1.a", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1.5a", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"1e", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1e+", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"1e5a", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"1e5_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"1_e5", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1._5", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1.5_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"1jx", "SyntaxError", "invalid imaginary literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1j_", "SyntaxError", "invalid imaginary literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1.e", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1.__", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"0_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"00_", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 3}},
	{"0_x", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"012_3", "SyntaxError", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 2}},
	{"x\u00a0", "SyntaxError", "invalid non-printable character U+00A0", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"\u00a0x", "SyntaxError", "invalid non-printable character U+00A0", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"x = é€", "SyntaxError", "invalid character '€' (U+20AC)", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"x = \u200b", "SyntaxError", "invalid non-printable character U+200B", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"x\x01", "SyntaxError", "invalid non-printable character U+0001", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"x\x7f", "SyntaxError", "invalid non-printable character U+007F", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"1€", "SyntaxError", "invalid character '€' (U+20AC)", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
	{"(a\nb", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 0}},
	{"x = '''\n\n", "SyntaxError", "unterminated triple-quoted string literal (detected at line 2)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"[(\n{\n", "SyntaxError", "'{' was never closed", token.Place{Line: 2, Offset: 1, EndLine: 2, EndOffset: 0}},
	{"if x:\n  (\n", "SyntaxError", "'(' was never closed", token.Place{Line: 2, Offset: 3, EndLine: 2, EndOffset: 0}},
	{"x = (1,\ny = 2", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 0}},
	{"f'{x:{y:{z:{w}}}}'", "SyntaxError", "f-string: expressions nested too deeply", token.Place{Line: 1, Offset: 11, EndLine: 1, EndOffset: 11}},
	{"f\"{x:a}}\"", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 8}},
	{"f\"{x}}\"", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f\"{{x}\"", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f\"{x!r\"", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f\"{a:\\}}\"", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 8}},
	{"'\\", "SyntaxError", "unterminated string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"x = '''\nabc", "SyntaxError", "unterminated triple-quoted string literal (detected at line 2)", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'''\nabc{\n", "SyntaxError", "'{' was never closed", token.Place{Line: 2, Offset: 4, EndLine: 2, EndOffset: 0}},
	{"f'''abc{x\n", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 0}},
	{"f'''abc{x:\n", "SyntaxError", "unterminated triple-quoted f-string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'{a:\n", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'{", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'{\n", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 3, EndLine: 1, EndOffset: 0}},
	{"f'''{\n", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 0}},
	{"f'''{a:{\n", "SyntaxError", "'{' was never closed", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 0}},
	{"x = 1\ny = a\\ b\n", "SyntaxError", "unexpected character after line continuation character", token.Place{Line: 2, Offset: 7, EndLine: 2, EndOffset: 0}},
	{"é = a\\ b\n", "SyntaxError", "unexpected character after line continuation character", token.Place{Line: 1, Offset: 7, EndLine: 1, EndOffset: 0}},
	{"x\na\\", "SyntaxError", "unexpected EOF while parsing", token.Place{Line: 2, Offset: 3, EndLine: 2, EndOffset: -1}},
	{"x = 1\nif x:\n    éy\n  z + 1\nw\n", "IndentationError", "unindent does not match any outer indentation level", token.Place{Line: 4, Offset: 8, EndLine: 4, EndOffset: -1}},
	{"1ander", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1i", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1n", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1no", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1o", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"1a\n'abc", "SyntaxError", "invalid decimal literal", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"(a b\n", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 0}},
	{"(\na b\n", "SyntaxError", "'(' was never closed", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 0}},
	{"f'{x:{y}\n}'", "SyntaxError", "unterminated f-string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'{(}'", "SyntaxError", "closing parenthesis '}' does not match opening parenthesis '('", token.Place{Line: 1, Offset: 5, EndLine: 1, EndOffset: 5}},
	{"f'{([)}'", "SyntaxError", "closing parenthesis ')' does not match opening parenthesis '['", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f\"{x[}\"", "SyntaxError", "closing parenthesis '}' does not match opening parenthesis '['", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f'{a:{b)}}'", "SyntaxError", "f-string: unmatched ')'", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 8}},
	{"f'{\"a'", "SyntaxError", "unterminated string literal (detected at line 1)", token.Place{Line: 1, Offset: 4, EndLine: 1, EndOffset: 4}},
	{"f'''{'''", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f'{x}'\\ '", "SyntaxError", "unexpected character after line continuation character", token.Place{Line: 1, Offset: 8, EndLine: 1, EndOffset: 0}},
	{"rf'\\{'", "SyntaxError", "f-string: expecting '}'", token.Place{Line: 1, Offset: 6, EndLine: 1, EndOffset: 6}},
	{"f'\\", "SyntaxError", "unterminated f-string literal (detected at line 1)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'\\\nabc", "SyntaxError", "unterminated f-string literal (detected at line 2)", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"f'''{x:{y}}}'''", "SyntaxError", "f-string: single '}' is not allowed", token.Place{Line: 1, Offset: 12, EndLine: 1, EndOffset: 12}},
	{"if 1:\n    x\n  \\\n  y", "IndentationError", "unindent does not match any outer indentation level", token.Place{Line: 4, Offset: 4, EndLine: 4, EndOffset: -1}},
	{"\\\n", "SyntaxError", "unexpected EOF while parsing", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: -1}},
	{"\ufeffx", "SyntaxError", "invalid non-printable character U+FEFF", token.Place{Line: 1, Offset: 1, EndLine: 1, EndOffset: 1}},
	{"x\ufeff", "SyntaxError", "invalid non-printable character U+FEFF", token.Place{Line: 1, Offset: 2, EndLine: 1, EndOffset: 2}},
}

func TestErrors(t *testing.T) {
	for _, tt := range errorTests {
		l := New(token.NewFile("f", tt.src))
		_, err := l.All()
		e, ok := err.(*token.SyntaxError)
		if !ok || e.Class != tt.class || e.Msg != tt.msg || e.Where() != tt.at {
			t.Errorf("%q:\n got %v %v\nwant %s: %s %v", tt.src, err, place(err), tt.class, tt.msg, tt.at)
		}
		if _, again := l.Next(); again != err {
			t.Errorf("%q: the error does not last: %v", tt.src, again)
		}
	}
}

func place(err error) any {
	if e, ok := err.(*token.SyntaxError); ok {
		return e.Where()
	}
	return nil
}

func TestWarnings(t *testing.T) {
	l := New(token.NewFile("f", "x\n1if 0x1for 2else 1jor 1\n"))
	if _, err := l.All(); err != nil {
		t.Fatal(err)
	}
	want := []string{"invalid decimal literal", "invalid hexadecimal literal", "invalid decimal literal", "invalid imaginary literal"}
	if len(l.Warnings) != len(want) {
		t.Fatalf("got %v", l.Warnings)
	}
	for i, w := range l.Warnings {
		if w.Err.Msg != want[i] || w.Line != 2 {
			t.Errorf("got %d: %s, want 2: %s", w.Line, w.Err.Msg, want[i])
		}
	}
}

// A parser that stumbles over the b of the first line must report what CPython reports.
func TestPrefer(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"a b\nc", "invalid syntax"},
		{"a b\n'abc", "unterminated string literal (detected at line 2)"},
		{"a b\n1a", "invalid decimal literal"},
		{"a b\n(", "invalid syntax"},
		{"a b\nif x:\n  x\n y", "invalid syntax"},
		{"a b\n\\ c", "invalid syntax"},
		{"(\na b\n", "'(' was never closed"},
		{"(a b\n", "invalid syntax"},
	} {
		file := token.NewFile("f", tt.src)
		l := New(file)
		for {
			tok, err := l.Next()
			if err != nil {
				t.Fatal(err)
			}
			if tok.Text == "b" {
				got := l.Prefer(token.Errorf(file, tok.Span, "invalid syntax"))
				checkMsg(t, tt.src, got, tt.want)
				break
			}
		}
	}
}
