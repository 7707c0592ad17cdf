package edit

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"
	"sync"
)

// ErrInterrupted is what Read returns when Ctrl-C was pressed. The cursor is left at the end of the half-typed block,
// so that a message begins with a newline.
var ErrInterrupted = errors.New("interrupted")

// Config says what an Editor reads from and whom it asks about the language. The functions may be nil. They are called
// on a goroutine of the editor's, one at a time, while Read waits; text is always the whole block, lines are
// separated by \n, and positions are bytes from its start.
type Config struct {
	In, Out *os.File // the terminal

	// Complete says what the text before pos may go on with: each candidate stands in place of text[from:pos].
	Complete func(text string, pos int) (from int, candidates []string)
	// Incomplete reports whether a block needs more lines, so that Enter begins one instead of ending the block.
	Incomplete func(text string) bool
	// Indent is what a line after text begins with.
	Indent func(text string) string
	// Highlight says which stretches of text have a colour, in order and without overlaps.
	Highlight func(text string) []Span

	History string // path of the history file; none if empty
	NoColor bool
}

// Span is a stretch of text, in bytes, that is shown in the colour of its kind.
type Span struct {
	Start, End int
	Kind       SpanKind
}

// SpanKind says what a Span is.
type SpanKind uint8

// The kinds of spans.
const (
	Plain SpanKind = iota
	Keyword
	Builtin
	Number
	String
	Comment
	Command // a : command of the prompt
)

// Editor edits blocks of text in a terminal.
type Editor struct {
	cfg   Config
	in    *bufio.Reader
	mutex sync.Mutex
}

// New returns an Editor on a terminal. The error says why there can be none.
func New(cfg Config) (*Editor, error) {
	return &Editor{cfg: cfg, in: bufio.NewReader(cfg.In)}, nil
}

// Read shows a prompt, with continuation before every further line, and waits until a block is complete. The text has
// no newline at its end. The error is io.EOF when Ctrl-D was pressed with nothing typed, when the terminal has gone
// away or the editor was closed, and ErrInterrupted after Ctrl-C.
func (e *Editor) Read(prompt, continuation string) (text string, err error) {
	io.WriteString(e.Above(), prompt)
	for {
		line, err := e.in.ReadString('\n')
		if err != nil {
			return "", err
		}
		if text += line; e.cfg.Incomplete == nil || !e.cfg.Incomplete(text) {
			return strings.TrimSuffix(text, "\n"), nil
		}
		io.WriteString(e.Above(), continuation)
	}
}

// Above returns a writer for everything that is printed: while Read waits, what is written appears above the block
// that is being typed, otherwise just so. It may be used from any goroutine.
func (e *Editor) Above() io.Writer { return above{e} }

type above struct{ e *Editor }

func (a above) Write(p []byte) (int, error) {
	a.e.mutex.Lock()
	defer a.e.mutex.Unlock()
	return a.e.cfg.Out.Write(p)
}

// Close ends a Read that waits, with io.EOF, and leaves the terminal as New found it. It may be called from any
// goroutine, more than once.
func (e *Editor) Close() error { return nil }
