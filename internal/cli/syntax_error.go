package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// syntaxErrorText words an error of lexer or parser as an uncaught SyntaxError ends: file and line, the source
// line, carets, the message.
func syntaxErrorText(e *token.SyntaxError) string {
	var b strings.Builder
	at := e.Where()
	if e.File != nil && at.Line > 0 {
		fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.File.Name, at.Line)
		if source := e.SourceLine(); strings.TrimSpace(source) != "" {
			shown := strings.TrimLeft(source, " \f") // a tab stays, as in CPython
			fmt.Fprintf(&b, "    %s\n%s", shown, carets(at, source, shown))
		}
	}
	fmt.Fprintf(&b, "%s: %s\n", e.Class, e.Msg)
	return b.String()
}

// carets is the line that marks an error's place under the source line as shown, without its indent; "" when
// the error has no column, or one inside the indent.
func carets(at token.Place, source, shown string) string {
	indent := len(source) - len(shown)
	from, to := at.Offset-1-indent, at.EndOffset-1-indent
	if from < 0 {
		return ""
	}
	if at.EndLine > at.Line {
		to = utf8.RuneCountInString(shown)
	}
	return "    " + blanks(shown, from) + strings.Repeat("^", max(1, to-from)) + "\n"
}

// blanks is what stands before the first caret: a blank for each of the first n characters, tabs kept.
func blanks(shown string, n int) string {
	var b strings.Builder
	for _, r := range shown {
		if b.Len() == n {
			return b.String()
		}
		if r == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String() + strings.Repeat(" ", n-b.Len())
}
