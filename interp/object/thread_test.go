package object

import "io"

// NewTestThread makes a thread of an interpreter that runs no scripts.
func NewTestThread() *Thread {
	return &Thread{
		Interp: &Interp{Stdout: io.Discard, Stderr: io.Discard, MaxBytes: 1 << 30, Modules: NewDict(), Builtins: NewDict()},
		Limit:  1000,
	}
}
