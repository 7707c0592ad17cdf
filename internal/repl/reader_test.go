package repl

import (
	"testing"

	"github.com/bide-lang/bide/internal/repl/edit"
	"github.com/bide-lang/bide/interp"
)

// slowEnd is a Source that has a whole block but not given it yet when Ctrl-C comes.
type slowEnd struct {
	complete bool
	give     chan struct{}
}

func (s *slowEnd) Read(_, _ string) (string, error) {
	<-s.give
	return "while True: pass", nil
}

func (s *slowEnd) Finishing() bool {
	if s.complete {
		close(s.give)
	}
	return s.complete
}

// TestControlCBehindAnAnswer has a Ctrl-C come before the answer does: it is for what the answer begins only where the
// block was complete.
func TestControlCBehindAnAnswer(t *testing.T) {
	for _, complete := range []bool{true, false} {
		r := newReader(&slowEnd{complete, make(chan struct{})})
		r.ask(firstPrompt, func() {})
		r.waiting = true
		r.interrupt()
		a, late := r.take(interp.New(interp.Config{}).Main())
		if got := a.err == nil && late; got != complete {
			t.Errorf("complete %v: answer %q, error %v, late %v", complete, a.text, a.err, late)
		}
		if !complete && a.err != edit.ErrInterrupted {
			t.Errorf("error %v, want ErrInterrupted", a.err)
		}
	}
}
