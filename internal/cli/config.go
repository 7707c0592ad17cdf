package cli

import (
	"os"
	"runtime/debug"
	"strings"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

// interpreter is what the command line needs of package interp.
type interpreter interface {
	RunMain(name string, src []byte) (exit int)
	Interrupted() bool
	Interrupt()
	OnMain(fn func(t *object.Thread))
	Place() string
}

func newInterpreter(cfg interp.Config) interpreter { return interp.New(cfg) }

// config says how the options want the interpreter to be.
func (c *command) config(o options, p *program, seed uint32) interp.Config {
	cfg := interp.Config{
		Args: p.argv, Path: p.path, ModuleName: p.module,
		Stdin: c.stdin, Stdout: c.stdout, Stderr: c.stderr,
		Modules:  stdlib.Modules(),
		MaxBytes: o.memory, HashSeed: seed,
		Dev:          o.dev || c.env("PYTHONDEVMODE", o) != "",
		DebugLoops:   c.env("PYTHONASYNCIODEBUG", o) != "",
		SecondThread: allProcessors(),
	}
	if path, err := os.Executable(); err == nil {
		cfg.Executable = path
	}
	if o.virtual {
		cfg.Clock = eventloop.NewVirtualClock(eventloop.VirtualConfig{})
	}
	if f, ok := c.stdout.(*os.File); ok && (o.unbuf || c.env("PYTHONUNBUFFERED", o) != "") {
		cfg.Stdout = pyio.Unbuffered{File: f}
	}
	if cfg.Dev {
		cfg.Warnings = []string{"default"}
	}
	if fromEnv := c.env("PYTHONWARNINGS", o); fromEnv != "" {
		cfg.Warnings = append(cfg.Warnings, strings.Split(fromEnv, ",")...)
	}
	cfg.Warnings = append(cfg.Warnings, o.warnings...)
	if cfg.MaxBytes == 0 {
		cfg.MaxBytes = halfOfMemory()
	}
	debug.SetMemoryLimit(cfg.MaxBytes) // collect more often from there on
	return cfg
}
