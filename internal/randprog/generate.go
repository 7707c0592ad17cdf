package main

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// program is a list of statements, each a tree of phrases.
type program struct {
	number uint64
	root   *phrase
}

func (p *program) text() string { return p.root.text() }

// phrase is one production with its slots filled.
type phrase struct {
	kind       string
	of         *production
	id         int // what @ stands for
	expression bool
	kids       []*phrase
}

// manyKind is a list of statements: a phrase without a production, whose kids stand one under the other.
const manyKind = "stmts"

// deepest is how high a tree may grow before only the lowest productions are taken; expressions are lower.
const (
	deepest           = 12
	deepestExpression = 4
)

// wrongOneIn is how often an expression is of a wrong kind.
const wrongOneIn = 80

type generator struct {
	g      *grammar
	rand   *rand.Rand
	ids    int
	limit  int      // of the height, where the generator is
	values []string // kinds that may stand for another
}

// generate makes the program of this number; the same seed and number always give the same one.
func (g *grammar) generate(seed, number uint64, size int) *program {
	gen := &generator{g: g, limit: deepest, rand: rand.New(rand.NewPCG(seed, number))}
	for name, k := range g.kinds {
		if k.value {
			gen.values = append(gen.values, name)
		}
	}
	slices.Sort(gen.values)
	return &program{number, gen.statements(nil, 0, 2+gen.rand.IntN(size))}
}

func (gen *generator) statements(flags []string, depth, n int) *phrase {
	list := &phrase{kind: manyKind}
	for range n {
		list.kids = append(list.kids, gen.phrase("stmt", flags, depth))
	}
	return list
}

func (gen *generator) phrase(name string, flags []string, depth int) *phrase {
	if name == manyKind {
		return gen.statements(flags, depth+2, 1+gen.rand.IntN(3))
	}
	if gen.g.kinds[name].expression && gen.limit == deepest {
		gen.limit = min(deepest, depth+1+gen.rand.IntN(deepestExpression))
		defer func() { gen.limit = deepest }()
	}
	p := gen.choose(gen.g.kinds[name], flags, depth)
	gen.ids++
	made := &phrase{kind: name, of: p, id: gen.ids, expression: gen.g.kinds[name].expression}
	for _, s := range p.slots {
		inner := s.kind
		if !s.exact && gen.g.kinds[inner].value && gen.rand.IntN(wrongOneIn) == 0 {
			inner = gen.values[gen.rand.IntN(len(gen.values))]
		}
		made.kids = append(made.kids, gen.phrase(inner, s.apply(flags), depth+1))
	}
	return made
}

// choose takes one of the productions that the flags allow; near the deepest only the lowest of them.
func (gen *generator) choose(k *kind, flags []string, depth int) *production {
	var fit []*production
	total, lowest := 0, 1<<20
	for _, p := range k.productions {
		if p.allowed(flags) {
			lowest = min(lowest, p.height)
		}
	}
	for _, p := range k.productions {
		if p.allowed(flags) && (depth+p.height <= gen.limit || p.height <= lowest) {
			fit = append(fit, p)
			total += p.weight
		}
	}
	at := gen.rand.IntN(total)
	for _, p := range fit {
		if at -= p.weight; at < 0 {
			return p
		}
	}
	return fit[0]
}

func (p *production) allowed(flags []string) bool {
	for _, need := range p.needs {
		name, not := strings.CutPrefix(need, "!")
		if slices.Contains(flags, name) == not {
			return false
		}
	}
	return true
}

// apply gives the flags inside the slot.
func (s *slot) apply(flags []string) []string {
	var out []string
	for _, f := range flags {
		if !s.reset && !slices.Contains(s.clear, f) {
			out = append(out, f)
		}
	}
	return append(out, s.set...)
}

// text writes the phrase out. A slot's lines are indented as the line it stands in.
func (f *phrase) text() string {
	if f.kind == manyKind {
		return f.statementsText()
	}
	var b strings.Builder
	for i, piece := range f.of.text {
		b.WriteString(numbered(piece, f.id))
		if i < len(f.kids) {
			soFar := b.String()
			line := soFar[strings.LastIndexByte(soFar, '\n')+1:]
			indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
			b.WriteString(strings.ReplaceAll(f.slotText(i, soFar), "\n", "\n"+indent))
		}
	}
	return b.String()
}

// numbered puts the number for each @; two of them are one @.
func numbered(text string, id int) string {
	return strings.NewReplacer("@@", "@", "@", strconv.Itoa(id)).Replace(text)
}

// slotText is the text of a slot, in parentheses where it is an operand; soFar is what stands before it.
func (f *phrase) slotText(i int, soFar string) string {
	text := f.kids[i].text()
	before, after := strings.TrimRight(soFar, " "), strings.TrimLeft(f.of.text[i+1], " ")
	bare := f.expression && len(f.kids) == 1 && soFar == "" && after == ""
	opened := before == "" || strings.HasSuffix(before, "\n") || strings.ContainsRune("([{,=:", rune(before[len(before)-1]))
	closed := after == "" || strings.ContainsRune(")]},:\n", rune(after[0]))
	if !f.kids[i].expression || bare || opened && closed || isName(text) {
		return text
	}
	return "(" + text + ")"
}

func isName(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") == ""
}

func (f *phrase) statementsText() string {
	if len(f.kids) == 0 {
		return "pass"
	}
	lines := make([]string, len(f.kids))
	for i, kid := range f.kids {
		lines[i] = kid.text()
	}
	return strings.Join(lines, "\n")
}
