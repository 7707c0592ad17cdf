package scripttest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// Want is what a script's run has to leave behind, in normal form.
type Want struct {
	Stdout string
	Stderr string
	Exit   int
	Error  string // how the last line of Stderr starts; only from expectation comments, which do not give Stderr
	Inline bool   // the expectation is the script's own comments: Stderr is not compared beyond Error
}

// Want reads the golden files beside the script, or, where there are none, its expectation comments.
func (s *Script) Want() (Want, error) {
	if !s.HasGolden() {
		return s.inlineWant()
	}
	out, err := readIfThere(s.Beside(".out"))
	if err != nil {
		return Want{}, err
	}
	errs, err := readIfThere(s.Beside(".err"))
	if err != nil {
		return Want{}, err
	}
	exit, err := s.wantExit()
	return Want{Stdout: out, Stderr: errs, Exit: exit}, err
}

// goldenEndings are the companions that say what a script leaves behind. One is enough: a missing .out or .err
// is an empty stream, a missing .exit is 0.
var goldenEndings = []string{".out", ".err", ".exit"}

// HasGolden tells whether golden files beside the script, and not its comments, say what is wanted.
func (s *Script) HasGolden() bool {
	for _, ext := range goldenEndings {
		if _, err := os.Stat(s.Beside(ext)); err == nil {
			return true
		}
	}
	return false
}

func readIfThere(path string) (string, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(text), err
}

func (s *Script) wantExit() (int, error) {
	if s.Exit >= 0 {
		return s.Exit, nil
	}
	text, err := readIfThere(s.Beside(".exit"))
	if err != nil || text == "" {
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(text))
}

// Check compares a run with what is wanted. It returns nil or an error telling the first difference.
func (s *Script) Check(got Result, want Want) error {
	out, errs := s.NormalOut(got.Stdout), s.NormalErr(got.Stderr)
	if got.TimedOut {
		return fmt.Errorf("%s: still running after %v\nstdout so far:\n%s", s.Path, Timeout, tail(out))
	}
	if err := s.difference("stdout", out, want.Stdout, errs); err != nil {
		return err
	}
	if err := s.checkStderr(errs, want); err != nil {
		return err
	}
	if got.Exit != want.Exit {
		return fmt.Errorf("%s: exit code\n got: %d\nwant: %d\nstderr:\n%s", s.Path, got.Exit, want.Exit, tail(errs))
	}
	return nil
}

func (s *Script) checkStderr(errs string, want Want) error {
	switch {
	case s.Stderr == "ignore":
		return nil
	case want.Inline:
		if !strings.HasPrefix(LastLine(errs), want.Error) {
			return fmt.Errorf("%s: error\n got: %s\nwant: %s", s.Path, LastLine(errs), want.Error)
		}
		return nil
	case s.Stderr == "last":
		return s.difference("last line of stderr", LastLine(errs), LastLine(want.Stderr), errs)
	}
	return s.difference("stderr", errs, want.Stderr, "")
}

func (s *Script) difference(stream, got, want, stderr string) error {
	n, g, w := FirstDifference(got, want)
	if n == 0 {
		return nil
	}
	err := fmt.Errorf("%s: %s line %d\n got: %s\nwant: %s", s.Path, stream, n, g, w)
	if stderr != "" {
		err = fmt.Errorf("%w\nstderr:\n%s", err, tail(stderr))
	}
	return err
}

// tail keeps the end of a long text, which is where the reason stands.
func tail(text string) string {
	const most = 2000
	if len(text) <= most {
		return text
	}
	return "...\n" + text[len(text)-most:]
}

// Update writes the golden files from a run of CPython. Empty files are not kept, but a script that leaves
// nothing at all behind gets an empty .out; .exit is not written where the script's head gives the code.
func (s *Script) Update(got Result) error {
	if got.TimedOut {
		return fmt.Errorf("%s: CPython was still running after %v", s.Path, Timeout)
	}
	if s.Exit >= 0 && s.Exit != got.Exit {
		return fmt.Errorf("%s: head says exit %d, CPython exited with %d\n%s", s.Path, s.Exit, got.Exit, got.Stderr)
	}
	texts := map[string]string{".out": s.NormalOut(got.Stdout), ".err": s.NormalErr(got.Stderr)}
	if s.Stderr == "ignore" {
		texts[".err"] = ""
	}
	if s.Exit < 0 && got.Exit != 0 {
		texts[".exit"] = strconv.Itoa(got.Exit) + "\n"
	}
	for _, ext := range goldenEndings {
		if err := writeOrRemove(s.Beside(ext), texts[ext]); err != nil {
			return err
		}
	}
	if s.HasGolden() {
		return nil
	}
	return os.WriteFile(s.Beside(".out"), nil, 0o644)
}

func writeOrRemove(path, text string) error {
	if text != "" {
		return os.WriteFile(path, []byte(text), 0o644)
	}
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
