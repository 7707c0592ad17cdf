// Command ucdgen makes the tables of interp/object/ucd: the Unicode character database as CPython 3.13's unicodedata has it.
//
// Usage: go generate ./interp/object/ucd (in that folder: go run ../../../internal/ucdgen)
package main

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

var (
	//go:embed dump.py
	dumpScript string
	// The aliases and sequences that Unicode's NameAliases.txt and NamedSequences.txt list; CPython cannot be asked for
	// its own.
	//
	//go:embed aliases.txt
	aliases string
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "ucdgen:", err)
		os.Exit(1)
	}
}

func generate() error {
	sections, err := dump()
	if err != nil {
		return err
	}
	names, err := frontCode(sections["names"])
	if err != nil {
		return err
	}
	for _, file := range []struct{ name, content string }{
		{"properties.bin", sections["properties"]},
		{"numbers.bin", sections["numbers"]},
		{"decompositions.bin", sections["decompositions"]},
		{"ideographs.bin", sections["ideographs"]},
		{"aliases.bin", sections["aliases"]},
		{"names.bin", names},
	} {
		if err := compress(file.name, file.content); err != nil {
			return err
		}
	}
	return nil
}

// dump asks CPython for everything; the sections by name.
func dump() (map[string]string, error) {
	python, err := scripttest.FindPython()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(python.Path, "-c", dumpScript)
	cmd.Stdin = strings.NewReader(aliases)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	sections := make(map[string]string)
	for part := range strings.SplitSeq(string(out[2:]), "\n# ") {
		name, content, _ := strings.Cut(part, "\n")
		sections[name] = strings.TrimSuffix(content, "\n") + "\n"
	}
	return sections, nil
}

// frontCode writes each name as the number of bytes it shares with the one before, the rest, and a zero byte. Where code
// points are left out, a byte 255 and the number of the next one stand before it.
func frontCode(names string) (string, error) {
	var out []byte
	next, before := int64(0), ""
	for line := range strings.Lines(names) {
		code, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		point, err := strconv.ParseInt(code, 16, 32)
		if err != nil {
			return "", err
		}
		if point != next {
			out = append(out, 255, byte(point>>16), byte(point>>8), byte(point))
		}
		shared := 0
		for shared < min(len(name), len(before)) && name[shared] == before[shared] {
			shared++
		}
		out = append(append(append(out, byte(shared)), name[shared:]...), 0)
		next, before = point+1, name
	}
	return string(out), nil
}

func compress(path, content string) error {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write([]byte(content)); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
