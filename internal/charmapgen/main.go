// Command charmapgen makes the table of interp/object/charmap: the names and the single-byte encodings of CPython 3.13.
//
// Usage: go generate ./interp/object/charmap (in that folder: go run ../../../internal/charmapgen)
package main

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"fmt"
	"os"
	"os/exec"

	"github.com/bide-lang/bide/internal/scripttest"
)

//go:embed dump.py
var dumpScript string

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "charmapgen:", err)
		os.Exit(1)
	}
}

func generate() error {
	python, err := scripttest.FindPython()
	if err != nil {
		return err
	}
	cmd := exec.Command(python.Path, "-c", dumpScript)
	cmd.Stderr = os.Stderr
	dump, err := cmd.Output()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(dump); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile("charmaps.bin", b.Bytes(), 0o644)
}
