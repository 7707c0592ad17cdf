package lang

import (
	"strings"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
)

// Highlighter finds what has a colour in a text.
type Highlighter struct {
	Builtin map[string]bool // the names that are built in
}

// Spans are the stretches of text that have a colour. A line that is no line of the language yet, such as one with half
// a string, has its colours up to there.
func (h *Highlighter) Spans(text string) []edit.Span {
	if isCommand(text) {
		end := strings.IndexAny(text+" ", " \n")
		return []edit.Span{{Start: 0, End: end, Kind: edit.Command}}
	}
	c := &colouring{h: h, text: text}
	for c.from < len(text) {
		c.lines()
	}
	return c.spans
}

// colouring is a text being coloured.
type colouring struct {
	h     *Highlighter
	text  string
	from  int // what is before has its colours
	spans []edit.Span

	soft  *edit.Span // the name before, if it may be a keyword
	dot   bool       // the token before is a dot
	begun bool       // the line has a token
}

// lines colours lines up to the end, or to one that is wrong.
func (c *colouring) lines() {
	start := c.from
	lex := lexer.New(token.NewExpression("", c.text[start:]))
	lex.WithComments = true
	c.soft, c.dot, c.begun = nil, false, false
	for {
		tok, err := lex.Next()
		if err != nil {
			c.broken()
			return
		}
		if tok.Kind == token.EndMarker {
			c.from = len(c.text)
			return
		}
		from, to := start+int(tok.Span.Start), start+int(tok.Span.End)
		if kind := c.kind(tok); kind != edit.Plain && to > from {
			c.spans = append(c.spans, edit.Span{Start: from, End: to, Kind: kind})
		}
		c.note(tok, from, to)
		c.from = max(c.from, to)
	}
}

// kind is the colour of a token.
func (c *colouring) kind(tok token.Token) edit.SpanKind {
	switch k := tok.Kind; {
	case k.IsKeyword():
		return edit.Keyword
	case k.IsNumber():
		return edit.Number
	case k == token.String, k == token.Bytes, k == token.FStringStart, k == token.FStringMiddle, k == token.FStringEnd:
		return edit.String
	case k == token.Comment:
		return edit.Comment
	case k == token.Name && !c.dot && c.h.Builtin[tok.Text]:
		return edit.Builtin
	}
	return edit.Plain
}

// note keeps what the token means for the next one. A soft keyword is one when a line begins with it and an operand
// comes next.
func (c *colouring) note(tok token.Token, from, to int) {
	if c.soft != nil {
		switch k := tok.Kind; {
		case k == token.Name, k.IsNumber(), k == token.String, k == token.FStringStart, k == token.LBrace,
			k == token.None, k == token.True, k == token.False, k == token.Not, k == token.Await:
			c.insert(*c.soft)
		}
	}
	c.soft = nil
	switch tok.Kind {
	case token.Newline, token.NL, token.Indent, token.Dedent, token.Comment:
		c.begun = tok.Kind == token.Comment && c.begun
		return
	case token.Name:
		if text := tok.Text; !c.begun && (text == "match" || text == "case" || text == "type") {
			c.soft = &edit.Span{Start: from, End: to, Kind: edit.Keyword}
		}
	}
	c.begun, c.dot = true, tok.Kind == token.Dot
}

// insert puts the span of a soft keyword before that of the operand, in place of its own if it has one.
func (c *colouring) insert(s edit.Span) {
	at := len(c.spans)
	for at > 0 && c.spans[at-1].Start >= s.Start {
		at--
	}
	if at < len(c.spans) && c.spans[at].Start == s.Start {
		c.spans[at] = s
		return
	}
	c.spans = append(c.spans[:at], append([]edit.Span{s}, c.spans[at:]...)...)
}

// broken passes over the rest of a line that could not be cut into tokens. Half a string is coloured as one; where the
// indentation is at fault, the line is tried again without it.
func (c *colouring) broken() {
	rest := c.text[c.from:]
	start := c.from + len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
	end := len(c.text)
	if blank := c.text[max(0, c.from-1):start]; start > c.from && (c.from == 0 || strings.Contains(blank, "\n")) {
		c.from = start
		return
	}
	body := strings.TrimLeft(c.text[start:], "rRbBuUfF")
	if !strings.HasPrefix(body, `"""`) && !strings.HasPrefix(body, `'''`) {
		if i := strings.IndexByte(c.text[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
	}
	if body != "" && (body[0] == '"' || body[0] == '\'') {
		c.spans = append(c.spans, edit.Span{Start: start, End: end, Kind: edit.String})
	}
	c.from = max(end, c.from+1)
}
