package re

import "unicode"

// moreCases are letters that differ in nothing but case and that Go's tables do not bring together.
var moreCases = [...][]rune{
	{'i', 'I', 0x130, 0x131}, {0x390, 0x1FD3}, {0x3B0, 0x1FE3}, {0xFB05, 0xFB06},
}

// cases lists the characters that r matches when case is ignored, r first.
func cases(r rune, ascii bool) []rune {
	if ascii {
		switch {
		case r >= 'a' && r <= 'z':
			return []rune{r, r - 32}
		case r >= 'A' && r <= 'Z':
			return []rune{r, r + 32}
		}
		return []rune{r}
	}
	for _, all := range moreCases {
		for i, c := range all {
			if c == r {
				return append([]rune{r}, append(append([]rune(nil), all[:i]...), all[i+1:]...)...)
			}
		}
	}
	all := []rune{r}
	for c := unicode.SimpleFold(r); c != r; c = unicode.SimpleFold(c) {
		all = append(all, c)
	}
	return all
}

func hasCase(r rune, ascii bool) bool { return len(cases(r, ascii)) > 1 }

// sameFold says whether two characters match each other when case is ignored.
func sameFold(a, b rune, ascii bool) bool {
	if a == b {
		return true
	}
	for _, c := range cases(a, ascii) {
		if c == b {
			return true
		}
	}
	return false
}
