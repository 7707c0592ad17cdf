package scripttest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// DocCommand is one "$ command" of a ```console block with the output the page shows under it.
type DocCommand struct {
	Line    int // of the command, from 1
	Command string
	Want    string // a line "..." stands for any number of lines
}

// DocFile is a code block with a file name after its language (```python hello.py): a file the commands use.
type DocFile struct{ Name, Text string }

// ReadDoc takes a Markdown page apart into the files it shows and the commands it promises.
func ReadDoc(text string) (files []DocFile, commands []DocCommand) {
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		info, open := strings.CutPrefix(lines[i], "```")
		if !open {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end] != "```" {
			end++
		}
		if words := strings.Fields(info); len(words) == 1 && words[0] == "console" {
			commands = append(commands, readConsole(lines[i+1:end], i+2)...)
		} else if len(words) == 2 {
			files = append(files, DocFile{words[1], strings.Join(lines[i+1:end], "\n") + "\n"})
		}
		i = end
	}
	return files, commands
}

func readConsole(lines []string, first int) []DocCommand {
	var out []DocCommand
	for i, line := range lines {
		if cmd, ok := strings.CutPrefix(line, "$ "); ok {
			out = append(out, DocCommand{Line: first + i, Command: cmd})
		} else if len(out) > 0 {
			out[len(out)-1].Want += line + "\n"
		}
	}
	return out
}

// DocRunner runs a page's commands: those of the go tool in the module's root, the others in a scratch folder
// that has the page's files, a link to the examples, and bide on its PATH.
type DocRunner struct {
	Root, Scratch string
	Bide          Interpreter
}

// Prepare fills the scratch folder.
func (r *DocRunner) Prepare(files []DocFile) error {
	for _, name := range []string{"examples", "testdata"} {
		if err := os.Symlink(filepath.Join(r.Root, name), filepath.Join(r.Scratch, name)); err != nil && !os.IsExist(err) {
			return err
		}
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(r.Scratch, f.Name), []byte(f.Text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Run runs one command in bash; output and errors come together, as a reader at a terminal sees them.
func (r *DocRunner) Run(c DocCommand) (string, error) {
	cmd := exec.Command("bash", "-c", c.Command)
	cmd.Dir = r.Scratch
	if strings.HasPrefix(c.Command, "go ") {
		cmd.Dir = r.Root
	}
	cmd.Env = append(runEnv(), "GOBIN="+r.Scratch, "PATH="+filepath.Dir(r.Bide.Path)+":"+os.Getenv("PATH"))
	out, err := cmd.CombinedOutput()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		return "", fmt.Errorf("line %d: %s: %w", c.Line, c.Command, err)
	}
	return strings.ReplaceAll(string(out), r.Scratch+"/", ""), nil
}

// DocMatch tells whether output is what the page shows.
func DocMatch(got, want string) bool {
	return matchLines(strings.Split(strings.TrimRight(got, "\n"), "\n"), strings.Split(strings.TrimRight(want, "\n"), "\n"))
}

func matchLines(got, want []string) bool {
	for i, w := range want {
		if w == "..." {
			for skip := i; skip <= len(got); skip++ {
				if matchLines(got[skip:], want[i+1:]) {
					return true
				}
			}
			return false
		}
		if i >= len(got) || strings.TrimRight(got[i], " ") != strings.TrimRight(w, " ") {
			return false
		}
	}
	return len(got) == len(want)
}
