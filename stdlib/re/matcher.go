package re

import "github.com/bide-lang/bide/interp/object"

// entry is something to come back to when what is tried fails, or to put back as it was.
type entry struct {
	kind entryKind
	pc   int
	pos  int
	a, b int
}

type entryKind uint8

const (
	tryAt     entryKind = iota // go on at pc, pos
	tryShort                   // a run of characters ending at pos may be as short as to end at a
	tryLong                    // a run of characters ending at pos may take up to a more
	undoSave                   // slot a held b, the last group was pos
	undoLoop                   // loop pc had made a rounds, the last of them from b
	markHere                   // where a look or atomic began; nothing to try
	markNever                  // the same of a negated look: not matching, it goes on at pc, pos
	loopAgain                  // lazy loop a: another round at pc, from pos
	loopLeave                  // greedy loop: leave it at pc with pos
)

type loopState struct{ count, last int }

// matcher is one attempt to match after the other over the same text. Nothing in it recurses: what is left to
// try is on a stack of its own, so no text and no pattern can exhaust Go's.
type matcher[T byte | rune] struct {
	t     *object.Thread
	prog  *program
	text  []T // up to endpos
	slots []int
	loops []loopState
	marks []int
	stack []entry
	last  int // the group closed last, 0 if none
	// whole wants the match to end where the text does; notEmptyAt refuses an empty match there (-1: none).
	whole      bool
	notEmptyAt int
	steps      int
	budget     int  // how many steps one match may take
	broken     bool // an exception is pending
}

const (
	// pollEvery is how many steps are taken between two looks at the eval breaker.
	pollEvery = 4096
	// leastBudget is some seconds; a pattern that needs more on a short text would need years on a longer one.
	leastBudget = 1 << 25
	// budgetPerCharacter lets honest patterns through long texts.
	budgetPerCharacter = 1 << 12
)

func newMatcher[T byte | rune](t *object.Thread, prog *program, text []T) *matcher[T] {
	return &matcher[T]{
		t: t, prog: prog, text: text, notEmptyAt: -1, budget: leastBudget + budgetPerCharacter*len(text),
		slots: make([]int, 2*prog.groups), loops: make([]loopState, len(prog.loops)), marks: make([]int, prog.marks),
	}
}

// tick counts a step; false means an exception is pending.
func (m *matcher[T]) tick() bool {
	if m.steps++; m.steps%pollEvery != 0 {
		return true
	}
	m.broken = !m.t.CheckSize(int64(cap(m.stack)), 40) || !m.t.Poll() || m.exhausted()
	return !m.broken
}

// exhausted gives up a match that backtracks without end.
func (m *matcher[T]) exhausted() bool {
	if m.steps < m.budget {
		return false
	}
	m.t.Raise(object.RuntimeErrorType, "regular expression gave up after %d steps: it backtracks too much", m.steps)
	return true
}

func (m *matcher[T]) push(e entry) { m.stack = append(m.stack, e) }

// outcome of a match.
type outcome uint8

const (
	failed outcome = iota
	matched
	raised
)

// matchAt tries to match at start; the slots tell where the groups are.
func (m *matcher[T]) matchAt(start int) outcome {
	for i := range m.slots {
		m.slots[i] = -1
	}
	m.stack = m.stack[:0]
	m.last = 0
	m.slots[0] = start
	pc, pos := 0, start
	for {
		var ok bool
		if _, pos, ok = m.run(pc, pos); ok {
			m.slots[1] = pos
			return matched
		}
		if m.broken || !m.tick() {
			return raised
		}
		if pc, pos, ok = m.backtrack(); !ok {
			return failed
		}
	}
}

// run follows the program until it matches (ok) or fails.
func (m *matcher[T]) run(pc, pos int) (int, int, bool) {
	text, code := m.text, m.prog.code
	for {
		in := &code[pc]
		switch in.op {
		case opChar:
			if pos >= len(text) || rune(text[pos]) != in.c {
				return 0, 0, false
			}
			pos++
			pc++
		case opSet:
			if pos >= len(text) || !in.set.has(rune(text[pos])) {
				return 0, 0, false
			}
			pos++
			pc++
		case opAny:
			if pos >= len(text) {
				return 0, 0, false
			}
			pos++
			pc++
		case opAnyInLine:
			if pos >= len(text) || text[pos] == '\n' {
				return 0, 0, false
			}
			pos++
			pc++
		case opSave:
			m.save(in.x, pos)
			pc++
		case opJump:
			pc = in.x
		case opSplit:
			if in.set == nil {
				m.push(entry{kind: tryAt, pc: in.y, pos: pos})
				pc = in.x
			} else if pos < len(text) && in.set.has(rune(text[pos])) {
				m.push(entry{kind: tryAt, pc: in.y, pos: pos})
				pc = in.x
			} else {
				pc = in.y
			}
		case opRun:
			end, ok := m.runOf(in, pc, pos)
			if !ok {
				return 0, 0, false
			}
			pos = end
			pc++
		case opLoopInit:
			m.setLoop(in.x, loopState{0, -1})
			pc++
		case opLoop:
			if !m.tick() {
				return 0, 0, false
			}
			next, ok := m.decide(in, pc, pos)
			if !ok {
				return 0, 0, false
			}
			pc = next
		case opMatch:
			if m.whole && pos != len(text) || pos == m.slots[0] && pos == m.notEmptyAt {
				return 0, 0, false
			}
			return pc, pos, true
		default:
			var ok bool
			if pc, pos, ok = m.special(in, pc, pos); !ok {
				return 0, 0, false
			}
		}
	}
}

// special is what is too rare for run.
func (m *matcher[T]) special(in *inst, pc, pos int) (int, int, bool) {
	switch in.op {
	case opRef, opRefFold:
		end, ok := m.reference(in, pos)
		return pc + 1, end, ok
	case opCond:
		if m.slots[2*in.x+1] < 0 {
			return in.y, pos, true
		}
		return pc + 1, pos, true
	case opLook:
		if pos < in.back {
			return in.y, pos, in.negated
		}
		m.mark(in, pos)
		return pc + 1, pos - in.back, true
	case opLookEnd:
		if in.negated {
			m.unwind(m.marks[in.x])
			return 0, 0, false
		}
		return pc + 1, m.cut(m.marks[in.x]), true
	case opAtomic:
		m.mark(in, pos)
		return pc + 1, pos, true
	case opAtomicEnd:
		m.cut(m.marks[in.x])
		return pc + 1, pos, true
	case opFail:
		return 0, 0, false
	}
	return pc + 1, pos, m.at(in.op, pos)
}

// at tells whether a place is what an instruction asks for.
func (m *matcher[T]) at(op opcode, pos int) bool {
	end := len(m.text)
	switch op {
	case opTextStart:
		return pos == 0
	case opLineStart:
		return pos == 0 || m.text[pos-1] == '\n'
	case opTextEnd:
		return pos == end || pos == end-1 && m.text[pos] == '\n'
	case opTextEndExact:
		return pos == end
	case opLineEnd:
		return pos == end || m.text[pos] == '\n'
	case opWordEdge, opNotWordEdge:
		return end > 0 && m.wordEdge(pos, false) == (op == opWordEdge)
	case opWordEdgeASCII, opNotWordEdgeASCII:
		return end > 0 && m.wordEdge(pos, true) == (op == opWordEdgeASCII)
	}
	return false
}

func (m *matcher[T]) wordEdge(pos int, ascii bool) bool {
	before := pos > 0 && isWord(rune(m.text[pos-1]), ascii)
	after := pos < len(m.text) && isWord(rune(m.text[pos]), ascii)
	return before != after
}

func (m *matcher[T]) save(slot, pos int) {
	m.push(entry{kind: undoSave, a: slot, b: m.slots[slot], pos: m.last})
	m.slots[slot] = pos
	if slot&1 == 1 {
		m.last = slot / 2
	}
}

// reference passes over what a group matched; not ok if it is not there again.
func (m *matcher[T]) reference(in *inst, pos int) (int, bool) {
	from, to := m.slots[2*in.x], m.slots[2*in.x+1]
	if to < 0 || from < 0 || pos+to-from > len(m.text) {
		return 0, false
	}
	for i := from; i < to; i++ {
		a, b := rune(m.text[i]), rune(m.text[pos])
		if a != b && (in.op == opRef || !sameFold(a, b, in.ascii)) {
			return 0, false
		}
		pos++
	}
	return pos, true
}

func (m *matcher[T]) mark(in *inst, pos int) {
	m.marks[in.x] = len(m.stack)
	e := entry{kind: markHere, pos: pos}
	if in.op == opLook && in.negated {
		e = entry{kind: markNever, pc: in.y, pos: pos}
	}
	m.push(e)
}

// cut drops what is left to try above a mark, but not what is to be put back; it gives the mark's place.
func (m *matcher[T]) cut(mark int) int {
	pos := m.stack[mark].pos
	kept := m.stack[:mark]
	for _, e := range m.stack[mark+1:] {
		if e.kind == undoSave || e.kind == undoLoop {
			kept = append(kept, e)
		}
	}
	m.stack = kept
	return pos
}

// unwind puts everything back as it was at a mark.
func (m *matcher[T]) unwind(mark int) {
	for len(m.stack) > mark {
		m.undo(m.stack[len(m.stack)-1])
		m.stack = m.stack[:len(m.stack)-1]
	}
}

func (m *matcher[T]) undo(e entry) {
	switch e.kind {
	case undoSave:
		m.slots[e.a], m.last = e.b, e.pos
	case undoLoop:
		m.loops[e.pc] = loopState{e.a, e.b}
	}
}

// backtrack takes the latest thing left to try; not ok if there is none.
func (m *matcher[T]) backtrack() (pc, pos int, ok bool) {
	for len(m.stack) > 0 {
		top := len(m.stack) - 1
		e := &m.stack[top]
		switch e.kind {
		case tryAt, loopLeave, markNever:
			m.stack = m.stack[:top]
			return e.pc, e.pos, true
		case tryShort:
			if pc, pos, ok := m.shorter(e, top); ok {
				return pc, pos, true
			}
		case tryLong:
			if pc, pos, ok := m.longer(e, top); ok {
				return pc, pos, true
			}
		case loopAgain:
			again := *e
			m.stack = m.stack[:top]
			m.setLoop(again.a, loopState{again.b + 1, again.pos})
			return again.pc, again.pos, true
		default:
			m.undo(*e)
			m.stack = m.stack[:top]
		}
	}
	return 0, 0, false
}
