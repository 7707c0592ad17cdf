package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// How Go's runtime is set up for an interpreter. Who sets GOGC or GOMAXPROCS knows better.

// tuneMemory makes Go's collector wait until there is something to collect: for five times what is alive, and
// ballastSize counts as alive although nobody ever touches it, so that it takes no memory. A small program is collected
// after some 24 MiB instead of 16. What runs for longer than a moment gets its heap in large pages. It gives what the
// caller keeps alive.
func tuneMemory() (ballast []byte) {
	if os.Getenv("GOGC") != "" {
		return nil
	}
	debug.SetGCPercent(gcPercent)
	time.AfterFunc(10*time.Millisecond, preferHugePages)
	return make([]byte, ballastSize)
}

const (
	gcPercent   = 400
	ballastSize = 4 << 20
)

// startOnOneProcessor leaves Go's scheduler one processor. A script runs one step after the other, so a second one would
// be the collector's alone, and handing work to and fro between the two costs more CPU time than it saves.
func startOnOneProcessor() {
	if os.Getenv("GOMAXPROCS") == "" {
		runtime.GOMAXPROCS(1)
	}
}

// allProcessors returns a function that gives the scheduler back what it started with, the first time it is called:
// threads and isolates can compute side by side.
func allProcessors() func() {
	return sync.OnceFunc(func() {
		if os.Getenv("GOMAXPROCS") == "" {
			runtime.SetDefaultGOMAXPROCS()
		}
	})
}
