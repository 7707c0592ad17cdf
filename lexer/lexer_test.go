package lexer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
)

// kindTests pair a source with its tokens as show writes them.
var kindTests = []struct{ src, want string }{
	{"", "ENDMARKER"},
	{"\n  # only a comment\n\n", "ENDMARKER"},
	{"x", `"x" NEWLINE ENDMARKER`},
	{"if x:\n  y\nz\n", `if "x" : NEWLINE INDENT "y" NEWLINE DEDENT "z" NEWLINE ENDMARKER`},
	{"if x:\n  if y:\n  \tz", `if "x" : NEWLINE INDENT if "y" : NEWLINE INDENT "z" NEWLINE DEDENT DEDENT ENDMARKER`},
	{"if x:\n  y\n # c\n\n  z\n", `if "x" : NEWLINE INDENT "y" NEWLINE "z" NEWLINE DEDENT ENDMARKER`},
	{"x = [1,\n  2]\n", `"x" = [ "1" , "2" ] NEWLINE ENDMARKER`},
	{"x = 1 + \\\n  2\n", `"x" = "1" + "2" NEWLINE ENDMARKER`},
	{"  \\\n\nx", `"x" NEWLINE ENDMARKER`},
	{"a\r\nb\rc\fd", `"a" NEWLINE "b" NEWLINE "c" "d" NEWLINE ENDMARKER`},
	{"match case type _ print", `"match" "case" "type" "_" "print" NEWLINE ENDMARKER`},
	{"False None True and as assert async await break class continue def del elif else",
		"False None True and as assert async await break class continue def del elif else NEWLINE ENDMARKER"},
	{"except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield",
		"except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield NEWLINE ENDMARKER"},
	{"()[]{}: , ; . ... -> @ :=", "( ) [ ] { } : , ; . ... -> @ := NEWLINE ENDMARKER"},
	{"+ - * ** / // % | & ^ ~ << >> < > <= >= == != <> =",
		"+ - * ** / // % | & ^ ~ << >> < > <= >= == != <> = NEWLINE ENDMARKER"},
	{"+= -= *= **= /= //= %= @= |= &= ^= <<= >>=", "+= -= *= **= /= //= %= @= |= &= ^= <<= >>= NEWLINE ENDMARKER"},
	{"a<-b--c**-d....e", `"a" < - "b" - - "c" ** - "d" ... . "e" NEWLINE ENDMARKER`},
	{"$ ? `", "OP OP OP NEWLINE ENDMARKER"},
	{"0 00_0 1_000 0xFf_0 0O17 0b_1_0", `"0" "00_0" "1_000" "0xFf_0" "0O17" "0b_1_0" NEWLINE ENDMARKER`},
	{"1. .5 1.5e-3 1E5 1_0.0_1 09.5 1e1j 0777j 3J", `"1." ".5" "1.5e-3" "1E5" "1_0.0_1" "09.5" "1e1j" "0777j" "3J" NEWLINE ENDMARKER`},
	{"1..real 1.0.x", `"1." . "real" "1.0" . "x" NEWLINE ENDMARKER`},
	{"1if 2else 0xfor x", `"1" if "2" else "0xf" or "x" NEWLINE ENDMARKER`},
	{`'a' "b\"" r'\' ' U"u" Rb'\'' bR"" b'''a'b'''`,
		`"'a'" "\"b\\\"\"" "r'\\' '" "U\"u\"" "Rb'\\''" "bR\"\"" "b'''a'b'''" NEWLINE ENDMARKER`},
	{"\"\"\"a\n\"b\\\"\"\"\"", `"\"\"\"a\n\"b\\\"\"\"\"" NEWLINE ENDMARKER`},
	{"'a\\\nb'", `"'a\\\nb'" NEWLINE ENDMARKER`},
	{"'' '''''' ''''a'''", `"''" "''''''" "''''a'''" NEWLINE ENDMARKER`},
	{"uf'' ub''", `"uf" "''" "ub" "''" NEWLINE ENDMARKER`},
	{"f''", `"f'" "'" NEWLINE ENDMARKER`},
	{"f'a{b}c'", `"f'" "a" { "b" } "c" "'" NEWLINE ENDMARKER`},
	{"rF'''a\n'{{x}}\\''''", `"rF'''" "a\n'{{x}}\\'" "'''" NEWLINE ENDMARKER`},
	{"f'{{{a}}}'", `"f'" "{{" { "a" } "}}" "'" NEWLINE ENDMARKER`},
	{"f'{x!r:>{w}}'", `"f'" { "x" ! "r" : ">" { "w" } } "'" NEWLINE ENDMARKER`},
	{"f'{x = }'", `"f'" { "x" = } "'" NEWLINE ENDMARKER`},
	{"f'{a != b}{c!s}'", `"f'" { "a" != "b" } { "c" ! "s" } "'" NEWLINE ENDMARKER`},
	{"f'{a[1:2]}{(x:=5)}{x:=5}'", `"f'" { "a" [ "1" : "2" ] } { ( "x" := "5" ) } { "x" : "=5" } "'" NEWLINE ENDMARKER`},
	{"f'{ {1: 2}[1] }'", `"f'" { { "1" : "2" } [ "1" ] } "'" NEWLINE ENDMARKER`},
	{"f'{f'{f'{1}'}'}'", `"f'" { "f'" { "f'" { "1" } "'" } "'" } "'" NEWLINE ENDMARKER`},
	{"f'{a # c\n}'", `"f'" { "a" } "'" NEWLINE ENDMARKER`},
	{"f'\\N{DASH}\\{a}'", `"f'" "\\N{DASH}\\" { "a" } "'" NEWLINE ENDMARKER`},
	{"rf'\\N{x}\\''", `"rf'" "\\N" { "x" } "\\'" "'" NEWLINE ENDMARKER`},
	{"f'{1:5\n}'", `"f'" { "1" : "5" } "'" NEWLINE ENDMARKER`},
	{"é ﬁ ªº _ª", `"é" "fi" "ao" "_a" NEWLINE ENDMARKER`},
	{"x\u30fb = 𠮷\U0002ebf0", "\"x\u30fb\" = \"𠮷\\U0002ebf0\" NEWLINE ENDMARKER"},
}

// show writes the kinds of tokens without a fixed text by their text.
func show(toks []token.Token) string {
	var words []string
	for _, tok := range toks {
		if tok.Text == "" || tok.Kind == token.Illegal || tok.Kind.IsKeyword() || tok.Kind.IsOperator() {
			words = append(words, tok.Kind.String())
		} else {
			words = append(words, fmt.Sprintf("%q", tok.Text))
		}
	}
	return strings.Join(words, " ")
}

func TestTokens(t *testing.T) {
	for _, tt := range kindTests {
		toks, err := New(token.NewFile("f", tt.src)).All()
		if err != nil {
			t.Errorf("%q: %v", tt.src, err)
		} else if got := show(toks); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestEveryKindOccurs(t *testing.T) {
	var seen [token.KindCount]bool
	for _, tt := range kindTests {
		l := New(token.NewFile("f", tt.src))
		l.WithComments = true
		toks, _ := l.All()
		for _, tok := range toks {
			seen[tok.Kind] = true
		}
	}
	for k, ok := range seen {
		if !ok {
			t.Errorf("kind %d (%v) is in no test", k, token.Kind(k))
		}
	}
}

func TestWithComments(t *testing.T) {
	l := New(token.NewFile("f", "# a\nif (x, # b\n  y):\n\n  # c\n  z # d\n# e\n"))
	l.WithComments = true
	toks, err := l.All()
	want := `"# a" NL if ( "x" , "# b" NL "y" ) : NEWLINE NL "# c" NL INDENT "z" "# d" NEWLINE "# e" NL DEDENT ENDMARKER`
	if got := show(toks); err != nil || got != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
}

func TestSpans(t *testing.T) {
	src := "if é:\n\tf'a{b}'\n"
	file := token.NewFile("f", src)
	toks, err := New(file).All()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, tok := range toks {
		got = append(got, fmt.Sprintf("%d-%d", tok.Span.Start, tok.Span.End))
	}
	want := "0-2 3-5 5-6 6-7 7-8 8-10 10-11 11-12 12-13 13-14 14-15 15-16 16-16 16-16"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s\nwant %s", s, want)
	}
}

func TestExpressionKeepsItsLastLineOpen(t *testing.T) {
	for src, want := range map[string]string{
		"1 +":      `"1" + NEWLINE ENDMARKER`,
		"1\n":      `"1" NEWLINE ENDMARKER`,
		" 1 # c\n": `INDENT "1" NEWLINE DEDENT ENDMARKER`,
		"1\n  ":    `"1" NEWLINE ENDMARKER`,
		"a#":       `"a" NEWLINE ENDMARKER`,
	} {
		toks, err := New(token.NewExpression("f", src)).All()
		if got := show(toks); err != nil || got != want {
			t.Errorf("%q: got %s, %v\nwant %s", src, got, err, want)
		}
	}
}

func TestDeepAndLongSources(t *testing.T) {
	long := "x = [" + strings.Repeat("1, ", 1_000_000) + "]"
	toks, err := New(token.NewFile("f", long)).All()
	if err != nil || len(toks) != 2_000_006 {
		t.Errorf("long line: %d tokens, %v", len(toks), err)
	}
	for name, tt := range map[string][2]string{
		"brackets":  {strings.Repeat("(", 10_000), "too many nested parentheses"},
		"f-strings": {strings.Repeat("f'{", 10_000), "too many nested f-strings"},
		"blocks":    {deepBlocks(10_000), "too many levels of indentation"},
		"specs":     {strings.Repeat("f'''{a:{", 10_000), "too many nested parentheses"},
	} {
		_, err := New(token.NewFile("f", tt[0])).All()
		if err == nil || !strings.HasSuffix(err.Error(), tt[1]) {
			t.Errorf("%s: got %v, want %s", name, err, tt[1])
		}
	}
}

func deepBlocks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", min(i, 150)) + "if x:\n")
	}
	return b.String()
}

// FuzzLexer holds what every source must give: spans in order and inside the source, texts that
// can be unquoted, and an EndMarker or an error that lasts.
func FuzzLexer(f *testing.F) {
	for _, tt := range kindTests {
		f.Add(tt.src)
	}
	for _, tt := range errorTests {
		f.Add(tt.src)
	}
	for _, pattern := range []string{"../testdata/*/*.py", "../testdata/*/*/*.py", "../examples/*.py"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			if data, err := os.ReadFile(name); err == nil {
				f.Add(string(data))
			}
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		file := token.NewFile("f", src)
		l := New(file)
		toks, err := l.All()
		if err == nil && toks[len(toks)-1].Kind != token.EndMarker {
			t.Fatal("no EndMarker")
		}
		if _, again := l.Next(); (again == nil) != (err == nil) {
			t.Fatalf("after %v came %v", err, again)
		}
		if err != nil {
			_ = err.Error()
		}
		last := token.Pos(0)
		for _, tok := range toks {
			if tok.Span.Start < last || tok.Span.End < tok.Span.Start || int(tok.Span.End) > len(file.Src) {
				t.Fatalf("%v at %v after %d", tok, tok.Span, last)
			}
			last = tok.Span.End
			if _, err := unquoteAny(l, tok); err != nil {
				_ = err.Error()
			}
		}
	})
}

func unquoteAny(l *Lexer, tok token.Token) (string, error) {
	switch tok.Kind {
	case token.String:
		return l.Unquote(tok)
	case token.Bytes:
		return l.UnquoteBytes(tok)
	case token.FStringMiddle:
		return l.UnquoteFString(tok, false, tok.Span)
	}
	return "", nil
}
