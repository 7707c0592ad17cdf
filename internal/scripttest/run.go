package scripttest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Timeout is how long one run may take before it is killed.
const Timeout = 60 * time.Second

// Result is what one run left behind. Stdout and Stderr are as written; see Normal.
type Result struct {
	Stdout, Stderr string
	Exit           int // 128 plus the signal's number if one killed the run, as a shell says it
	TimedOut       bool
}

// Interpreter is a program that runs scripts: bide, or CPython with the options that make it comparable.
type Interpreter struct {
	Path    string
	Options []string
	IsBide  bool
	Limit   time.Duration // of one run; 0 means Timeout
	Env     []string      // beside what all runs have
}

// BideAt is the bide binary at path.
func BideAt(path string) Interpreter { return Interpreter{Path: path, IsBide: true} }

// PythonAt is the CPython binary at path.
func PythonAt(path string) Interpreter {
	return Interpreter{Path: path, Options: []string{"-X", "utf8"}}
}

// FindPython looks for CPython 3.13: $BIDE_PYTHON, python3.13 on the PATH, then pyenv's usual place.
func FindPython() (Interpreter, error) {
	if p := os.Getenv("BIDE_PYTHON"); p != "" {
		return PythonAt(p), nil
	}
	if p, err := exec.Command("python3.13", "-c", "import sys; print(sys.executable)").Output(); err == nil {
		return PythonAt(strings.TrimSpace(string(p))), nil // the program itself, not a wrapper that costs time
	}
	if home, err := os.UserHomeDir(); err == nil {
		found, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "3.13.*", "bin", "python3"))
		if len(found) > 0 {
			return PythonAt(found[0]), nil
		}
	}
	return Interpreter{}, errors.New("no CPython 3.13: set BIDE_PYTHON or put python3.13 on the PATH")
}

// Build compiles bide from the module at root into folder dir. An error holds the compiler's messages.
func Build(root, dir string) (Interpreter, error) {
	if p := os.Getenv("BIDE_BIN"); p != "" {
		return BideAt(p), nil
	}
	bin := filepath.Join(dir, "bide")
	cmd := exec.Command("go", "build", "-o", bin, ".")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return Interpreter{}, fmt.Errorf("go build: %w\n%s", err, out)
	}
	return BideAt(bin), nil
}

// Run runs the script in its own folder under the given clock, which CPython does not have.
func (in Interpreter) Run(s *Script, clock Clock) (Result, error) {
	args := append([]string{}, in.Options...)
	if in.IsBide && clock == ClockVirtual {
		args = append(args, "--clock=virtual")
	}
	args = append(args, s.Base())
	return in.RunArgs(s.Dir(), s.Stdin, append(args, s.Args...)...)
}

// RunArgs runs the program with exactly these arguments. The error is about starting it, never about its exit.
func (in Interpreter) RunArgs(dir, stdin string, args ...string) (Result, error) {
	limit := Timeout
	if in.Limit > 0 {
		limit = in.Limit
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, in.Path, args...)
	cmd.Dir, cmd.Env = dir, append(runEnv(), in.Env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	cmd.WaitDelay = time.Second
	err := cmd.Run()
	res := Result{Stdout: out.String(), Stderr: errs.String(), TimedOut: ctx.Err() != nil}
	if cmd.ProcessState == nil {
		return res, err
	}
	res.Exit = cmd.ProcessState.ExitCode()
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		res.Exit = 128 + int(status.Signal())
	}
	return res, nil
}

// runEnv fixes what would make two runs differ: hash seed, encoding, time zone, colours, cached bytecode.
func runEnv() []string {
	env := []string{"PYTHONHASHSEED=0", "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1", "PYTHON_COLORS=0", "TZ=UTC", "LC_ALL=C.UTF-8"}
	for _, kv := range os.Environ() {
		name, _, _ := strings.Cut(kv, "=")
		if !strings.HasPrefix(name, "PYTHON") && name != "TZ" && name != "LC_ALL" && name != "BIDE_DEBUG" {
			env = append(env, kv)
		}
	}
	return env
}
