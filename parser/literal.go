package parser

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// maxDigits bounds a decimal literal, as sys.get_int_max_str_digits() does.
const maxDigits = 4300

// parseNumber makes the Constant of a NUMBER token.
func (p *parser) parseNumber() ast.Expr {
	t := p.next()
	c := &ast.Constant{At: ast.At{Where: t.Span}}
	text := strings.ReplaceAll(t.Text, "_", "")
	switch t.Kind {
	case token.Int:
		p.setInt(c, text)
	case token.Imag:
		c.Kind = ast.ConstComplex
		c.Float, _ = strconv.ParseFloat(text[:len(text)-1], 64)
	default:
		// A literal too large for a float is inf, which ParseFloat returns with its error.
		c.Kind = ast.ConstFloat
		c.Float, _ = strconv.ParseFloat(text, 64)
	}
	return c
}

func (p *parser) setInt(c *ast.Constant, text string) {
	c.Kind = ast.ConstInt
	base := 10
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base, text = 16, text[2:]
		case 'o':
			base, text = 8, text[2:]
		case 'b':
			base, text = 2, text[2:]
		}
	}
	if n, err := strconv.ParseInt(text, base, 64); err == nil {
		c.Int = n
		return
	}
	if base == 10 && len(text) > maxDigits {
		err := token.Errorf(p.file, c.Where, "Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit - "+
			"Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxDigits, len(text))
		line := p.line(c.Where.Start)
		err.Place = &token.Place{Line: line, EndLine: line}
		panic(err)
	}
	c.Kind = ast.ConstBig
	c.Big, _ = new(big.Int).SetString(text, base)
}

// strings = ( fstring | STRING )+
//
// Adjacent literals are one; an f-string among them makes the whole a JoinedStr.
func (p *parser) parseStrings() ast.Expr {
	start := p.start()
	var parts []ast.Expr
	var joined, hasBytes, hasStr bool
	first, warned := p.tokens[p.pos], len(p.lex.Warnings)
	for {
		switch p.kind() {
		case token.String:
			parts, hasStr = append(parts, p.parsePlainString()), true
		case token.Bytes:
			parts, hasBytes = append(parts, p.parsePlainString()), true
		case token.FStringStart:
			parts, joined = append(parts, p.parseFString()...), true
		default:
			for _, w := range p.lex.Warnings[warned:] {
				p.setText(w.Err)
			}
			return p.joinStrings(start, first, parts, joined, hasBytes, hasStr)
		}
	}
}

func (p *parser) joinStrings(start token.Pos, first token.Token, parts []ast.Expr, joined, hasBytes, hasStr bool) ast.Expr {
	if hasBytes && (hasStr || joined) {
		p.raiseFar("cannot mix bytes and nonbytes literals")
	}
	at := p.from(start)
	if joined {
		return &ast.JoinedStr{At: at, Values: mergeConstants(parts)}
	}
	c := &ast.Constant{At: at, Kind: ast.ConstStr, Unicode: first.Text[0]|0x20 == 'u'}
	if hasBytes {
		c.Kind, c.Unicode = ast.ConstBytes, false
	}
	if len(parts) == 1 {
		c.Str = parts[0].(*ast.Constant).Str
		return c
	}
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.(*ast.Constant).Str)
	}
	c.Str = b.String()
	return c
}

func (p *parser) parsePlainString() ast.Expr {
	t := p.next()
	c := &ast.Constant{At: ast.At{Where: t.Span}, Kind: ast.ConstStr}
	var err error
	if t.Kind == token.Bytes {
		c.Kind = ast.ConstBytes
		c.Str, err = p.lex.UnquoteBytes(*t)
	} else {
		c.Unicode = t.Text[0]|0x20 == 'u'
		c.Str, err = p.lex.Unquote(*t)
	}
	p.check(err)
	return c
}

// check ends the parse with an error of the lexer.
func (p *parser) check(err error) {
	if err != nil {
		panic(err.(*token.SyntaxError))
	}
}

// mergeConstants joins neighbouring texts of an f-string and drops empty ones.
func mergeConstants(parts []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for i := 0; i < len(parts); i++ {
		c, ok := parts[i].(*ast.Constant)
		if !ok {
			out = append(out, parts[i])
			continue
		}
		merged := *c
		var b strings.Builder
		b.WriteString(c.Str)
		for ; i+1 < len(parts); i++ {
			more, ok := parts[i+1].(*ast.Constant)
			if !ok {
				break
			}
			b.WriteString(more.Str)
			merged.Where.End = more.Where.End
		}
		if merged.Str = b.String(); merged.Str != "" {
			out = append(out, &merged)
		}
	}
	return out
}

// fstring = FSTRING_START ( FSTRING_MIDDLE | replacement_field )* FSTRING_END
//
// The text is decoded last: warnings about it name the end.
func (p *parser) parseFString() []ast.Expr {
	raw := strings.ContainsAny(p.next().Text, "rR")
	var parts []ast.Expr
	var texts []*token.Token // nil for a part that is no text
	for p.kind() != token.FStringEnd {
		if p.kind() == token.LBrace {
			parts = append(parts, p.parseField(raw)...)
			continue
		}
		for len(texts) < len(parts) {
			texts = append(texts, nil)
		}
		t := p.want(token.FStringMiddle)
		parts = append(parts, &ast.Constant{At: ast.At{Where: t.Span}, Kind: ast.ConstStr})
		texts = append(texts, t)
	}
	end := p.next().Span
	for i, t := range texts {
		if t != nil {
			parts[i].(*ast.Constant).Str = p.fstringText(t, raw, end)
		}
	}
	return parts
}

// fstringText decodes t; warnings and errors about it name what stands at place.
func (p *parser) fstringText(t *token.Token, raw bool, place token.Span) string {
	text, err := p.lex.UnquoteFString(*t, raw, place)
	if err != nil {
		panic(token.Errorf(p.file, place, "%s", err.(*token.SyntaxError).Msg))
	}
	return text
}

// replacement_field = "{" ( yield_expr | star_expressions ) [ "=" ] [ "!" NAME ] [ ":" spec ] "}"
//
// It returns the text of `{x=}` too, before the field.
func (p *parser) parseField(raw bool) []ast.Expr {
	mark := p.pos
	var parts []ast.Expr
	if !p.second {
		return p.field(raw)
	}
	if !p.attempt(func() { parts = p.field(raw) }) {
		p.pos = mark
		if p.invalid() {
			p.invalidField(raw)
		}
		p.fail()
	}
	return parts
}

func (p *parser) field(raw bool) []ast.Expr {
	start := p.start()
	open := p.want(token.LBrace).Span
	f := &ast.FormattedValue{Value: p.yieldOr((*parser).parseStarExpressions)}
	debug := p.got(token.Equal)
	textEnd := p.start()
	var conversion *token.Token
	if p.kind() == token.Exclamation {
		p.next()
		conversion = p.parseConversion()
	}
	if p.kind() == token.Colon {
		f.FormatSpec = p.parseSpec(raw)
	}
	p.want(token.RBrace)
	f.Conversion = p.conversionOf(conversion)
	f.At = p.from(start)
	if !debug {
		return []ast.Expr{f}
	}
	if f.Conversion == 0 && f.FormatSpec == nil {
		f.Conversion = 'r'
	}
	span := token.Span{Start: open.End, End: textEnd}
	text := &ast.Constant{At: ast.At{Where: span}, Kind: ast.ConstStr, Str: p.file.Text(span)}
	return []ast.Expr{text, f}
}

// conversion = "!" NAME, after the "!"
func (p *parser) parseConversion() *token.Token {
	bang := p.tokens[p.pos-1].Span
	t := p.want(token.Name)
	if t.Span.Start != bang.End {
		p.raise(bang.To(t.Span), "f-string: conversion type must come right after the exclamanation mark") // CPython's spelling
	}
	return t
}

// conversionOf returns the letter that t, nil if there is none, stands for.
func (p *parser) conversionOf(t *token.Token) byte {
	if t == nil {
		return 0
	}
	if t.Text != "s" && t.Text != "r" && t.Text != "a" {
		p.raise(t.Span, "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", t.Text)
	}
	return t.Text[0]
}

// full_format_spec = ":" ( FSTRING_MIDDLE | replacement_field )*
func (p *parser) parseSpec(raw bool) *ast.JoinedStr {
	start := p.start()
	p.want(token.Colon)
	var parts []ast.Expr
	for k := p.kind(); k == token.FStringMiddle || k == token.LBrace; k = p.kind() {
		if k == token.LBrace {
			parts = append(parts, p.parseField(raw)...)
			continue
		}
		t := p.next()
		text := p.fstringText(t, raw, t.Span)
		parts = append(parts, &ast.Constant{At: ast.At{Where: t.Span}, Kind: ast.ConstStr, Str: text})
	}
	spec := &ast.JoinedStr{At: p.from(start), Values: mergeConstants(parts)}
	return spec
}
