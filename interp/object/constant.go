package object

// Constant is an attribute of a built-in type itself: a value that does not change.
type Constant struct {
	Name  string
	Value Value
}
