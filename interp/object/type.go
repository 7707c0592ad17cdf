package object

// CallFunc calls callee with positional arguments args[:len(args)-len(names)] and one
// keyword argument a name, values last. args is invalid after the return.
type CallFunc func(t *Thread, callee Value, args []Value, names []*Str) Value

// UnaryFunc, BinaryFunc and TernaryFunc are operators on values. Binary operators are
// called with the operands in source order whichever side's type offers
// them, and return NotImplemented when they do not know the pair.
type (
	UnaryFunc   func(t *Thread, v Value) Value
	BinaryFunc  func(t *Thread, a, b Value) Value
	TernaryFunc func(t *Thread, a, b, c Value) Value
)

// CompareOp is one of the six rich comparisons.
type CompareOp uint8

// The rich comparisons.
const (
	OpLt CompareOp = iota
	OpLe
	OpEq
	OpNe
	OpGt
	OpGe
)

// BinaryOp numbers the binary operators; it indexes Type.Binary and Type.InPlace.
type BinaryOp uint8

// The binary operators.
const (
	OpAdd BinaryOp = iota
	OpSub
	OpMul
	OpMatMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpAnd
	OpOr
	OpXor
	OpDivMod
	NumBinaryOps = int(iota)
)

// TypeFlags are facts about a type that do not change.
type TypeFlags uint16

const (
	// FlagBase allows subclasses.
	FlagBase TypeFlags = 1 << iota
	// FlagScript marks a class made by a script (CPython: heap type).
	FlagScript
	// FlagHasDict says instances have attributes of their own (a __dict__).
	FlagHasDict
	// FlagSequence and FlagMapping make match patterns accept the type.
	FlagSequence
	// FlagMapping: see FlagSequence.
	FlagMapping
	// FlagAbstract says some abstract method is not overridden.
	FlagAbstract
	// FlagNoNew forbids calling the type (`cannot create 'x' instances`).
	FlagNoNew
	// FlagMatchSelf lets a class pattern bind the subject itself: int(x).
	FlagMatchSelf
	// FlagWeakref says instances can be referenced weakly.
	FlagWeakref
	// FlagDotted says that Name, which messages show, has the module in front; see SetShownName.
	FlagDotted
	// FlagKeyed says that items are found by key, and so not gone through by index.
	FlagKeyed
)

// Layout is the Go struct, starting with a Header, that values of a type and of
// all its subclasses share; types are layout-compatible when it is the same pointer.
type Layout struct {
	// Name is for messages to maintainers.
	Name string
	// Alloc makes an empty instance of a script subclass, attributes
	// included. Nil means the type cannot have instances made this way.
	Alloc func(cls *Type) Value
	// Attrs finds the attributes inside what Alloc made.
	Attrs func(v Value) *Attrs
	// Buffer gives the memory of a bytes-like object; nil for what is none.
	Buffer func(v Value) Buffer
}

// Type is a type or class. Its function fields are what values of the type can do; a nil
// field means they cannot. Fields of a built-in type are filled in an init
// function of the file that defines it and never change after; those of a
// script class are derived from its dunder methods (see slots.go).
//
// Type variables are declared without function fields and filled in init, because Go
// would see an initialization cycle otherwise.
type Type struct {
	Header
	// Name is __name__; QualName and Module are "" for the same and "builtins".
	Name, QualName, Module string
	Doc                    string
	Base                   *Type
	Bases                  []*Type
	// MRO is the method resolution order, the type itself first.
	MRO    []*Type
	Layout *Layout
	Flags  TypeFlags

	// plainFunction says that binding a value of this type to an instance
	// just puts the instance in front of the arguments (functions, method descriptors).
	plainFunction bool
	// callOne, callTwo and callThree are Call in a short way; nil where there is none.
	callOne   UnaryCall
	callTwo   BinaryCall
	callThree TernaryCall

	// NextPair is Next of an iterator that gives pairs: the first is Done at the end, Raised, or Unbound if this one
	// gives no pairs. Classes that derive from the type do not have it.
	NextPair func(t *Thread, v Value) (first, second Value)

	// Methods and Getters are the static tables of a built-in type, moved into
	// its namespace the first time anybody looks.
	Methods   []Method
	Getters   []Getter
	Constants []Constant

	Slots

	typeState
}

// Slots are what values of a type can do. Define copies a base's slots to a derived type, so a
// nil slot really means: cannot.
type Slots struct {
	// New makes an instance (__new__); Init initialises it (__init__). cls may be a subclass.
	New  func(t *Thread, cls *Type, args []Value, names []*Str) Value
	Init func(t *Thread, self Value, args []Value, names []*Str) bool

	Call CallFunc
	Repr UnaryFunc // a str
	Str  UnaryFunc // a str; nil means Repr
	// Hash nil means unhashable; ok is false with an exception pending.
	Hash func(t *Thread, v Value) (h int64, ok bool)
	// Compare is a rich comparison: a bool-ish value, NotImplemented or Raised.
	Compare func(t *Thread, op CompareOp, a, b Value) Value
	// Truth nil means Len decides, else true.
	Truth func(t *Thread, v Value) (b, ok bool)
	Len   func(t *Thread, v Value) (n int, ok bool)

	GetItem  BinaryFunc
	SetItem  func(t *Thread, v, key, item Value) bool // item Unbound: delete
	Contains func(t *Thread, v, item Value) (in, ok bool)
	Iter     UnaryFunc
	// Next gives the next item, Done at the end or Raised.
	Next UnaryFunc
	// LengthHint estimates how many items are left: hintUnknown if it cannot, hintRaised with an exception pending; nil: unknown.
	LengthHint func(t *Thread, v Value) int

	// Binary holds the operators, indexed by BinaryOp; InPlace those of `a += b`.
	Binary, InPlace  *[NumBinaryOps]BinaryFunc
	PowMod           TernaryFunc
	Neg, Pos, Invert UnaryFunc
	Abs              UnaryFunc
	ToInt, ToFloat   UnaryFunc // __int__, __float__
	Index            UnaryFunc // __index__
	GetAttr          func(t *Thread, v Value, name *Str) Value
	SetAttr          func(t *Thread, v Value, name *Str, item Value) bool // item Unbound: delete
	DescrGet         func(t *Thread, descr, obj Value, owner *Type) Value // obj Unbound: on the class
	DescrSet         func(t *Thread, descr, obj, item Value) bool         // item Unbound: delete
	Await, AIter     UnaryFunc
	ANext            UnaryFunc

	// attrs finds the attributes of an instance; nil when it has none.
	attrs func(v Value) *Attrs
}

// Value is the type as a script sees it.
func (ty *Type) Value() Value { return FromHeader(&ty.Header) }

// AsType returns v as a type, ok false when it is none.
func AsType(v Value) (*Type, bool) {
	if v.Ok() && v.Type().Layout == typeLayout {
		return Cast[Type](v), true
	}
	return nil, false
}

// IsSubtype reports whether ty is base or derives from it (by MRO; no hooks run).
func (ty *Type) IsSubtype(base *Type) bool {
	if ty == base {
		return true
	}
	for _, b := range ty.MRO {
		if b == base {
			return true
		}
	}
	return false
}

// IsInstance reports whether v's type derives from base (no hooks run).
func IsInstance(v Value, base *Type) bool { return v.Ok() && v.Type().IsSubtype(base) }
