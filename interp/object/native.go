package object

// NativeFunc is a function or method written in Go. a has one slot for each
// declared parameter in the order of its Signature (the receiver first for methods;
// Unbound where an optional argument was not given), then a dict for **kwargs if declared,
// then whatever *args collected. a is invalid after the return.
type NativeFunc func(t *Thread, a []Value) Value

// Method describes one method of a built-in type or function of a built-in module.
// Sig is the parameter list as in Python source, without the receiver: "object, /",
// "sep=None, maxsplit=-1", "*args, key=None". Defaults are for the reader and
// for help(): a missing argument arrives as Unbound.
type Method struct {
	Name string
	Sig  string
	Fn   NativeFunc
	Kind MethodKind
	// One, Two and Three are entries for calls with just as many arguments by position, receiver included, which
	// most calls are. The one that has an argument for each slot of the signature stands for Fn where that is nil,
	// and for those with fewer arguments: it gets Unbound for what is missing.
	One   UnaryFunc
	Two   BinaryFunc
	Three TernaryFunc
	// SpareKw says that Fn takes Unbound for an empty **kwargs.
	SpareKw bool
}

// MethodKind says what a Method receives first.
type MethodKind uint8

const (
	// InstanceMethod receives the instance.
	InstanceMethod MethodKind = iota
	// ClassMethod receives the class.
	ClassMethod
	// StaticMethod receives nothing.
	StaticMethod
)

// Getter describes one computed attribute of a built-in type (CPython: getset
// or member descriptor). A nil Set makes it read-only; item Unbound deletes.
type Getter struct {
	Name string
	Get  UnaryFunc
	Set  func(t *Thread, v, item Value) bool
	// Member makes the descriptor a member_descriptor, as for what CPython keeps in plain fields.
	Member bool
	Doc    string
}

// Builtin is a function written in Go, or such a method bound to its receiver.
type Builtin struct {
	Header
	Name string
	// Module is the module a free function belongs to.
	Module string
	// Owner is the type a method belongs to, nil for a free function.
	Owner *Type
	// Self is the receiver of a bound method, Unbound otherwise.
	Self Value
	Sig  *Signature
	Fn   NativeFunc
	// One, Two and Three are as in Method.
	One   UnaryFunc
	Two   BinaryFunc
	Three TernaryFunc
	home  *Type // where a static method belongs
}

// BuiltinType is the type of Builtin values that are free functions or bound methods;
// MethodDescriptorType of methods looked up on the class.
var (
	BuiltinType               = &Type{Name: "builtin_function_or_method", Flags: FlagNoNew}
	MethodDescriptorType      = &Type{Name: "method_descriptor", Flags: FlagNoNew}
	ClassMethodDescriptorType = &Type{Name: "classmethod_descriptor", Flags: FlagNoNew}
	GetSetDescriptorType      = &Type{Name: "getset_descriptor", Flags: FlagNoNew}
)

// NewBuiltin makes a free function of a module from its description.
func NewBuiltin(module string, m Method) *Builtin {
	b := &Builtin{Header: Header{BuiltinType}, Name: m.Name, Module: module, Sig: ParseSignature(m.Sig, false)}
	b.setEntries(m)
	return b
}

// setEntries gives the function the entries of its description, and those that follow from them.
func (b *Builtin) setEntries(m Method) {
	b.Fn, b.One, b.Two, b.Three = m.Fn, m.One, m.Two, m.Three
	b.Sig.spareKw = m.SpareKw
	if !b.Sig.plain {
		return
	}
	switch one, two, three := b.One, b.Two, b.Three; {
	case three != nil && b.Sig.slots == 3:
		b.Fn = func(t *Thread, a []Value) Value { return three(t, a[0], a[1], a[2]) }
		if two == nil && b.Sig.required <= 2 {
			b.Two = func(t *Thread, x, y Value) Value { return three(t, x, y, Unbound) }
		}
		if one == nil && b.Sig.required <= 1 {
			b.One = func(t *Thread, x Value) Value { return three(t, x, Unbound, Unbound) }
		}
	case two != nil && b.Sig.slots == 2:
		b.Fn = func(t *Thread, a []Value) Value { return two(t, a[0], a[1]) }
		if one == nil && b.Sig.required <= 1 {
			b.One = func(t *Thread, x Value) Value { return two(t, x, Unbound) }
		}
	case one != nil && b.Sig.slots == 1:
		b.Fn = func(t *Thread, a []Value) Value { return one(t, a[0]) }
	}
}

// Value is the function as a script sees it.
func (b *Builtin) Value() Value { return FromHeader(&b.Header) }

// NewFunc makes a free function in one line: a Builtin as a Value.
func NewFunc(module, name, sig string, fn NativeFunc) Value {
	return NewBuiltin(module, Method{Name: name, Sig: sig, Fn: fn}).Value()
}

// callBuiltin is Type.Call of BuiltinType and the descriptors.
func callBuiltin(t *Thread, callee Value, args []Value, names []*Str) Value {
	b := Cast[Builtin](callee)
	return b.Invoke(t, args, names)
}

// Invoke binds args (and keyword names, as in CallFunc) to the signature and runs the function.
func (b *Builtin) Invoke(t *Thread, args []Value, names []*Str) Value {
	if b.Owner != nil && b.Self.Bad() && !b.checkReceiver(t, args, names) {
		return Raised
	}
	return b.InvokeTrusted(t, args, names)
}

// InvokeTrusted is Invoke without the check of a method's receiver, for callers
// that found the method on the receiver's own type.
func (b *Builtin) InvokeTrusted(t *Thread, args []Value, names []*Str) Value {
	sig := b.Sig
	self := b.Self
	n := len(args)
	if len(names) == 0 && self.Bad() && n == sig.slots && sig.plain {
		return b.Fn(t, args) // exactly the slots: nothing to bind
	}
	extra := 0
	if self.Ok() {
		extra = 1
	}
	if len(names) == 0 && sig.plain && n+extra >= sig.required && n+extra <= sig.slots {
		a := t.Push(sig.slots)
		if extra == 1 {
			a[0] = self
		}
		copy(a[extra:], args)
		v := b.Fn(t, a)
		t.Pop(a)
		return v
	}
	return b.bindAndCall(t, self, args, names)
}
