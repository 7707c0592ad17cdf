package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// fold gives the value of an expression of constants, if CPython's compiler would calculate it.
func (s *survey) fold(e ast.Expr) (Value, bool) {
	switch n := e.(type) {
	case *ast.Constant:
		return s.c.unit.in.constantValue(n), true
	case *ast.Tuple:
		if values, ok := s.foldAll(n.Elts); ok {
			return object.NewTuple(values...).Value(), true
		}
	case *ast.UnaryOp:
		return s.foldUnary(n)
	case *ast.BinOp:
		return s.foldBinary(n)
	case *ast.Subscript:
		if values, ok := s.foldAll([]ast.Expr{n.Value, n.Index}); ok {
			return s.folded(object.GetItem(s.t, values[0], values[1]))
		}
	case *ast.Name:
		if n.ID == "__debug__" {
			return object.True, true
		}
	}
	return object.Unbound, false
}

// foldAll gives the values of expressions if all of them are constant.
func (s *survey) foldAll(list []ast.Expr) ([]Value, bool) {
	var values []Value
	for _, e := range list {
		if e == nil {
			return nil, false
		}
		v, ok := s.fold(e)
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

func (s *survey) foldUnary(n *ast.UnaryOp) (Value, bool) {
	v, ok := s.fold(n.Operand)
	if !ok {
		return v, false
	}
	switch n.Op {
	case ast.Not:
		truth, ok := object.Truth(s.t, v)
		return object.Bool(!truth), ok
	case ast.USub:
		v = object.Negative(s.t, v)
	case ast.UAdd:
		v = object.Positive(s.t, v)
	case ast.Invert:
		v = object.Inverted(s.t, v)
	}
	return s.folded(v)
}

func (s *survey) foldBinary(n *ast.BinOp) (Value, bool) {
	values, ok := s.foldAll([]ast.Expr{n.Left, n.Right})
	if !ok {
		return object.Unbound, false
	}
	a, b := values[0], values[1]
	switch n.Op {
	case ast.Pow:
		ok = smallPower(a, b)
	case ast.LShift:
		ok = smallShift(a, b)
	case ast.Mult:
		ok = smallProduct(a, b)
	case ast.Mod:
		ok = a.Type() != object.StrType && a.Type() != object.BytesType
	}
	if !ok {
		return object.Unbound, false
	}
	return s.folded(object.Binary(s.t, binaryOps[n.Op], a, b))
}

// folded gives a value on, unless it could not be calculated.
func (s *survey) folded(v Value) (Value, bool) {
	if v.Bad() {
		s.t.Take()
		return v, false
	}
	return v, true
}

// What is calculated beforehand has at most so many bits, items (in nested tuples together) and characters.
const (
	maxFoldedBits   = 128
	maxFoldedItems  = 256
	maxFoldedNested = 1024
	maxFoldedChars  = 4096
)

func smallPower(a, b Value) bool {
	bits, isInt := bitLen(a)
	if _, alsoInt := bitLen(b); !isInt || !alsoInt {
		return true
	}
	exponent, ok := object.AsInt64(b)
	return ok && (exponent <= 0 || int64(bits) <= maxFoldedBits/exponent)
}

func smallShift(a, b Value) bool {
	bits, isInt := bitLen(a)
	if _, alsoInt := bitLen(b); !isInt || !alsoInt {
		return true
	}
	by, ok := object.AsInt64(b)
	return ok && (by < 0 || by <= int64(maxFoldedBits-bits))
}

func smallProduct(a, b Value) bool {
	bits, isInt := bitLen(a)
	if more, alsoInt := bitLen(b); isInt && alsoInt {
		return bits == 0 || more == 0 || bits+more <= maxFoldedBits
	}
	if !isInt {
		a, b = b, a
	}
	n, ok := object.AsInt64(a)
	if !ok {
		return !object.IsIntLike(a)
	}
	length, most := int64(0), int64(maxFoldedChars)
	if text, ok := object.AsStr(b); ok {
		length = int64(text.Len())
	} else if content, ok := object.AsBytes(b); ok {
		length = int64(len(content))
	} else if tuple, ok := object.AsTuple(b); ok {
		length, most = int64(len(tuple.Items)), maxFoldedItems
		if n > 0 && nestedItems(tuple) > maxFoldedNested/n {
			return false
		}
	}
	return length == 0 || n >= 0 && n <= most/length
}

// nestedItems counts the items of a tuple and those of the tuples in it.
func nestedItems(tuple *object.Tuple) int64 {
	n := int64(len(tuple.Items))
	for _, item := range tuple.Items {
		if inner, ok := object.AsTuple(item); ok {
			n += nestedItems(inner)
		}
	}
	return n
}

// bitLen is the number of bits of an int; false for anything else.
func bitLen(v Value) (int, bool) {
	n, ok := object.AsBigInt(v)
	if !ok {
		return 0, false
	}
	return n.BitLen(), true
}
