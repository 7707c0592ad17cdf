package resolve

import (
	"fmt"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// The SyntaxWarnings of CPython's compiler about code that is right but cannot be meant.

func (c *checker) warnAbout(n ast.Node, format string, args ...any) {
	if c.warn == nil {
		return
	}
	err := c.errorf(n, "%s", fmt.Sprintf(format, args...))
	line, _ := c.file.Position(err.Span.Start)
	if err := c.warn(token.Warning{Err: err, Line: line}); err != nil {
		panic(refused{err})
	}
}

func (c *checker) assert(n *ast.Assert) {
	if t, ok := n.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
		c.warnAbout(n, "assertion is always true, perhaps remove parentheses?")
	}
	c.expr(n.Test)
	c.optional(n.Msg)
}

// warnIdentity is about `x is 5`.
func (c *checker) warnIdentity(n *ast.Compare) {
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		if op == ast.Is || op == ast.IsNot {
			for _, side := range []ast.Expr{left, right} {
				kind := constantType(side)
				switch kind {
				case "", "NoneType", "bool", "ellipsis":
					continue
				}
				is, equal := "is", "=="
				if op == ast.IsNot {
					is, equal = "is not", "!="
				}
				c.warnAbout(n, `"%s" with '%s' literal. Did you mean "%s"?`, is, kind, equal)
				return
			}
		}
		left = right
	}
}

// warnCall is about `5()`.
func (c *checker) warnCall(n *ast.Call) {
	if kind := literalType(n.Func); kind != "" && kind != "function" {
		c.warnAbout(n.Func, "'%s' object is not callable; perhaps you missed a comma?", kind)
	}
}

// warnSubscript is about `5[0]` and `"text"["key"]`.
func (c *checker) warnSubscript(n *ast.Subscript) {
	if n.Ctx != ast.Load {
		return
	}
	kind := literalType(n.Value)
	switch kind {
	case "", "dict":
		return
	case "str", "bytes", "tuple", "list":
	default:
		c.warnAbout(n.Value, "'%s' object is not subscriptable; perhaps you missed a comma?", kind)
		return
	}
	switch index := literalType(n.Index); index {
	case "", "int", "bool":
	default:
		c.warnAbout(n.Value, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", kind, index)
	}
}

// literalType names the type of a constant or display; "" for anything else.
func literalType(e ast.Expr) string {
	switch e.(type) {
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.JoinedStr:
		return "str"
	case *ast.Lambda:
		return "function"
	}
	return constantType(e)
}

// constantType names the type of what CPython makes a constant of; "" for anything else.
func constantType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Constant:
		return [...]string{
			ast.ConstNone: "NoneType", ast.ConstBool: "bool", ast.ConstEllipsis: "ellipsis", ast.ConstInt: "int", ast.ConstBig: "int",
			ast.ConstFloat: "float", ast.ConstComplex: "complex", ast.ConstStr: "str", ast.ConstBytes: "bytes",
		}[e.Kind]
	case *ast.Tuple:
		for _, item := range e.Elts {
			if constantType(item) == "" {
				return ""
			}
		}
		return "tuple"
	case *ast.UnaryOp:
		return unaryType(e.Op, constantType(e.Operand))
	case *ast.BinOp:
		return binaryType(e.Op, constantType(e.Left), constantType(e.Right))
	}
	return ""
}

func unaryType(op ast.UnaryOperator, operand string) string {
	rank, ok := numberRank[operand]
	switch {
	case operand == "":
		return ""
	case op == ast.Not:
		return "bool"
	case !ok || op == ast.Invert && rank > 1:
		return ""
	case operand == "bool":
		return "int"
	}
	return operand
}

var numberRank = map[string]int{"bool": 0, "int": 1, "float": 2, "complex": 3}

// binaryType is the type of an operation on constants that is sure to succeed and to be small.
func binaryType(op ast.Operator, left, right string) string {
	a, ok := numberRank[left]
	b, alike := numberRank[right]
	if ok && alike {
		switch op {
		case ast.Add, ast.Sub, ast.Mult:
			return [...]string{"int", "int", "float", "complex"}[max(a, b)]
		case ast.BitAnd, ast.BitOr, ast.BitXor:
			if max(a, b) <= 1 {
				return "int"
			}
		}
		return ""
	}
	switch {
	case op == ast.Add && left == right && (left == "str" || left == "bytes" || left == "tuple"):
		return left
	case op == ast.Mult && right == "int" && (left == "str" || left == "bytes" || left == "tuple"):
		return left
	}
	return ""
}
