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
	// Member says that the refusal to write reads "readonly attribute", as for CPython's plain fields.
	Member bool
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
	home *Type // where a static method belongs
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
	return &Builtin{Header: Header{BuiltinType}, Name: m.Name, Module: module, Sig: ParseSignature(m.Sig, false), Fn: m.Fn}
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
