package interp

import (
	"path/filepath"
	"sync"

	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp/object"
)

// Isolate is an interpreter beside the one that made it: on a goroutine of its own, with its own lock, modules and
// objects. Nothing but bytes goes between the two. It begins by running the main script again, as the module
// __mp_main__, so that functions sent by name are found.
type Isolate struct {
	maker *Interpreter
	in    *Interpreter
	calls chan isolateCall
	ended chan struct{}
}

// isolateCall is a function to call with bytes, and where its bytes go.
type isolateCall struct {
	module, name string
	data         []byte
	answer       chan []byte // nil, and closed, if there is none
}

// isolates are the ones an interpreter has made that have not ended.
type isolates struct {
	mu   sync.Mutex
	live map[*Isolate]bool
}

// startsTooEarly is what multiprocessing says when a script that is not guarded makes another pool while it is run
// for one.
const startsTooEarly = `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `

// NewIsolate starts an isolate with the same configuration; nil means an exception is pending. It ends with Close.
func (in *Interpreter) NewIsolate(t *object.Thread) *Isolate {
	if in.bootstrapping {
		t.Raise(object.RuntimeErrorType, "%s", startsTooEarly)
		return nil
	}
	in.expectCompany()
	cfg := in.cfg
	cfg.Clock = eventloop.NewWallClock()
	if eventloop.IsVirtual(in.clock) {
		cfg.Clock = eventloop.NewVirtualClock(eventloop.VirtualConfig{})
	}
	w := &Isolate{maker: in, in: New(cfg), calls: make(chan isolateCall), ended: make(chan struct{})}
	w.in.script = in.script
	in.isolates.mu.Lock()
	if in.isolates.live == nil {
		in.isolates.live = map[*Isolate]bool{}
	}
	in.isolates.live[w] = true
	in.isolates.mu.Unlock()
	go w.serve()
	return w
}

// Call calls a function of a module over there with bytes and returns the bytes it gives. ok is false if the isolate
// has ended, or ended because of this: what it could not catch is on its standard error. It may be called from any
// goroutine.
func (w *Isolate) Call(module, name string, data []byte) (answer []byte, ok bool) {
	call := isolateCall{module, name, data, make(chan []byte, 1)}
	select {
	case w.calls <- call:
		answer, ok = <-call.answer
		return answer, ok
	case <-w.ended:
		return nil, false
	}
}

// Close ends the isolate when its call is done, and waits for that.
func (w *Isolate) Close() {
	select {
	case w.calls <- isolateCall{}:
	case <-w.ended:
	}
	<-w.ended
}

// serve is the goroutine of the isolate.
func (w *Isolate) serve() {
	defer close(w.ended)
	t := w.in.main
	ok := w.in.bootstrap(t)
	for call := range w.calls {
		if call.answer == nil { // Close
			break
		}
		var answer []byte
		if ok {
			answer, ok = w.in.serveCall(t, call)
		}
		if !ok {
			close(call.answer)
			break
		}
		call.answer <- answer
	}
	w.in.end(t, object.None)
	w.maker.isolates.mu.Lock()
	delete(w.maker.isolates.live, w)
	w.maker.isolates.mu.Unlock()
}

// serveCall makes one call; false means it raised, which has been shown.
func (in *Interpreter) serveCall(t *object.Thread, call isolateCall) ([]byte, bool) {
	v := in.importModule(t, call.module)
	if v.Ok() {
		v = object.CallMethod(t, v, in.Name(call.name), object.NewBytes(call.data))
	}
	if v.Bad() {
		in.showException(t, t.Take())
		return nil, false
	}
	answer, _ := object.BufferOf(v)
	return answer, true
}

// scriptSource is the main script, which isolates run again.
type scriptSource struct {
	name   string
	text   []byte
	folder string // of name, with a slash at its end; "" if name is no path
}

func newScriptSource(name string, text []byte) scriptSource {
	folder, _ := filepath.Split(name)
	return scriptSource{name: name, text: text, folder: folder}
}

// bootstrap runs the main script as __mp_main__; false means it failed, which has been shown.
func (in *Interpreter) bootstrap(t *object.Thread) bool {
	if in.script.text == nil {
		return true
	}
	m := in.mainModule(in.script.name)
	m.Set("__name__", object.NewStr("__mp_main__"))
	in.Modules.SetStr(in.Name("__mp_main__"), m.Value())
	code := in.compileModule(t, in.script.name, in.script.text, sourceKind{script: true, topAwait: true})
	in.bootstrapping = true
	ok := code != nil && in.runScript(t, code, m.Dict).Ok()
	in.bootstrapping = false
	if !ok {
		in.showException(t, t.Take())
	}
	return ok
}

// interrupt passes a Ctrl-C on to all of them, as the system does to the processes of a terminal.
func (s *isolates) interrupt() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for w := range s.live {
		w.in.Interrupt()
	}
}
