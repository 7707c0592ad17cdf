package object

// defineDescriptors defines what stands between a class and its attributes, and what
// classes are combined with.
func defineDescriptors() {
	defineBoundMethod()
	defineMember()
	defineProperty()
	defineMethodWrappers()
	defineSuper()
	defineMappingProxy()
	defineUnion()
	defineGenericAlias()
	defineTypeParams()
	defineTypeAlias()
	defineGenericClass()
}
