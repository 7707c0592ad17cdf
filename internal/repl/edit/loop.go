package edit

import (
	"errors"
	"io"
	"slices"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/chzyer/readline"
)

// loop is readline with everything but its loop taken out of its hands. readline reads one rune for each batch of
// keys from what it takes for the terminal, and hands it to its Listener, on its own goroutine: there the model does
// what the keys mean, and the rune is taken out of readline's line again, which stays empty. When a block ends it is
// sent the key that ends a line. It draws nothing, since it believes that nobody is watching.
type loop struct {
	e  *Editor
	rl *readline.Instance // nil before the first Read and after the terminal has gone away

	decoder decoder
	queue   []key // decoded, and not yet handled
	buf     [4096]byte

	handing bool          // a batch has been handed over
	handled chan struct{} // it was handled
	ending  verdict       // what ends the block; goOn while nothing does
	late    bool          // Ctrl-C was pressed behind the end of the block
	failure any           // a panic of what the Listener called
}

// batch is the rune that stands for the keys in the queue.
const batch = '\ue000'

// escapeDelay is how long the rest of an escape sequence may take. After that, a lone ESC is the key Escape.
const escapeDelay = 50 * time.Millisecond

// run handles keys until the block ends.
func (l *loop) run() error {
	if err := l.open(); err != nil {
		return err
	}
	l.ending, l.late = goOn, false
	_, err := l.rl.Readline()
	if l.failure != nil {
		panic(l.failure)
	}
	if l.ending == accept {
		l.lookAhead()
	}
	switch {
	case errors.Is(err, readline.ErrInterrupt):
		return ErrInterrupted
	case err != nil && l.ending != leave: // its goroutines have ended with its input
		l.e.tty.close()
	case err == nil && l.late:
		_ = syscall.Kill(syscall.Getpid(), syscall.SIGINT) // as the terminal does where it is not raw
	}
	return err
}

func (l *loop) open() (err error) {
	if l.rl != nil {
		return nil
	}
	l.handled = make(chan struct{}, 1)
	l.rl, err = readline.NewEx(&readline.Config{
		Stdin: l, Stdout: io.Discard, Stderr: io.Discard,
		Listener:               l,
		FuncIsTerminal:         func() bool { return false },
		FuncGetWidth:           func() int { return 80 },
		FuncOnWidthChanged:     func(func()) {},
		FuncMakeRaw:            l.e.tty.raw,
		FuncExitRaw:            l.e.tty.cooked,
		HistoryLimit:           -1,
		DisableAutoSaveHistory: true,
		InterruptPrompt:        "\n", // none
		EOFPrompt:              "\n",
	})
	return err
}

// Read is called by readline for its input, one rune at a time: a batch, or the key for what ends the block.
func (l *loop) Read(p []byte) (int, error) {
	if l.handing {
		<-l.handled
		l.handing = false
	}
	if l.ending == goOn && len(l.queue) == 0 {
		if err := l.fill(); err != nil {
			return 0, err
		}
	}
	switch l.ending {
	case accept:
		return copy(p, "\r"), nil
	case interrupt:
		return copy(p, "\x03"), nil
	case leave:
		return copy(p, "\x04"), nil
	}
	l.handing = true
	return utf8.EncodeRune(p, batch), nil
}

// fill waits for keys, or for what ends the block without one.
func (l *loop) fill() error {
	for len(l.queue) == 0 && l.ending == goOn {
		wait := time.Duration(-1)
		if l.decoder.waiting() {
			wait = escapeDelay
		}
		n, err := l.e.tty.read(l.buf[:], wait)
		switch {
		case errors.Is(err, errInterrupted):
			l.e.conclude(interrupt)
			l.ending = interrupt
		case err != nil:
			return err
		case n == 0:
			l.queue = l.decoder.giveUp()
		default:
			l.queue = l.decoder.feed(l.buf[:n])
		}
	}
	return nil
}

// OnChange is called by readline for every rune; those of batches are handled and taken back.
func (l *loop) OnChange(_ []rune, _ int, r rune) (line []rune, pos int, ok bool) {
	if r != batch {
		return nil, 0, false
	}
	defer func() {
		if l.failure = recover(); l.failure != nil {
			l.ending = interrupt
		}
		l.handled <- struct{}{}
		ok = true
	}()
	l.handle()
	return nil, 0, true
}

// handle does what the keys in the queue mean, up to one that ends the block.
func (l *loop) handle() {
	e := l.e
	for len(l.queue) > 0 && l.ending == goOn {
		k := l.queue[0]
		l.queue = l.queue[1:]
		switch v := e.model.press(k); v {
		case goOn:
		case clear:
			e.clearScreen()
		case suspend:
			e.show()
			e.stopSelf()
		case quit:
			e.quitSelf()
		default:
			l.ending = v
		}
	}
	e.show()
	if l.ending != goOn {
		e.conclude(l.ending)
	}
}

// lookAhead looks for a Ctrl-C behind the end of a block: it is meant for what the block begins, and what was typed before
// it is void. The terminal is not raw any more, so that one that is still to come is a signal.
func (l *loop) lookAhead() {
	if n, err := l.e.tty.read(l.buf[:], 0); err == nil {
		l.queue = append(l.queue, l.decoder.feed(l.buf[:n])...)
	}
	for i, k := range slices.Backward(l.queue) {
		if k.name == "ctrl-c" {
			l.queue, l.late = l.queue[i+1:], true
			return
		}
	}
}

// Close is readline's: it has nothing to close here.
func (l *loop) Close() error { return nil }

// close ends readline's goroutines. Each of two of them leaves a message when it ends, and there is room for one, so
// one is taken out.
func (l *loop) close() {
	if l.rl == nil {
		return
	}
	l.rl.Close()
	l.rl.Readline()
	l.rl = nil
}

// conclude leaves the block on the screen for good.
func (e *Editor) conclude(v verdict) {
	ending := "\r\n"
	if v == interrupt {
		ending = ""
	}
	e.done.Store(v == accept)
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.finish(ending)
}

func (e *Editor) clearScreen() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.screen.clear()
}
