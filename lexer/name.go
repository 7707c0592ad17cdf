package lexer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/bide-lang/bide/lexer/token"
)

// nameOrString reads a name, a keyword, or a string literal with a prefix.
func (l *Lexer) nameOrString() token.Token {
	if n := l.prefixLen(); n > 0 {
		return l.stringLiteral(l.pos + n)
	}
	end, ascii := l.pos, true
	for end < len(l.src) && isWord(l.src[end]) {
		ascii = ascii && l.src[end] < utf8.RuneSelf
		end++
	}
	if !ascii {
		return l.wideName(end)
	}
	return l.take(token.Keyword(l.src[l.start:end]), end)
}

// wideName reads a name with non-ASCII characters, which is never a keyword.
func (l *Lexer) wideName(end int) token.Token {
	name := l.src[l.start:end]
	for i, r := range name {
		if !canStart(r) && (i == 0 || !canContinue(r)) {
			return l.badCharacter(l.start + i)
		}
	}
	tok := l.take(token.Name, end)
	if !norm.NFKC.IsNormalString(name) {
		tok.Text = norm.NFKC.String(name)
	}
	return tok
}

// canStart reports whether r has the property XID_Start or is an underscore: itself and
// its NFKC form must both be able to start a name.
func canStart(r rune) bool {
	if !isIDStart(r) {
		return false
	}
	if r < utf8.RuneSelf || norm.NFKC.IsNormalString(string(r)) {
		return true
	}
	form := norm.NFKC.String(string(r))
	first, n := utf8.DecodeRuneInString(form)
	return isIDStart(first) && strings.IndexFunc(form[n:], notIDContinue) < 0
}

// canContinue reports whether r has the property XID_Continue.
func canContinue(r rune) bool {
	if notIDContinue(r) {
		return false
	}
	if r < utf8.RuneSelf || norm.NFKC.IsNormalString(string(r)) {
		return true
	}
	return strings.IndexFunc(norm.NFKC.String(string(r)), notIDContinue) < 0
}

// Unicode 15.1, CPython 3.13's, has a block of ideographs (extension I) and four
// characters in identifiers that 15.0, Go's, has not.
const firstExtI, lastExtI, newContinue = 0x2EBF0, 0x2EE5D, "\u200C\u200D\u30FB\uFF65"

func isIDStart(r rune) bool {
	return r == '_' || firstExtI <= r && r <= lastExtI || (unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space))
}

func notIDContinue(r rune) bool {
	return !isIDStart(r) && !unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) &&
		!strings.ContainsRune(newContinue, r)
}
