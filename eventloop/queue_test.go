package eventloop

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"
)

type numbered int

func (numbered) RunTurn() {}

// TestReadyQueueAgainstSlice runs random operations on a queue and on a plain slice.
func TestReadyQueueAgainstSlice(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var q readyQueue
	var want []Runner
	next := numbered(0)
	for step := range 60_000 {
		grow := 70
		if step/10_000%2 == 1 {
			grow = 30
		}
		switch c := rnd.IntN(100); {
		case c < grow:
			q.push(next)
			want = append(want, next)
			next++
		case len(want) == 0:
		case c%10 == 0:
			i := rnd.IntN(min(len(want), 20))
			if got := q.take(i); got != want[i] {
				t.Fatalf("step %d: took %v, want %v", step, got, want[i])
			}
			want = slices.Delete(want, i, i+1)
		default:
			if got := q.pop(); got != want[0] {
				t.Fatalf("step %d: popped %v, want %v", step, got, want[0])
			}
			want = want[1:]
		}
		if q.len() != len(want) {
			t.Fatalf("step %d: length %d, want %d", step, q.len(), len(want))
		}
	}
}

func TestReadyQueueGivesMemoryBack(t *testing.T) {
	var q readyQueue
	for i := range 100_000 {
		q.push(numbered(i))
	}
	for q.len() > 1 {
		q.pop()
	}
	if q.first != q.last || cap(q.spare.items) != segmentMax || q.pop() != numbered(99_999) {
		t.Errorf("more than one segment in use, or the last item lost")
	}
}

// checkHeap holds a loop's heap against the timers that ought to be set.
func checkHeap(t *testing.T, l *Loop, set []*Timer) {
	t.Helper()
	slices.SortStableFunc(set, func(a, b *Timer) int {
		return cmp.Or(cmp.Compare(a.due, b.due), cmp.Compare(a.seq, b.seq))
	})
	if !slices.Equal(l.Timers(), set) {
		t.Fatalf("timers differ from the sorted slice")
	}
	for i := range l.timers.len() {
		e := l.timers.at(i)
		if int(e.t.pos) != i+1 || i > 0 && e.before(*l.timers.at((i - 1) / 4)) {
			t.Fatalf("heap is broken at %d", i)
		}
	}
}

// playTimers reads data as operations on timers, a byte each, checks the heap
// against a sorted slice as it goes, and the order in which they come out at last.
func playTimers(t *testing.T, data []byte) {
	l := New(Config{Clock: NewVirtualClock(VirtualConfig{})})
	var set []*Timer
	for i, b := range data {
		switch {
		case b < 160 || len(set) == 0: // few different dues: many ties
			timer := &Timer{}
			l.CallAt(float64(b%16), timer)
			set = append(set, timer)
		case b < 210:
			j := int(b) % len(set)
			l.CancelTimer(set[j])
			set = slices.Delete(set, j, j+1)
		default:
			l.CallAt(float64(b%8), set[int(b)%len(set)])
		}
		if i%16 == 0 {
			checkHeap(t, l, set)
		}
	}
	checkHeap(t, l, set)
	for i, want := range set {
		got := l.timers.first()
		l.timers.remove(got)
		if got != want {
			t.Fatalf("number %d out is due %v (asked %d), want %v (asked %d)", i, got.due, got.seq, want.due, want.seq)
		}
	}
}

func TestTimerHeapAgainstSortedSlice(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	play := func(size int, bound uint) {
		data := make([]byte, size)
		for i := range data {
			data[i] = byte(rnd.UintN(bound))
		}
		playTimers(t, data)
	}
	for size := range 120 {
		play(3*size, 256)
	}
	play(5*timerBlock, 210) // no timer is moved: the heap grows over several blocks, then shrinks
}

func FuzzTimerHeap(f *testing.F) {
	f.Add([]byte{1, 2, 3, 1, 200, 250, 9, 9, 9, 180})
	f.Fuzz(playTimers)
}

func TestOddDues(t *testing.T) {
	r := newRig(Config{OnIdle: func() bool { return false }})
	r.at(math.Inf(1), r.say("never"))
	r.at(1e300, r.say("far"))
	r.at(math.NaN(), r.say("nan"))
	r.at(math.Inf(-1), r.say("past"))
	wantErr(t, r.RunForever(), ErrIdle)
	r.wantSaid(t, "nan past far")
}

func TestTimerIsSmall(t *testing.T) {
	if size := unsafe.Sizeof(Timer{}); size > 48 {
		t.Errorf("a Timer is %d bytes", size)
	}
}
