package eventloop

import "fmt"

// Observer is told what a loop does, on the loop's goroutine. Any field may be
// nil. With an observer set the loop runs its slower driver.
type Observer struct {
	// Hold is called before anything happens: r, still queued, is the next to run; nil says that the loop is about
	// to wait for a timer or a post. It may take as long as it likes, queue something, Stop or Abort.
	Hold   func(r Runner)
	Before func(r Runner) // r is about to run
	After  func(r Runner) // r has run (not called if it panicked)
	// Posted tells that a post was let in: in which turn (counted from 1) and the
	// how many-th of this loop it was (counted from 1). A log of these is what a
	// replay has to repeat.
	Posted func(turn, seq uint64, r Runner)
}

// And is an observer that tells both; other may be nil.
func (o *Observer) And(other *Observer) *Observer {
	if other == nil {
		return o
	}
	return &Observer{
		Hold:   both(o.Hold, other.Hold),
		Before: both(o.Before, other.Before),
		After:  both(o.After, other.After),
		Posted: func(turn, seq uint64, r Runner) {
			for _, each := range []*Observer{o, other} {
				if each.Posted != nil {
					each.Posted(turn, seq, r)
				}
			}
		},
	}
}

// both calls two hooks, either of which may be nil.
func both(first, second func(Runner)) func(Runner) {
	switch {
	case first == nil:
		return second
	case second == nil:
		return first
	}
	return func(r Runner) {
		first(r)
		second(r)
	}
}

// Order chooses which of the n items still to run in this turn goes next, as an
// index into what l.ReadyAt shows: 0 is the oldest. Items queued during the turn
// lie beyond n.
type Order func(l *Loop, n int) int

// Observe sets the observer, nil for none, from the next turn on (from the next
// item on if the loop was watched already).
func (l *Loop) Observe(o *Observer) { l.cfg.Observer = o }

// SetOrder sets the order policy, nil for first in, first out; it takes hold as
// Observe does.
func (l *Loop) SetOrder(o Order) { l.cfg.Order = o }

// next chooses the item that goes next from the n oldest.
func (l *Loop) next(n int) int {
	if l.cfg.Order == nil {
		return 0
	}
	i := l.cfg.Order(l, n)
	if i < 0 || i >= n {
		panic(fmt.Sprintf("eventloop: order policy chose item %d of %d", i, n))
	}
	return i
}

// Turns returns how many turns were begun.
func (l *Loop) Turns() uint64 { return l.turns }

// ReadyLen returns how many items are queued.
func (l *Loop) ReadyLen() int { return l.ready.len() }

// ReadyAt returns the i-th queued item, counted from 0 at the oldest.
func (l *Loop) ReadyAt(i int) Runner { return l.ready.at(i) }

// Ready lists the queued items, oldest first. The slice is the caller's.
func (l *Loop) Ready() []Runner {
	items := make([]Runner, l.ready.len())
	for i := range items {
		items[i] = l.ready.at(i)
	}
	return items
}
