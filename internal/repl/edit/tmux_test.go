package edit

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// TestMain is the program that the tmux test drives, when told so: it reads blocks and says what it has read.
func TestMain(m *testing.M) {
	if os.Getenv("EDIT_TEST_PROGRAM") == "" {
		os.Exit(m.Run())
	}
	cfg := newDesk(40, 10).cfg
	cfg.In, cfg.Out = os.Stdin, os.Stdout
	e, err := New(cfg)
	if err != nil {
		panic(err)
	}
	defer e.Close()
	for {
		text, err := e.Read(">>> ", "... ")
		switch err {
		case nil:
			fmt.Fprintf(e.Above(), "read %q\n", text)
		case ErrInterrupted:
			fmt.Fprint(e.Above(), "\nKeyboardInterrupt\n")
		default:
			return
		}
		if text == "ticker" {
			go func() {
				for i := range 3 {
					time.Sleep(100 * time.Millisecond)
					fmt.Fprintf(e.Above(), "tick %d\n", i)
				}
			}()
		}
	}
}

func TestInTmux(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	m := screentest.NewTmux(t, 40, 15)
	m.Keys("set -m; EDIT_TEST_PROGRAM=1 "+program, "Enter")
	m.Shows(">>>")
	m.Types(strings.Repeat("0123456789", 6))
	m.Keys("-N", "32", "Left")
	m.Keys("x")
	m.Shows(">>> 0123456789012345678901234567x8901234\n5678901234567890123456789")
	m.Resize(30, 15)
	m.Shows(">>> 01234567890123456789012345\n67x890123456789012345678901234\n56789")
	m.Resize(40, 15)
	m.Shows(">>> 0123456789012345678901234567x8901234\n5678901234567890123456789")
	m.Keys("C-c")
	m.Shows("KeyboardInterrupt\n>>>")
	m.Keys("日本", "Left", "e", "Enter")
	m.Shows("read \"日e本\"\n>>>")
	m.Keys("ticker", "Enter")
	m.Keys("if x:", "Enter", "half")
	m.Shows("tick 0\ntick 1\ntick 2\n>>> if x:\n...     half")
	m.Keys("C-z")
	m.Shows("sh$")
	m.Keys("fg", "Enter")
	m.Shows(">>> if x:\n...     half")
	m.Keys("-N", "9", "BSpace")
	m.Keys("C-c", "C-d")
	m.Shows("sh$")
	m.Keys("stty -a | grep -c ' icanon'", "Enter")
	m.Shows("1\nsh$")
}
