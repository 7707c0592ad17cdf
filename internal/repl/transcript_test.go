package repl_test

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/bide-lang/bide/internal/repl"
	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

var update = flag.Bool("update", false, "rewrite the transcripts in testdata")

// paper is what a session is written on: prompt, inputs, output and errors in the order they come.
type paper struct {
	mu   sync.Mutex
	text strings.Builder
}

func (p *paper) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.Write(b)
}

func (p *paper) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String()
}

// typist is a Source that types lines.
type typist struct {
	lines []string
	on    *paper
}

func (t *typist) Read(prompt, _ string) (string, error) {
	if len(t.lines) == 0 {
		return "", io.EOF
	}
	line := t.lines[0]
	t.lines = t.lines[1:]
	io.WriteString(t.on, strings.TrimRight(prompt+line, " ")+"\n")
	return line, nil
}

// play types the lines at a prompt in virtual time and returns what is on the paper in the end. change may be nil.
func play(lines []string, change func(*repl.Config)) string {
	on := &paper{}
	cfg := repl.Config{
		Interp:  interp.Config{Stdin: strings.NewReader(""), Modules: modules()},
		Console: repl.Console{Source: &typist{lines, on}, Out: on, Errs: on},
		Virtual: true,
	}
	if change != nil {
		change(&cfg)
	}
	repl.New(cfg).Run()
	return on.String()
}

// inputs are the lines of a transcript that were typed.
func inputs(transcript string) (lines []string) {
	for line := range strings.Lines(transcript) {
		line = strings.TrimSuffix(line, "\n")
		if len(line) == 3 {
			line += " "
		}
		if typed, ok := strings.CutPrefix(line, ">>> "); ok {
			lines = append(lines, typed)
		} else if typed, ok := strings.CutPrefix(line, "... "); ok {
			lines = append(lines, typed)
		}
	}
	return lines
}

// TestTranscripts types the inputs of each transcript in testdata; what comes must be the transcript. A file
// NAME.py beside NAME.txt is the script of the session; in a file that ends with _step.txt it is stepped through.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := play(inputs(string(want)), func(cfg *repl.Config) {
				script := strings.TrimSuffix(file, ".txt") + ".py"
				if text, err := os.ReadFile(script); err == nil {
					cfg.ScriptName, cfg.ScriptText = filepath.Base(script), text
					cfg.Step = strings.HasSuffix(file, "_step.txt")
				}
			})
			if *update {
				err = os.WriteFile(file, []byte(got), 0o644)
			}
			if err != nil || got != string(want) {
				t.Errorf("%v\n--- got\n%s\n--- want\n%s", err, got, want)
			}
		})
	}
}

func modules() []object.ModuleDef { return stdlib.Modules() }

// TestTour runs the sessions of docs/repl.md.
func TestTour(t *testing.T) {
	page, err := os.ReadFile("../../docs/repl.md")
	if err != nil {
		t.Fatal(err)
	}
	sessions := strings.Split(string(page), "```pycon\n")[1:]
	if len(sessions) < 3 {
		t.Fatalf("%d sessions", len(sessions))
	}
	for _, session := range sessions {
		want, _, _ := strings.Cut(session, "```\n")
		if got := play(inputs(want), nil); got != want {
			t.Errorf("--- got\n%s\n--- want\n%s", got, want)
		}
	}
}
