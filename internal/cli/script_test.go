package cli_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/bide-lang/bide/internal/cli"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"bide": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the stories in testdata/script: commands and what they must print.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PYTHONHASHSEED", "0")
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "root":
				return os.Geteuid() == 0, nil
			case "asyncio":
				return slices.ContainsFunc(stdlib.Modules(), func(m object.ModuleDef) bool { return m.Name == "asyncio" }), nil
			}
			return false, fmt.Errorf("no condition is called %s", name)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
			"bytes": writeBytes,
		},
	})
}

// exits CODE COMMAND... runs a command that must end with that exit code; 128 and a signal's number if that ends it.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG] ...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if err != nil {
		code = -1
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			code = exitCode(exit)
		}
		if code < 0 { // as a shell says it
			code = 128 - code
		}
	}
	if want := args[0]; want != strconv.Itoa(code) {
		ts.Fatalf("exit code %d (%v), want %s", code, err, want)
	}
}

// bytes FILE TEXT writes a file that holds what TEXT means in a Go string.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}
