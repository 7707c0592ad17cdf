package lexer

import (
	"fmt"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
)

func TestUnquote(t *testing.T) {
	for _, tt := range []struct{ src, want, warning string }{
		{`'abc'`, "abc", ""},
		{`"""a"b"""`, `a"b`, ""},
		{`'\a\b\f\n\r\t\v\\\'\"'`, "\a\b\f\n\r\t\v\\'\"", ""},
		{"'a\\\nb'", "ab", ""},
		{`'\x41\u20ac\U0001F600'`, "A€😀", ""},
		{`'\0\12\1018'`, "\x00\nA8", ""},
		{`'\400'`, "Ā", `1: invalid octal escape sequence '\400' 0-6`},
		{`'\ud83d\ude00'`, "\xed\xa0\xbd\xed\xb8\x80", ""},
		{`'\N{BULLET}'`, "•", ""},
		{`r'\d\n'`, `\d\n`, ""},
		{`'é\d\e'`, `é\d\e`, `1: invalid escape sequence '\d' 0-8`},
		{"'''\n\\d'''", "\n\\d", `1: invalid escape sequence '\d' 0-9`},
		{`'\é'`, `\é`, ""},
		{`b'\x41\xff\u20\0\\'`, "A\xff\\u20\x00\\", `1: invalid escape sequence '\u' 0-19`},
		{`b'\400'`, "\x00", `1: invalid octal escape sequence '\400' 0-7`},
		{`BR'\x'`, `\x`, ""},
		{`f'a{{b}}\n'`, "a{b}\n", ""},
		{`f'\{{'`, `\{`, `1: invalid escape sequence '\{' 2-5`},
		{`f'\{a}'`, `\`, `1: invalid escape sequence '\{' 3-3`},
		{`f'\N{BULLET}{{'`, "•{", ""},
		{"f'''\n\\d'''", "\n\\d", `1: invalid escape sequence '\d' 4-7`},
	} {
		l := New(token.NewFile("f", tt.src))
		l.CharByName = func(name string) (rune, bool) { return '•', name == "BULLET" }
		toks, err := l.All()
		if err != nil {
			t.Errorf("%s: %v", tt.src, err)
			continue
		}
		tok := toks[0]
		if tok.Kind == token.FStringStart {
			tok = toks[1]
		}
		got, err := unquoteAny(l, tok)
		warning := ""
		for _, w := range l.Warnings {
			warning += fmt.Sprintf("%d: %s %d-%d", w.Line, w.Err.Msg, w.Err.Span.Start, w.Err.Span.End)
		}
		if err != nil || got != tt.want || warning != tt.warning {
			t.Errorf("%s: got %q, %v, warning %q; want %q, %q", tt.src, got, err, warning, tt.want, tt.warning)
		}
	}
}

func TestUnquoteRawFString(t *testing.T) {
	l := New(token.NewFile("f", `rf'\{{\n'`))
	toks, err := l.All()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := l.UnquoteFString(toks[1], true, toks[1].Span); err != nil || got != `\{\n` {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestUnquoteErrors(t *testing.T) {
	const unicode = "(unicode error) 'unicodeescape' codec can't decode bytes in position "
	for _, tt := range []struct {
		src, msg string
	}{
		{`'\xq'`, unicode + `0-1: truncated \xXX escape`},
		{`'\u12'`, unicode + `0-3: truncated \uXXXX escape`},
		{`'\U0011'`, unicode + `0-5: truncated \UXXXXXXXX escape`},
		{`'\U00110000'`, unicode + "0-9: illegal Unicode character"},
		{`'\N'`, unicode + `0-1: malformed \N character escape`},
		{`'\N{}'`, unicode + `0-2: malformed \N character escape`},
		{`'\N{SPACE'`, unicode + `0-7: malformed \N character escape`},
		{`'\N{foo}'`, unicode + "0-6: unknown Unicode character name"},
		{`'\N{é}'`, unicode + "0-13: unknown Unicode character name"},
		{`'é\xq'`, unicode + `10-11: truncated \xXX escape`},
		{`'\é\xq'`, unicode + `16-17: truncated \xXX escape`},
		{`'\\é\xq'`, unicode + `12-13: truncated \xXX escape`},
		{`b'a\xq'`, `(value error) invalid \x escape at position 1`},
		{`b'\x` + `4'`, `(value error) invalid \x escape at position 0`},
		{`b'é'`, "bytes can only contain ASCII literal characters"},
		{`f'\N{a'`, unicode + `0-3: malformed \N character escape`},
	} {
		l := New(token.NewFile("f", tt.src))
		toks, err := l.All()
		if err != nil {
			t.Errorf("%s: %v", tt.src, err)
			continue
		}
		tok := toks[0]
		if tok.Kind == token.FStringStart {
			tok = toks[1]
		}
		_, err = unquoteAny(l, tok)
		checkMsg(t, tt.src, err, tt.msg)
		if e, ok := err.(*token.SyntaxError); ok && e.Span != tok.Span {
			t.Errorf("%s: error about %v, want %v", tt.src, e.Span, tok.Span)
		}
	}
}
