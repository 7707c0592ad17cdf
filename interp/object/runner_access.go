package object

// What the package that runs scripts may set on the types it defines itself.

// SetAttrs says where instances of a built-in type keep their attributes.
func (ty *Type) SetAttrs(find func(v Value) *Attrs) { ty.attrs = find }

// PropertyGetter is the getter of a property that is no subclass instance; Unbound for anything
// else and for a property without one.
func PropertyGetter(v Value) Value {
	if v.Type() == PropertyType {
		if get := Cast[property](v).get; get.Ok() && !get.IsNone() {
			return get
		}
	}
	return Unbound
}

// Address is the made-up address repr shows for v.
func Address(t *Thread, v Value) string { return address(t, v) }

// NewStop makes the StopIteration that carries what a generator or coroutine returned.
func NewStop(v Value) *Exception {
	e := NewException(StopIterationType, "")
	if !v.IsNone() {
		e.Args = NewTuple(v)
	}
	e.Extra = []Value{v}
	return e
}

// StopValue is the value of a StopIteration.
func (e *Exception) StopValue() Value {
	if len(e.Extra) > 0 && e.Extra[0].Ok() {
		return e.Extra[0]
	}
	return None
}

// SetStop keeps the StopIteration that a native iteration announces by Done, for those who want
// its value; see TakeStop.
func (t *Thread) SetStop(e *Exception) { t.stop = e }
