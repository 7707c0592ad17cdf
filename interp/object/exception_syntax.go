package object

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bide-lang/bide/lexer/token"
)

// The numbers of SyntaxError's values in Extra.
const (
	syntaxMsg = iota
	syntaxFilename
	syntaxLine
	syntaxOffset
	syntaxText
	syntaxPrint
	syntaxEndLine
	syntaxEndOffset
	numSyntaxFields
)

func defineSyntaxError() {
	SyntaxErrorType.Getters = extraGetters("msg", "filename", "lineno", "offset", "text", "print_file_and_line", "end_lineno", "end_offset")
	for _, ty := range []*Type{SyntaxErrorType, IndentationErrorType, TabErrorType, IncompleteInputErrorType} {
		ty.Init = syntaxErrorInit
		ty.Str = syntaxErrorStr
	}
}

// syntaxErrorInit is SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset)).
func syntaxErrorInit(t *Thread, self Value, args []Value, names []*Str) bool {
	if !exceptionInit(t, self, args, names) {
		return false
	}
	e := Cast[Exception](self)
	if len(args) > 0 {
		e.setExtra(syntaxMsg, args[0])
	}
	if len(args) != 2 {
		return true
	}
	info, ok := Collect(t, e.Args.Items[1])
	if !ok {
		return false
	}
	switch n := len(info); {
	case n < 4:
		t.Raise(TypeErrorType, "function takes at least 4 arguments (%d given)", n)
		return false
	case n > 6:
		t.Raise(TypeErrorType, "function takes at most 6 arguments (%d given)", n)
		return false
	case n == 5:
		t.Raise(TypeErrorType, "end_offset must be provided when end_lineno is provided")
		return false
	}
	for i, v := range info[:4] {
		e.setExtra(syntaxFilename+i, v)
	}
	if len(info) == 6 {
		e.setExtra(syntaxEndLine, info[4])
		e.setExtra(syntaxEndOffset, info[5])
	}
	return true
}

// SyntaxErrorFrom makes the exception that stands for what the parser found: a MemoryError or
// RecursionError for a script nested too deeply.
func SyntaxErrorFrom(err *token.SyntaxError) *Exception {
	typ := SyntaxErrorType
	switch err.Class {
	case "MemoryError":
		return NewException(MemoryErrorType, err.Msg)
	case "RecursionError":
		return NewException(RecursionErrorType, err.Msg)
	case "IndentationError":
		typ = IndentationErrorType
	case "TabError":
		typ = TabErrorType
	}
	e := NewException(typ, err.Msg)
	e.Extra = make([]Value, numSyntaxFields)
	e.Extra[syntaxMsg] = NewStr(err.Msg)
	if err.File == nil {
		return e
	}
	at, text := err.Where(), syntaxErrorText(err)
	endOffset := Int(int64(endOffsetIn(text, err)))
	if err.Bare && at.EndOffset == 0 {
		endOffset = None
	}
	info := []Value{
		NewStr(err.File.Name), Int(int64(at.Line)), Int(int64(at.Offset)), text, Int(int64(at.EndLine)), endOffset,
	}
	copy(e.Extra[syntaxFilename:], info[:4])
	copy(e.Extra[syntaxEndLine:], info[4:])
	if !err.Bare {
		e.Args = NewTuple(NewStr(err.Msg), NewTuple(info...).Value())
	}
	return e
}

// endOffsetIn is the end offset of an error. CPython's parser turns the bytes of the end's line into
// characters by the text it shows, even where the end is on a later line, and no further than the text goes.
func endOffsetIn(text Value, err *token.SyntaxError) int {
	at := err.Where()
	shown, ok := AsStr(text)
	if !ok || err.Text == "" || err.OwnText || at.EndLine <= at.Line || at.EndOffset <= 0 {
		return at.EndOffset
	}
	if err.Place == nil {
		_, at.EndOffset = err.File.Position(err.Span.End)
		at.EndOffset++
	}
	if n := len(shown.s); at.EndOffset > n {
		return utf8.RuneCountInString(shown.s) + 1
	}
	return utf8.RuneCountInString(shown.s[:at.EndOffset])
}

// syntaxErrorText is the source an error shows: the file's if it can be read, else what the parser
// has had of the text. What is found only after parsing has no such text.
func syntaxErrorText(err *token.SyntaxError) Value {
	if !err.OwnText {
		if line, ok := fileLine(err.File.Name, err.Where().Line); ok {
			return NewStr(line)
		}
	}
	if err.Text == "" && err.Where().Line != 0 {
		return None
	}
	return NewStr(err.Text)
}

func syntaxErrorStr(t *Thread, v Value) Value {
	e := Cast[Exception](v)
	msg, ok := ToStr(t, e.extra(syntaxMsg))
	if !ok {
		return Raised
	}
	file, line := "", ""
	if name, ok := AsStr(e.extra(syntaxFilename)); ok {
		file = name.s[strings.LastIndexByte(name.s, '/')+1:]
	}
	if n, ok := AsInt64(e.extra(syntaxLine)); ok {
		line = "line " + strconv.FormatInt(n, 10)
	}
	switch {
	case file != "" && line != "":
		return NewStr(msg + " (" + file + ", " + line + ")")
	case file+line != "":
		return NewStr(msg + " (" + file + line + ")")
	}
	return NewStr(msg)
}
