package edit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// keyboard is what the random test presses: keys by how often they are wanted.
var keyboard = []struct {
	weight int
	keys   []string
}{
	{40, []string{"a", "if x:", "f(", ")", " ", "日", "é", "e\u0301", "👨‍👩‍👧", "\u0301", "\u200d", "🇩", "pr", "0123456789", "\u200b"}},
	{12, []string{up, down, left, right, ctrlLeft, ctrlRight, home, end, "\x1b<", "\x1b>", "\x1b[5~", "\x1b[6~"}},
	{8, []string{enter, enter, enter, "\x1b\r", tab, tab, "\x1b[Z"}},
	{10, []string{backspace, del, ctrlD, ctrlK, ctrlU, ctrlW, ctrlY, "\x1by", "\x1bd", "\x1b\x7f", ctrlT, undo, undo, "\x1b/"}},
	{2, []string{ctrlR, "\x13", ctrlG, "\x1b", ctrlL, ctrlC}},
	{1, []string{paste("a\tb\r\n  c\n"), "\x1b[25~", "\x1b[1;9", "\xff", "\x1b]0;t\x07", "\x00", "\x0f"}},
}

func randomKey(r *rand.Rand) string {
	total := 0
	for _, k := range keyboard {
		total += k.weight
	}
	n := r.IntN(total)
	for _, k := range keyboard {
		if n -= k.weight; n < 0 {
			return k.keys[r.IntN(len(k.keys))]
		}
	}
	panic("unreachable")
}

// TestRandomKeys presses 100,000 keys while lines are printed above and the terminal changes its size.
func TestRandomKeys(t *testing.T) {
	presses := 100_000
	if testing.Short() {
		presses = 10_000
	}
	seed := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seed, 0))
	d := newDesk(30, 12)
	for i := range presses {
		k := randomKey(r)
		if len(d.model.buf.text) > 600 {
			k = ctrlC
		}
		d.press(k)
		switch r.IntN(200) {
		case 0:
			fmt.Fprintf(d.Above(), "line %d\n", i)
		case 1:
			fmt.Fprint(d.Above(), ".")
		case 2:
			d.terminal = screentest.New(10+r.IntN(40), 3+r.IntN(15)) // as if all had been cleared
			d.screen = screen{out: d.terminal, width: d.terminal.Width, height: d.terminal.Height}
			d.draw()
		}
		if fault := d.fault(i%5 == 0); fault != "" {
			t.Fatalf("seed %d, key %d (%q): %s\ntext %q at %d, screen\n%s", seed, i, k, fault,
				d.model.buf.text, d.model.buf.pos, d.terminal.Marked())
		}
	}
}

// fault says what is wrong with the cursor, or with what is to be seen.
func (d *desk) fault(screenToo bool) string {
	b := &d.model.buf
	if b.pos < 0 || b.pos > len(b.text) || !strings.HasPrefix(b.text[b.pos:], firstCharacter(b)) {
		return "the cursor is out of bounds"
	}
	if !screenToo {
		return ""
	}
	e := d.terminal
	want, row, col := naive(&d.picture, e.Width)
	top := max(0, row-d.screen.row)
	for i := range min(len(want)-top, e.Height) {
		got := strings.TrimRight(strings.Join(e.Lines[e.Top+e.Row-row+top+i], ""), " ")
		if got != strings.TrimRight(want[top+i], " ") {
			return fmt.Sprintf("row %d of the block is %q, want %q", top+i, got, want[top+i])
		}
	}
	if e.Col != col || e.Full {
		return fmt.Sprintf("the cursor is in column %d, want %d", e.Col, col)
	}
	return ""
}

// firstCharacter is what begins at the cursor, as the characters of the whole line are.
func firstCharacter(b *buffer) string {
	start := b.lineStart(b.pos)
	for g := displaywidth.StringGraphemes(b.text[start:b.lineEnd(b.pos)]); start < b.pos && g.Next(); {
		start += len(g.Value())
	}
	if start != b.pos {
		return "the cursor is inside of a character"
	}
	return ""
}

// naive is layout without colours, as plainly as it can be said: rows, and the cursor's place.
func naive(p *picture, width int) (rows []string, row, col int) {
	var line []string // one string a column
	flush := func() {
		rows = append(rows, strings.Join(line, ""))
		line = nil
	}
	put := func(c string, column int) {
		shown, w := show(c, column)
		if len(line)+w > width {
			flush()
		}
		line = append(line, shown)
		for range w - 1 {
			line = append(line, "")
		}
	}
	putAll := func(s string) {
		for _, c := range s {
			put(string(c), 0)
		}
	}
	if p.above != "" {
		putAll(p.above)
		flush()
	}
	at, prompt := 0, p.prompt
	for text := range strings.SplitSeq(p.text, "\n") {
		putAll(prompt)
		column := 0
		for g := displaywidth.StringGraphemes(text); g.Next(); {
			put(g.Value(), column)
			if at == p.pos {
				_, w := show(g.Value(), column)
				row, col = len(rows), len(line)-w
			}
			_, w := show(g.Value(), column)
			column += w
			at += len(g.Value())
		}
		if len(line) == width {
			flush()
		}
		if at == p.pos {
			row, col = len(rows), len(line)
		}
		flush()
		at, prompt = at+1, p.continuation
	}
	return rows, row, col
}

// BenchmarkKeyInLongBlock types into a block of 200 lines.
func BenchmarkKeyInLongBlock(b *testing.B) {
	d := newDesk(80, 50)
	d.press(paste(strings.Repeat("    name = 'a value that is long' + str(10)\n", 200)))
	d.press(up)
	b.ResetTimer()
	for range b.N {
		d.press("x")
	}
}

// BenchmarkPaste pastes 10,000 characters.
func BenchmarkPaste(b *testing.B) {
	text := paste(strings.Repeat("    name = 'a value that is long' + str(10)\n", 228))
	for range b.N {
		newDesk(80, 50).press(text)
	}
}
