package cli

import (
	"bufio"
	"fmt"
	"os"

	"github.com/bide-lang/bide/interp"
)

// eventLog writes the events of a run's loops to a file, one a line.
type eventLog struct {
	file *os.File
	w    *bufio.Writer
}

// openEventLog makes the file that --events names.
func openEventLog(name string) (*eventLog, error) {
	f, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	return &eventLog{f, bufio.NewWriter(f)}, nil
}

func (l *eventLog) add(_ *interp.Loop, e interp.Event) { fmt.Fprintln(l.w, e) }

// close ends the log; the error is the first that happened while writing it.
func (l *eventLog) close() error {
	err := l.w.Flush()
	if closing := l.file.Close(); err == nil {
		err = closing
	}
	return err
}
