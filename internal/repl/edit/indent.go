package edit

import "strings"

// indentWidth is what Tab and Backspace go by in the white space at a line's start.
const indentWidth = 4

// enter ends the block if it is complete, else it begins a new line. With lines below it always does.
func (m *model) enter() verdict {
	b := &m.buf
	below := strings.Contains(b.text[b.pos:], "\n") && strings.TrimSpace(b.text[b.pos:]) != ""
	if !below && !m.incomplete() {
		return accept
	}
	m.newLine()
	return goOn
}

// incomplete asks whether the block needs more lines. White space on the last line is but indentation.
func (m *model) incomplete() bool {
	text := m.buf.text
	if strings.TrimSpace(text) == "" || m.cfg.Incomplete == nil {
		return false
	}
	if start := strings.LastIndexByte(text, '\n') + 1; strings.TrimSpace(text[start:]) == "" {
		text = text[:start]
	}
	return m.cfg.Incomplete(text)
}

// newLine begins a new, indented line at the cursor. No blanks are left behind or carried along.
func (m *model) newLine() {
	b := &m.buf
	from, to := b.pos, b.pos
	for from > 0 && isBlank(b.text[from-1]) {
		from--
	}
	for to < len(b.text) && isBlank(b.text[to]) {
		to++
	}
	indent := ""
	if m.cfg.Indent != nil {
		indent = m.cfg.Indent(b.text[:b.pos])
	}
	b.replace(from, to, "\n"+indent)
}

// backspace deletes the character before the cursor, in a line's indentation a whole step.
func (m *model) backspace() {
	b := &m.buf
	from := b.previous(b.pos)
	if before := b.beforeCursor(); before != "" && strings.Trim(before, " ") == "" {
		from = b.pos - ((len(before)-1)%indentWidth + 1)
	}
	b.replace(from, b.pos, "")
}

// tab completes what stands before the cursor; at a line's start it indents.
func (m *model) tab() {
	b := &m.buf
	before := b.beforeCursor()
	if strings.TrimSpace(before) == "" {
		b.replace(b.pos, b.pos, strings.Repeat(" ", indentWidth-textWidth(before)%indentWidth))
		return
	}
	m.complete()
}

// outdent takes a step of indentation from the cursor's line.
func (m *model) outdent() {
	b := &m.buf
	start := b.lineStart(b.pos)
	step := 0
	for step < indentWidth && start+step < len(b.text) && b.text[start+step] == ' ' {
		step++
	}
	if step == 0 {
		return
	}
	pos := max(start, b.pos-step)
	b.replace(start, start+step, "")
	b.moveTo(pos)
}
