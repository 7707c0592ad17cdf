package ucd

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Properties are what every code point has.
type Properties struct {
	// Category, Bidirectional and Width are the abbreviations Unicode uses; Bidirectional is "" for none.
	Category, Bidirectional, Width string
	// Combining is the canonical combining class, 0 for what does not combine.
	Combining int
	// Mirrored says that the character is mirrored in text that runs from right to left.
	Mirrored bool
}

// run is a run of code points with the same properties, up to the next one's first.
type run struct {
	first rune
	Properties
}

//go:embed properties.bin
var propertiesFile []byte

var runs = sync.OnceValue(func() []run {
	var all []run
	shared := make(map[string]Properties)
	records(propertiesFile, func(r rune, rest string) {
		p, known := shared[rest]
		if !known {
			f := strings.Fields(rest)
			combining, _ := strconv.Atoi(f[2])
			p = Properties{
				Category: f[0], Bidirectional: strings.Trim(f[1], "-"), Combining: combining, Width: f[3], Mirrored: f[4] == "1",
			}
			shared[rest] = p
		}
		all = append(all, run{first: r, Properties: p})
	})
	return all
})

// Of gives the properties of a code point.
func Of(r rune) *Properties {
	all := runs()
	i := sort.Search(len(all), func(i int) bool { return all[i].first > r })
	return &all[i-1].Properties
}

// Number is what a code point stands for.
type Number struct {
	// Decimal and Digit are -1 for what is none.
	Decimal, Digit int
	Value          float64
}

//go:embed numbers.bin
var numbersFile []byte

var numbers = sync.OnceValue(func() map[rune]Number {
	all := make(map[rune]Number)
	records(numbersFile, func(r rune, rest string) {
		f := strings.Fields(rest)
		value, _ := strconv.ParseFloat(f[2], 64)
		all[r] = Number{Decimal: orNone(f[0]), Digit: orNone(f[1]), Value: value}
	})
	return all
})

func orNone(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return -1
}

// NumberOf gives the number a code point stands for.
func NumberOf(r rune) (Number, bool) {
	n, ok := numbers()[r]
	return n, ok
}
