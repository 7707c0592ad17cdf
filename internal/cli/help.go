package cli

import (
	"errors"
	"fmt"
)

// pythonVersion is the version whose behaviour bide follows.
const pythonVersion = "3.13"

const usageLine = "usage: bide [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"

const helpText = usageLine + `
Run a script:
  bide FILE [arg] ...        run the script in FILE
  bide -c CMD [arg] ...      run CMD, a script given as text
  bide -m MOD [arg] ...      run the module MOD, a file found where imports look
  bide - [arg] ...           run the script on standard input
  bide                       the same, or a prompt if standard input is a terminal

How it runs:
  --clock=virtual            sleeping takes no time; every clock agrees on how long it took
  --clock=real               sleeping takes its time (the default)
  --memory SIZE              what a script may keep alive (512M, 2G; default: half of memory)
  --events FILE              write what happens in the loops to FILE, one event a line
  -W ARG                     warnings: action:message:category:module:lineno
  -X dev                     show more warnings
  -u                         do not buffer standard output
  -E, -I                     ignore PYTHON* variables; -I also leaves the script's folder out of sys.path
  -P                         leave the script's folder out of sys.path
  -q                         no banner before the prompt
  -i                         a prompt after the script, with its names and its loop
  --step                     a prompt before the first step of the script's loop

Look at a script without running it:
  --tokens FILE              the tokens of FILE, one a line
  --ast FILE                 the syntax tree of FILE
  --positions                with --ast: where each node stands, in bytes

About bide:
  -h, --help                 this text
  -V, --version              bide's version

Accepted for Python's sake, without effect: -b -B -d -s -S and -X with anything else.

Environment: PYTHONHASHSEED (a number or "random"; 0 if unset), PYTHONPATH, PYTHONWARNINGS, PYTHONDEVMODE,
PYTHONASYNCIODEBUG, PYTHONUNBUFFERED, GOGC.
`

// complain reports a mistake in the arguments.
func (c *command) complain(err error) {
	var usage usageError
	if errors.As(err, &usage) {
		fmt.Fprintf(c.stderr, "%s\n%sTry `bide -h' for more information.\n", usage, usageLine)
	} else {
		fmt.Fprintf(c.stderr, "bide: %s\n", err)
	}
}

// reportPanic tells of a bug in bide.
func (c *command) reportPanic(p any, running interpreter, stack []byte) {
	fmt.Fprintf(c.stderr, "bide: internal error: %v\n", p)
	if running != nil && running.Place() != "" {
		fmt.Fprintf(c.stderr, "  at %s\n", running.Place())
	}
	fmt.Fprintf(c.stderr, "This is a bug in bide, not in the script. Please report it, with the script and all of this, at\n"+
		"https://github.com/bide-lang/bide/issues\n\nbide %s\n%s", Version, stack)
}
