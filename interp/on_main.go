package interp

import (
	"sync"

	"github.com/bide-lang/bide/interp/object"
)

// questions are what other goroutines want the main thread to do when it gets round to it.
type questions struct {
	mu   sync.Mutex
	list []func(t *object.Thread)
}

// OnMain has fn called on the main thread, between two steps of whatever it runs or waits for, and returns at once. It
// may be called from any goroutine. fn must not run script code.
func (in *Interpreter) OnMain(fn func(t *object.Thread)) {
	in.questions.mu.Lock()
	in.questions.list = append(in.questions.list, fn)
	in.questions.mu.Unlock()
	in.wakeMain(breakAsked)
}

func (in *Interpreter) answer(t *object.Thread) {
	in.questions.mu.Lock()
	list := in.questions.list
	in.questions.list = nil
	in.questions.mu.Unlock()
	for _, fn := range list {
		fn(t)
	}
}
