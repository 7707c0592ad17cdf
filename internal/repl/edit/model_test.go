package edit

import (
	"strings"
	"testing"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// desk is a model with a screen on an emulated terminal: everything but readline and the real terminal.
type desk struct {
	Editor
	terminal *screentest.Screen
	decoder  decoder
	last     verdict
}

// newDesk has a small language: a line that ends with : needs a block, which an empty line ends; ( needs ).
func newDesk(width, height int) *desk {
	d := &desk{terminal: screentest.New(width, height)}
	d.cfg = Config{
		NoColor: true,
		Incomplete: func(text string) bool {
			if strings.Count(text, "(") > strings.Count(text, ")") {
				return true
			}
			lines := strings.Split(text, "\n")
			return lines[len(lines)-1] != "" && (len(lines) > 1 || strings.HasSuffix(text, ":"))
		},
		Indent: func(text string) string {
			last := text[strings.LastIndexByte(text, '\n')+1:]
			indent := last[:len(last)-len(strings.TrimLeft(last, " "))]
			if strings.HasSuffix(last, ":") {
				indent += "    "
			}
			return indent
		},
		Complete: func(text string, pos int) (int, []string) {
			from := strings.LastIndexAny(text[:pos], " \n.") + 1
			var found []string
			for _, name := range []string{"print", "printer", "property", "été", "étage"} {
				if strings.HasPrefix(name, text[from:pos]) {
					found = append(found, name)
				}
			}
			return from, found
		},
	}
	d.model = model{cfg: &d.cfg, history: &history{}}
	d.screen = screen{out: d.terminal, width: width, height: height}
	d.open()
	return d
}

// open begins a block, as Read does.
func (d *desk) open() {
	d.model.start()
	if d.tail != "" {
		d.screen.print("\r\n")
	}
	d.tail = ""
	d.picture = picture{prompt: ">>> ", continuation: "... "}
	d.active = true
	d.draw()
}

// press presses the keys of some bytes, and begins a new block where one ends.
func (d *desk) press(bytes string) {
	keys := d.decoder.feed([]byte(bytes))
	if d.decoder.waiting() {
		keys = append(keys, d.decoder.giveUp()...)
	}
	for _, k := range keys {
		d.last = d.model.press(k)
		switch d.last {
		case goOn, suspend, quit:
		case clear:
			d.clearScreen()
		default:
			d.show()
			d.conclude(d.last)
			if d.last == accept {
				d.model.history.add(d.model.block())
			}
			d.open()
		}
	}
	d.show()
}

const (
	up, down, right, left = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
	home, end, del        = "\x1b[1~", "\x1b[4~", "\x1b[3~"
	ctrlLeft, ctrlRight   = "\x1b[1;5D", "\x1b[1;5C"
	enter, tab, backspace = "\r", "\t", "\x7f"
	ctrlA, ctrlC, ctrlD   = "\x01", "\x03", "\x04"
	ctrlE, ctrlG, ctrlK   = "\x05", "\x07", "\x0b"
	ctrlL, ctrlR, ctrlT   = "\x0c", "\x12", "\x14"
	ctrlU, ctrlW, ctrlY   = "\x15", "\x17", "\x19"
	undo                  = "\x1f"
)

func paste(s string) string { return pasteStart + s + pasteEnd }

func TestKeysChangeTheText(t *testing.T) {
	for _, c := range []struct{ what, keys, want string }{
		{"typing", "abc", "abc|"},
		{"arrows", "abc" + left + left + "x" + right + "y", "axb" + "y|c"},
		{"at the edges", left + right + backspace + del + "a", "a|"},
		{"home and end", "abc" + home + "x" + end + "y", "xabcy|"},
		{"other homes", "abc\x1b[Hx\x1bOFy\x1b[7~z", "z|xabcy"},
		{"control keys", "abc" + ctrlA + "\x06x" + "\x02y" + ctrlE + "z", "ayxbcz|"},
		{"delete", "abc" + home + del + ctrlD, "|c"},
		{"words", "one two.three" + ctrlLeft + ctrlLeft + "X" + ctrlRight + "Y", "one XtwoY|.three"},
		{"words by alt", "one two\x1bb\x1bbX\x1bf\x1b[1;3CY", "Xone twoY|"},
		{"kill and yank", "one two" + ctrlW + ctrlY + ctrlY, "one twotwo|"},
		{"kills add up", "one two three" + ctrlW + ctrlW + ctrlA + ctrlY, "two three|one "},
		{"kill forward", "one two" + home + "\x1bd\x1bd" + "x" + ctrlY, "xone two|"},
		{"kill to both ends", "abcd" + left + left + ctrlU + "x" + end + ctrlY, "xcdab|"},
		{"kill the rest", "abcd" + left + left + ctrlK + ctrlA + ctrlY, "cd|ab"},
		{"kill a newline", "(a" + enter + "b" + up + end + ctrlK, "(a|b"},
		{"yank an older one", "one two" + ctrlW + left + ctrlU + ctrlY + "\x1by", "two| "},
		{"transpose", "abc" + ctrlT + left + left + ctrlT, "ca|b"},
		{"transpose in front", "ab" + home + ctrlT, "|ab"},
		{"undo", "one two" + ctrlW + undo, "one two|"},
		{"undo by words", "one two" + undo + undo, "|"},
		{"undo a paste", "a" + paste("x\ny") + undo, "a|"},
		{"redo", "one" + undo + "\x1b/", "one|"},
		{"a new line", "(a" + enter + "b", "(a\nb|"},
		{"indentation", "if x:" + enter + "a" + enter + "b", "if x:\n    a\n    b|"},
		{"indentation of a nested block", "if x:" + enter + "if y:" + enter + "b", "if x:\n    if y:\n        b|"},
		{"backspace in indentation", "if x:" + enter + backspace + "a" + enter + "  " + backspace + "b", "if x:\na\nb|"},
		{"shift-tab", "if x:" + enter + "ab" + left + "\x1b[Z", "if x:\na|b"},
		{"tab indents", tab + "a" + home + " " + tab, "    |    a"},
		{"up and down keep the column", "(abcd" + enter + "x" + enter + "efgh" + left + up + up + "1" + down + down + "2", "(ab1cd\nx\nefgh2|"},
		{"up in a line", "(abcd" + enter + "xyz" + left + up + "1", "(a1|bcd\nxyz"},
		{"enter with lines below", "if x:" + enter + "a" + up + end + enter + "b", "if x:\n    b|\n    a"},
		{"enter splits a line", "(ab cd" + left + left + enter, "(ab\n|cd"},
		{"alt-enter", "(a\x1b\r", "|"},
		{"paste", paste("if x:\r\n    a\r\r\nb"), "if x:\n    a\n\nb|"},
		{"paste without its controls", paste("a\x1b[31mb\x00c\td"), "a[31mbc\td|"},
		{"wide", "日本" + left + "x" + backspace + backspace, "|本"},
		{"combined", "e\u0301x" + left + left + del, "|x"},
		{"combined by backspace", "e\u0301" + backspace, "|"},
		{"flags and families", "👨‍👩‍👧🇩🇪" + left + "x" + left + left + del, "|x🇩🇪"},
		{"joining", "a" + home + "e" + right + home + right + "\u0301", "e\u0301|a"},
		{"unknown keys", "a\x1b[25~\x1b[1;9Zb\x1bxc\x0f\x16\x1b]0;title\x07d\x1b[?1;2ce", "abcde|"},
		{"the console's function keys", "a\x1b[[Ab", "ab|"},
		{"by numbers", "ab\x1b[97;5ux\x1b[27;5;101~y", "xaby|"},
		{"not valid", "a\xff\xc3(b", "a\ufffd\ufffd(b|"},
		{"completion of one", "pri" + tab, "print|"},
		{"completion of several", "x.pr" + tab + "o" + tab, "x.property|"},
		{"completion in whole characters", "é" + tab, "ét|"},
		{"completion of none", "xyz" + tab, "xyz|"},
		{"ctrl-c", "abc" + ctrlC + "d", "d|"},
	} {
		d := newDesk(40, 10)
		d.press(c.keys)
		b := &d.model.buf
		if got := b.text[:b.pos] + "|" + b.text[b.pos:]; got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.what, c.keys, got, c.want)
		}
	}
}

func TestKeysArriveInPieces(t *testing.T) {
	const all = "é" + up + "\x1b[1;5D" + pasteStart + "a\x1b[b" + pasteEnd + "x\x1bOH"
	var whole, pieces decoder
	want := whole.feed([]byte(all))
	var got []key
	for i := range len(all) {
		got = append(got, pieces.feed([]byte{all[i]})...)
	}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("key %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func TestHistory(t *testing.T) {
	for _, c := range []struct{ what, keys, want string }{
		{"the last entry", up, "print(2)|"},
		{"a block", up + up, "if x:\n    y|"},
		{"down again", up + up + down, "print(2)|"},
		{"down to what was typed", "x" + left + up + down + down, "x|"},
		{"inside a block first", up + up + up + up, "print(1)|"},
		{"by prefix", "pr" + up + up, "print(1)|"},
		{"by another prefix", "x" + up, "x = 1|"},
		{"no such prefix", "zz" + up, "zz|"},
		{"whole entries", "\x1b[5~\x1b[5~", "if x:\n    y|"},
		{"search", ctrlR + "t(", "prin|t(2)"},
		{"search further", ctrlR + "print" + ctrlR, "|print(1)"},
		{"search back", ctrlR + "print" + ctrlR + "\x13", "|print(2)"},
		{"search and edit", ctrlR + "= 1" + right + "X", "x =X| 1"},
		{"search and run", ctrlR + "= 1" + enter + up, "x = 1|"},
		{"search given up", "abc" + ctrlR + "= 1" + ctrlG, "abc|"},
		{"search stopped", "abc" + ctrlR + "= 1" + ctrlC, "abc|"},
		{"search in vain", "abc" + ctrlR + "zzz" + "\x1b", "abc|"},
		{"search in a block", ctrlR + "y", "if x:\n    |y"},
		{"search less", ctrlR + "= 1" + backspace + backspace + backspace + "(1", "print|(1)"},
	} {
		d := newDesk(40, 10)
		for _, entry := range []string{"x = 1", "print(1)", "if x:\n    y", "print(2)"} {
			d.model.history.add(entry)
		}
		d.press(c.keys)
		b := &d.model.buf
		if got := b.text[:b.pos] + "|" + b.text[b.pos:]; got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.what, c.keys, got, c.want)
		}
	}
}

func TestScreenShowsTheBlock(t *testing.T) {
	for _, c := range []struct{ what, keys, want string }{
		{"a line", "abc" + left, ">>> ab|c"},
		{"a block", "if x:" + enter + "a" + up, ">>> if x:|\n...     a"},
		{"wrapped", "0123456789abcdefghi", ">>> 0123456789abcdef\nghi|"},
		{"wrapped, back over the edge", "0123456789abcdefghi" + left + left + left + left, ">>> 0123456789abcde|f\nghi"},
		{"full", "0123456789abcdef", ">>> 0123456789abcdef\n|"},
		{"wide at the edge", "0123456789abcde日", ">>> 0123456789abcde\n日|"},
		{"wide ones", "日本語" + left, ">>> 日本|語"},
		{"combined ones", "e\u0301x" + left, ">>> e\u0301|x"},
		{"tabs", paste("a\tb"), ">>> a       b|"},
		{"what cannot be seen", "a\u200bb", ">>> a<200b>b|"},
		{"the rest is erased", "if x:" + enter + "abc" + ctrlU + backspace, ">>> if x:|"},
		{"after enter", "ab" + enter, ">>> ab\n>>> |"},
		{"after ctrl-c", "ab" + left + ctrlC, ">>> ab\n>>> |"},
		{"search", "ab" + ctrlR + "b", ">>> ab|\nno match: b"},
		{"completions", "pr" + tab, ">>> pr|\nprint     property\nprinter"},
		{"completions go", "pr" + tab + "x", ">>> prx|"},
		{"clear", "ab" + enter + "cd" + ctrlL, ">>> cd|"},
		{"higher than the screen", "(" + strings.Repeat(enter, 6), ">>> (\n...\n...\n... |"},
	} {
		d := newDesk(20, 4)
		if c.what == "higher than the screen" {
			c.want = "...\n...\n...\n... |"
		}
		d.press(c.keys)
		if got := d.terminal.Marked(); got != c.want {
			t.Errorf("%s: %q shows\n%s\nwant\n%s", c.what, c.keys, got, c.want)
		}
	}
}

func TestOutputAppearsAboveTheBlock(t *testing.T) {
	for _, c := range []struct {
		what, keys string
		printed    []string
		want       string
	}{
		{"a line", "ab", []string{"one\n"}, "one\n>>> ab|"},
		{"lines", "if x:" + enter + "a" + up, []string{"one\n", "two\nthree\n"}, "one\ntwo\nthree\n>>> if x:|\n...     a"},
		{"an unfinished line", "ab", []string{"one"}, "one\n>>> ab|"},
		{"a line in pieces", "ab", []string{"one ", "two ", "three\nfour"}, "one two three\nfour\n>>> ab|"},
		{"a counter", "ab", []string{"1%\r", "2%\r", "3%"}, "3%\n>>> ab|"},
		{"colours", "ab", []string{"\x1b[31mred\x1b[m\n"}, "red\n>>> ab|"},
		{"nothing", "ab", []string{""}, ">>> ab|"},
	} {
		d := newDesk(20, 10)
		d.press(c.keys)
		for _, s := range c.printed {
			d.Above().Write([]byte(s))
		}
		if got := d.terminal.Marked(); got != c.want {
			t.Errorf("%s: %q shows\n%s\nwant\n%s", c.what, c.keys, got, c.want)
		}
	}
}

func TestResize(t *testing.T) {
	d := newDesk(20, 10)
	d.Above().Write([]byte("before\n"))
	d.press("0123456789abcdefghij" + left)
	for _, c := range []struct {
		width, height int
		want          string
	}{
		{12, 10, "before\n>>> 01234567\n89abcdefghi|j"},
		{30, 8, "before\n>>> 0123456789abcdefghi|j"},
		{8, 6, "before\n>>> 0123\n456789ab\ncdefghi|j"},
		{20, 10, "before\n>>> 0123456789abcdef\nghi|j"},
	} {
		d.terminal.Resize(c.width, c.height)
		d.mutex.Lock()
		d.screen.resize(c.width, c.height)
		d.draw()
		d.mutex.Unlock()
		if got := d.terminal.Marked(); got != c.want {
			t.Errorf("%d by %d shows\n%s\nwant\n%s", c.width, c.height, got, c.want)
		}
	}
}

func TestColours(t *testing.T) {
	f := layout(&picture{
		prompt: "> ", text: "if 1:", pos: 5, colours: true,
		spans: []Span{{0, 2, Keyword}, {3, 4, Number}},
	}, 20)
	const want = "\x1b[1;35m> \x1b[m\x1b[1;34mif\x1b[m \x1b[33m1\x1b[m:"
	if f.rows[0].shown != want || f.cursorCol != 7 {
		t.Errorf("got %q, cursor at %d; want %q", f.rows[0].shown, f.cursorCol, want)
	}
}
