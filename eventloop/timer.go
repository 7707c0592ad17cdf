package eventloop

import (
	"cmp"
	"math"
	"slices"
)

// A Timer asks for Run to be queued at a time. It belongs to the caller, who may
// embed it in something bigger; the zero Timer with Run set is ready for CallAt.
// It is 32 bytes, and 16 more in the heap while set.
type Timer struct {
	Run Runner  // what is queued when the time comes
	due float64 // seconds on the loop's clock
	seq uint32  // order of asking, decides between equal dues; see askedBefore
	pos int32   // place in the heap counted from 1; 0 means not set
}

// Due returns the time last asked for, in seconds on the loop's clock; it stays
// readable after the timer has fired or was cancelled.
func (t *Timer) Due() float64 { return t.due }

// Set reports whether the timer waits in a loop: it was neither fired nor cancelled.
func (t *Timer) Set() bool { return t.pos != 0 }

// CallAt queues t.Run at time due, in seconds on the loop's clock. A due in the
// past means the next turn; equal dues run in the order they were asked for. NaN
// counts as past, as it does in asyncio. A timer already set is moved.
func (l *Loop) CallAt(due float64, t *Timer) {
	l.timers.remove(t)
	l.asked++
	t.due, t.seq = due, l.asked
	l.timers.add(t)
}

// CallLater is CallAt in delay seconds from now. Its look at the clock is not
// counted as a read (see VirtualClock.Now).
func (l *Loop) CallLater(delay float64, t *Timer) { l.CallAt(l.clock.Peek()+delay, t) }

// CancelTimer takes t out and reports whether it was set. Once a timer has
// fallen due its Run stands in the ready queue, where only Run itself can decide
// to do nothing.
func (l *Loop) CancelTimer(t *Timer) bool { return l.timers.remove(t) }

// timerHeap is a 4-ary heap ordered by (due, seq). An entry repeats its timer's
// due, so that the four children compared on the way down share a cache line. It
// grows by blocks: a million timers leave no outgrown arrays behind.
type timerHeap struct {
	blocks []*[timerBlock]timerEntry
	n      int
}

const timerBlock = 256

// len is how many timers are set.
func (h *timerHeap) len() int { return h.n }

func (h *timerHeap) at(i int) *timerEntry { return &h.blocks[uint(i)/timerBlock][uint(i)%timerBlock] }

// first is the timer that is due first; the heap must not be empty.
func (h *timerHeap) first() *Timer { return h.at(0).t }

// firstDue is when the first timer is due; the heap must not be empty.
func (h *timerHeap) firstDue() float64 { return h.at(0).due }

type timerEntry struct {
	due float64
	t   *Timer
}

func (e timerEntry) before(o timerEntry) bool {
	return e.due < o.due || e.due == o.due && e.t.askedBefore(o.t)
}

// askedBefore compares numbers that have gone round: less than 2^31 timers are set at a time.
func (t *Timer) askedBefore(o *Timer) bool { return int32(t.seq-o.seq) < 0 }

func (h *timerHeap) add(t *Timer) {
	e := timerEntry{t.due, t}
	if math.IsNaN(e.due) {
		e.due = math.Inf(-1) // NaN would have no place in the order
	}
	if h.n == len(h.blocks)*timerBlock {
		h.blocks = append(h.blocks, new([timerBlock]timerEntry))
	}
	h.n++
	h.up(h.n-1, e)
}

// remove takes t out, if it is in, and reports whether it was.
func (h *timerHeap) remove(t *Timer) bool {
	if t.pos == 0 {
		return false
	}
	i := int(t.pos) - 1
	t.pos = 0
	last := h.takeLast()
	switch {
	case last.t == t:
	case i > 0 && last.before(*h.at((i - 1) / 4)):
		h.up(i, last)
	default:
		h.down(i, last)
	}
	return true
}

// takeLast removes the last entry. One empty block is kept.
func (h *timerHeap) takeLast() timerEntry {
	h.n--
	slot := h.at(h.n)
	last := *slot
	*slot = timerEntry{}
	if spare := h.n/timerBlock + 2; spare < len(h.blocks) {
		h.blocks[spare] = nil
		h.blocks = h.blocks[:spare]
	}
	return last
}

// up places e at i or above; whatever stood at i is overwritten.
func (h *timerHeap) up(i int, e timerEntry) {
	slot := h.at(i)
	for i > 0 {
		above := h.at((i - 1) / 4)
		if !e.before(*above) {
			break
		}
		*slot = *above
		slot.t.pos = int32(i + 1)
		slot, i = above, (i-1)/4
	}
	*slot = e
	e.t.pos = int32(i + 1)
}

// down places e at i or below; whatever stood at i is overwritten.
func (h *timerHeap) down(i int, e timerEntry) {
	slot := h.at(i)
	for {
		first := 4*i + 1
		if first >= h.n {
			break
		}
		least, below := first, h.at(first)
		for c := first + 1; c < min(first+4, h.n); c++ {
			if other := h.at(c); other.before(*below) {
				least, below = c, other
			}
		}
		if !below.before(e) {
			break
		}
		*slot = *below
		slot.t.pos = int32(i + 1)
		slot, i = below, least
	}
	*slot = e
	e.t.pos = int32(i + 1)
}

// clear forgets every timer, leaving each free to be set again.
func (h *timerHeap) clear() {
	for i := range h.n {
		h.at(i).t.pos = 0
	}
	*h = timerHeap{}
}

// Timers lists the timers that are set, in the order they will fire. The slice is
// the caller's.
func (l *Loop) Timers() []*Timer {
	entries := make([]timerEntry, l.timers.len())
	for i := range entries {
		entries[i] = *l.timers.at(i)
	}
	slices.SortFunc(entries, func(a, b timerEntry) int {
		return cmp.Or(cmp.Compare(a.due, b.due), int(int32(a.t.seq-b.t.seq)))
	})
	timers := make([]*Timer, len(entries))
	for i, e := range entries {
		timers[i] = e.t
	}
	return timers
}
