package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// warnMistakes gives the SyntaxWarnings of CPython's compiler about code that is right but
// cannot be meant.
func (in *Interpreter) warnMistakes(t *object.Thread, mod *ast.Module, file *token.File) {
	ast.Inspect(mod, func(n ast.Node) bool {
		msg, at := "", n
		switch n := n.(type) {
		case *ast.Compare:
			msg = identityMistake(n)
		case *ast.Assert:
			if u, ok := n.Test.(*ast.Tuple); ok && len(u.Elts) > 0 {
				msg = "assertion is always true, perhaps remove parentheses?"
			}
		case *ast.Call:
			if kind := literalKind(n.Func, true); kind != "" {
				msg = "'" + kind + "' object is not callable; perhaps you missed a comma?"
			}
		case *ast.Subscript:
			msg = subscriptMistake(n)
		}
		if msg != "" {
			line, _ := file.Position(at.Span().Start)
			in.warnSyntax(t, msg, file.Name, line)
		}
		return true
	})
}

// identityMistake is about `x is 5`.
func identityMistake(n *ast.Compare) string {
	left := n.Left
	for i, op := range n.Ops {
		right := n.Comparators[i]
		if op == ast.Is || op == ast.IsNot {
			for _, side := range []ast.Expr{left, right} {
				c, ok := side.(*ast.Constant)
				if !ok || c.Kind == ast.ConstNone || c.Kind == ast.ConstBool || c.Kind == ast.ConstEllipsis {
					continue
				}
				text, instead := "is", "=="
				if op == ast.IsNot {
					text, instead = "is not", "!="
				}
				return `"` + text + `" with '` + constTypeName(c) + `' literal. Did you mean "` + instead + `"?`
			}
		}
		left = right
	}
	return ""
}

func constTypeName(c *ast.Constant) string {
	switch c.Kind {
	case ast.ConstNone:
		return "NoneType"
	case ast.ConstBool:
		return "bool"
	case ast.ConstEllipsis:
		return "ellipsis"
	case ast.ConstFloat:
		return "float"
	case ast.ConstComplex:
		return "complex"
	case ast.ConstStr:
		return "str"
	case ast.ConstBytes:
		return "bytes"
	}
	return "int"
}

// literalKind names the type of a literal that cannot be called (or, with displays, of a
// display); "" for anything else.
func literalKind(e ast.Expr, displays bool) string {
	switch e := e.(type) {
	case *ast.Constant:
		return constTypeName(e)
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		if displays {
			return "list"
		}
	case *ast.Dict, *ast.DictComp:
		if displays {
			return "dict"
		}
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.JoinedStr:
		if displays {
			return "str"
		}
	case *ast.Lambda:
		if !displays {
			return "function"
		}
	}
	return ""
}

// subscriptMistake is about `5[0]` and `"text"["key"]`.
func subscriptMistake(n *ast.Subscript) string {
	switch v := n.Value.(type) {
	case *ast.Constant:
		if v.Kind == ast.ConstStr || v.Kind == ast.ConstBytes {
			break
		}
		return "'" + constTypeName(v) + "' object is not subscriptable; perhaps you missed a comma?"
	case *ast.Set, *ast.SetComp, *ast.GeneratorExp, *ast.Lambda:
		return "'" + literalKind(v, false) + "' object is not subscriptable; perhaps you missed a comma?"
	}
	kind := ""
	switch v := n.Value.(type) {
	case *ast.Constant:
		kind = constTypeName(v)
	case *ast.Tuple:
		kind = "tuple"
	case *ast.List, *ast.ListComp:
		kind = "list"
	case *ast.JoinedStr:
		kind = "str"
	default:
		return ""
	}
	index := literalKind(n.Index, true)
	if index == "" || index == "int" || index == "bool" {
		return ""
	}
	return kind + " indices must be integers or slices, not " + index + "; perhaps you missed a comma?"
}
