package edit

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// walk is a walk through the history with Up and Down: only entries that begin with prefix are stopped at.
type walk struct {
	at     int // the entry that is shown
	prefix string
	draft  string // what was typed before
	shown  string // what the walk has shown last: another text means that it is over
}

// up moves to the line above, from the first line to an older entry.
func (m *model) up() {
	if !m.buf.up() {
		m.older()
	}
}

// down moves to the line below, from the last line to a newer entry.
func (m *model) down() {
	if !m.buf.down() {
		m.newer()
	}
}

// older shows the next older entry that begins with what was typed.
func (m *model) older() {
	entries := m.history.entries()
	if m.walk == nil || m.walk.shown != m.buf.text {
		m.walk = &walk{at: len(entries), prefix: m.buf.text[:m.buf.pos], draft: m.buf.text, shown: m.buf.text}
	}
	w := m.walk
	for i := w.at - 1; i >= 0; i-- {
		if m.stopAt(i, entries[i]) {
			return
		}
	}
}

// newer shows the next newer entry, in the end what was typed.
func (m *model) newer() {
	w, entries := m.walk, m.history.entries()
	if w == nil || w.shown != m.buf.text {
		return
	}
	for i := w.at + 1; i < len(entries); i++ {
		if m.stopAt(i, entries[i]) {
			return
		}
	}
	m.buf.set(w.draft, len(w.draft))
	m.walk = nil
}

// stopAt shows an entry, unless it is none to stop at.
func (m *model) stopAt(i int, entry string) bool {
	w := m.walk
	if !strings.HasPrefix(entry, w.prefix) || entry == w.shown {
		return false
	}
	m.buf.set(entry, len(entry))
	w.at, w.shown = i, entry
	return true
}

// search is an incremental search: the text shown is the latest entry that holds the query.
type search struct {
	query  string
	at     int // the entry that is shown; the number of entries if none is yet
	failed bool
	text   string // what was typed before
	pos    int
}

// startSearch begins a search from the newest entry.
func (m *model) startSearch() {
	m.search = &search{at: len(m.history.entries()), text: m.buf.text, pos: m.buf.pos}
	m.buf.remember(false)
}

// status is the line below the block while a search goes on.
func (m *model) status() string {
	switch s := m.search; {
	case s == nil:
		return ""
	case s.failed:
		return "no match: " + s.query
	default:
		return "search: " + s.query
	}
}

// searchKey does what a key means during a search. Keys that mean nothing to it end the search and are not done.
func (m *model) searchKey(k key) (v verdict, done bool) {
	s := m.search
	switch k.name {
	case keyText, keyPaste:
		first, _, _ := strings.Cut(k.text, "\n")
		s.query += first
		m.find(s.at, -1, false)
	case "ctrl-r":
		m.find(s.at-1, -1, true)
	case "ctrl-s":
		m.find(s.at+1, +1, true)
	case "backspace":
		s.query = withoutLast(s.query)
		s.at = len(m.history.entries())
		m.find(s.at, -1, false)
	case "ctrl-g", "ctrl-c":
		m.buf.undo()
		m.buf.text, m.buf.pos = s.text, s.pos
		m.search = nil
	case "escape":
		m.search = nil
	default:
		m.search = nil
		return goOn, false
	}
	return goOn, true
}

// find shows the first entry from i on, in steps, that holds the query; another than is shown, if so wanted.
func (m *model) find(i, step int, another bool) {
	s, entries := m.search, m.history.entries()
	s.failed = false
	if s.query == "" {
		return
	}
	if step < 0 {
		i = min(i, len(entries)-1)
	}
	for ; i >= 0 && i < len(entries); i += step {
		at := strings.Index(entries[i], s.query)
		if at >= 0 && !(another && entries[i] == m.buf.text) {
			s.at = i
			m.buf.text, m.buf.pos = entries[i], at
			m.buf.settle()
			return
		}
	}
	s.failed = true
}

// withoutLast is s without its last character.
func withoutLast(s string) string {
	end := 0
	for g, n := displaywidth.StringGraphemes(s), 0; g.Next(); {
		end = n
		n += len(g.Value())
	}
	return s[:end]
}
