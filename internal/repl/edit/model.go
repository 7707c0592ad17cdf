package edit

import "strings"

// model is what is being typed and what keys do to it. It knows neither terminal nor screen.
type model struct {
	cfg     *Config
	buf     buffer
	kills   killRing
	history *history

	walk   *walk    // where Up and Down have got to in the history; nil if nowhere
	search *search  // the search that is going on; nil if none
	list   []string // completions to be shown below
	before string   // the command before this one, for those that go on with it
	during string   // the command that is being done
}

// verdict is what a key asks of the editor beyond a change of the text.
type verdict uint8

const (
	goOn      verdict = iota
	accept            // the block is complete
	interrupt         // Ctrl-C
	leave             // Ctrl-D on nothing
	suspend           // Ctrl-Z
	quit              // Ctrl-\
	clear             // Ctrl-L
)

// start begins a new block.
func (m *model) start() {
	m.buf.reset("")
	m.walk, m.search, m.list, m.before = nil, nil, nil, ""
}

// block is the text without the blank lines at its end.
func (m *model) block() string {
	text := m.buf.text
	for {
		start := strings.LastIndexByte(text, '\n') + 1
		if strings.TrimSpace(text[start:]) != "" {
			return text
		}
		if start == 0 {
			return ""
		}
		text = text[:start-1]
	}
}

// endedByBlankLine reports whether blank lines follow the block's text.
func (m *model) endedByBlankLine() bool {
	text := m.block()
	return text != "" && strings.Contains(m.buf.text[len(text):], "\n")
}

// press does what a key stands for.
func (m *model) press(k key) verdict {
	if m.search != nil {
		if v, done := m.searchKey(k); done {
			return v
		}
	}
	m.list, m.during = nil, k.name
	var v verdict
	switch b := &m.buf; k.name {
	case keyText:
		b.typeText(k.text)
	case keyPaste:
		b.replace(b.pos, b.pos, k.text)
	default:
		v = m.command(k.name)
	}
	m.before = m.during
	return v
}

// command does what is bound to a key. Unknown keys do nothing.
func (m *model) command(name string) verdict {
	switch name {
	case "enter":
		return m.enter()
	case "alt-enter":
		return accept
	case "ctrl-c":
		return interrupt
	case "ctrl-d":
		return m.leaveOrDelete()
	case "ctrl-z":
		return suspend
	case `ctrl-\`:
		return quit
	case "ctrl-l":
		return clear
	case "tab":
		m.tab()
	case "shift-tab":
		m.outdent()
	case "up", "ctrl-p":
		m.up()
	case "down", "ctrl-n":
		m.down()
	case "pageup":
		m.older()
	case "pagedown":
		m.newer()
	case "ctrl-r", "ctrl-s":
		m.startSearch()
	default:
		if !m.move(name) {
			m.change(name)
		}
	}
	return goOn
}

// move does the commands that only move the cursor; false if name is none.
func (m *model) move(name string) bool {
	b := &m.buf
	switch name {
	case "left", "ctrl-b":
		b.moveTo(b.previous(b.pos))
	case "right", "ctrl-f":
		b.moveTo(b.next(b.pos))
	case "home", "ctrl-a":
		b.moveTo(b.lineStart(b.pos))
	case "end", "ctrl-e":
		b.moveTo(b.lineEnd(b.pos))
	case "ctrl-left", "alt-left", "alt-b":
		b.moveTo(b.wordLeft(b.pos))
	case "ctrl-right", "alt-right", "alt-f":
		b.moveTo(b.wordRight(b.pos))
	case "ctrl-home", "alt-<":
		b.moveTo(0)
	case "ctrl-end", "alt->":
		b.moveTo(len(b.text))
	default:
		return false
	}
	return true
}

// change does the commands that change the text.
func (m *model) change(name string) {
	b := &m.buf
	switch name {
	case "backspace":
		m.backspace()
	case "delete":
		b.replace(b.pos, b.next(b.pos), "")
	case "ctrl-k":
		m.killLine()
	case "ctrl-u":
		m.kill(b.lineStart(b.pos), b.pos)
	case "ctrl-w":
		m.kill(b.blankLeft(b.pos), b.pos)
	case "alt-backspace", "ctrl-backspace":
		m.kill(b.wordLeft(b.pos), b.pos)
	case "alt-d", "ctrl-delete", "alt-delete":
		m.kill(b.pos, b.wordRight(b.pos))
	case "ctrl-y":
		m.yank()
	case "alt-y":
		m.yankOlder()
	case "ctrl-t":
		m.transpose()
	case "ctrl-_":
		b.undo()
	case "alt-/":
		b.redo()
	}
}

// leaveOrDelete is Ctrl-D: it leaves when nothing is typed.
func (m *model) leaveOrDelete() verdict {
	b := &m.buf
	if b.text == "" {
		return leave
	}
	b.replace(b.pos, b.next(b.pos), "")
	return goOn
}

// transpose swaps the characters around the cursor, at a line's end the two before it.
func (m *model) transpose() {
	b := &m.buf
	middle := b.pos
	if middle == b.lineEnd(middle) {
		middle = b.previous(middle)
	}
	start := b.lineStart(b.pos)
	if middle <= start {
		return
	}
	left, right := b.previous(middle), b.next(middle)
	b.replace(left, right, b.text[middle:right]+b.text[left:middle])
}
