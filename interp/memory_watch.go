package interp

import (
	"runtime"
	"runtime/metrics"
	"sync/atomic"
	"weak"

	"github.com/bide-lang/bide/interp/object"
)

// memoryWatch ends a script that grows bit by bit: CheckSize refuses single large things, but a loop that
// appends for ever asks for small ones only. After each collection of Go's it looks at what is still alive.
type memoryWatch struct {
	limit atomic.Int64 // bytes alive from which the running thread gets a MemoryError
}

// collected is an object nobody holds: each collection takes it.
type collected struct{ _ *collected }

// watchMemory begins to look at the heap after every collection, for as long as the interpreter is in use.
func (in *Interpreter) watchMemory() {
	in.memory.limit.Store(in.MaxBytes)
	self := weak.Make(in)
	var arm func()
	arm = func() {
		runtime.AddCleanup(&collected{}, func(struct{}) {
			if in := self.Value(); in != nil {
				in.afterCollection()
				arm()
			}
		}, struct{}{})
	}
	arm()
}

// afterCollection asks the thread that runs to raise MemoryError if too much is alive. A script that catches
// it gets the next when it has grown by another eighth.
func (in *Interpreter) afterCollection() {
	alive := aliveAtCollection()
	switch {
	case alive > in.memory.limit.Load():
		in.memory.limit.Store(alive + alive/8)
		in.lock.ask(breakMemory)
	case alive < in.MaxBytes:
		in.memory.limit.Store(in.MaxBytes)
	}
}

// aliveAtCollection is how many bytes the last collection left.
func aliveAtCollection() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// outOfMemory raises the MemoryError afterCollection asked for, unless what filled the memory has been dropped
// meanwhile.
func (in *Interpreter) outOfMemory(t *object.Thread) bool {
	t.Break.And(^uint32(breakMemory))
	if runtime.GC(); aliveAtCollection() <= in.MaxBytes {
		return true
	}
	t.Raise(object.MemoryErrorType, "")
	return false
}
