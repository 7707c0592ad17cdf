package asyncio

import (
	"maps"
	"slices"
	"sync"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
	"golang.org/x/sys/unix"
)

// watcher is add_reader and add_writer: a goroutine that asks the system which descriptors are ready, tells the loop, and asks again
// when the loop has dealt with that. It lives as long as there is something to watch.
type watcher struct {
	object.Header
	loop    *interp.Loop
	mu      sync.Mutex
	wanted  map[int]*watched // by descriptor
	running *watchRun        // nil: nothing to watch
	dealt   chan struct{}    // tells the goroutine that the loop has had its turn
}

// watched is what is called for a descriptor: when it can be read, and written.
type watched [2]*watchCall

type watchCall struct {
	fn, context value
	args        []value
}

// bits says what the descriptor is watched for.
func (d *watched) bits() (bits int16) {
	if d[0] != nil {
		bits |= unix.POLLIN
	}
	if d[1] != nil {
		bits |= unix.POLLOUT
	}
	return bits
}

// watchRun is one life of the goroutine.
type watchRun struct {
	w      *watcher
	wake   [2]int // a pipe that ends its wait
	ending bool   // under mu
	over   chan struct{}
}

var watcherType = &object.Type{Name: "_Watcher", Module: "asyncio.sockets"}

func watcherOf(v value) *watcher { return object.Cast[watcher](v) }

func init() {
	watcherType.Define(object.ObjectType, nil)
	watcherType.Methods = []object.Method{
		{Name: "add", Sig: "fd, side, callback, args, /", Fn: func(t *thread, a []value) value {
			args, _ := object.AsTuple(a[4])
			call := &watchCall{fn: a[3], context: interp.CopyContext(t), args: append([]value(nil), args.Items...)}
			return watcherOf(a[0]).change(t, a, call)
		}},
		{Name: "remove", Sig: "fd, side, /", Fn: func(t *thread, a []value) value { return watcherOf(a[0]).change(t, a, nil) }},
	}
}

func newWatcher(_ *thread, a []value) value {
	loop, _ := interp.AsLoop(a[0])
	w := &watcher{Header: object.HeaderOf(watcherType), loop: loop, wanted: map[int]*watched{}, dealt: make(chan struct{}, 1)}
	return object.FromHeader(&w.Header)
}

// change sets what is called for a side (0 or 1) of a descriptor, a[1] and a[2]; nil is nothing. It tells whether something was
// called before.
func (w *watcher) change(t *thread, a []value, call *watchCall) value {
	fd, ok := object.IndexInt(t, a[1])
	if !ok {
		return object.Raised
	}
	side, ok := object.IndexInt(t, a[2])
	if !ok {
		return object.Raised
	}
	before, err := w.set(int(fd), int(side), call)
	if err != nil {
		return t.Throw(osError(t, err))
	}
	return object.Bool(before)
}

// set is change. The goroutine starts with the first descriptor and ends with the last.
func (w *watcher) set(fd, side int, call *watchCall) (before bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	d := w.wanted[fd]
	if d == nil {
		d = &watched{}
	}
	before = d[side] != nil
	d[side] = call
	if d.bits() == 0 {
		delete(w.wanted, fd)
	} else {
		w.wanted[fd] = d
	}
	r := w.running
	switch {
	case r == nil && len(w.wanted) > 0:
		return before, w.run()
	case r != nil && len(w.wanted) == 0:
		w.running, r.ending = nil, true
		w.loop.Disown(r)
	}
	if r != nil {
		r.interrupt()
	}
	return before, nil
}

func (w *watcher) run() error {
	r := &watchRun{w: w, over: make(chan struct{})}
	if err := unix.Pipe(r.wake[:]); err != nil {
		return err
	}
	for _, fd := range r.wake {
		unix.CloseOnExec(fd)
		_ = unix.SetNonblock(fd, true) // a pipe can
	}
	w.running = r
	w.loop.Own(r)
	call := beginOutside(w.loop.Events(), patienceSocket)
	go r.pollAll(call)
	return nil
}

// interrupt makes the goroutine look at what is wanted.
func (r *watchRun) interrupt() { _, _ = unix.Write(r.wake[1], []byte{0}) } // full: it is awake anyway

// Close is for the loop that is closed.
func (r *watchRun) Close() error {
	r.w.mu.Lock()
	r.ending, r.w.running = true, nil
	r.interrupt()
	r.w.mu.Unlock()
	r.w.deal()
	<-r.over
	return nil
}

// deal lets the goroutine ask again.
func (w *watcher) deal() {
	select {
	case w.dealt <- struct{}{}:
	default:
	}
}

// pollAll is the goroutine's life; call is the first wait.
func (r *watchRun) pollAll(call *outsideCall) {
	defer func() {
		call.end()
		r.w.mu.Lock()
		_, _ = unix.Close(r.wake[0]), unix.Close(r.wake[1]) // nobody wakes it now
		r.w.mu.Unlock()
		close(r.over)
	}()
	for {
		fds, ok := r.list()
		if !ok {
			return
		}
		if _, err := unix.Poll(fds, -1); err != nil {
			continue // EINTR
		}
		r.drain(fds[0])
		found := r.w.found(fds[1:])
		if len(found.fds) == 0 {
			continue
		}
		next := beginOutside(r.w.loop.Events(), patienceSocket)
		if r.w.loop.Events().Post(found) == nil {
			<-r.w.dealt
		}
		call.end()
		call = next
	}
}

// found lists what is ready. A descriptor that was closed meanwhile is watched no more.
func (w *watcher) found(fds []unix.PollFd) *readyList {
	list := &readyList{w: w}
	for _, each := range fds {
		if each.Revents&unix.POLLNVAL != 0 {
			w.mu.Lock()
			delete(w.wanted, int(each.Fd))
			w.mu.Unlock()
		} else if each.Revents != 0 {
			list.fds = append(list.fds, each)
		}
	}
	return list
}

// list is what to ask the system about, first of all the pipe; false when the goroutine is to end.
func (r *watchRun) list() ([]unix.PollFd, bool) {
	w := r.w
	w.mu.Lock()
	defer w.mu.Unlock()
	fds := []unix.PollFd{{Fd: int32(r.wake[0]), Events: unix.POLLIN}}
	for _, fd := range slices.Sorted(maps.Keys(w.wanted)) {
		fds = append(fds, unix.PollFd{Fd: int32(fd), Events: w.wanted[fd].bits()})
	}
	return fds, !r.ending
}

func (r *watchRun) drain(wake unix.PollFd) {
	var buf [64]byte
	if wake.Revents != 0 {
		_, _ = unix.Read(r.wake[0], buf[:]) // what is left wakes it again
	}
}

// readyList is the news of ready descriptors.
type readyList struct {
	w   *watcher
	fds []unix.PollFd
}

// RunTurn calls what is wanted for each, as far as that is still so. A descriptor in error is ready for anything.
func (l *readyList) RunTurn() {
	for _, each := range l.fds {
		for side, other := range [...]int16{unix.POLLOUT, unix.POLLIN} {
			if each.Revents&^other != 0 {
				l.w.call(int(each.Fd), side)
			}
		}
	}
	l.w.deal()
}

func (w *watcher) call(fd, side int) {
	w.mu.Lock()
	var call *watchCall
	if d := w.wanted[fd]; d != nil {
		call = d[side]
	}
	w.mu.Unlock()
	if call != nil {
		w.loop.CallBack(call.context, call.fn, call.args...)
	}
}
