package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// staticAttributes is the tuple of the names X that functions of a class body assign as `self.X`, sorted.
//
// Follows: Python data model, "type.__static_attributes__".
func staticAttributes(body []ast.Stmt) Value {
	c := attributeCollector{seen: map[string]bool{}}
	for _, s := range body {
		ast.Inspect(s, c.outside)
	}
	slices.Sort(c.names)
	values := make([]Value, len(c.names))
	for i, name := range c.names {
		values[i] = object.StrOf(name).Value()
	}
	return object.NewTuple(values...).Value()
}

type attributeCollector struct {
	seen  map[string]bool
	names []string
}

// outside looks for the functions of a class body.
func (c *attributeCollector) outside(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ClassDef:
		return false
	case *ast.FunctionDef:
		for _, s := range n.Body {
			ast.Inspect(s, c.inside)
		}
		return false
	}
	return true
}

// inside looks for assignments in a function.
func (c *attributeCollector) inside(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ClassDef:
		return false
	case *ast.Assign:
		for _, target := range n.Targets {
			c.target(target)
		}
	case *ast.AnnAssign:
		if n.Value != nil {
			c.target(n.Target)
		}
	case *ast.For:
		c.target(n.Target)
	case *ast.With:
		for _, item := range n.Items {
			c.target(item.Vars)
		}
	}
	return true
}

func (c *attributeCollector) target(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Attribute:
		if name, ok := e.Value.(*ast.Name); ok && name.ID == "self" && !c.seen[e.Attr] {
			c.seen[e.Attr] = true
			c.names = append(c.names, e.Attr)
		}
	case *ast.Tuple:
		for _, elt := range e.Elts {
			c.target(elt)
		}
	case *ast.List:
		for _, elt := range e.Elts {
			c.target(elt)
		}
	case *ast.Starred:
		c.target(e.Value)
	}
}
