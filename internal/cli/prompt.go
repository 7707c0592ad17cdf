package cli

import (
	"bufio"
	"fmt"
	"io"
	"runtime"
)

// prompt runs the plain prompt: no editing beyond what the terminal does by itself.
func (c *command) prompt(in interpreter, stdin *bufio.Reader, o options) int {
	if !o.quiet {
		fmt.Fprintf(c.stderr, "bide %s (Python %s) on %s\nawait works at the prompt. Ctrl-D leaves.\n",
			Version, pythonVersion, runtime.GOOS)
	}
	return in.RunInteractive(func(prompt string) (string, error) {
		if _, err := io.WriteString(c.stdout, prompt); err != nil {
			return "", err
		}
		line, err := stdin.ReadString('\n')
		if err != nil && line == "" {
			io.WriteString(c.stdout, "\n")
			return "", err
		}
		return line, nil
	})
}
