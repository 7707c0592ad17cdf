package main

import (
	"strings"
	"testing"
)

func TestSameSeedSameProgram(t *testing.T) {
	for _, about := range themes {
		t.Run(about.name, func(t *testing.T) { sameSeedSameProgram(t, about.grammar) })
	}
}

func sameSeedSameProgram(t *testing.T, grammar string) {
	a, b := readGrammar(grammar), readGrammar(grammar)
	seen := map[string]bool{}
	for n := range uint64(50) {
		text := a.generate(1, n, 6).text()
		if again := b.generate(1, n, 6).text(); again != text {
			t.Fatalf("program %d is\n%s\nand then\n%s", n, text, again)
		}
		seen[text] = true
	}
	if len(seen) < 45 {
		t.Errorf("50 programs, %d of them different", len(seen))
	}
}

// Every kind of phrase is reached from a statement, or its lines in the grammar are never seen.
func TestGrammarIsReached(t *testing.T) {
	for _, about := range themes {
		g := readGrammar(about.grammar)
		reached := map[string]bool{}
		g.reach(manyKind, reached)
		for name := range g.kinds {
			if !reached[name] {
				t.Errorf("%s: %%%s is used nowhere", about.name, name)
			}
		}
	}
}

func (g *grammar) reach(name string, reached map[string]bool) {
	if reached[name] {
		return
	}
	reached[name] = true
	for _, p := range g.kinds[name].productions {
		for _, s := range p.slots {
			g.reach(s.kind, reached)
		}
	}
}

func TestOperandsGetParentheses(t *testing.T) {
	g := readGrammar("%int value\n7\n\n%sum value\n{int} + {int}\n\n%stmt\nshow({sum}.x, {sum})\n\n%stmts\n{stmt}\n")
	want := "show((7 + 7).x, 7 + 7)"
	for n := range uint64(100) {
		if text := g.generate(1, n, 1).root.kids[0].text(); strings.ReplaceAll(text, "(7)", "7") == want {
			return
		}
	}
	t.Errorf("no program is %s", want)
}
