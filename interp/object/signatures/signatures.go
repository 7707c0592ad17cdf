// Package signatures is what the functions, methods and types that are made in Go take, in the words of CPython 3.13. It does
// not know how they are called. The table is a text in which a line is looked for when somebody asks.
package signatures

import (
	_ "embed"
	"strings"
)

//go:generate go run ../../../internal/siggen

// table has a line for each: the full name without "builtins.", a tab and the text. Nothing follows where CPython does not
// tell; "def" comes before what CPython has in Python, and a tab stands for the end of a line.
//
//go:embed signatures.txt
var table string

// Find gives the signature of what goes by a full name; ok is false if CPython has nothing of that name.
func Find(name string) (text string, ok bool) {
	_, rest, ok := strings.Cut(table, "\n"+name+"\t")
	if !ok {
		return "", false
	}
	text, _, _ = strings.Cut(rest, "\n")
	return strings.ReplaceAll(text, "\t", "\n"), true
}
