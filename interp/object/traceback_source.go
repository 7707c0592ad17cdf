package object

import (
	"os"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// SourceLine is line n, counted from 1, of a script on disk, without the blanks around it; empty if there is
// no such line.
func SourceLine(file string, n int) string {
	line, _ := fileLine(file, n)
	return strings.TrimSpace(line)
}

// fileLine is line n, counted from 1, of a script on disk that is UTF-8, with its newline; false if there
// is no such line.
func fileLine(file string, n int) (string, bool) {
	data, err := os.ReadFile(file)
	if err != nil || !utf8.Valid(data) {
		return "", false
	}
	f := token.NewFile(file, strings.TrimPrefix(string(data), "\uFEFF"))
	line := f.Line(n)
	if line == "" && n >= f.LineCount() {
		return "", false
	}
	return line + "\n", true
}

// Printable replaces lone surrogates, which no stream takes, as sys.stderr does: by \udc80 and the like.
func Printable(s string) string {
	if !strings.Contains(s, "\xed") {
		return s
	}
	var b strings.Builder
	for _, r := range pointsOf(s) {
		if 0xd800 <= r && r < 0xe000 {
			b.WriteString(sprintf("\\u%04x", r))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
