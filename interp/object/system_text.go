package object

import "unicode/utf8"

// FromSystem is a file name, argument or variable of the system's as the text of a str: bytes that are no UTF-8 become the
// surrogates U+DC80 to U+DCFF.
//
// Follows: PEP 383.
func FromSystem(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	var text []byte
	for rest := name; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if r == utf8.RuneError && size == 1 {
			r = 0xDC00 + rune(rest[0])
		}
		text = AppendPoint(text, r)
		rest = rest[size:]
	}
	return string(text)
}

// ToSystem is what FromSystem gave the text for. Surrogates that stand for no byte stay as they are: no file has such a name.
func ToSystem(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	var name []byte
	for _, r := range Points(text) {
		if r >= 0xDC80 && r <= 0xDCFF {
			name = append(name, byte(r))
		} else {
			name = AppendPoint(name, r)
		}
	}
	return string(name)
}
