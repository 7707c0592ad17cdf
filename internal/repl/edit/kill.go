package edit

// killRing is what was cut out, to be put back elsewhere; the latest last.
type killRing struct {
	cut  []string
	at   int // the one that was put back last
	from int // where that stands in the text
}

const (
	maxKills = 30
	killing  = "kill"
	yanking  = "yank"
)

// kill cuts out text[from:to]. One kill after another makes one piece.
func (m *model) kill(from, to int) {
	m.during = killing
	if from == to {
		return
	}
	r, piece := &m.kills, m.buf.text[from:to]
	switch last := len(r.cut) - 1; {
	case m.before == killing && last >= 0 && to == m.buf.pos:
		r.cut[last] = piece + r.cut[last]
	case m.before == killing && last >= 0:
		r.cut[last] += piece
	default:
		if len(r.cut) == maxKills {
			r.cut = append(r.cut[:0], r.cut[1:]...)
		}
		r.cut = append(r.cut, piece)
	}
	m.buf.replace(from, to, "")
}

// killLine cuts the rest of the line, at its end the newline.
func (m *model) killLine() {
	b := &m.buf
	end := b.lineEnd(b.pos)
	if end == b.pos && end < len(b.text) {
		end++
	}
	m.kill(b.pos, end)
}

// yank puts back what was cut last.
func (m *model) yank() {
	if len(m.kills.cut) > 0 {
		m.kills.at = len(m.kills.cut) - 1
		m.putBack(m.buf.pos, m.buf.pos)
	}
}

// yankOlder, after yank, puts what was cut before in its place.
func (m *model) yankOlder() {
	r := &m.kills
	if m.before != yanking || len(r.cut) == 0 {
		return
	}
	r.at = (r.at + len(r.cut) - 1) % len(r.cut)
	m.putBack(r.from, m.buf.pos)
}

func (m *model) putBack(from, to int) {
	m.kills.from = from
	m.buf.replace(from, to, m.kills.cut[m.kills.at])
	m.during = yanking
}
