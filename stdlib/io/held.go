package pyio

import "github.com/bide-lang/bide/interp/object"

// held is the channel that a file of a script has: none before __init__ and after detach().
type held struct {
	*channel
	detached bool
}

// opened reports whether the file can be used; false means ValueError is pending. below is what detach() takes away.
func (h *held) opened(t *thread, below string) bool {
	if h.channel == nil {
		h.raiseMissing(t, below)
		return false
	}
	closed, ok := h.closed(t)
	if ok && closed {
		closedFile(t)
	}
	return ok && !closed
}

// raiseMissing says why there is no channel.
func (h *held) raiseMissing(t *thread, below string) value {
	if h.detached {
		return t.Raise(object.ValueErrorType, "%s has been detached", below)
	}
	return t.Raise(object.ValueErrorType, "I/O operation on uninitialized object")
}

// shut is close() of the file that a script knows as self, whose flush() it calls.
func (h *held) shut(t *thread, self value, below string) value {
	if h.channel == nil {
		if h.detached {
			return h.raiseMissing(t, below)
		}
		return object.None
	}
	closed, ok := h.closed(t)
	switch {
	case !ok:
		return object.Raised
	case closed:
		return object.None
	}
	failure := object.CallMethod(t, self, flushName).Bad()
	pending := t.Take()
	ok = h.close(t)
	switch {
	case failure:
		return t.Restore(pending)
	case !ok:
		return object.Raised
	}
	return object.None
}
