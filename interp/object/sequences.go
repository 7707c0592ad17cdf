package object

// defineSequences defines list, tuple, range and slice.
func defineSequences() {
	defineList()
	defineTuple()
	defineRange()
	defineSlice()
}
