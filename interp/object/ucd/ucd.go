// Package ucd is the Unicode character database, version 15.1, as CPython 3.13 has it: names, properties and normal forms
// of code points. It does not know what a str is. The tables are unpacked when they are first asked for.
package ucd

import (
	"bytes"
	"compress/flate"
	"io"
	"strconv"
	"strings"
)

//go:generate go run ../../../internal/ucdgen

// Version is the version of Unicode the tables are of.
const Version = "15.1.0"

// unpacked is the content of a file made by the generator, which is part of the program: it cannot be wrong.
func unpacked(file []byte) string {
	content, err := io.ReadAll(flate.NewReader(bytes.NewReader(file)))
	if err != nil {
		panic("ucd: " + err.Error())
	}
	return string(content)
}

// records calls each with the code point a line of a table begins with, and with the rest.
func records(file []byte, each func(r rune, rest string)) {
	for line := range strings.Lines(unpacked(file)) {
		code, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		each(hexPoint(code), rest)
	}
}

// hexPoint reads a code point of a table.
func hexPoint(code string) rune {
	n, err := strconv.ParseInt(code, 16, 32)
	if err != nil {
		panic("ucd: " + err.Error())
	}
	return rune(n)
}
