package edit

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// complete puts what all candidates have in common before the cursor, and lists them if there are several.
func (m *model) complete() {
	b := &m.buf
	if m.cfg.Complete == nil {
		return
	}
	from, candidates := m.cfg.Complete(b.text, b.pos)
	if len(candidates) == 0 || from < 0 || from > b.pos {
		return
	}
	common := commonPrefix(candidates)
	if common != b.text[from:b.pos] && (len(common) >= b.pos-from || len(candidates) == 1) {
		b.replace(from, b.pos, common)
	}
	if len(candidates) > 1 {
		m.list = candidates
	}
}

// commonPrefix is what all of some strings begin with, in whole characters.
func commonPrefix(all []string) string {
	prefix := all[0]
	for _, s := range all[1:] {
		n := 0
		for n < len(prefix) && n < len(s) && prefix[n] == s[n] {
			n++
		}
		for n > 0 && n < len(prefix) && !utf8.RuneStart(prefix[n]) {
			n--
		}
		prefix = prefix[:n]
	}
	return prefix
}

// columns lays a list out in columns, read downwards, in at most height lines of width; the last line says how many
// did not fit.
func columns(list []string, width, height int) []string {
	if len(list) == 0 || height < 1 {
		return nil
	}
	widest := 0
	for _, s := range list {
		widest = max(widest, textWidth(s))
	}
	widest = min(widest+2, width)
	across := max(1, width/widest)
	down := (len(list) + across - 1) / across
	more := 0
	if down > height {
		down = max(1, height-1)
		more = len(list) - min(len(list), down*across)
		list = list[:len(list)-more]
	}
	lines := make([]string, 0, down+1)
	for row := range down {
		var line strings.Builder
		for i := row; i < len(list); i += down {
			pad(&line, list[i], widest)
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	if more > 0 && height > 1 {
		lines = append(lines, "… and "+strconv.Itoa(more)+" more")
	}
	return lines
}

func pad(line *strings.Builder, s string, width int) {
	line.WriteString(s)
	line.WriteString(strings.Repeat(" ", max(0, width-textWidth(s))))
}
