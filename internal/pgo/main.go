// Command pgo renews default.pgo: it runs the benchmark programs in one process
// under the CPU profiler. It does not measure anything; package bench does.
//
//	go run ./internal/pgo [-out default.pgo] programs...
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/pprof"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

func main() {
	out := flag.String("out", "default.pgo", "where the profile goes")
	flag.Parse()
	if err := profile(*out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "pgo:", err)
		os.Exit(1)
	}
}

// profile runs the programs one after the other and writes one profile of all.
func profile(out string, programs []string) error {
	debug.SetGCPercent(400) // as the command line does
	var profile bytes.Buffer
	if err := pprof.StartCPUProfile(&profile); err != nil {
		return err
	}
	for _, path := range programs {
		if err := run(path); err != nil {
			return err
		}
	}
	pprof.StopCPUProfile()
	return os.WriteFile(out, profile.Bytes(), 0o644)
}

func run(path string) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	in := interp.New(interp.Config{
		Args: []string{path}, Stdin: bytes.NewReader(nil), Stdout: io.Discard, Stderr: os.Stderr, Modules: stdlib.Modules(),
	})
	if exit := in.RunMain(path, src); exit != 0 {
		return fmt.Errorf("%s: exit code %d", path, exit)
	}
	return nil
}
