package cli_test

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/bide-lang/bide/internal/repl/screentest"
)

// TestPromptInTmux uses the prompt in a real terminal.
func TestPromptInTmux(t *testing.T) {
	program, err := exec.LookPath("bide")
	if err != nil {
		t.Fatal(err)
	}
	m := screentest.NewTmux(t, 50, 18)
	m.Types("HOME=" + t.TempDir() + " " + program + " -q --clock=virtual; clear; echo $?")
	m.Keys("Enter")
	m.Shows(">>>")

	m.Types("def size(x): return len(x)")
	m.Keys("Enter", "Enter")
	m.Types("size('日本語👍" + strings.Repeat("0123456789", 5) + "')")
	m.Keys("-N", "30", "Left")
	m.Types("語")
	m.Shows(">>> size('日本語👍0123456789012345678901語23456789\n01234567890123456789')")
	m.Resize(40, 18)
	m.Shows(">>> size('日本語👍0123456789012345678901\n語2345678901234567890123456789')")
	m.Resize(50, 18)
	m.Shows(">>> size('日本語👍0123456789012345678901語23456789\n01234567890123456789')")
	m.Keys("Enter")
	m.Shows("55\n>>>")

	var block strings.Builder
	block.WriteString("def total():\n    n = 0\n")
	for i := range 197 {
		fmt.Fprintf(&block, "    n += %d  # 数 %d\n", i, i)
	}
	block.WriteString("    return n\n")
	m.Paste(block.String())
	m.Shows("...     n += 196  # 数 196\n...     return n\n...")
	m.Keys("Enter")
	m.Types("total()")
	m.Keys("Enter")
	m.Shows(">>> total()\n19306\n>>>")

	m.Types(":clock real")
	m.Keys("Enter")
	m.Paste("async def tick():\n    for i in range(3):\n        await sleep(0.1)\n        print('tick', i)\n")
	m.Keys("Enter")
	m.Types("t = create_task(tick())")
	m.Keys("Enter")
	m.Types("if half:")
	m.Keys("Enter")
	m.Types("日本")
	m.Shows("tick 0\ntick 1\ntick 2\n>>> if half:\n...     日本")
	m.Keys("C-c")
	m.Shows("KeyboardInterrupt\n>>>")
	m.Types("await sleep(60)")
	m.Keys("Enter")
	m.Shows(">>> await sleep(60)")
	m.Keys("C-c")
	m.Ends("KeyboardInterrupt\n>>>")
	m.Types("'on'")
	m.Keys("Enter")
	m.Shows(">>> 'on'\n'on'\n>>>")
	m.Keys("C-r")
	m.Types("size(x)")
	m.Shows(">>> def size(x): return len(x)\nsearch: size(x)")
	m.Keys("C-c")
	m.Shows("'on'\n>>>")
	m.Keys("C-d")
	m.Shows("0\nsh$")
	m.Keys("stty -a | grep -c ' icanon'", "Enter")
	m.Shows("1\nsh$")
}
