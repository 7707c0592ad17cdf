// Package charmap is the names CPython 3.13 knows encodings by, and the encodings in which each byte is a character. It
// does not know how text is encoded or what becomes of errors. The tables are unpacked when they are first asked for.
package charmap

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ../../../internal/charmapgen

// Undefined is what a byte stands for that stands for nothing.
const Undefined = '\ufffe'

// Map is a single-byte encoding.
type Map struct {
	// Runes are the characters of the 256 bytes.
	Runes [256]rune
	codes map[rune]byte
}

// Encode gives the byte of a character.
func (m *Map) Encode(r rune) (byte, bool) {
	c, ok := m.codes[r]
	return c, ok
}

//go:embed charmaps.bin
var file []byte

// known is all the file holds.
type known struct {
	// aliases leads to the names encodings go by; names from there to the names they are shown with.
	aliases, names map[string]string
	maps           map[string]*Map
}

var tables = sync.OnceValue(func() known {
	content, err := io.ReadAll(flate.NewReader(bytes.NewReader(file)))
	if err != nil {
		panic("charmap: " + err.Error()) // the file is part of the program
	}
	k := known{aliases: make(map[string]string), names: make(map[string]string), maps: make(map[string]*Map)}
	section := ""
	for line := range strings.Lines(string(content)) {
		first, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		switch {
		case first == "#":
			section = rest
		case section == "aliases":
			k.aliases[first] = rest
		case section == "names":
			k.names[first] = rest
		default:
			k.maps[first] = readMap(rest)
		}
	}
	return k
})

func readMap(codes string) *Map {
	m := &Map{codes: make(map[rune]byte)}
	for i, code := range strings.Fields(codes) {
		n, _ := strconv.ParseInt(code, 16, 32)
		m.Runes[i] = rune(n)
		if n != Undefined {
			m.codes[rune(n)] = byte(i)
		}
	}
	return m
}

// Canonical is the name an encoding goes by, found from any of its names: lower case, words joined by underscores.
func Canonical(name string) string {
	key := normal(name)
	k := tables()
	if to, ok := k.aliases[key]; ok {
		return to
	}
	if to, ok := k.aliases[strings.ReplaceAll(key, ".", "_")]; ok {
		return to
	}
	return key
}

// ShownName is the name in the CodecInfo of an encoding that goes by a canonical name; "" for what CPython does not have.
func ShownName(canonical string) string { return tables().names[canonical] }

// normal puts one underscore in place of what stands between words.
func normal(name string) string {
	var b []byte
	gap := false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 0x80, (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.':
			gap = true
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, '_')
		}
		gap = false
		b = append(b, c)
	}
	return string(b)
}

// Find gives the single-byte encoding that goes by a canonical name, nil if there is none.
func Find(canonical string) *Map { return tables().maps[canonical] }
