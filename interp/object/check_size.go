package object

import (
	"runtime"
	"runtime/metrics"
)

// defaultMaxBytes is the memory limit where an interpreter was given none.
const defaultMaxBytes = 1 << 32

// largeAllocation is from where the memory in use is looked up, which takes a microsecond.
const largeAllocation = 64 << 20

// CheckSize raises MemoryError when a script asks for count items of size bytes and that would take
// the process beyond Interp.MaxBytes. A large thing counts twice, because there is a copy
// of it while it is built. Call it before every allocation whose size a script decides.
func (t *Thread) CheckSize(count, size int64) bool {
	limit := t.Interp.MaxBytes
	if limit == 0 {
		limit = defaultMaxBytes
	}
	if count > 0 && count > limit/size || count*size > largeAllocation && !roomFor(2*count*size, limit) {
		t.RaiseNoMemory()
		return false
	}
	return true
}

// RaiseNoMemory raises a MemoryError, which has no context: CPython keeps some ready for when it can make none.
func (t *Thread) RaiseNoMemory() Value { return t.Restore(NewException(MemoryErrorType, "")) }

// roomFor reports whether size more bytes fit under the limit, if need be after a collection.
func roomFor(size, limit int64) bool {
	if size <= limit-heapInUse() {
		return true
	}
	if size > limit {
		return false
	}
	runtime.GC()
	return size <= limit-heapInUse()
}

// heapInUse is the size of all objects, dead ones not yet collected included.
func heapInUse() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
