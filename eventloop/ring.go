package eventloop

const (
	ringMin  = 16   // first capacity
	ringKeep = 4096 // capacities up to here are never given back
)

// ring is a growable first-in-first-out queue. head and tail only ever grow (and
// wrap around together), so their difference is the length and the low bits are
// the place; the capacity is therefore a power of two.
type ring struct {
	buf        []Runner
	head, tail uint
}

func (q *ring) len() int { return int(q.tail - q.head) }

func (q *ring) push(r Runner) {
	if q.tail-q.head == uint(len(q.buf)) {
		q.grow()
	}
	q.buf[q.tail&uint(len(q.buf)-1)] = r
	q.tail++
}

// pop removes the oldest item; the queue must not be empty. The slot is cleared
// so that a finished item is not kept alive by the queue.
func (q *ring) pop() Runner {
	slot := &q.buf[q.head&uint(len(q.buf)-1)]
	r := *slot
	*slot = nil
	q.head++
	return r
}

// at returns the i-th oldest item, counted from 0.
func (q *ring) at(i int) Runner { return q.buf[(q.head+uint(i))&uint(len(q.buf)-1)] }

// take removes the i-th oldest item and keeps the others in their order.
func (q *ring) take(i int) Runner {
	mask := uint(len(q.buf) - 1)
	r := q.at(i)
	for j := q.head + uint(i); j != q.head; j-- {
		q.buf[j&mask] = q.buf[(j-1)&mask]
	}
	q.buf[q.head&mask] = nil
	q.head++
	return r
}

// trim halves a queue that a burst has left mostly empty.
func (q *ring) trim() {
	if len(q.buf) > ringKeep && q.len() <= len(q.buf)/8 {
		q.resize(len(q.buf) / 2)
	}
}

func (q *ring) grow() { q.resize(max(ringMin, 2*len(q.buf))) }

func (q *ring) resize(size int) {
	buf := make([]Runner, size)
	n := q.len()
	for i := range n {
		buf[i] = q.at(i)
	}
	q.buf, q.head, q.tail = buf, 0, uint(n)
}
