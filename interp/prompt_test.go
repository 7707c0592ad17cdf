package interp_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/stdlib"
)

// session types lines at a prompt on a virtual clock and returns what was printed.
func session(t *testing.T, lines ...string) (stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	in := interp.New(interp.Config{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Clock: eventloop.NewVirtualClock(eventloop.VirtualConfig{}), Modules: stdlib.Modules(),
	})
	exit := in.RunInteractive(func(string) (string, error) {
		if len(lines) == 0 {
			return "", io.EOF
		}
		line := lines[0]
		lines = lines[1:]
		return line, nil
	})
	if exit != 0 {
		t.Errorf("exit %d", exit)
	}
	return out.String(), errs.String()
}

func TestPromptKeepsOneLoop(t *testing.T) {
	out, errs := session(t,
		"import contextvars; v = contextvars.ContextVar('v')",
		"x = 40",
		"x + 2",
		"_ * 2",
		"def f(a):", "    return a * 2", "",
		"f(x)",
		"task = create_task(sleep(5, 'done'))",
		"token = v.set('kept')",
		"await sleep(1, 'first')",
		"task.done()",
		"await task",
		"v.get()",
	)
	if want := "42\n84\n80\n'first'\nFalse\n'done'\n'kept'\n"; out != want || errs != "" {
		t.Errorf("got  %q\nwant %q\n%s", out, want, errs)
	}
}

func TestPromptGoesOnAfterErrors(t *testing.T) {
	out, errs := session(t, "1/0", "x = (1 +", "2)", "x", "def f(:", "import asyncio", "asyncio.run(sleep(0))", "x")
	if out != "3\n3\n" {
		t.Errorf("out %q", out)
	}
	for _, want := range []string{"ZeroDivisionError: division by zero", "SyntaxError: invalid syntax", "asyncio.run() cannot be called from a running event loop"} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in\n%s", want, errs)
		}
	}
}
