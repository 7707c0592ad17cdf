package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

var (
	//go:embed common.py
	commonPrelude string
	//go:embed language.py
	languagePrelude string
	//go:embed language.txt
	languageGrammar string
	//go:embed language_flow.txt
	flowGrammar string
	//go:embed language_classes.txt
	classGrammar string
	//go:embed language_texts.txt
	textGrammar string
	//go:embed asyncio.py
	asyncioPrelude string
	//go:embed asyncio.txt
	asyncioGrammar string
)

// theme is what a kind of programs is about.
type theme struct {
	name     string
	grammar  string
	prelude  string // defines run(number, text), which runs the program() of a text
	head     string // of a program's function, and the variables it begins with
	epilogue string // ends the script
	clock    scripttest.Clock
	size     int // statements at the top of a program, at most, beyond one
	batch    int // programs in one process
}

// themes are the kinds of programs there are; the first is the usual one.
var themes = []theme{
	{
		name: "language", grammar: languageGrammar + flowGrammar + classGrammar + textGrammar, prelude: commonPrelude + languagePrelude,
		head: `def program():
    i, j, f, s, t, b, o = 7, -3, 2.5, "abc", "x y,z", b"ab", None
    l, m, tu, d, e, q = [3, 1, 2], ["a", "b"], (1, "b", 2.0), {"a": 1, "z": "b"}, {1, 2, 5}, True
`,
		clock: scripttest.ClockReal, size: 6, batch: 50,
	},
	{
		name: "asyncio", grammar: asyncioGrammar, prelude: commonPrelude + asyncioPrelude,
		head: `def program(loop):
    L, L2, C, E, S, BS = asyncio.Lock(), asyncio.Lock(), asyncio.Condition(), asyncio.Event(), asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)
    B, Q, PQ, LQ = asyncio.Barrier(2), asyncio.Queue(2), asyncio.PriorityQueue(), asyncio.LifoQueue(1)
    C2 = asyncio.Condition(L)
`,
		epilogue: "\nsys.stdout.flush()\nos._exit(0)\n",
		clock:    scripttest.ClockVirtual, size: 3, batch: 200,
	},
}

func themeNamed(name string) (*theme, error) {
	at := slices.IndexFunc(themes, func(t theme) bool { return t.name == name })
	if at < 0 {
		return nil, fmt.Errorf("no programs of kind %q", name)
	}
	return &themes[at], nil
}

// script is one file that runs the programs one after another.
func (t *theme) script(batch ...*program) string {
	var b strings.Builder
	b.WriteString(t.prelude)
	for i, p := range batch {
		if i == 0 && (len(batch) > 1 || strings.Contains(p.text(), "async")) {
			b.WriteString("\nimport asyncio\n") // not for all: it costs CPython a tenth of a second
		}
		body := "    " + strings.ReplaceAll(p.guarded(), "\n", "\n    ")
		text := strings.ReplaceAll(t.head+body, `\`, `\\`)
		fmt.Fprintf(&b, "\nrun(%d, \"\"\"\n%s\n\"\"\")\n", p.number, strings.ReplaceAll(text, `"""`, `\"\"\"`))
	}
	b.WriteString(t.epilogue)
	return b.String()
}
