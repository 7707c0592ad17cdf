package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// grammar says how programs are made: for each kind of phrase its productions.
//
// In its text a line "%name" begins a kind; one line is one production. "%%name" begins a kind whose
// productions are blocks of lines, with blank lines between them. A kind may be begun again and gets more. "%name value" marks a kind of expression that
// may be replaced by one of any other such kind, to see the errors; these and "%name expression" get parentheses
// where they are operands. A production may begin with "*3 " (three
// times as likely) and "?flag " or "?!flag " (only where the flag is set or not). In it, {kind} stands for a
// phrase, {kind!} for one that is never of a wrong kind, {kind+flag}, {kind-flag} and {kind=flag} set, clear and
// replace flags for what is inside, and @ for a number of the production's own. "{{" and "}}" are braces.
type grammar struct{ kinds map[string]*kind }

type kind struct {
	name        string
	value       bool
	expression  bool
	productions []*production
	height      int // of its lowest tree
}

type production struct {
	weight int
	needs  []string // flags; with "!" before one that must not be set
	text   []string // around the slots: one more than there are slots
	slots  []slot
	height int
}

type slot struct {
	kind       string
	exact      bool
	set, clear []string
	reset      bool
}

// readGrammar panics on a mistake in the text, which is part of the program.
func readGrammar(text string) *grammar {
	g := &grammar{map[string]*kind{}}
	var k *kind
	blocks := false
	var block []string
	flush := func() {
		if len(block) > 0 {
			k.productions = append(k.productions, readProduction(strings.Join(block, "\n")))
			block = nil
		}
	}
	for _, line := range strings.Split(text, "\n") {
		head := isHead(line)
		switch {
		case head:
			flush()
			words := strings.Fields(strings.TrimLeft(line, "%"))
			blocks = strings.HasPrefix(line, "%%")
			if k = g.kinds[words[0]]; k == nil {
				k = &kind{name: words[0], value: slices.Contains(words, "value")}
				k.expression = k.value || slices.Contains(words, "expression")
				g.kinds[k.name] = k
			}
		case line == "":
			flush()
		default:
			block = append(block, line)
			if !blocks {
				flush()
			}
		}
	}
	flush()
	g.measure()
	return g
}

func readProduction(text string) *production {
	p := &production{weight: 1}
	if text == "<nothing>" {
		text = ""
	}
	for strings.HasPrefix(text, "*") || strings.HasPrefix(text, "?") {
		word, rest, found := strings.Cut(text, " ")
		n, err := strconv.Atoi(word[1:])
		if !found || word[0] == '*' && err != nil {
			break
		}
		if word[0] == '*' {
			p.weight = n
		} else {
			p.needs = append(p.needs, word[1:])
		}
		text = rest
	}
	var piece strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], "{{"), strings.HasPrefix(text[i:], "}}"):
			piece.WriteByte(text[i])
			i++
		case text[i] == '{':
			end := i + strings.IndexByte(text[i:], '}')
			p.slots = append(p.slots, readSlot(text[i+1:end]).within(text[:i], text[end:]))
			p.text = append(p.text, piece.String())
			piece.Reset()
			i = end
		default:
			piece.WriteByte(text[i])
		}
	}
	p.text = append(p.text, piece.String())
	return p
}

func readSlot(text string) slot {
	end := strings.IndexAny(text, "!+-=")
	if end < 0 {
		return slot{kind: text}
	}
	s := slot{kind: text[:end]}
	for _, part := range strings.SplitAfter(strings.NewReplacer("!", " !", "+", " +", "-", " -", "=", " =").Replace(text[end:]), " ") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case part[0] == '!':
			s.exact = true
		case part[0] == '+':
			s.set = append(s.set, part[1:])
		case part[0] == '-':
			s.clear = append(s.clear, part[1:])
		default:
			s.reset, s.set = true, append(s.set, part[1:])
		}
	}
	return s
}

// within drops the flags that do not reach the slot: those of the function around a nested function or class,
// and yield and await in lambdas and comprehensions. The text stands before the slot, the
// rest behind it.
func (s slot) within(text, rest string) slot {
	lines := strings.Split(text, "\n")
	last := lines[len(lines)-1]
	if strings.Contains(last, "lambda") || strings.Contains(last, " for ") || comprehension(rest) {
		s.clear, s.set = append(s.clear, "gen"), append(s.set, "comp")
	}
	if strings.Contains(last, "lambda") {
		s.clear = append(s.clear, "async")
	}
	if strings.HasPrefix(strings.TrimSpace(last), "def ") && strings.Contains(last, "):") {
		s.reset = true
	}
	indent := indentOf(last)
	for i := len(lines) - 2; i >= 0 && !s.reset; i-- {
		if indentOf(lines[i]) >= indent {
			continue
		}
		indent = indentOf(lines[i])
		switch head := strings.TrimLeft(lines[i], " *?!0123456789"); {
		case strings.Contains(head, "async def "):
			s.reset, s.set = true, append(s.set, "async")
		case strings.HasPrefix(head, "def "):
			s.reset = true
		case strings.HasPrefix(head, "class "):
			s.reset, s.set = true, append(s.set, "comp")
		}
	}
	return s
}

// comprehension tells whether the rest of the line has the for of a comprehension.
func comprehension(rest string) bool {
	line, _, _ := strings.Cut(rest, "\n")
	return strings.Contains(line, " for ")
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// measure finds the height of the lowest tree of each production and kind.
func (g *grammar) measure() {
	const unknown = 1 << 20
	for _, k := range g.kinds {
		k.height = unknown
	}
	for changed := true; changed; {
		changed = false
		for _, k := range g.kinds {
			for _, p := range k.productions {
				p.height = 0
				for _, s := range p.slots {
					inner, ok := g.kinds[s.kind]
					if !ok {
						panic(fmt.Sprintf("grammar: %s uses %s, which is nowhere", k.name, s.kind))
					}
					p.height = max(p.height, inner.height+1)
				}
				if p.height < k.height {
					k.height, changed = p.height, true
				}
			}
		}
	}
	for name, k := range g.kinds {
		if k.height >= unknown {
			panic("grammar: no end to " + name)
		}
	}
}

func isHead(line string) bool {
	name := strings.TrimLeft(line, "%")
	return len(name) < len(line) && name != "" && name[0] >= 'a' && name[0] <= 'z'
}
