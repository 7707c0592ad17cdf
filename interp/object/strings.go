package object

// defineStrings defines str, bytes and what goes with them.
func defineStrings() {
	defineStr()
	defineBytes()
	defineMemoryView()
	defineFormat()
}
