package object

// init defines the built-in types, bases before what derives from them. It is the one
// init function of this package that has an order to keep.
func init() {
	defineObject()
	defineNumbers()
	defineStrings()
	defineSequences()
	defineMappings()
	defineSets()
	defineIterators()
	defineDescriptors()
	defineExceptions()
	defineModule()
}
