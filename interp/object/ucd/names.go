package ucd

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
)

var (
	//go:embed names.bin
	namesFile []byte
	//go:embed aliases.bin
	aliasesFile []byte
	//go:embed ideographs.bin
	ideographsFile []byte
)

const (
	hangulPrefix    = "HANGUL SYLLABLE "
	ideographPrefix = "CJK UNIFIED IDEOGRAPH-"
)

// The parts of Hangul syllables: how many there are of each kind, and how they are spelt.
const (
	hangulFirst = 0xAC00
	hangulTails = 28
	hangulTrail = 21 * hangulTails // syllables with the same lead
	hangulCount = 19 * hangulTrail
)

var (
	hangulLeads  = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	hangulVowels = [...]string{
		"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
	}
	hangulEnds = [...]string{
		"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG",
		"J", "C", "K", "T", "P", "H",
	}
)

// named is a code point that has a name.
type named struct {
	point rune
	name  string
}

// nameTable is the names that are not computed, in the order of their code points.
var nameTable = sync.OnceValue(func() []named {
	file := unpacked(namesFile)
	all := make([]named, 0, len(file)/8)
	next, before := rune(0), ""
	for i := 0; i < len(file); next++ {
		if file[i] == 255 {
			next = rune(file[i+1])<<16 | rune(file[i+2])<<8 | rune(file[i+3])
			i += 4
		}
		end := i + 1 + strings.IndexByte(file[i+1:], 0)
		before = before[:file[i]] + file[i+1:end]
		all = append(all, named{next, before})
		i = end + 1
	}
	return all
})

// byName finds code points by their names, aliases included; sequences are the named texts of several code points.
var (
	byName = sync.OnceValue(func() map[string]rune {
		table := nameTable()
		all := make(map[string]rune, len(table)+500)
		for _, n := range table {
			all[n.name] = n.point
		}
		for name, text := range aliases() {
			if len(text) == 1 {
				all[name] = text[0]
			}
		}
		return all
	})
	aliases = sync.OnceValue(func() map[string][]rune {
		all := make(map[string][]rune)
		for line := range strings.Lines(unpacked(aliasesFile)) {
			codes, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ";")
			for code := range strings.FieldsSeq(codes) {
				all[name] = append(all[name], hexPoint(code))
			}
		}
		return all
	})
	ideographs = sync.OnceValue(func() [][2]rune {
		var all [][2]rune
		records(ideographsFile, func(first rune, last string) { all = append(all, [2]rune{first, hexPoint(last)}) })
		return all
	})
)

// Name is the name of a code point, "" if it has none.
func Name(r rune) string {
	if i := r - hangulFirst; i >= 0 && i < hangulCount {
		return hangulPrefix + hangulLeads[i/hangulTrail] + hangulVowels[i%hangulTrail/hangulTails] + hangulEnds[i%hangulTails]
	}
	if isIdeograph(r) {
		return ideographPrefix + strings.ToUpper(strconv.FormatInt(int64(r), 16))
	}
	table := nameTable()
	if i := sort.Search(len(table), func(i int) bool { return table[i].point >= r }); i < len(table) && table[i].point == r {
		return table[i].name
	}
	return ""
}

func isIdeograph(r rune) bool {
	for _, span := range ideographs() {
		if r >= span[0] && r <= span[1] {
			return true
		}
	}
	return false
}

// Lookup finds the code point of a name or an alias, in any case unless the name is one that is computed.
func Lookup(name string) (rune, bool) {
	if rest, ok := strings.CutPrefix(name, hangulPrefix); ok {
		return hangulByName(rest)
	}
	if rest, ok := strings.CutPrefix(name, ideographPrefix); ok {
		return ideographByName(rest)
	}
	r, ok := byName()[upperASCII(name)]
	return r, ok
}

// LookupSequence is Lookup of a text of several code points that has a name.
func LookupSequence(name string) []rune {
	if text := aliases()[upperASCII(name)]; len(text) > 1 {
		return text
	}
	return nil
}

// upperASCII leaves everything but a to z as it is: no name has other letters.
func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}

func hangulByName(rest string) (rune, bool) {
	lead, rest := longest(hangulLeads[:], rest)
	vowel, rest := longest(hangulVowels[:], rest)
	end, rest := longest(hangulEnds[:], rest)
	if lead < 0 || vowel < 0 || end < 0 || rest != "" {
		return 0, false
	}
	return rune(hangulFirst + lead*hangulTrail + vowel*hangulTails + end), true
}

// longest finds the longest of parts that s begins with, and what follows it; -1 if there is none.
func longest(parts []string, s string) (index int, rest string) {
	index = -1
	for i, part := range parts {
		if strings.HasPrefix(s, part) && (index < 0 || len(part) > len(parts[index])) {
			index = i
		}
	}
	if index < 0 {
		return index, s
	}
	return index, s[len(parts[index]):]
}

func ideographByName(digits string) (rune, bool) {
	if len(digits) != 4 && len(digits) != 5 || strings.Trim(digits, "0123456789ABCDEF") != "" {
		return 0, false
	}
	r := hexPoint(digits)
	return r, isIdeograph(r)
}
