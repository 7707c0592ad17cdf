// Command siggen makes the table of interp/object/signatures: what everything that is made in Go takes, as CPython 3.13
// says it.
//
// Usage: go generate ./interp/object/signatures (in that folder: go run ../../../internal/siggen)
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
	"github.com/bide-lang/bide/stdlib"
)

var (
	//go:embed natives.py
	nativesScript string
	//go:embed dump.py
	dumpScript string
)

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "siggen:", err)
		os.Exit(1)
	}
}

func generate() error {
	names, err := natives()
	if err != nil {
		return err
	}
	python, err := scripttest.FindPython()
	if err != nil {
		return err
	}
	table, err := output(exec.Command(python.Path, "-c", dumpScript), names)
	if err != nil {
		return err
	}
	return os.WriteFile("signatures.txt", table, 0o644)
}

// natives asks bide what it has that is made in Go.
func natives() ([]byte, error) {
	dir, err := os.MkdirTemp("", "siggen")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bide, err := build(dir)
	if err != nil {
		return nil, err
	}
	script := filepath.Join(dir, "natives.py")
	if err := os.WriteFile(script, []byte(nativesScript), 0o600); err != nil {
		return nil, err
	}
	args := []string{script}
	for _, def := range stdlib.Modules() {
		if !strings.HasSuffix(def.Name, ".__main__") { // what is run is not imported
			args = append(args, def.Name)
		}
	}
	return output(exec.Command(bide.Path, args...), nil)
}

func build(dir string) (scripttest.Interpreter, error) {
	here, err := os.Getwd()
	if err != nil {
		return scripttest.Interpreter{}, err
	}
	root, err := scripttest.FindRoot(here)
	if err != nil {
		return scripttest.Interpreter{}, err
	}
	return scripttest.Build(root, dir)
}

func output(cmd *exec.Cmd, input []byte) ([]byte, error) {
	cmd.Stdin = bytes.NewReader(input)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	return out, err
}
