package object

import "weak"

// Beside holds something about objects of which few have it, outside them. It keeps nothing alive. The zero value is empty.
type Beside[T any] struct {
	known map[weak.Pointer[Header]]T
	sweep int // size of known at which the dead are removed
}

// Get is what is known about an object.
func (b *Beside[T]) Get(h *Header) (T, bool) {
	x, ok := b.known[weak.Make(h)]
	return x, ok
}

// Set notes something about an object.
func (b *Beside[T]) Set(h *Header, x T) {
	if len(b.known) >= b.sweep {
		b.forgetDead()
	}
	b.known[weak.Make(h)] = x
}

func (b *Beside[T]) forgetDead() {
	if b.known == nil {
		b.known = map[weak.Pointer[Header]]T{}
	}
	for key := range b.known {
		if key.Value() == nil {
			delete(b.known, key)
		}
	}
	b.sweep = 2*len(b.known) + 1024
}
