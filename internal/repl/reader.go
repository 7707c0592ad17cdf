package repl

import (
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"

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

	mutex       sync.Mutex                // guards waiting, and is held while interrupted is filled
	waiting     bool                      // in take
	interrupted chan struct{}             // filled by Ctrl-C meanwhile
	questions   chan func(*object.Thread) // for the main thread, while it waits in take
}

type answer struct {
	text string
	err  error
}

func newReader(src Source) *reader {
	return &reader{
		src: src, answers: make(chan answer, 1), interrupted: make(chan struct{}, 1), questions: make(chan func(*object.Thread), 8),
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

// take waits for the answer, or for Ctrl-C. An answer that Ctrl-C did not wait for is the next question's; where both
// have come the Ctrl-C was meant for what the answer begins: late. What OnMain wants is done meanwhile.
func (r *reader) take(t *object.Thread) (a answer, late bool) {
	for {
		var question func(*object.Thread)
		t.Blocking(func() { question = r.takeOnce(&a) })
		if question == nil {
			return a, r.stopWaiting()
		}
		question(t)
	}
}

func (r *reader) takeOnce(a *answer) (question func(*object.Thread)) {
	r.mutex.Lock()
	r.waiting = true
	r.mutex.Unlock()
	select {
	case question = <-r.questions:
		return question
	case *a = <-r.answers:
	case <-r.interrupted:
		if !r.comes(a) {
			a.err = edit.ErrInterrupted
			return nil
		}
		r.leaveInterrupt()
	}
	r.asked = false
	if a.err != nil && !errors.Is(a.err, edit.ErrInterrupted) {
		r.ended = a.err
	}
	return nil
}

// comes takes an answer that is there or on its way: the terminal sends Ctrl-C as a signal as soon as an editor has let
// go of it, a moment before its answer is here.
func (r *reader) comes(a *answer) bool {
	select {
	case *a = <-r.answers:
		return true
	default:
	}
	src, ok := r.src.(interface{ Finishing() bool })
	if !ok || !src.Finishing() {
		return false
	}
	select {
	case *a = <-r.answers:
		return true
	case <-time.After(time.Second): // it was the block before
		return false
	}
}

// stopWaiting ends a take, and reports whether Ctrl-C has come that did not end it.
func (r *reader) stopWaiting() (interrupted bool) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.waiting = false
	select {
	case <-r.interrupted:
		return true
	default:
		return false
	}
}

// interrupt ends a take, from any goroutine. False means that nobody waits.
func (r *reader) interrupt() bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if !r.waiting {
		return false
	}
	r.leaveInterrupt()
	return true
}

// leaveInterrupt leaves a Ctrl-C for take.
func (r *reader) leaveInterrupt() {
	select {
	case r.interrupted <- struct{}{}:
	default: // one is on its way
	}
}

// question has the main thread call fn while it waits in take, from any goroutine. False means that it does not wait.
func (r *reader) question(fn func(*object.Thread)) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if !r.waiting {
		return false
	}
	select {
	case r.questions <- fn:
	default: // others are on their way
	}
	return true
}
