package cli

import (
	"bufio"
	"fmt"
	"runtime"
)

// prompt runs the plain prompt: no editing beyond what the terminal does by itself.
func (c *command) prompt(in interpreter, stdin *bufio.Reader, o options) int {
	if !o.quiet {
		fmt.Fprintf(c.err, "bide %s (Python %s) on %s\nawait works at the prompt. Ctrl-D leaves.\n",
			Version, pythonVersion, runtime.GOOS)
	}
	return in.RunInteractive(func(prompt string) (string, error) {
		c.out.WriteString(prompt)
		if err := c.out.Flush(); err != nil {
			return "", err
		}
		line, err := stdin.ReadString('\n')
		if err != nil && line == "" {
			c.out.WriteString("\n")
			return "", err
		}
		return line, nil
	})
}
