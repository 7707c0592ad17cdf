// Package scripttest runs scripts by bide and by CPython and says where they differ. It has never heard of
// how bide works inside: an interpreter is a program with a command line, two streams and an exit code.
package scripttest

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Clock says under which clocks of bide a script is run. CPython always has real time.
type Clock string

// The values of a script's "# clock:" line. ClockReal is what a script without the line gets.
const (
	ClockReal    Clock = "real"
	ClockVirtual Clock = "virtual"
	ClockBoth    Clock = "both"
)

// Runs lists the clocks to run under, in order.
func (c Clock) Runs() []Clock {
	if c == ClockBoth {
		return []Clock{ClockReal, ClockVirtual}
	}
	return []Clock{c}
}

// Script is one script file with what the comments at its head ask for.
type Script struct {
	Path   string   // absolute
	Args   []string // "# args: a b": words after the script's name
	Stdin  string   // "# stdin: a\nb": backslash-n is a newline; empty means no input
	Clock  Clock    // "# clock: both"
	Extras bool     // "# bide: extras": CPython cannot run it, so its golden file is written by hand
	Exit   int      // "# exit: 3"; -1 if the head does not say
	Stderr string   // "# stderr: ignore" or "# stderr: last" (compare the last line only); empty means all of it
}

// Dir is the folder the script lies in and is run in.
func (s *Script) Dir() string { return filepath.Dir(s.Path) }

// Base is the script's file name.
func (s *Script) Base() string { return filepath.Base(s.Path) }

// Beside gives the path of the script's companion with another ending, such as ".out".
func (s *Script) Beside(ext string) string {
	return strings.TrimSuffix(s.Path, filepath.Ext(s.Path)) + ext
}

// Load reads a script's head. It fails if the file cannot be read or the head has a line with a bad value.
func Load(path string) (*Script, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(abs)
	if err != nil {
		return nil, err
	}
	s := &Script{Path: abs, Clock: ClockReal, Exit: -1}
	for _, line := range headComments(text) {
		if err := s.readHead(line); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return s, nil
}

// headComments gives the comment lines before the first line of code, without their "#".
func headComments(text []byte) []string {
	var lines []string
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line != "" && line[0] != '#' {
			break
		}
		lines = append(lines, strings.TrimSpace(strings.TrimLeft(line, "#")))
	}
	return lines
}

func (s *Script) readHead(line string) error {
	key, value, found := strings.Cut(line, ": ")
	if !found {
		return nil
	}
	switch key {
	case "args":
		s.Args = strings.Fields(value)
	case "stdin":
		s.Stdin = strings.ReplaceAll(value, `\n`, "\n")
	case "bide":
		s.Extras = strings.TrimSpace(value) == "extras"
	case "clock":
		return s.readClock(Clock(value))
	case "stderr":
		return s.readStderr(value)
	case "exit":
		n, err := strconv.Atoi(value)
		s.Exit = n
		return err
	}
	return nil
}

func (s *Script) readClock(c Clock) error {
	if c != ClockReal && c != ClockVirtual && c != ClockBoth {
		return fmt.Errorf("unknown clock %q", c)
	}
	s.Clock = c
	return nil
}

func (s *Script) readStderr(mode string) error {
	if mode != "ignore" && mode != "last" {
		return fmt.Errorf("unknown stderr mode %q", mode)
	}
	s.Stderr = mode
	return nil
}

// Find lists the scripts below root in file order. What a script imports is not a script: files whose name
// starts with "_" and folders with an __init__.py are left out, and so are the folders named in skip.
func Find(root string, skip ...string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			return enterFolder(root, path, skip)
		case filepath.Ext(path) == ".py" && !strings.HasPrefix(d.Name(), "_"):
			found = append(found, path)
		}
		return nil
	})
	return found, err
}

func enterFolder(root, path string, skip []string) error {
	name := filepath.Base(path)
	_, err := os.Stat(filepath.Join(path, "__init__.py"))
	if err == nil || strings.HasPrefix(name, "_") {
		return fs.SkipDir
	}
	for _, s := range skip {
		if path == filepath.Join(root, s) {
			return fs.SkipDir
		}
	}
	return nil
}
