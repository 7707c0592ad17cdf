package ucd

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed decompositions.bin
var decompositionsFile []byte

// parts is what a code point is made of.
type parts struct {
	points []rune
	// tag is the kind of a compatibility decomposition (<font>, <wide>), "" for a canonical one.
	tag string
	// alone says that the points are not composed to this one.
	alone bool
}

var (
	decompositions = sync.OnceValue(func() map[rune]parts {
		all := make(map[rune]parts)
		records(decompositionsFile, func(r rune, rest string) {
			var p parts
			for field := range strings.FieldsSeq(rest) {
				switch field[0] {
				case '!':
					p.alone = true
				case '<':
					p.tag = field
				default:
					p.points = append(p.points, hexPoint(field))
				}
			}
			all[r] = p
		})
		return all
	})
	compositions = sync.OnceValue(func() map[[2]rune]rune {
		all := make(map[[2]rune]rune)
		for r, p := range decompositions() {
			if p.tag == "" && !p.alone && len(p.points) == 2 {
				all[[2]rune{p.points[0], p.points[1]}] = r
			}
		}
		return all
	})
)

// Decomposition gives what r is directly made of, and the tag in angle brackets of a compatibility decomposition; nil and ""
// for what cannot be taken apart. Hangul syllables are not in the table.
func Decomposition(r rune) (points []rune, tag string) {
	p := decompositions()[r]
	return p.points, p.tag
}

// Form is a normal form.
type Form struct {
	compatible, composed bool
}

// FormByName finds NFC, NFD, NFKC and NFKD.
func FormByName(name string) (Form, bool) {
	switch name {
	case "NFC":
		return Form{composed: true}, true
	case "NFD":
		return Form{}, true
	case "NFKC":
		return Form{composed: true, compatible: true}, true
	case "NFKD":
		return Form{compatible: true}, true
	}
	return Form{}, false
}

// Normalize gives the text in the normal form, in a new slice.
func (f Form) Normalize(text []rune) []rune {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		out = f.appendParts(out, r)
	}
	reorder(out)
	if f.composed {
		return compose(out)
	}
	return out
}

// appendParts adds r taken apart as far as it goes.
func (f Form) appendParts(out []rune, r rune) []rune {
	if r < 0x80 {
		return append(out, r)
	}
	if i := r - hangulFirst; i >= 0 && i < hangulCount {
		out = append(out, jamoLead+i/hangulTrail, jamoVowel+i%hangulTrail/hangulTails)
		if tail := i % hangulTails; tail != 0 {
			out = append(out, jamoTail+tail)
		}
		return out
	}
	p, ok := decompositions()[r]
	if !ok || p.tag != "" && !f.compatible {
		return append(out, r)
	}
	for _, part := range p.points {
		out = f.appendParts(out, part)
	}
	return out
}

// The letters Hangul syllables are made of; tails are counted from one before the first.
const (
	jamoLead  = 0x1100
	jamoVowel = 0x1161
	jamoTail  = 0x11A7
)

// reorder sorts each run of combining characters by their classes.
func reorder(text []rune) {
	for i := 0; i < len(text); i++ {
		start := i
		for i < len(text) && combining(text[i]) != 0 {
			i++
		}
		if i-start > 1 {
			slices.SortStableFunc(text[start:i], func(a, b rune) int { return combining(a) - combining(b) })
		}
	}
}

func combining(r rune) int {
	if r < 0x300 {
		return 0
	}
	return Of(r).Combining
}

// compose puts together, in place, what has been taken apart.
func compose(text []rune) []rune {
	out := text[:0]
	starter, last := -1, 0 // where the starter is in out, and the class of what stands before the next code point
	for _, r := range text {
		class := combining(r)
		if starter >= 0 && (last < class || last == 0 && starter == len(out)-1) {
			if one, ok := composed(out[starter], r); ok {
				out[starter] = one
				continue
			}
		}
		if class == 0 {
			starter = len(out)
		}
		last = class
		out = append(out, r)
	}
	return out
}

func composed(a, b rune) (rune, bool) {
	if lead, vowel := a-jamoLead, b-jamoVowel; lead >= 0 && lead < 19 && vowel >= 0 && vowel < 21 {
		return hangulFirst + lead*hangulTrail + vowel*hangulTails, true
	}
	if i, tail := a-hangulFirst, b-jamoTail; i >= 0 && i < hangulCount && i%hangulTails == 0 && tail > 0 && tail < hangulTails {
		return a + tail, true
	}
	r, ok := compositions()[[2]rune{a, b}]
	return r, ok
}
