package lang

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
)

// Names is what a Completer asks about the session. Nothing that is asked may run the session's code.
type Names interface {
	// Globals are the names that can be used as they are: the session's and the built-in ones.
	Globals() []string
	// Attributes are those of the value that a path of names leads to; nil if that is not known.
	Attributes(path []string) []string
	// Modules are the modules that can be imported from a package, or at the top if it is "".
	Modules(pkg string) []string
	// Commands are what a command of the prompt may go on with, in place of text[from:].
	Commands(text string) (from int, candidates []string)
}

// Completer says what a text may go on with.
type Completer struct{ Names Names }

// Complete is the editor's Config.Complete: candidates for text[from:pos], sorted.
func (c *Completer) Complete(text string, pos int) (from int, candidates []string) {
	before := text[:pos]
	if isCommand(text) {
		return c.Names.Commands(before)
	}
	if inside(before) {
		return pos, nil
	}
	from = nameStart(before)
	stem := before[from:]
	var names []string
	switch path, dotted := pathBefore(before[:from]); {
	case isImport(before):
		from, names = c.imports(before)
		stem = before[from:]
	case dotted && len(path) > 0:
		names = c.Names.Attributes(path)
	case !dotted && stem != "":
		names = slices.Concat(c.Names.Globals(), keywords(), namesIn(text, from))
	}
	return from, matching(names, stem)
}

// matching are the names that begin with stem, each once and sorted. Those with an underscore in front must be asked
// for.
func matching(names []string, stem string) []string {
	var found []string
	for _, name := range names {
		if strings.HasPrefix(name, stem) && name != "" && (stem != "" || name[0] != '_') {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// inside reports whether a text ends inside of a string or a comment.
func inside(text string) bool {
	h := Highlighter{}
	spans := h.Spans(text)
	if len(spans) == 0 {
		return false
	}
	last := spans[len(spans)-1]
	if last.End < len(text) {
		return false
	}
	return last.Kind == edit.Comment || last.Kind == edit.String && !endsString(text[last.Start:])
}

// endsString reports whether text is a whole string, or the end of one.
func endsString(text string) bool {
	lex := lexer.New(token.NewExpression("", text))
	tok, err := lex.Next()
	return err == nil && (tok.Kind == token.String || tok.Kind == token.Bytes || text == `"` || text == `'`)
}

// nameStart is where the name that text ends with begins.
func nameStart(text string) int {
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			break
		}
		text = text[:len(text)-n]
	}
	return len(text)
}

// pathBefore is the dotted path of names before a dot that text ends with. dotted without a path means that a dot comes
// after something else.
func pathBefore(text string) (path []string, dotted bool) {
	for {
		text = strings.TrimRight(text, " ")
		rest, found := strings.CutSuffix(text, ".")
		if !found {
			return path, dotted
		}
		dotted = true
		rest = strings.TrimRight(rest, " ")
		start := nameStart(rest)
		if start == len(rest) || rest[start] >= '0' && rest[start] <= '9' {
			return nil, true
		}
		path = append([]string{rest[start:]}, path...)
		text = rest[:start]
	}
}

// statement is the last simple statement of text, as far as it is there.
func statement(text string) string {
	return strings.TrimLeft(text[strings.LastIndexAny(text, "\n;:")+1:], " \t")
}

// isImport reports whether text ends in an import statement, behind its first word.
func isImport(text string) bool {
	s := statement(text)
	return strings.HasPrefix(s, "import ") || strings.HasPrefix(s, "from ")
}

// imports completes in an import statement: modules, the word import, names of a module.
func (c *Completer) imports(text string) (from int, names []string) {
	s := statement(text)
	from = nameStart(text)
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '(' })
	if s[len(s)-1] == ' ' || s[len(s)-1] == '(' {
		words = append(words, "")
	}
	if words[0] == "from" && len(words) == 3 && !strings.Contains(s, "(") {
		return from, []string{"import"}
	}
	if words[0] == "from" && len(words) > 3 {
		module := words[1]
		return from, slices.Concat(c.Names.Attributes(strings.Split(module, ".")), c.Names.Modules(module))
	}
	path, _ := pathBefore(text[:from])
	return from, c.Names.Modules(strings.Join(path, "."))
}

// keywords are all keywords, the soft ones too.
func keywords() []string {
	words := []string{"match", "case", "type"}
	for k := range token.KindCount {
		if k.IsKeyword() {
			words = append(words, k.String())
		}
	}
	return words
}

// namesIn are the names that a block uses, but for the one at a place.
func namesIn(text string, at int) []string {
	var names []string
	for lex := lexer.New(token.NewExpression("", text)); ; {
		tok, err := lex.Next()
		if err != nil || tok.Kind == token.EndMarker {
			return names
		}
		if tok.Kind == token.Name && int(tok.Span.Start) != at {
			names = append(names, tok.Text)
		}
	}
}
