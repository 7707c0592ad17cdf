package token

import "fmt"

// SyntaxError is what is wrong with a source text: the one error of lexer and parser.
type SyntaxError struct {
	Class string // SyntaxError, IndentationError or TabError
	Msg   string // CPython's wording
	File  *File  // nil if the bytes could not be decoded
	Span  Span   // the stretch the message is about
	Place *Place // nil: follows from Span

	// Text is the source the exception holds, as far as it had been read: most often the line.
	Text string
	// OwnText is set where Text stands even if the file can be read again.
	OwnText bool
	// Bare is set where the exception's one argument is the message; the rest are attributes only.
	Bare bool
}

// Warning is a SyntaxWarning. Err is what is raised where a filter makes it an error; its Msg is the
// warning's, and Line, counted from 1, the line that the warning names.
type Warning struct {
	Err  *SyntaxError
	Line int
}

// Warn takes a warning. What it returns, if not nil, ends the compilation.
type Warn func(Warning) error

// Place is the position of a SyntaxError as its script-visible attributes hold it.
// Lines and offsets are counted from 1, offsets in characters; an EndOffset of 0 or -1 is
// what CPython sets when it knows no end.
type Place struct{ Line, Offset, EndLine, EndOffset int }

// Errorf makes a SyntaxError about span.
func Errorf(file *File, span Span, format string, args ...any) *SyntaxError {
	return &SyntaxError{Class: "SyntaxError", Msg: fmt.Sprintf(format, args...), File: file, Span: span}
}

// Where returns the error's place: lineno, offset, end_lineno and end_offset of the exception.
func (e *SyntaxError) Where() Place {
	if e.Place != nil {
		return *e.Place
	}
	if e.File == nil {
		return Place{}
	}
	line, _ := e.File.Position(e.Span.Start)
	endLine, _ := e.File.Position(e.Span.End)
	return Place{line, e.File.CharOffset(e.Span.Start) + 1, endLine, e.File.CharOffset(e.Span.End) + 1}
}

// SourceLine returns the line the error shows, without its newline, empty if there is none.
func (e *SyntaxError) SourceLine() string {
	if e.File == nil {
		return ""
	}
	return e.File.Line(e.Where().Line)
}

// Error gives file:line:col: Class: message, line and column counted from 1.
func (e *SyntaxError) Error() string {
	name, at := "<unknown>", e.Where()
	if e.File != nil {
		name = e.File.Name
	}
	return fmt.Sprintf("%s:%d:%d: %s: %s", name, at.Line, at.Offset, e.Class, e.Msg)
}
