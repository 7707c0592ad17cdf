package eventloop

const (
	segmentMin = 16   // room of the first segment
	segmentMax = 1024 // room of the largest
)

// readyQueue is a first-in-first-out queue in segments, each twice as large as the one before up
// to a bound: a burst of a hundred thousand items is never copied, and what is used up is let go.
// The zero value is empty.
type readyQueue struct {
	first, last *segment // first is taken from, last added to; nil: nothing yet
	head        int      // first's oldest item
	n           int
	spare       *segment // one that was used up, for the next
}

type segment struct {
	items []Runner // those up to readyQueue.head are nil in the first segment
	next  *segment
}

func (q *readyQueue) len() int { return q.n }

func (q *readyQueue) push(r Runner) {
	s := q.last
	if s == nil || len(s.items) == cap(s.items) {
		s = q.extend()
	}
	s.items = append(s.items, r)
	q.n++
}

// extend adds an empty segment at the end.
func (q *readyQueue) extend() *segment {
	s := q.spare
	switch {
	case s != nil:
		q.spare = nil
	case q.last == nil:
		s = &segment{items: make([]Runner, 0, segmentMin)}
	default:
		s = &segment{items: make([]Runner, 0, min(segmentMax, 2*cap(q.last.items)))}
	}
	if q.last == nil {
		q.first = s
	} else {
		q.last.next = s
	}
	q.last = s
	return s
}

// pop removes the oldest item; the queue must not be empty. The slot is cleared
// so that a finished item is not kept alive by the queue.
func (q *readyQueue) pop() Runner {
	s := q.first
	slot := &s.items[q.head]
	r := *slot
	*slot = nil
	q.head++
	q.n--
	if q.head == len(s.items) {
		q.usedUp(s)
	}
	return r
}

// usedUp goes on to the segment after s, all of whose items were taken; the last one is used
// again in place.
func (q *readyQueue) usedUp(s *segment) {
	s.items, q.head = s.items[:0], 0
	if s.next == nil {
		return
	}
	q.first, s.next = s.next, nil
	if q.spare == nil || cap(q.spare.items) < cap(s.items) {
		q.spare = s
	}
}

// at returns the i-th oldest item, counted from 0.
func (q *readyQueue) at(i int) Runner {
	s, i := q.find(i)
	return s.items[i]
}

// find says in which segment the i-th oldest item is, and where there.
func (q *readyQueue) find(i int) (*segment, int) {
	s := q.first
	for i += q.head; i >= len(s.items); s = s.next {
		i -= len(s.items)
	}
	return s, i
}

// take removes the i-th oldest item and keeps the others in their order: those before it
// each move up by one.
func (q *readyQueue) take(i int) Runner {
	if i == 0 {
		return q.pop()
	}
	r := q.at(i)
	for ; i > 0; i-- {
		s, to := q.find(i)
		s.items[to] = q.at(i - 1)
	}
	q.pop()
	return r
}
