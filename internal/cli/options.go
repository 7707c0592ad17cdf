package cli

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// action is what the command line asks for.
type action int

const (
	actStdin   action = iota // no script named, or "-"
	actFile                  // FILE
	actCode                  // -c
	actModule                // -m
	actTokens                // --tokens
	actTree                  // --ast
	actVersion               // -V
	actHelp                  // -h
)

// options are the arguments, understood but not yet acted on.
type options struct {
	action action
	name   string   // the file or module; of standard input "-", or "" if it was not named
	code   string   // of -c
	args   []string // what follows the script

	virtual   bool // --clock=virtual
	positions bool // --positions
	memory    int64
	events    string // --events: the file they go to
	dev       bool
	warnings  []string // of -W, in order
	ignoreEnv bool     // -E, -I
	safePath  bool     // -P, -I: the script's folder is not searched for modules
	unbuf     bool     // -u
	quiet     bool     // -q
	inspect   bool     // -i: a prompt follows the script
	step      bool     // --step: a prompt before the first step of its loop
}

// usageError is a mistake in the arguments that deserves the line of usage below it.
type usageError string

func (e usageError) Error() string { return string(e) }

// optionParser walks over the arguments.
type optionParser struct {
	rest []string
	o    options
}

// parseOptions understands the arguments. Like CPython's, options end at the first FILE, -c, -m or "-": what
// follows belongs to the script. Errors are usageErrors and plain ones.
func parseOptions(args []string) (options, error) {
	p := &optionParser{rest: args}
	for len(p.rest) > 0 {
		arg := p.rest[0]
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			if p.file(); !p.o.action.dumps() {
				return p.o, nil
			}
			continue
		}
		p.rest = p.rest[1:]
		if arg == "--" {
			p.file()
			break
		}
		var done bool
		var err error
		if strings.HasPrefix(arg, "--") {
			done, err = p.long(arg)
		} else {
			done, err = p.short(arg[1:])
		}
		if err != nil || done {
			return p.o, err
		}
	}
	if p.o.action.dumps() && p.o.name == "" {
		return p.o, usageError("argument expected for the " + p.o.action.option() + " option")
	}
	return p.o, nil
}

// dumps tells whether a file is to be shown, not run.
func (a action) dumps() bool { return a == actTokens || a == actTree }

func (a action) option() string {
	if a == actTokens {
		return "--tokens"
	}
	return "--ast"
}

// file takes the next argument, if there is one, as the script to run or to show.
func (p *optionParser) file() {
	if len(p.rest) == 0 {
		return
	}
	name := p.rest[0]
	p.rest = p.rest[1:]
	switch {
	case p.o.action.dumps():
		p.o.name = name
	case name == "-":
		p.scriptIs(actStdin, name)
	default:
		p.scriptIs(actFile, name)
	}
}

// scriptIs says what to run, unless something else was asked for; the arguments left are the script's.
func (p *optionParser) scriptIs(a action, name string) {
	if p.o.action == actStdin {
		p.o.action, p.o.name, p.o.args = a, name, p.rest
	}
}

// long reads an option with two dashes; its value follows "=" or is the next argument.
func (p *optionParser) long(arg string) (done bool, err error) {
	name, value, given := strings.Cut(arg, "=")
	switch name {
	case "--help", "--version", "--positions", "--step":
		if given {
			return false, usageError("unknown option " + arg)
		}
		return p.flag(name), nil
	case "--tokens":
		p.o.action, p.o.name = actTokens, value
		return false, nil
	case "--ast":
		p.o.action, p.o.name = actTree, value
		return false, nil
	case "--clock", "--memory", "--events":
	default:
		return false, usageError("unknown option " + arg)
	}
	if !given {
		if len(p.rest) == 0 {
			return false, usageError("argument expected for the " + name + " option")
		}
		value, p.rest = p.rest[0], p.rest[1:]
	}
	return false, p.valued(name, value)
}

func (p *optionParser) flag(name string) (done bool) {
	switch name {
	case "--help":
		p.o.action = actHelp
		return true
	case "--version":
		p.o.action = actVersion
		return true
	case "--step":
		p.o.step = true
		return false
	}
	p.o.positions = true
	return false
}

func (p *optionParser) valued(name, value string) (err error) {
	switch name {
	case "--clock":
		if value != "virtual" && value != "real" {
			return usageError(fmt.Sprintf("--clock is virtual or real, not %q", value))
		}
		p.o.virtual = value == "virtual"
	case "--memory":
		p.o.memory, err = parseSize(value)
	case "--events":
		p.o.events = value
	}
	return err
}

// short reads a cluster of one-letter options: -uB, -Wignore, -c CODE.
func (p *optionParser) short(cluster string) (done bool, err error) {
	for i := 0; i < len(cluster); i++ {
		letter := cluster[i]
		switch letter {
		case 'c', 'm', 'W', 'X':
			value := cluster[i+1:]
			if value == "" && len(p.rest) == 0 {
				return false, usageError(fmt.Sprintf("Argument expected for the -%c option", letter))
			}
			if value == "" {
				value, p.rest = p.rest[0], p.rest[1:]
			}
			return p.letterValue(letter, value), nil
		case 'h', '?':
			return p.flag("--help"), nil
		case 'V':
			return p.flag("--version"), nil
		default:
			if err := p.letter(letter); err != nil {
				return false, err
			}
		}
	}
	return false, nil
}

// letterValue sets an option of one letter that has a value; -c and -m end the options.
func (p *optionParser) letterValue(letter byte, value string) (done bool) {
	switch letter {
	case 'c':
		p.scriptIs(actCode, "")
		p.o.code = value
		return true
	case 'm':
		p.scriptIs(actModule, value)
		return true
	case 'W':
		p.o.warnings = append(p.o.warnings, value)
	case 'X':
		p.o.dev = p.o.dev || value == "dev"
	}
	return false
}

func (p *optionParser) letter(letter byte) error {
	switch letter {
	case 'B', 'b', 'd', 's', 'S': // say nothing that bide could do differently
	case 'E':
		p.o.ignoreEnv = true
	case 'I':
		p.o.ignoreEnv, p.o.safePath = true, true
	case 'P':
		p.o.safePath = true
	case 'q':
		p.o.quiet = true
	case 'u':
		p.o.unbuf = true
	case 'i':
		p.o.inspect = true
	case 'O', 'v', 'x':
		return fmt.Errorf("the -%c option is not supported yet", letter)
	default:
		return usageError(fmt.Sprintf("Unknown option: -%c", letter))
	}
	return nil
}

// parseSize reads a number of bytes: 500M, 2G, 65536. K, M and G count in 1024s.
func parseSize(text string) (int64, error) {
	digits := strings.TrimSuffix(strings.ToUpper(text), "B")
	unit := int64(1)
	if n := len(digits); n > 0 {
		if power := strings.IndexByte("KMG", digits[n-1]); power >= 0 {
			unit = 1 << (10 * (power + 1))
			digits = digits[:n-1]
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64/unit {
		return 0, usageError(fmt.Sprintf("--memory is a size like 512M or 2G, not %q", text))
	}
	return n * unit, nil
}

// parseHashSeed reads PYTHONHASHSEED: a number, or "random", for which random says what it is.
func parseHashSeed(text string, random func() uint32) (uint32, error) {
	switch text {
	case "":
		return 0, nil
	case "random":
		return random(), nil
	}
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil {
		return 0, errors.New(`PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]`)
	}
	return uint32(n), nil
}
