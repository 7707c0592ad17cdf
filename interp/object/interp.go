package object

import "io"

// Interp is what one interpreter's values share. Everything mutable lives here
// or in objects, never in package variables, so many interpreters live in one
// process. Fields that are functions are filled by the package that runs
// scripts.
type Interp struct {
	// Stdout, Stderr and Stdin are the streams below sys.stdout and friends.
	Stdout, Stderr io.Writer
	Stdin          io.Reader

	// Unclosed are the files that the script writes into; nil before the first. At the end they are flushed.
	Unclosed interface {
		FlushAll()
		SettleFile(t *Thread, path string) // before the file is read
	}
	// CollectGarbage has Go look for garbage, with nothing kept alive that was only passed on last.
	CollectGarbage func(t *Thread)

	// Finalize is told of each new instance of a class that Finalizes; Finalizing says that there are some.
	Finalize   func(v Value)
	Finalizing bool
	// Watching says that there are such instances, or objects with weak references.
	Watching bool

	// Runner is whoever runs scripts.
	Runner any

	// Args is sys.argv, Path the folders imports look in (sys.path), both as they
	// are when sys is first imported. Dev is -X dev.
	Args, Path []string
	Dev        bool
	// Warnings are the arguments of -W, in order: sys.warnoptions.
	Warnings []string

	// Modules is sys.modules; Builtins the namespace of builtins.
	Modules, Builtins *Dict

	// Handled returns the exception being handled where t stands, nil if none.
	Handled func(t *Thread) *Exception
	// Warn issues a warning of a category at the script line stacklevel frames
	// up (1: the running line). False means it was turned into an exception.
	Warn func(t *Thread, category *Type, stacklevel int, msg string) bool
	// LibraryCall names the function of a library module written in Python that a script has called and that is
	// running, like "queue.Queue.get"; "" if there is none.
	LibraryCall func(t *Thread) string
	// Import imports a dotted module name as a script does, and returns the module itself.
	Import func(t *Thread, name string) Value
	// Library imports one of bide's own modules, whatever a script has put before it.
	Library func(t *Thread, name string) Value
	// Document finds the docstring of something made in Go by its full name, without "builtins."; "" if there is none.
	Document func(name string) string
	// ExplainModule is the message of the AttributeError for a name that a module lacks.
	ExplainModule func(t *Thread, m *Module, name string) string
	// ShowModule is the repr of a module that has a spec.
	ShowModule func(t *Thread, m, spec Value) Value
	// CallerModule gives __name__ of the running script's globals, Unbound if none: the
	// __module__ of classes made by calling type.
	CallerModule func(t *Thread) Value
	// FrameNames gives the variables of a traceback's frame, nil when it has none to show.
	FrameNames func(frame Value) NameSource
	// OnBreak serves the eval breaker: hands the lock over, delivers Ctrl-C. False
	// means an exception is pending.
	OnBreak func(t *Thread) bool
	// Exit ends the process at once, from any goroutine.
	Exit func(code int)
	// Release and Acquire give up and take back the interpreter lock around a
	// native that blocks.
	Release, Acquire func(t *Thread)

	// Clock is where scripts read the time and how they sleep.
	Clock Clock

	// MaxBytes limits any single allocation a script asks for; see CheckSize.
	MaxBytes int64
	// Executable is sys.executable: the program that runs, "" when it is not known.
	Executable string
	// HashSeed is PYTHONHASHSEED's number; 0 unless set.
	HashSeed uint32

	names nameTable
	interpState
}

// Clock is the time scripts see, in seconds.
type Clock interface {
	// Now is the monotonic clock, Wall the time since the Unix epoch.
	Now() float64
	Wall() float64
	// CPU is the processor time the process has used.
	CPU() float64
	// Sleep blocks the calling thread, giving up the interpreter lock. False
	// means an exception is pending (a signal handler raised it).
	Sleep(t *Thread, seconds float64) bool
}

// interpState is what this package itself keeps for an interpreter.
type interpState struct {
	identities
	classTable
	maxStrDigits int    // see MaxStrDigits; 0: the default, negative: none
	nans         uint64 // NaNs made so far
	// errorHandlers are those of codecs.register_error.
	errorHandlers map[string]Value
}
