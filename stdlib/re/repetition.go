package re

func (m *matcher[T]) setLoop(n int, s loopState) {
	old := m.loops[n]
	m.push(entry{kind: undoLoop, pc: n, a: old.count, b: old.last})
	m.loops[n] = s
}

// decide is opLoop: another round, or on behind the loop. A round that matched nothing is the last.
func (m *matcher[T]) decide(in *inst, pc, pos int) (int, bool) {
	l := &m.prog.loops[in.x]
	s := m.loops[in.x]
	if s.count < l.min {
		m.setLoop(in.x, loopState{s.count + 1, s.last})
		return in.y, true
	}
	more := (s.count < l.max || l.max == unlimited) && pos != s.last
	switch {
	case !more:
		return pc + 1, true
	case l.mode == lazy:
		m.push(entry{kind: loopAgain, pc: in.y, pos: pos, a: in.x, b: s.count})
		return pc + 1, true
	}
	m.push(entry{kind: loopLeave, pc: pc + 1, pos: pos})
	m.setLoop(in.x, loopState{s.count + 1, pos})
	return in.y, true
}

// runOf is opRun: it takes as many characters as it may, or as few, and leaves the other numbers to try.
func (m *matcher[T]) runOf(in *inst, pc, pos int) (int, bool) {
	limit := len(m.text)
	if in.x > limit-pos {
		return 0, false
	}
	if in.mode == lazy {
		end := m.extent(in, pos, pos+in.x)
		if end < pos+in.x {
			return 0, false
		}
		if in.x < in.y {
			m.push(entry{kind: tryLong, pc: pc, pos: end, a: in.y - in.x})
		}
		return end, true
	}
	if in.y < limit-pos {
		limit = pos + in.y
	}
	end := m.extent(in, pos, limit)
	if end < pos+in.x {
		return 0, false
	}
	if in.mode == greedy && end > pos+in.x {
		m.push(entry{kind: tryShort, pc: pc, pos: end, a: pos + in.x})
	}
	return end, true
}

// extent is where the characters of a run end, at limit at the latest.
func (m *matcher[T]) extent(in *inst, pos, limit int) int {
	text := m.text
	switch in.unit {
	case opAny:
		return limit
	case opAnyInLine:
		for pos < limit && text[pos] != '\n' {
			pos++
		}
	case opChar:
		for pos < limit && rune(text[pos]) == in.c {
			pos++
		}
	default:
		set := in.set
		for pos < limit && set.has(rune(text[pos])) {
			pos++
		}
	}
	return pos
}

// shorter gives back the last character of a run, or more if what must follow is not there.
func (m *matcher[T]) shorter(e *entry, top int) (pc, pos int, ok bool) {
	in := &m.prog.code[e.pc]
	pos = e.pos - 1
	if in.next >= 0 {
		for pos >= e.a && rune(m.text[pos]) != in.next {
			pos--
		}
	}
	if pos < e.a {
		m.stack = m.stack[:top]
		return 0, 0, false
	}
	pc = e.pc + 1
	if e.pos = pos; pos == e.a {
		m.stack = m.stack[:top]
	}
	return pc, pos, true
}

// longer adds a character to a lazy run, or more if what must follow is not there.
func (m *matcher[T]) longer(e *entry, top int) (pc, pos int, ok bool) {
	in := &m.prog.code[e.pc]
	pos = e.pos
	for e.a > 0 && pos < len(m.text) && m.extent(in, pos, pos+1) > pos {
		pos++
		e.a--
		if in.next >= 0 && (pos >= len(m.text) || rune(m.text[pos]) != in.next) {
			continue
		}
		e.pos = pos
		return e.pc + 1, pos, true
	}
	m.stack = m.stack[:top]
	return 0, 0, false
}
