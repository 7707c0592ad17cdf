package repl

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// width is how many columns of a terminal text takes.
func width(text string) int { return displaywidth.String(text) }

// pad fills text up to so many columns.
func pad(text string, columns int) string {
	return text + strings.Repeat(" ", max(columns-width(text), 0))
}

// cut shortens text to so many columns.
func cut(text string, columns int) string {
	if columns < 1 || width(text) <= columns {
		return text
	}
	kept, end := 0, 0
	for g := displaywidth.StringGraphemes(text); g.Next(); {
		if kept += g.Width(); kept > columns-1 {
			break
		}
		end += len(g.Value())
	}
	return text[:end] + "…"
}

// gap is between two columns of a table.
const gap = 2

// leastColumn is what a column of a table is not made narrower than.
const leastColumn = 5

// table writes rows in columns. Where the terminal is too narrow the widest columns are, and in the end the rows are cut.
func (p *Prompt) table(rows [][]string) {
	room := p.cfg.Width()
	widths := columnWidths(rows, room)
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(pad(cut(cell, widths[i]), widths[i]+gap))
		}
		p.say("%s\n", cut(strings.TrimRight(b.String(), " "), room))
	}
}

// columnWidths are how wide the columns of a table are to be, so that a row takes no more than room if that can be.
func columnWidths(rows [][]string, room int) []int {
	widths := make([]int, len(rows[0]))
	all := -gap
	for i := range widths {
		for _, row := range rows {
			widths[i] = max(widths[i], width(row[i]))
		}
		all += widths[i] + gap
	}
	for ; all > room; all-- {
		widest := slices.Max(widths)
		if widest <= leastColumn {
			break
		}
		widths[slices.Index(widths, widest)]--
	}
	return widths
}
