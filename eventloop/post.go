package eventloop

import (
	"math"
	"sync"
	"sync/atomic"
)

// What may wait at the door, as bits.
const (
	doorPosted      = 1 << iota // items in door.posted
	doorInterrupted             // OnWake is to be called
	doorQuiet                   // the last outside call ended: look again whether idle
	doorSoon                    // items in door.soon
)

// door is the one way into a loop for other goroutines.
type door struct {
	waiting atomic.Uint32 // bits above; one load tells a turn that there is nothing
	outside atomic.Int64  // outside calls in flight

	mu     sync.Mutex
	soon   letters // of PostSoon
	posted letters // of Post
	closed bool    // written under mu on the loop's side, so that side reads it without

	admitted uint64 // posts let in so far; the loop's goroutine only
}

// letters are items that wait at the door.
type letters struct {
	items []Runner // oldest first
	spare []Runner // the slice items was last, empty
}

// Post queues r from any goroutine, in order of the calls, and wakes the loop. The
// item gets into the ready queue at the start of the next turn, as what a selector
// reports does. It fails with ErrClosed.
func (l *Loop) Post(r Runner) error { return l.post(r, &l.door.posted, doorPosted) }

// PostSoon is Post for what another thread of the script queues: the item comes
// before what the loop's own goroutine queues after it.
func (l *Loop) PostSoon(r Runner) error { return l.post(r, &l.door.soon, doorSoon) }

func (l *Loop) post(r Runner, to *letters, bit uint32) error {
	d := &l.door
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		return ErrClosed
	}
	to.items = append(to.items, r)
	d.mu.Unlock()
	l.knock(bit)
	return nil
}

// Interrupt wakes the loop from any goroutine and has OnWake called at the start
// of its next turn.
func (l *Loop) Interrupt() { l.knock(doorInterrupted) }

// BeginOutside says, from any goroutine, that an outside call is in flight whose
// result will be posted: until EndOutside the loop is not idle and virtual time
// stands still.
func (l *Loop) BeginOutside() {
	l.door.outside.Add(1)
	l.clock.Enter()
}

// EndOutside ends what BeginOutside began. It comes after the Post of the result.
func (l *Loop) EndOutside() {
	l.endCall()
	l.clock.Leave()
}

// Outside returns how many outside calls are in flight.
func (l *Loop) Outside() int { return int(l.door.outside.Load()) }

// endCall counts one outside call less.
func (l *Loop) endCall() {
	if l.door.outside.Add(-1) == 0 && l.cfg.OnIdle != nil {
		l.knock(doorQuiet)
	}
}

// knock leaves a bit at the door and wakes the loop. The bit comes first: a loop
// that has just looked finds the wake-up when it goes to wait.
func (l *Loop) knock(bit uint32) {
	l.door.waiting.Or(bit)
	l.clock.Wake(l.waiter)
}

// admit lets in what waits at the door and reports whether a turn is to follow.
func (l *Loop) admit() bool {
	if l.door.waiting.Load() == 0 {
		return false
	}
	bits := l.door.waiting.Swap(0)
	if bits&doorSoon != 0 {
		l.admitFrom(&l.door.soon)
	}
	if bits&doorPosted != 0 {
		l.admitFrom(&l.door.posted)
	}
	if bits&doorInterrupted != 0 && l.cfg.OnWake != nil {
		l.cfg.OnWake()
	}
	return bits&(doorPosted|doorSoon|doorInterrupted) != 0
}

func (l *Loop) admitSoon() {
	l.door.waiting.And(^uint32(doorSoon))
	l.admitFrom(&l.door.soon)
}

func (l *Loop) admitFrom(from *letters) {
	d := &l.door
	d.mu.Lock()
	items := from.items
	from.items, from.spare = from.spare, nil
	d.mu.Unlock()
	for i, r := range items {
		d.admitted++
		if o := l.cfg.Observer; o != nil && o.Posted != nil {
			o.Posted(l.turns, d.admitted, r)
		}
		l.ready.push(r)
		items[i] = nil
	}
	d.mu.Lock()
	from.spare = items[:0]
	d.mu.Unlock()
}

// idle reports whether nothing can happen any more: no timer will fire (due is the
// earliest) and no call is in flight. The door is looked at last, since a call
// leaves its result there before it ends.
func (l *Loop) idle(due float64) bool {
	return math.IsInf(due, 1) && l.door.outside.Load() == 0 && l.door.waiting.Load()&^doorQuiet == 0
}

// shut turns further posts away and drops those waiting.
func (l *Loop) shut() {
	l.door.mu.Lock()
	l.door.closed = true
	l.door.posted, l.door.soon = letters{}, letters{}
	l.door.mu.Unlock()
	l.door.waiting.Store(0)
}
