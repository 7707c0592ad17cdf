package interp

import (
	"cmp"
	"io"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// Own has the loop close c, a connection or a process, when the loop itself is closed, unless Disown
// comes first. Loops close what they own in the order it was given.
func (l *Loop) Own(c io.Closer) {
	l.ownedNumber++
	if l.owned == nil {
		l.owned = map[io.Closer]uint64{}
	}
	l.owned[c] = l.ownedNumber
}

// Disown takes back what Own said.
func (l *Loop) Disown(c io.Closer) { delete(l.owned, c) }

// closeOwned closes what the loop owns. The interpreter lock is free meanwhile: what is closed waits for its goroutines.
func (l *Loop) closeOwned(t *object.Thread) {
	if len(l.owned) == 0 {
		return
	}
	list := make([]io.Closer, 0, len(l.owned))
	for c := range l.owned {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b io.Closer) int { return cmp.Compare(l.owned[a], l.owned[b]) })
	l.owned = nil
	t.Blocking(func() {
		for _, c := range list {
			_ = c.Close() // nobody is left to be told
		}
	})
}

// CopyContext is a copy of the context that t runs in, for calls that come later.
func CopyContext(t *object.Thread) Value { return copyContext(t) }

// CallBack calls fn(args) for something that happened outside, in a context from CopyContext, on the
// loop's thread. An exception goes to the loop's exception handler.
func (l *Loop) CallBack(context, fn Value, args ...Value) {
	h := l.newHandle(l.thread, HandleType, fn, object.NewTuple(args...), context)
	h.RunTurn()
}
