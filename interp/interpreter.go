package interp

import (
	"io"
	"slices"
	"sync/atomic"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// Config is what an interpreter is made from. The zero value runs on the wall clock with no
// output, no modules and no files.
type Config struct {
	Args           []string // sys.argv
	Executable     string   // sys.executable
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Clock          eventloop.Clock    // nil: the wall clock
	Modules        []object.ModuleDef // what import finds beside files
	Path           []string           // sys.path: folders imports look in, the script's first
	ModuleName     string             // of -m: the name by which the script is imported; "" for a file
	MaxBytes       int64              // limit of what is alive, and of one allocation; 0: of the latter only, a default
	HashSeed       uint32             // PYTHONHASHSEED
	Dev            bool               // -X dev
	DebugLoops     bool               // PYTHONASYNCIODEBUG: loops begin in debug mode
	Warnings       []string           // -W
	RecursionLimit int                // 0: 1000
	// OnEvent is told of everything that happens in the loops, in order, on the loop's thread; it must not run script
	// code. On a virtual clock a script that takes nothing from outside has the same events in every run.
	OnEvent func(l *Loop, e Event)
	// Hold is called on the loop's thread before each step of a loop: next, still queued, is what runs next; nil says that
	// the loop is about to wait. Time and the loop stand still until it returns; it may run script code meanwhile.
	Hold func(l *Loop, next eventloop.Runner)
	// Breakpoint is what breakpoint() calls with the script's frame, on the thread of the script; it may run script code.
	// Raised means that an exception is pending. Nil: breakpoint() does nothing.
	Breakpoint func(t *object.Thread, f *Frame) Value
	// SecondThread is called whenever a thread beside the main one, or an isolate, is about to be made: from then on more
	// than one processor may be of use. Nil: nothing need be done.
	SecondThread func()
	// Leaving is called when the process is about to end in the middle of everything, by os._exit or a signal that the script
	// has sent to itself: what must not stay behind is put right. Any goroutine may call it; nil: nothing need be done.
	Leaving func()
}

// Interpreter runs scripts. Many may live in one process; they share nothing that changes.
type Interpreter struct {
	object.Interp
	cfg  Config
	lock lock
	main *object.Thread
	defs map[string]*object.ModuleDef

	// coroutines not yet seen to start, oldest first; see unawaited.go.
	unawaited      []*Generator
	unawaitedLimit int
	lastMade       *Generator
	lastMaker      *object.Header

	tasks          taskList
	sites          creationSites
	taskNumber     int64             // names count up for the whole process, as CPython's do
	deadlock       *object.Exception // what ended a run that was stuck
	clock          eventloop.Clock
	interrupts     interrupts
	questions      questions
	lines          lineWatch
	tracing        tracing
	signals        signals
	loops          loopPolicy
	private        map[string]Value // library modules whose names a script's files have taken
	finders        finderTables     // as they were when a script first looked
	finalizers     []*finalizer     // in the order they were made
	prompt         promptTime
	importFn       Value // the original builtins.__import__
	buildClassFn   Value // the original builtins.__build_class__
	failed         failedFutures
	hashedFutures  uint32
	kernel         kernel
	spawned        atomic.Int32    // script threads that live, the main one left out
	interactive    bool            // a prompt may always bring something
	interrupted    bool            // see Interrupted
	onces          map[string]bool // warnings shown once a line
	warnings       warningFilters
	strs           map[string]Value
	threads        atomic.Uint64 // made so far
	generatorNames object.Beside[*generatorNames]
	weakRefs       weakRefs
	memory         memoryWatch
	script         scriptSource // that RunMain runs
	isolates       isolates
	bootstrapping  bool // the script is being run for an isolate
}

// runtimeOf is the interpreter of a thread.
func runtimeOf(t *object.Thread) *Interpreter { return t.Interp.Runner.(*Interpreter) }

// New makes an interpreter. It never fails; modules are loaded when first imported.
func New(cfg Config) *Interpreter {
	if cfg.Clock == nil {
		cfg.Clock = eventloop.NewWallClock()
	}
	if cfg.Stdout == nil {
		cfg.Stdout = io.Discard
	}
	if cfg.Stderr == nil {
		cfg.Stderr = io.Discard
	}
	in := &Interpreter{cfg: cfg, clock: cfg.Clock, defs: make(map[string]*object.ModuleDef, len(cfg.Modules))}
	in.Runner = in
	in.private = map[string]Value{}
	in.Stdin, in.Stdout, in.Stderr = cfg.Stdin, cfg.Stdout, cfg.Stderr
	in.MaxBytes, in.HashSeed = cfg.MaxBytes, cfg.HashSeed
	in.Executable = cfg.Executable
	in.Modules = object.NewDict()
	in.Handled = handledException
	in.FrameNames = frameNames
	in.CallerModule = callerModule
	in.Warn = in.warn
	in.Import = in.importModule
	in.Library = in.importLibrary
	in.ExplainModule, in.ShowModule = in.explainModule, in.showModule
	in.LibraryCall, in.Document = libraryCall, in.document
	in.OnBreak = in.onBreak
	in.CollectGarbage = in.collectGarbage
	in.Finalize = in.finalize
	in.Exit = in.exitNow
	in.Release, in.Acquire = in.release, in.reacquire
	in.Clock = scriptClock{in}
	in.Args, in.Dev, in.Warnings = cfg.Args, cfg.Dev, cfg.Warnings
	in.Path = append(slices.Clone(cfg.Path), LibraryEntry)
	for i := range cfg.Modules {
		in.defs[cfg.Modules[i].Name] = &cfg.Modules[i]
	}
	in.defs["_imp"] = importMachineryDef()
	in.main = in.newThread()
	in.lock.take(in.main)
	in.installBuiltins()
	if in.MaxBytes > 0 {
		in.watchMemory()
	}
	return in
}

// NewThread makes the state of a goroutine that is going to run script code. It holds the
// interpreter lock only after Acquire.
func (in *Interpreter) NewThread() *object.Thread {
	in.expectCompany()
	return in.newThread()
}

// expectCompany tells the configuration that the main thread will not be alone.
func (in *Interpreter) expectCompany() {
	if in.cfg.SecondThread != nil {
		in.cfg.SecondThread()
	}
}

func (in *Interpreter) newThread() *object.Thread {
	limit := in.cfg.RecursionLimit
	if limit == 0 {
		limit = defaultRecursionLimit
	}
	t := &object.Thread{Interp: &in.Interp, Limit: limit}
	t.Waiter = eventloop.NewWaiter()
	t.Serial = in.threads.Add(1) - 1
	return t
}

const defaultRecursionLimit = 1000

// Main is the thread of the goroutine that made the interpreter; it holds the lock.
func (in *Interpreter) Main() *object.Thread { return in.main }

// constStr makes the value of a str literal; equal literals share one object.
func (in *Interpreter) constStr(s string) Value {
	if v, ok := in.strs[s]; ok {
		return v
	}
	v := in.Name(s).Value()
	if in.strs == nil {
		in.strs = map[string]Value{}
	}
	in.strs[s] = v
	return v
}

// scriptClock is the time scripts see: the loop's clock, with a sleep that gives up the lock.
type scriptClock struct{ in *Interpreter }

func (c scriptClock) Now() float64  { return c.in.clock.Now() }
func (c scriptClock) Wall() float64 { return float64(c.in.clock.Wall().UnixNano()) / 1e9 }

// CPU is the virtual time where time is virtual, so that runs can be repeated.
func (c scriptClock) CPU() float64 {
	if _, virtual := c.in.clock.(*eventloop.VirtualClock); !virtual {
		if used, known := cpuSeconds(); known {
			return used
		}
	}
	return c.Now()
}

// Sleep blocks the thread for a number of seconds on the interpreter's clock. Ctrl-C ends it early.
func (c scriptClock) Sleep(t *object.Thread, seconds float64) bool {
	in := c.in
	due := in.clock.Peek() + seconds
	for {
		w := t.Waiter.(*eventloop.Waiter)
		in.release(t)
		in.clock.Wait(w, due)
		in.acquire(t)
		sampleLine(t)
		if t.Break.Load() != 0 && !in.onBreak(t) {
			return false
		}
		if in.clock.Peek() >= due {
			return true
		}
	}
}
