package object

// defineNumbers defines int, bool, float and complex.
func defineNumbers() {
	defineInt()
	defineBool()
	defineFloat()
	defineComplex()
}
