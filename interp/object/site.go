package object

import "github.com/bide-lang/bide/lexer/token"

// Site is a place in source text an exception can come from: what a traceback
// line shows and where it puts its ~~~^^^ marks.
type Site struct {
	File *token.File // nil for native code
	Span token.Span
	// Anchor is the part of Span marked with ^ while the rest gets ~; empty means all of it.
	Anchor token.Span
	// Blank says that an empty Span still gets its line of marks, with none in it.
	Blank bool
}
