// Package token says what a token is and where in a source text something stands.
// It knows neither how text is cut into tokens nor what they mean together.
package token

import "fmt"

// Pos is a byte offset into File.Src, counted from 0.
type Pos int32

// Span is the stretch of source from Start up to, not including, End.
type Span struct{ Start, End Pos }

// To returns the span from the start of s to the end of other.
func (s Span) To(other Span) Span { return Span{s.Start, other.End} }

// Token is one token. Text is the source text of names (NFKC-normalised), keywords, numbers,
// string literals (prefix and quotes included) and the parts of f-strings (as written), the
// operator's spelling, and empty for Newline, Indent, Dedent and EndMarker.
type Token struct {
	Kind Kind
	Span Span
	Text string
}

// String shows the token for messages and tests.
func (t Token) String() string {
	if t.Text == "" || t.Kind.IsKeyword() || t.Kind.IsOperator() {
		return t.Kind.String()
	}
	return fmt.Sprintf("%s %q", t.Kind, t.Text)
}

// GoString is the span on one line, for dumps of the tree.
func (s Span) GoString() string { return fmt.Sprintf("token.Span{%d, %d}", s.Start, s.End) }
