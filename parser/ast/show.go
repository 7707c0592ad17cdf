package ast

// Dumps of the tree show operators and the like by name. IsZero is always false so that a dump which leaves out
// zero values still shows the first of each.

// GoString is the constant's name.
func (c Ctx) GoString() string { return name(c, "Load", "Store", "Del") }

// GoString is the constant's name.
func (o Operator) GoString() string {
	return name(o, "Add", "Sub", "Mult", "MatMult", "Div", "FloorDiv", "Mod", "Pow",
		"LShift", "RShift", "BitAnd", "BitOr", "BitXor")
}

// GoString is the constant's name.
func (o UnaryOperator) GoString() string { return name(o, "Invert", "Not", "UAdd", "USub") }

// GoString is the constant's name.
func (o BoolOperator) GoString() string { return name(o, "And", "Or") }

// GoString is the constant's name.
func (o CmpOperator) GoString() string {
	return name(o, "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn")
}

// GoString is the constant's name.
func (k ConstKind) GoString() string {
	return name(k, "ConstNone", "ConstBool", "ConstEllipsis", "ConstInt", "ConstBig", "ConstFloat", "ConstComplex",
		"ConstStr", "ConstBytes")
}

func name[T ~uint8](c T, names ...string) string { return "ast." + names[c] }

// IsZero is false: every operator is worth showing.
func (o Operator) IsZero() bool { return false }

// IsZero is false: every operator is worth showing.
func (o UnaryOperator) IsZero() bool { return false }

// IsZero is false: every operator is worth showing.
func (o BoolOperator) IsZero() bool { return false }

// IsZero is false: every operator is worth showing.
func (o CmpOperator) IsZero() bool { return false }

// IsZero is false: every kind is worth showing.
func (k ConstKind) IsZero() bool { return false }
