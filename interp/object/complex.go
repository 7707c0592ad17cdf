package object

import "math"

// Complex is a complex number.
type Complex struct {
	Header
	C complex128
}

// complexInstance is an instance of a script class derived from complex.
type complexInstance struct {
	Complex
	Attrs
}

var complexLayout = &Layout{Name: "complex"}

// ComplexType is the type of complex.
var ComplexType = &Type{Name: "complex", Flags: FlagBase}

// AsComplex gives the number of a complex or subclass instance; other numbers do not count.
func AsComplex(v Value) (complex128, bool) {
	if v.ref != nil && v.ref.typ.Layout == complexLayout {
		return Cast[Complex](v).C, true
	}
	return 0, false
}

func defineComplex() {
	complexLayout.Alloc = func(cls *Type) Value {
		return FromHeader(&(&complexInstance{Complex: Complex{Header: Header{cls}}}).Header)
	}
	complexLayout.Attrs = func(v Value) *Attrs { return &Cast[complexInstance](v).Attrs }
	ComplexType.Define(ObjectType, complexLayout)
	ComplexType.New = complexNew
	ComplexType.Repr = complexRepr
	ComplexType.Hash = complexHash
	ComplexType.Compare = complexCompare
	ComplexType.Truth = complexTruth
	ComplexType.Binary = &[NumBinaryOps]BinaryFunc{
		OpAdd: complexAdd, OpSub: complexSub, OpMul: complexMul, OpTrueDiv: complexTrueDiv, OpPow: complexPow,
	}
	ComplexType.PowMod = complexPowMod
	ComplexType.Neg, ComplexType.Pos, ComplexType.Abs = complexNeg, exactComplex, complexAbs
	ComplexType.Methods = complexMethods
	ComplexType.Getters = complexGetters
}

func complexOf(v Value) complex128 { return Cast[Complex](v).C }

func exactComplex(_ *Thread, v Value) Value { return NewComplex(complexOf(v)) }

func complexTruth(_ *Thread, v Value) (b, ok bool) { return complexOf(v) != 0, true }

func complexRepr(_ *Thread, v Value) Value { return NewStr(FormatComplexRepr(complexOf(v))) }

// FormatComplexRepr is repr(c).
func FormatComplexRepr(c complex128) string {
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		return shortestFloat(im) + "j"
	}
	sign := ""
	if !math.Signbit(im) || math.IsNaN(im) {
		sign = "+"
	}
	return "(" + shortestFloat(re) + sign + shortestFloat(im) + "j)"
}

func complexHash(_ *Thread, v Value) (int64, bool) {
	c := complexOf(v)
	h := uint64(HashFloat(real(c))) + 1000003*uint64(HashFloat(imag(c)))
	if int64(h) == -1 {
		return -2, true
	}
	return int64(h), true
}

func complexCompare(t *Thread, op CompareOp, a, b Value) Value {
	if op != OpEq && op != OpNe {
		return NotImplemented
	}
	c, ok := AsComplex(a)
	if !ok {
		return NotImplemented
	}
	equal := false
	if d, ok := AsComplex(b); ok {
		equal = c == d
	} else if _, ok := AsFloat64(b); ok || IsIntLike(b) {
		equal = imag(c) == 0 && floatCompare(t, OpEq, Float(real(c)), b) == True
	} else {
		return NotImplemented
	}
	return Bool(equal == (op == OpEq))
}

var complexGetters = []Getter{
	{Name: "real", Member: true, Get: func(_ *Thread, v Value) Value { return Float(real(complexOf(v))) }},
	{Name: "imag", Member: true, Get: func(_ *Thread, v Value) Value { return Float(imag(complexOf(v))) }},
}

var complexMethods = []Method{
	{Name: "conjugate", Sig: "", Fn: complexConjugate},
	{Name: "__complex__", Sig: "", Fn: func(t *Thread, a []Value) Value { return exactComplex(t, a[0]) }},
	{Name: "__getnewargs__", Sig: "", Fn: complexGetnewargs},
}

func complexConjugate(_ *Thread, a []Value) Value {
	c := complexOf(a[0])
	return NewComplex(complex(real(c), -imag(c)))
}

func complexGetnewargs(_ *Thread, a []Value) Value {
	c := complexOf(a[0])
	return NewTuple(Float(real(c)), Float(imag(c))).Value()
}
