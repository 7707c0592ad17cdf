package object

func defineIterators() {
}

// newSequenceIterator iterates by v[0], v[1] ... until IndexError.
func newSequenceIterator(v Value) Value { return v }
