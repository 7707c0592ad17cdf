package repl

import (
	"bytes"
	"io"
	"sync"
)

// screen is where a script's output goes: to a writer that may change, to nobody while inputs are replayed, and beside
// that into the report of a step.
type screen struct {
	mu     sync.Mutex
	to     io.Writer
	muted  bool
	report *bytes.Buffer // of the step that runs; nil: nobody wants one
}

// Write writes what a script has printed.
func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.muted:
		return len(b), nil
	case s.report != nil:
		return s.report.Write(b)
	}
	return s.to.Write(b)
}

// mute has nothing written from now on, or again everything.
func (s *screen) mute(on bool) {
	s.mu.Lock()
	s.muted = on
	s.mu.Unlock()
}

// collect begins to keep what is written for a report.
func (s *screen) collect() {
	s.mu.Lock()
	s.report = &bytes.Buffer{}
	s.mu.Unlock()
}

// collected ends that and gives what was written.
func (s *screen) collected() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.report == nil {
		return ""
	}
	text := s.report.String()
	s.report = nil
	return text
}

// LineBuffered has sys.stdout write each line as it is complete.
func (s *screen) LineBuffered() {}

// past writes text of the prompt's own, which belongs into no report.
func (s *screen) past(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.muted {
		io.WriteString(s.to, text)
	}
}
