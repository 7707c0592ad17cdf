package token

// Kind says what a token is. Soft keywords (match, case, type, _) are Names.
type Kind uint8

// The kinds, in groups: the ends of keywords and operators are used by IsKeyword and IsOperator.
const (
	Illegal   Kind = iota // a character no grammar rule accepts: $ ? `
	EndMarker             // end of the source, empty span
	Newline               // end of a logical line
	Indent
	Dedent
	NL      // a line end that ends no logical line; only WithComments
	Comment // from # to the end of the line; only WithComments

	Name
	Int
	Float
	Imag
	String        // the whole literal, with prefix and quotes
	Bytes         // the whole literal, with prefix and quotes
	FStringStart  // prefix and opening quotes
	FStringMiddle // literal text as written, {{ and }} still doubled
	FStringEnd    // closing quotes

	LParen
	RParen
	LBracket
	RBracket
	LBrace
	RBrace
	Colon
	Comma
	Semicolon
	Dot
	Ellipsis
	Arrow
	At
	Exclamation // only in a replacement field, before the conversion
	ColonEqual
	Plus
	Minus
	Star
	DoubleStar
	Slash
	DoubleSlash
	Percent
	Pipe
	Ampersand
	Caret
	Tilde
	LeftShift
	RightShift
	Less
	Greater
	LessEqual
	GreaterEqual
	EqualEqual
	NotEqual
	LessGreater // <>, which no rule of the grammar accepts
	Equal
	PlusEqual
	MinusEqual
	StarEqual
	DoubleStarEqual
	SlashEqual
	DoubleSlashEqual
	PercentEqual
	AtEqual
	PipeEqual
	AmpersandEqual
	CaretEqual
	LeftShiftEqual
	RightShiftEqual

	False
	None
	True
	And
	As
	Assert
	Async
	Await
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	Nonlocal
	Not
	Or
	Pass
	Raise
	Return
	Try
	While
	With
	Yield

	// KindCount is the number of kinds.
	KindCount
)

var kindTexts = [KindCount]string{
	Illegal: "OP", EndMarker: "ENDMARKER", Newline: "NEWLINE", Indent: "INDENT", Dedent: "DEDENT",
	NL: "NL", Comment: "COMMENT", Name: "NAME", Int: "NUMBER", Float: "NUMBER", Imag: "NUMBER",
	String: "STRING", Bytes: "STRING",
	FStringStart: "FSTRING_START", FStringMiddle: "FSTRING_MIDDLE", FStringEnd: "FSTRING_END",

	LParen: "(", RParen: ")", LBracket: "[", RBracket: "]", LBrace: "{", RBrace: "}",
	Colon: ":", Comma: ",", Semicolon: ";", Dot: ".", Ellipsis: "...", Arrow: "->", At: "@",
	Exclamation: "!", ColonEqual: ":=",
	Plus: "+", Minus: "-", Star: "*", DoubleStar: "**", Slash: "/", DoubleSlash: "//", Percent: "%",
	Pipe: "|", Ampersand: "&", Caret: "^", Tilde: "~", LeftShift: "<<", RightShift: ">>",
	Less: "<", Greater: ">", LessEqual: "<=", GreaterEqual: ">=", EqualEqual: "==", NotEqual: "!=",
	LessGreater: "<>",
	Equal:       "=", PlusEqual: "+=", MinusEqual: "-=", StarEqual: "*=", DoubleStarEqual: "**=",
	SlashEqual: "/=", DoubleSlashEqual: "//=", PercentEqual: "%=", AtEqual: "@=", PipeEqual: "|=",
	AmpersandEqual: "&=", CaretEqual: "^=", LeftShiftEqual: "<<=", RightShiftEqual: ">>=",

	False: "False", None: "None", True: "True", And: "and", As: "as", Assert: "assert",
	Async: "async", Await: "await", Break: "break", Class: "class", Continue: "continue",
	Def: "def", Del: "del", Elif: "elif", Else: "else", Except: "except", Finally: "finally",
	For: "for", From: "from", Global: "global", If: "if", Import: "import", In: "in", Is: "is",
	Lambda: "lambda", Nonlocal: "nonlocal", Not: "not", Or: "or", Pass: "pass", Raise: "raise",
	Return: "return", Try: "try", While: "while", With: "with", Yield: "yield",
}

// String gives the script's text of an operator or keyword ("+", "while"), for other
// kinds the name CPython's token module uses ("NAME", "FSTRING_START").
func (k Kind) String() string { return kindTexts[k] }

// IsKeyword reports whether k is a hard keyword.
func (k Kind) IsKeyword() bool { return k >= False && k <= Yield }

// IsOperator reports whether k is an operator or delimiter.
func (k Kind) IsOperator() bool { return k >= LParen && k <= RightShiftEqual }

// IsNumber reports whether k is an int, float or imaginary literal.
func (k Kind) IsNumber() bool { return k >= Int && k <= Imag }

// Keyword returns the kind of the hard keyword spelt name, else Name.
func Keyword(name string) Kind {
	if len(name) < 2 || len(name) > 8 {
		return Name
	}
	switch name[0] {
	case 'F', 'N', 'T':
		return keywordIn(name, False, True)
	case 'a':
		return keywordIn(name, And, Await)
	case 'b', 'c', 'd':
		return keywordIn(name, Break, Del)
	case 'e', 'f', 'g':
		return keywordIn(name, Elif, Global)
	case 'i', 'l', 'n':
		return keywordIn(name, If, Not)
	case 'o', 'p', 'r', 't', 'w', 'y':
		return keywordIn(name, Or, Yield)
	}
	return Name
}

// keywordIn looks for name among the keywords from first to last.
func keywordIn(name string, first, last Kind) Kind {
	for k := first; k <= last; k++ {
		if kindTexts[k] == name {
			return k
		}
	}
	return Name
}
