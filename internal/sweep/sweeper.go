package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/internal/scripttest"
)

//go:embed prelude.py
var prelude string

//go:embed generate.py
var generator string

// batchSize is how many calls go into one process.
const batchSize = 2000

// sweeper runs subjects under both interpreters.
type sweeper struct {
	o            *options
	python, bide scripttest.Interpreter
	dir          string
}

// subject is what the generator prints: each call is a receiver, what is done with it, and the outcome it had.
type subject struct {
	Setup string      `json:"setup"`
	Calls [][3]string `json:"calls"`
}

// difference is one call whose outcomes differ.
type difference struct {
	receiver, rest, got, want string
}

// sweep compares the calls of one subject and returns those that differ, and how many calls there were.
func (s *sweeper) sweep(name string) (found []difference, total int, err error) {
	sub, err := s.generate(name)
	if err != nil {
		return nil, 0, err
	}
	for first := 0; first < len(sub.Calls); first += batchSize {
		calls := sub.Calls[first:min(first+batchSize, len(sub.Calls))]
		differing, compared, err := s.compare(sub.Setup, calls)
		if err != nil {
			return nil, 0, err
		}
		found, total = append(found, differing...), total+compared
	}
	return found, total, nil
}

// generate has CPython choose the calls of a subject.
func (s *sweeper) generate(name string) (*subject, error) {
	script := fmt.Sprintf("%s\n%s\nmain(%s, %q, %d, %d, %d)\n",
		prelude, generator, quote(subjectsText), name, s.o.seed, s.o.candidates, s.o.each)
	res, err := s.run(s.python, script)
	if err != nil {
		return nil, err
	}
	sub := new(subject)
	if err := json.Unmarshal([]byte(res.Stdout), sub); err != nil {
		return nil, fmt.Errorf("no calls: %s", scripttest.LastLine(res.Stderr))
	}
	return sub, nil
}

// compare runs the calls again under CPython, in a process of its own, and under bide. A call that CPython does not
// answer the same way twice is left out.
func (s *sweeper) compare(setup string, calls [][3]string) (found []difference, compared int, err error) {
	pairs := make([][2]string, len(calls))
	for i, c := range calls {
		pairs[i] = [2]string{c[0], c[1]}
	}
	text, err := json.Marshal(pairs)
	if err != nil {
		return nil, 0, err
	}
	script := fmt.Sprintf("%s\nrun(%s, %s)\n", prelude, quote(setup), text)
	want, err := s.run(s.python, script)
	if err != nil {
		return nil, 0, err
	}
	got, err := s.run(s.bide, script)
	if err != nil {
		return nil, 0, err
	}
	wanted, answers := answers(want.Stdout), answers(got.Stdout)
	for i, c := range calls {
		if wanted[i] != c[2] {
			continue
		}
		compared++
		answer, ok := answers[i]
		if !ok {
			answer = "ended before it: " + scripttest.LastLine(got.Stderr)
		}
		if answer != c[2] {
			found = append(found, difference{c[0], c[1], answer, c[2]})
		}
		if !ok {
			break
		}
	}
	return found, compared, nil
}

func (s *sweeper) run(in scripttest.Interpreter, script string) (scripttest.Result, error) {
	path := filepath.Join(s.dir, "sweep.py")
	if err := os.WriteFile(path, []byte(script), 0o644); err != nil {
		return scripttest.Result{}, err
	}
	return in.RunArgs(s.dir, "", append(in.Options[:len(in.Options):len(in.Options)], path)...)
}

// answers reads the lines of a run: the number of a call and its outcome.
func answers(out string) map[int]string {
	found := map[int]string{}
	for line := range strings.Lines(out) {
		number, answer, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if n, err := strconv.Atoi(number); err == nil {
			found[n] = answer
		}
	}
	return found
}

// quote writes a string as Python reads it.
func quote(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // a string always has a form in JSON
	}
	return string(quoted)
}
