package edit

import (
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
)

// ErrInterrupted is what Read returns when Ctrl-C was pressed. The cursor is left behind the half-typed block, so a
// message begins with a newline.
var ErrInterrupted = errors.New("interrupted")

// ErrNoTerminal is what New returns where blocks cannot be edited: lines have to do.
var ErrNoTerminal = errors.New("not a terminal")

// Config says what an Editor reads from and whom it asks about the language. The functions may be nil. They are called
// on a goroutine of the editor's, one at a time, while Read waits; text is always the whole block, lines are
// separated by \n, and positions are bytes from its start.
type Config struct {
	In, Out *os.File // the terminal

	// Complete says what the text before pos may go on with: each candidate stands in place of text[from:pos].
	Complete func(text string, pos int) (from int, candidates []string)
	// Incomplete reports whether a block needs more lines, so that Enter begins one instead of ending the block.
	// An empty last line is one that was left empty.
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
	tty   *tty
	loop  loop  // readline, and what it is fed with
	model model // touched by the goroutine that handles keys, and by Read when none does

	reading sync.Mutex // held by Read, so that one goroutine reads at a time
	done    atomic.Bool

	mutex   sync.Mutex // guards what follows; none of Config's functions is called while it is held
	screen  screen
	active  bool    // a block is being typed
	picture picture // what the screen shows of it
	tail    string  // what was printed last without a newline
	stopped bool    // the process was stopped by ourselves, and SIGCONT is still to be told of
}

// New returns an Editor on a terminal; ErrNoTerminal if In or Out is none.
func New(cfg Config) (*Editor, error) {
	if !isTerminal(cfg.In) || !isTerminal(cfg.Out) {
		return nil, ErrNoTerminal
	}
	t, err := openTTY(cfg.In, cfg.Out)
	if err != nil {
		return nil, err
	}
	e := &Editor{cfg: cfg, tty: t, screen: screen{out: cfg.Out}}
	e.model = model{cfg: &e.cfg, history: &history{path: cfg.History}}
	e.loop.e = e
	return e, nil
}

// Read shows a prompt, with continuation before every further line, and waits until a block is complete. Of blank
// lines at its end the text keeps one, as the newline that ends a compound statement. The error is io.EOF when Ctrl-D was pressed with nothing typed, when the terminal has
// gone away or the editor was closed, and ErrInterrupted after Ctrl-C.
func (e *Editor) Read(prompt, continuation string) (text string, err error) {
	e.reading.Lock()
	defer e.reading.Unlock()
	if e.tty.closed() {
		return "", io.EOF
	}
	e.begin(prompt, continuation)
	defer e.end()
	defer e.watchTerminal()()
	if err := e.loop.run(); err != nil {
		return "", err
	}
	text = e.model.block()
	e.model.history.add(text)
	if e.model.endedByBlankLine() {
		text += "\n"
	}
	return text, nil
}

// Finishing reports whether the block is complete that Read gives next, or gave last. It may be called from any goroutine.
func (e *Editor) Finishing() bool { return e.done.Load() }

// begin shows the prompt of a new block, on a line of its own.
func (e *Editor) begin(prompt, continuation string) {
	e.model.start()
	e.done.Store(false)
	e.tty.begin()
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.screen.width, e.screen.height = e.tty.size()
	if columnsOf(e.tail) > 0 {
		e.screen.print("\r\n")
	}
	e.tail = ""
	e.picture = picture{prompt: prompt, continuation: continuation, colours: !e.cfg.NoColor}
	e.active = true
	e.draw()
}

// end leaves the screen to others, whatever ended the block.
func (e *Editor) end() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.active { // the terminal has gone away, or the editor was closed
		e.finish("\r\n")
	}
}

// show draws what has been typed.
func (e *Editor) show() {
	m := &e.model
	var spans []Span
	if e.cfg.Highlight != nil && !e.cfg.NoColor {
		spans = e.cfg.Highlight(m.buf.text)
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	p := &e.picture
	p.text, p.pos, p.spans, p.below = m.buf.text, m.buf.pos, spans, nil
	if status := m.status(); status != "" {
		p.below = []string{status}
	}
	p.below = append(p.below, columns(m.list, e.screen.width, max(3, e.screen.height/3))...)
	e.draw()
}

// draw brings the screen up to date with the picture. The mutex is held.
func (e *Editor) draw() {
	if e.active {
		e.screen.draw(layout(&e.picture, e.screen.width))
	}
}

// finish leaves the block on the screen as it is, with ending behind it. The mutex is held.
func (e *Editor) finish(ending string) {
	e.picture.below = nil
	e.screen.finish(layout(&e.picture, e.screen.width))
	e.active, e.tail, e.picture.above = false, "", ""
	if ending == "" {
		e.tail = "." // the cursor does not stand at the start of a line
	}
	e.screen.b.WriteString(ending)
	e.screen.flush()
}

// Above returns a writer for everything that is printed: while Read waits, what is written appears above the block
// that is being typed, otherwise just so. It may be used from any goroutine.
func (e *Editor) Above() io.Writer { return above{e} }

type above struct{ e *Editor }

// maxTail is how long a line without its end may become before it is ended.
const maxTail = 4096

func (a above) Write(p []byte) (int, error) {
	e := a.e
	e.mutex.Lock()
	defer e.mutex.Unlock()
	text := e.tail + string(p)
	end := strings.LastIndexByte(text, '\n') + 1
	if e.tail = text[end:]; len(e.tail) > maxTail {
		end, e.tail = len(text), ""
	}
	if !e.active {
		return e.cfg.Out.Write(p)
	}
	e.picture.above = e.tail[strings.LastIndexByte(e.tail, '\r')+1:]
	if lines := text[:end]; lines != "" {
		if !strings.HasSuffix(lines, "\n") {
			lines += "\n"
		}
		e.screen.print(lines)
	}
	e.draw()
	return len(p), nil
}

// Interrupt ends a Read that waits as Ctrl-C does. It may be called from any goroutine.
func (e *Editor) Interrupt() { e.tty.interrupt() }

// Leave gives the terminal back because the process is about to end, whatever Read is doing. It may be called from any
// goroutine but one that a function of Config runs on.
func (e *Editor) Leave() {
	e.tty.close()
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.active {
		e.finish("\r\n")
	}
	_ = e.tty.cooked() // nothing can be done about a terminal that has gone away
}

// Close ends a Read that waits, with io.EOF, and leaves the terminal as New found it. It may be called from any
// goroutine but one that a function of Config runs on, more than once.
func (e *Editor) Close() error {
	e.tty.close()
	e.reading.Lock() // a Read that waited has returned
	defer e.reading.Unlock()
	e.loop.close()
	return e.tty.release()
}
