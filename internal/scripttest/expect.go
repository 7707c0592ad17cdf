package scripttest

import (
	"os"
	"regexp"
	"strings"
)

var inlineComment = regexp.MustCompile(`#\s*(expect|error):\s?(.*)$`)

// inlineWant collects the script's "# expect: text" comments, in the order they stand, as its standard output,
// and its "# error: Name" comment as the uncaught exception it ends with.
func (s *Script) inlineWant() (Want, error) {
	text, err := os.ReadFile(s.Path)
	if err != nil {
		return Want{}, err
	}
	want := Want{Inline: true}
	var out strings.Builder
	for line := range strings.Lines(string(text)) {
		m := inlineComment.FindStringSubmatch(strings.TrimRight(line, "\r\n"))
		switch {
		case m == nil:
		case m[1] == "expect":
			out.WriteString(strings.TrimRight(m[2], " ") + "\n")
		case m[1] == "error":
			want.Error, want.Exit = strings.TrimSpace(m[2]), 1
		}
	}
	want.Stdout = out.String()
	if s.Exit >= 0 {
		want.Exit = s.Exit
	}
	return want, nil
}

// HasInline tells whether the script holds expectation comments.
func (s *Script) HasInline() bool {
	text, err := os.ReadFile(s.Path)
	return err == nil && regexp.MustCompile(`(?m)#\s*(expect|error):`).Match(text)
}
