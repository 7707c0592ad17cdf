package object

import (
	"os"
	"strings"
)

// SourceLine is line n, counted from 1, of a script on disk, without the blanks around it; empty if there is
// no such line.
func SourceLine(file string, n int) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	lines := strings.Split(string(text), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[n-1])
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
