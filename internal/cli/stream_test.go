package cli

import (
	"bytes"
	"strings"
	"syscall"
	"testing"
)

// full is a disk that has room for so many bytes.
type full struct {
	bytes.Buffer
	room int
}

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, syscall.ENOSPC
	}
	return f.Buffer.Write(p)
}

func TestBlocksAreHeldBack(t *testing.T) {
	to := &full{room: 1 << 20}
	s := newStream(to, false)
	s.WriteString(strings.Repeat("x", blockSize))
	if to.Len() != 0 {
		t.Errorf("%d bytes went out early", to.Len())
	}
	s.WriteString("y")
	if to.Len() != blockSize {
		t.Errorf("%d bytes went out, want one block", to.Len())
	}
	s.WriteString(strings.Repeat("z", 3*blockSize))
	if want := 4*blockSize + 1; to.Len() != want {
		t.Errorf("%d bytes went out, want %d", to.Len(), want)
	}
}

func TestLinesGoOutAtOnce(t *testing.T) {
	to := &full{room: 1 << 20}
	s := newStream(to, true)
	s.WriteString("name? ")
	if to.Len() != 0 {
		t.Error("half a line went out")
	}
	s.WriteString("ok\n")
	if got := to.String(); got != "name? ok\n" {
		t.Errorf("got %q", got)
	}
}

func TestWhatCannotBeFlushedStays(t *testing.T) {
	s := newStream(&full{}, false)
	s.WriteString("x")
	for range 2 {
		if err := s.Flush(); err != syscall.ENOSPC {
			t.Errorf("got %v", err)
		}
	}
}

func TestWhatCannotBeWrittenIsDropped(t *testing.T) {
	s := newStream(&full{}, false)
	if _, err := s.WriteString(strings.Repeat("x", blockSize+1)); err != syscall.ENOSPC {
		t.Errorf("got %v", err)
	}
	if err := s.Flush(); err != nil {
		t.Errorf("something stayed: %v", err)
	}
}
