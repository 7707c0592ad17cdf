package repl

import (
	"errors"
	"io"
	"sync/atomic"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/interp/object"
)

// The prompts of the first and of every further line.
const (
	firstPrompt  = ">>> "
	continuation = "... "
)

// Source reads inputs: an edit.Editor does.
type Source interface {
	// Read shows the prompt and reads an input; io.EOF at the end, edit.ErrInterrupted after Ctrl-C. It may give a part of
	// an input: then it is asked for the next part, with the prompt for further lines.
	Read(prompt, continuation string) (text string, err error)
}

// Lines is a Source that reads single lines, without editing. It takes no more from In than the lines it gives.
type Lines struct {
	In  io.Reader
	Out io.Writer // for the prompt
}

// Read reads one line.
func (l *Lines) Read(prompt, _ string) (string, error) {
	if _, err := io.WriteString(l.Out, prompt); err != nil {
		return "", err
	}
	var line []byte
	for one := make([]byte, 1); ; {
		n, err := l.In.Read(one)
		if n == 1 && one[0] == '\n' {
			return string(line), nil
		}
		line = append(line, one[:n]...)
		if err != nil && len(line) > 0 {
			return string(line), nil
		}
		if err != nil {
			io.WriteString(l.Out, "\n")
			return "", err
		}
	}
}

// reader asks a Source for inputs on a goroutine of its own, so that a loop can run meanwhile.
type reader struct {
	src     Source
	answers chan answer // at most one is asked for ahead
	asked   bool        // a question is under way
	ended   error       // what ended the input; it is not asked again
	wake    atomic.Pointer[func()]
	// interrupted is filled by Ctrl-C while an answer is waited for.
	interrupted chan struct{}
	waiting     atomic.Bool
	questions   chan func(*object.Thread) // for the main thread, while it waits in take
}

type answer struct {
	text string
	err  error
}

func newReader(src Source) *reader {
	return &reader{
		src: src, answers: make(chan answer, 1), interrupted: make(chan struct{}, 1), questions: make(chan func(*object.Thread), 1),
	}
}

// ask begins to read, unless that is under way; wake is called from another goroutine when there is an answer.
func (r *reader) ask(prompt string, wake func()) {
	r.wake.Store(&wake)
	if r.asked {
		return
	}
	r.asked = true
	if r.ended != nil {
		r.answers <- answer{"", r.ended}
		return
	}
	go func() {
		text, err := r.src.Read(prompt, continuation)
		r.answers <- answer{text, err}
		(*r.wake.Load())()
	}()
}

// answered reports whether take would not wait.
func (r *reader) answered() bool { return len(r.answers) > 0 }

// take waits for the answer, or for Ctrl-C. An answer that Ctrl-C did not wait for is the next question's. What OnMain
// wants is done meanwhile.
func (r *reader) take(t *object.Thread) (text string, err error) {
	for {
		var question func(*object.Thread)
		t.Blocking(func() { text, question, err = r.takeOnce() })
		if question == nil {
			return text, err
		}
		question(t)
	}
}

func (r *reader) takeOnce() (string, func(*object.Thread), error) {
	r.waiting.Store(true)
	defer r.waiting.Store(false)
	select {
	case fn := <-r.questions:
		return "", fn, nil
	case a := <-r.answers:
		r.asked = false
		if a.err != nil && !errors.Is(a.err, edit.ErrInterrupted) {
			r.ended = a.err
		}
		return a.text, nil, a.err
	case <-r.interrupted:
		return "", nil, edit.ErrInterrupted
	}
}

// interrupt ends a take, from any goroutine. False means that nobody waits.
func (r *reader) interrupt() bool {
	if !r.waiting.Load() {
		return false
	}
	select {
	case r.interrupted <- struct{}{}:
	default: // one is on its way
	}
	return true
}
