package object

import (
	"sort"
	"unicode"
)

// span is a run of code points, both ends included.
type span struct{ lo, hi rune }

func inSpans(spans []span, r rune) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].hi >= r })
	return i < len(spans) && spans[i].lo <= r
}

// digitSpans are the digits that are no decimal digits (superscripts, circled digits).
var digitSpans = []span{
	{0xb2, 0xb3}, {0xb9, 0xb9}, {0x1369, 0x1371}, {0x19da, 0x19da}, {0x2070, 0x2070}, {0x2074, 0x2079},
	{0x2080, 0x2089}, {0x2460, 0x2468}, {0x2474, 0x247c}, {0x2488, 0x2490}, {0x24ea, 0x24ea}, {0x24f5, 0x24fd},
	{0x24ff, 0x24ff}, {0x2776, 0x277e}, {0x2780, 0x2788}, {0x278a, 0x2792}, {0x10a40, 0x10a43},
	{0x10e60, 0x10e68}, {0x11052, 0x1105a}, {0x1f100, 0x1f10a},
}

// numericIdeographs are the letters that stand for a number.
var numericIdeographs = []span{
	{0x3405, 0x3405}, {0x3483, 0x3483}, {0x382a, 0x382a}, {0x3b4d, 0x3b4d}, {0x4e00, 0x4e00}, {0x4e03, 0x4e03},
	{0x4e07, 0x4e07}, {0x4e09, 0x4e09}, {0x4e24, 0x4e24}, {0x4e5d, 0x4e5d}, {0x4e8c, 0x4e8c}, {0x4e94, 0x4e94},
	{0x4e96, 0x4e96}, {0x4eac, 0x4eac}, {0x4ebf, 0x4ec0}, {0x4edf, 0x4edf}, {0x4ee8, 0x4ee8}, {0x4f0d, 0x4f0d},
	{0x4f70, 0x4f70}, {0x4fe9, 0x4fe9}, {0x5006, 0x5006}, {0x5104, 0x5104}, {0x5146, 0x5146}, {0x5169, 0x5169},
	{0x516b, 0x516b}, {0x516d, 0x516d}, {0x5341, 0x5341}, {0x5343, 0x5345}, {0x534c, 0x534c}, {0x53c1, 0x53c4},
	{0x56db, 0x56db}, {0x58f1, 0x58f1}, {0x58f9, 0x58f9}, {0x5e7a, 0x5e7a}, {0x5efe, 0x5eff}, {0x5f0c, 0x5f0e},
	{0x5f10, 0x5f10}, {0x62d0, 0x62d0}, {0x62fe, 0x62fe}, {0x634c, 0x634c}, {0x67d2, 0x67d2}, {0x6d1e, 0x6d1e},
	{0x6f06, 0x6f06}, {0x7396, 0x7396}, {0x767e, 0x767e}, {0x7695, 0x7695}, {0x79ed, 0x79ed}, {0x8086, 0x8086},
	{0x842c, 0x842c}, {0x8cae, 0x8cae}, {0x8cb3, 0x8cb3}, {0x8d30, 0x8d30}, {0x920e, 0x920e}, {0x94a9, 0x94a9},
	{0x9621, 0x9621}, {0x9646, 0x9646}, {0x964c, 0x964c}, {0x9678, 0x9678}, {0x96f6, 0x96f6}, {0xf96b, 0xf96b},
	{0xf973, 0xf973}, {0xf978, 0xf978}, {0xf9b2, 0xf9b2}, {0xf9d1, 0xf9d1}, {0xf9d3, 0xf9d3}, {0xf9fd, 0xf9fd},
	{0x20001, 0x20001}, {0x20064, 0x20064}, {0x200e2, 0x200e2}, {0x20121, 0x20121}, {0x2092a, 0x2092a},
	{0x20983, 0x20983}, {0x2098c, 0x2098c}, {0x2099c, 0x2099c}, {0x20aea, 0x20aea}, {0x20afd, 0x20afd},
	{0x20b19, 0x20b19}, {0x22390, 0x22390}, {0x22998, 0x22998}, {0x23b1b, 0x23b1b}, {0x2626d, 0x2626d},
	{0x2f890, 0x2f890},
}

// isSpace is str.isspace for one code point.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1C && r <= 0x1F
	case r < 0x80:
		return false
	}
	return r == 0x85 || r == 0xA0 || r == 0x1680 || r >= 0x2000 && r <= 0x200A || r == 0x2028 || r == 0x2029 ||
		r == 0x202F || r == 0x205F || r == 0x3000
}

// isAlpha adds what Unicode 15.1 has and Go's tables of 15.0 lack: the ideographs of extension I.
func isAlpha(r rune) bool { return unicode.IsLetter(r) || r >= 0x2EBF0 && r <= 0x2EE5D }

func isDecimal(r rune) bool { return unicode.IsDigit(r) }

func isDigitPoint(r rune) bool { return unicode.IsDigit(r) || inSpans(digitSpans, r) }

func isNumeric(r rune) bool { return unicode.IsNumber(r) || inSpans(numericIdeographs, r) }

func isAlnum(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return isAlpha(r) || isNumeric(r)
}

// isLower and isUpper include what only has the derived property (ª, Ⅷ, ⓐ).
func isLower(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r)
}

func isUpper(r rune) bool {
	if r < 0x80 {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

func isTitle(r rune) bool { return r >= 0x80 && unicode.IsTitle(r) }

func isCased(r rune) bool { return isLower(r) || isUpper(r) || isTitle(r) }

// allPoints reports whether s is not empty and test holds for each code point.
func allPoints(s string, test func(r rune) bool) bool {
	for _, r := range Points(s) {
		if !test(r) {
			return false
		}
	}
	return s != ""
}

// strIs makes a method that asks test of each code point. What it says of ASCII is asked beforehand.
func strIs(test func(r rune) bool) UnaryFunc {
	var ascii [0x80]bool
	for c := range ascii {
		ascii[c] = test(rune(c))
	}
	return func(_ *Thread, self Value) Value {
		s := Cast[Str](self)
		if !s.IsASCII() {
			return Bool(allPoints(s.s, test))
		}
		for i := range len(s.s) {
			if !ascii[s.s[i]&0x7F] {
				return False
			}
		}
		return Bool(s.s != "")
	}
}

func strIsASCII(_ *Thread, v Value) Value { return Bool(Cast[Str](v).IsASCII()) }

func strIsPrintable(_ *Thread, a []Value) Value {
	s := selfStr(a).s
	return Bool(s == "" || allPoints(s, IsPrintable))
}

func strIsLower(_ *Thread, v Value) Value {
	return Bool(allCase(Cast[Str](v).s, isLower, func(r rune) bool { return isUpper(r) || isTitle(r) }))
}

func strIsUpper(_ *Thread, v Value) Value {
	return Bool(allCase(Cast[Str](v).s, isUpper, func(r rune) bool { return isLower(r) || isTitle(r) }))
}

// allCase reports whether s has a code point that is wanted and none refused.
func allCase(s string, wanted, refused func(r rune) bool) bool {
	found := false
	for _, r := range Points(s) {
		if refused(r) {
			return false
		}
		found = found || wanted(r)
	}
	return found
}

func strIsTitle(_ *Thread, v Value) Value {
	found, inWord := false, false
	for _, r := range Points(Cast[Str](v).s) {
		switch {
		case isUpper(r) || isTitle(r):
			if inWord {
				return False
			}
			found, inWord = true, true
		case isLower(r):
			if !inWord {
				return False
			}
			found = true
		default:
			inWord = false
		}
	}
	return Bool(found)
}

func strIsIdentifier(_ *Thread, a []Value) Value { return Bool(IsIdentifier(selfStr(a).s)) }

// neverInNames are letters that change when normalised (NFKC) to what no name may hold.
var neverInNames = []span{
	{0x37a, 0x37a}, {0x2e2f, 0x2e2f}, {0x309b, 0x309c}, {0xfc5e, 0xfc63}, {0xfdfa, 0xfdfb}, {0xfe70, 0xfe70}, {0xfe72, 0xfe72},
	{0xfe74, 0xfe74}, {0xfe76, 0xfe76}, {0xfe78, 0xfe78}, {0xfe7a, 0xfe7a}, {0xfe7c, 0xfe7c}, {0xfe7e, 0xfe7e},
}

// neverFirst are letters no name may begin with, for the same reason; onlyInside
// is what Unicode 15.1 lets in after the beginning.
var (
	neverFirst = []span{{0xe33, 0xe33}, {0xeb3, 0xeb3}, {0xff9e, 0xff9f}}
	onlyInside = []span{{0x200c, 0x200d}, {0x30fb, 0x30fb}, {0xff65, 0xff65}}
)

// IsIdentifier reports whether s could be a name (keywords included).
func IsIdentifier(s string) bool {
	for i, r := range Points(s) {
		if !startsName(r) && (i == 0 || !continuesName(r)) || i == 0 && inSpans(neverFirst, r) || inSpans(neverInNames, r) {
			return false
		}
	}
	return s != ""
}

func startsName(r rune) bool {
	return r == '_' || isAlpha(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func continuesName(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) || inSpans(onlyInside, r)
}
