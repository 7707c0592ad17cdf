package object

// Finalizes says that instances of the class are to be told, by their __del__, that nobody has them any more. Only
// instances whose layout is that of object are.
func (ty *Type) Finalizes() bool { return ty.finalizes && ty.Layout == objectLayout }

// hasFinalizer looks for a __del__ in the class and its bases.
func (ty *Type) hasFinalizer() bool {
	for _, base := range ty.MRO {
		if base.Flags&FlagScript != 0 && base.own(strDel).Ok() {
			return true
		}
	}
	return false
}

// Twin is an instance with the attributes of v, and its identity, that does not keep v itself: __del__ is called with it
// when v is gone.
func Twin(v Value) Value {
	o := Cast[Instance](v)
	twin := &Instance{Header: o.Header, Attrs: o.Attrs}
	twin.fields = append([]Value(nil), o.fields...)
	return FromHeader(&twin.Header)
}
