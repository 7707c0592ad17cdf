package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"syscall"
)

// stream is a buffered standard output or standard error. It holds back exactly as much as CPython's, so that
// two streams that end in one file mix in the same order. It may be written to by several goroutines.
type stream struct {
	mu   sync.Mutex
	to   io.Writer
	mode streamMode
	buf  []byte
}

type streamMode uint8

const (
	inBlocks streamMode = iota
	inLines             // a write that holds a line end goes out at once
	unbuffered
)

// blockSize is how many bytes are held back at most.
const blockSize = 8192

func newStream(to io.Writer, lines bool) *stream {
	s := &stream{to: to}
	if lines {
		s.mode = inLines
	}
	return s
}

// Write takes p. If something that is due cannot be written, it is dropped and the error returned.
func (s *stream) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.buf)+len(p) > blockSize {
		if err := s.emit(s.buf); err != nil {
			s.buf = s.buf[:0]
			return 0, err
		}
		s.buf = s.buf[:0]
		if len(p) >= blockSize {
			return len(p), s.emit(p)
		}
	}
	s.buf = append(s.buf, p...)
	if s.mode == unbuffered || s.mode == inLines && bytes.ContainsAny(p, "\n\r") {
		return len(p), s.flush()
	}
	return len(p), nil
}

// WriteString is Write for text.
func (s *stream) WriteString(text string) (int, error) { return s.Write([]byte(text)) }

// Flush writes what is held back. What cannot be written stays, to fail again at the end.
func (s *stream) Flush() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.flush()
}

func (s *stream) flush() error {
	if err := s.emit(s.buf); err != nil {
		return err
	}
	s.buf = s.buf[:0]
	return nil
}

func (s *stream) emit(p []byte) error {
	if len(p) == 0 {
		return nil
	}
	_, err := s.to.Write(p)
	return err
}

// pythonError words an error of the system as an uncaught OSError ends: "BrokenPipeError: [Errno 32] Broken pipe".
func pythonError(err error) string {
	var number syscall.Errno
	if !errors.As(err, &number) {
		return "OSError: " + err.Error()
	}
	class := "OSError"
	switch number {
	case syscall.EPIPE:
		class = "BrokenPipeError"
	case syscall.EACCES, syscall.EPERM:
		class = "PermissionError"
	}
	return class + ": " + errnoText(number)
}

// errnoText is "[Errno 2] No such file or directory".
func errnoText(number syscall.Errno) string {
	text := number.Error()
	return fmt.Sprintf("[Errno %d] %s%s", int(number), strings.ToUpper(text[:1]), text[1:])
}
