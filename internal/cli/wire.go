package cli

import (
	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// newInterpreter makes the interpreter that runs scripts.
func newInterpreter(s settings) interpreter {
	cfg := interp.Config{
		Args: s.argv, Path: s.path,
		Stdin: s.stdin, Stdout: s.stdout, Stderr: s.stderr,
		Modules: stdlib.Modules(), MaxBytes: s.maxBytes, HashSeed: s.hashSeed,
		Dev: s.dev, Warnings: s.warnings,
	}
	if s.virtual {
		cfg.Clock = eventloop.NewVirtualClock(eventloop.VirtualConfig{})
	}
	return interp.New(cfg)
}
