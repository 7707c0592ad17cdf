package eventloop

import "errors"

// A Runner is one queued item. RunTurn does its piece of work and returns; an
// item that was called off stays queued and does nothing.
type Runner interface{ RunTurn() }

// What RunForever, RunUntil, RunOnce, Post and Close may return.
var (
	ErrRunning = errors.New("event loop is already running")
	ErrClosed  = errors.New("event loop is closed")
	ErrAborted = errors.New("event loop was aborted")
	ErrIdle    = errors.New("event loop has nothing left to wait for")
)

// Config is what a loop is made from. Every field may be left out. The hooks are
// called on the loop's goroutine.
type Config struct {
	Clock Clock // nil means a new WallClock

	// BeforeWait and AfterWait enclose every wait: the owner gives its interpreter
	// lock away and takes it back.
	BeforeWait, AfterWait func()
	// OnWake follows an Interrupt, at the start of a turn; it may Abort.
	OnWake func()
	// OnIdle is asked what to do when nothing is ready, no timer is set and no
	// outside call is in flight: true waits all the same, false ends the run with
	// ErrIdle. Nil waits. It may queue something itself, and is asked again whenever
	// the loop looked up and found nothing.
	OnIdle func() (goOn bool)

	Observer *Observer // nil: nobody watches
	Order    Order     // nil: first in, first out
}

// Loop decides what runs next. Make one with New.
type Loop struct {
	ready    readyQueue // oldest first
	timers   timerHeap  // earliest first
	asked    uint32     // timers asked for so far, gives each its seq
	turns    uint64
	stopping bool // end the run after this turn
	aborted  bool // end the run after this item
	running  bool

	clock    Clock
	stepDone func()  // tells a virtual clock that an item is done; else nil
	waiter   *Waiter // where this loop waits
	cfg      Config

	door door
}

// New makes a loop. It never fails.
func New(cfg Config) *Loop {
	if cfg.Clock == nil {
		cfg.Clock = NewWallClock()
	}
	l := &Loop{clock: cfg.Clock, waiter: NewWaiter(), cfg: cfg}
	l.waiter.loop = true
	if c, ok := cfg.Clock.(interface{ StepDone() }); ok {
		l.stepDone = c.StepDone
	}
	return l
}

// CallSoon queues r behind everything that is ready, and behind every PostSoon before it. It does not look
// whether the loop is closed: see Closed.
func (l *Loop) CallSoon(r Runner) {
	if l.door.waiting.Load()&doorSoon != 0 {
		l.admitSoon()
	}
	l.ready.push(r)
}

// Time is the loop's clock as scripts read it, in seconds.
func (l *Loop) Time() float64 { return l.clock.Now() }

// Clock returns the clock the loop was made with.
func (l *Loop) Clock() Clock { return l.clock }

// RunForever runs turns until Stop (nil), Abort (ErrAborted) or an OnIdle that
// gives up (ErrIdle). It fails with ErrRunning or ErrClosed.
func (l *Loop) RunForever() error { return l.RunUntil(nil) }

// RunUntil is RunForever that also ends, with nil, when stop returns true; stop is
// asked after each turn, so at least one turn runs. A Stop from before the call
// ends it after one turn. If an item panics, the rest of its turn stays queued and
// the loop can be run again.
func (l *Loop) RunUntil(stop func() bool) error {
	if err := l.begin(); err != nil {
		return err
	}
	defer l.end()
	for {
		if err := l.turn(); err != nil {
			return err
		}
		if l.stopping || stop != nil && stop() {
			return nil
		}
	}
}

// RunOnce runs one turn, waiting if nothing is ready, and returns what RunForever
// would. Called after Stop it does not wait.
func (l *Loop) RunOnce() error {
	if err := l.begin(); err != nil {
		return err
	}
	defer l.end()
	return l.turn()
}

func (l *Loop) begin() error {
	if l.running {
		return ErrRunning
	}
	if l.door.closed {
		return ErrClosed
	}
	l.running = true
	return nil
}

func (l *Loop) end() { l.running, l.stopping, l.aborted = false, false, false }

// Stop ends the run when the current turn is done, or the next run after its first
// turn. What is still queued then stays.
func (l *Loop) Stop() { l.stopping = true }

// Abort ends the run as soon as the current item returns; the rest of its turn
// stays queued, in order. On a loop that is not running it does nothing.
func (l *Loop) Abort() { l.aborted = l.running }

// Running reports whether the loop is being run.
func (l *Loop) Running() bool { return l.running }

// Closed reports whether Close was called.
func (l *Loop) Closed() bool { return l.door.closed }

// Close drops everything queued and turns further posts away. Closing again does
// nothing; a loop that is running is not closed: ErrRunning.
func (l *Loop) Close() error {
	if l.running {
		return ErrRunning
	}
	l.shut()
	l.ready = readyQueue{}
	l.timers.clear()
	return nil
}
