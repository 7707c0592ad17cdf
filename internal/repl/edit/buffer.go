package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// buffer is the text that is being edited and the cursor in it. Positions are bytes; the cursor always stands
// between what a reader takes for characters, never inside a combined one.
type buffer struct {
	text string
	pos  int

	past   []edition // to undo to, the latest last
	future []edition // undone
	typing bool      // the last change was typing: more of it belongs to the same edition

	goal int // column that Up and Down aim at; -1: that of the cursor
}

// edition is the text as it once was.
type edition struct {
	text string
	pos  int
}

const maxEditions = 500

// reset begins anew with text, the cursor at its end.
func (b *buffer) reset(text string) { *b = buffer{text: text, pos: len(text), goal: -1} }

// replace puts s in place of text[from:to], and the cursor behind it.
func (b *buffer) replace(from, to int, s string) {
	if from == to && s == "" {
		return
	}
	b.remember(false)
	b.text = b.text[:from] + s + b.text[to:]
	b.pos = from + len(s)
	b.settle()
}

// typeText inserts typed characters; a word of them is undone at once.
func (b *buffer) typeText(s string) {
	b.remember(b.typing && !strings.HasSuffix(b.text[:b.pos], " "))
	b.text = b.text[:b.pos] + s + b.text[b.pos:]
	b.pos += len(s)
	b.settle()
	b.typing = true
}

// set replaces the whole text, as something that can be undone.
func (b *buffer) set(text string, pos int) {
	b.remember(false)
	b.text, b.pos = text, pos
	b.settle()
}

// remember keeps the present text to undo to, unless the change goes on with the one before.
func (b *buffer) remember(goesOn bool) {
	if !goesOn {
		if len(b.past) == maxEditions {
			b.past = append(b.past[:0], b.past[1:]...)
		}
		b.past = append(b.past, edition{b.text, b.pos})
	}
	b.future, b.typing, b.goal = nil, false, -1
}

// undo goes back one change; false if there is none.
func (b *buffer) undo() bool { return b.travel(&b.past, &b.future) }

// redo takes back an undo.
func (b *buffer) redo() bool { return b.travel(&b.future, &b.past) }

func (b *buffer) travel(from, to *[]edition) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, edition{b.text, b.pos})
	last := (*from)[n-1]
	*from = (*from)[:n-1]
	b.text, b.pos, b.typing, b.goal = last.text, last.pos, false, -1
	return true
}

// moveTo moves the cursor.
func (b *buffer) moveTo(pos int) {
	b.pos, b.typing, b.goal = pos, false, -1
	b.settle()
}

// settle moves a cursor that stands inside a combined character behind it: two texts may join to one.
func (b *buffer) settle() {
	start := b.lineStart(b.pos)
	if isASCII(b.text[start:min(b.pos+1, len(b.text))]) {
		return
	}
	for p := start; p < len(b.text); {
		if p >= b.pos {
			b.pos = p
			return
		}
		p = b.next(p)
	}
	b.pos = len(b.text)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// next is the position behind the character at pos.
func (b *buffer) next(pos int) int {
	if pos >= len(b.text) {
		return len(b.text)
	}
	if pos+1 >= len(b.text) || b.text[pos] < utf8.RuneSelf && b.text[pos+1] < utf8.RuneSelf {
		return pos + 1
	}
	g := displaywidth.StringGraphemes(b.text[pos:b.lineEnd(pos+1)])
	if !g.Next() {
		return pos + 1
	}
	return pos + len(g.Value())
}

// previous is the position of the character before pos.
func (b *buffer) previous(pos int) int {
	if pos <= 0 {
		return 0
	}
	start := b.lineStart(pos)
	if start == pos || isASCII(b.text[start:pos]) {
		return pos - 1
	}
	for p := start; ; {
		next := b.next(p)
		if next >= pos {
			return p
		}
		p = next
	}
}

// lineStart is where the line that pos is in begins.
func (b *buffer) lineStart(pos int) int { return strings.LastIndexByte(b.text[:pos], '\n') + 1 }

// lineEnd is where the line that pos is in ends: its newline, or the end of the text.
func (b *buffer) lineEnd(pos int) int {
	if i := strings.IndexByte(b.text[min(pos, len(b.text)):], '\n'); i >= 0 {
		return pos + i
	}
	return len(b.text)
}

// beforeCursor is the text of the cursor's line before it.
func (b *buffer) beforeCursor() string { return b.text[b.lineStart(b.pos):b.pos] }

// up moves to the line above, as near to the column as it has text; false on the first line.
func (b *buffer) up() bool {
	start := b.lineStart(b.pos)
	if start == 0 {
		return false
	}
	b.toColumn(b.lineStart(start - 1))
	return true
}

// down moves to the line below; false on the last line.
func (b *buffer) down() bool {
	end := b.lineEnd(b.pos)
	if end == len(b.text) {
		return false
	}
	b.toColumn(end + 1)
	return true
}

// toColumn moves to the line that begins at start, and keeps the column aimed at.
func (b *buffer) toColumn(start int) {
	goal := b.goal
	if goal < 0 {
		goal = textWidth(b.beforeCursor())
	}
	pos, end := start, b.lineEnd(start)
	for pos < end {
		next := b.next(pos)
		if textWidth(b.text[start:next]) > goal {
			break
		}
		pos = next
	}
	b.moveTo(pos)
	b.goal = goal
}

// wordLeft is the beginning of the word before pos.
func (b *buffer) wordLeft(pos int) int {
	for pos > 0 && !inWord(b.runeBefore(pos)) {
		pos = b.previous(pos)
	}
	for pos > 0 && inWord(b.runeBefore(pos)) {
		pos = b.previous(pos)
	}
	return pos
}

// wordRight is the end of the word behind pos.
func (b *buffer) wordRight(pos int) int {
	for pos < len(b.text) && !inWord(b.runeAt(pos)) {
		pos = b.next(pos)
	}
	for pos < len(b.text) && inWord(b.runeAt(pos)) {
		pos = b.next(pos)
	}
	return pos
}

// blankLeft is the beginning of what stands between blanks before pos, on its line.
func (b *buffer) blankLeft(pos int) int {
	start := b.lineStart(pos)
	for pos > start && isBlank(b.text[pos-1]) {
		pos--
	}
	for pos > start && !isBlank(b.text[pos-1]) {
		pos = b.previous(pos)
	}
	return pos
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// runeBefore is the first rune of the character before pos.
func (b *buffer) runeBefore(pos int) rune { return b.runeAt(b.previous(pos)) }

func (b *buffer) runeAt(pos int) rune {
	r, _ := utf8.DecodeRuneInString(b.text[pos:])
	return r
}

func inWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
