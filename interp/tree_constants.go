package interp

import (
	"math"
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// constant reads a Constant. What the parser has no literal for, a complex number with a real part or a tuple, becomes
// the expression that gives it.
func (r *treeReader) constant(c *ast.Constant, v Value) ast.Node {
	r.place(&c.At, v, "Constant")
	value := r.field(v, "Constant", "value")
	if s, ok := object.AsStr(r.text(v, "kind")); ok {
		c.Unicode = s.Text() == "u"
	}
	if r.bad {
		return nil
	}
	return r.literal(c, value)
}

func (r *treeReader) literal(c *ast.Constant, v Value) ast.Expr {
	switch {
	case v.IsNone():
		return c
	case v == object.Ellipsis:
		c.Kind = ast.ConstEllipsis
		return c
	case v.IsBool():
		c.Kind = ast.ConstBool
		if v == object.True {
			c.Int = 1
		}
		return c
	}
	switch v.Type() {
	case object.IntType:
		return r.intLiteral(c, v)
	case object.FloatType:
		f, _ := object.AsFloat64(v)
		c.Kind, c.Float = ast.ConstFloat, f
	case object.ComplexType:
		return r.complexLiteral(c, v)
	case object.StrType:
		s, _ := object.AsStr(v)
		c.Kind, c.Str = ast.ConstStr, s.Text()
	case object.BytesType:
		b, _ := object.AsBytes(v)
		c.Kind, c.Str = ast.ConstBytes, string(b)
	case object.TupleType:
		return r.tupleLiteral(c, v)
	default:
		r.complain(object.TypeErrorType, "got an invalid type in Constant: "+v.Type().MessageName())
	}
	return c
}

func (r *treeReader) intLiteral(c *ast.Constant, v Value) ast.Expr {
	if n, small := object.AsInt64(v); small {
		c.Kind, c.Int = ast.ConstInt, n
	} else {
		c.Kind = ast.ConstBig
		c.Big, _ = object.AsBigInt(v)
	}
	return c
}

func (r *treeReader) complexLiteral(c *ast.Constant, v Value) ast.Expr {
	n, _ := object.AsComplex(v)
	c.Kind, c.Float = ast.ConstComplex, imag(n)
	if real(n) == 0 && !math.Signbit(real(n)) {
		return c
	}
	whole := &ast.Constant{At: c.At, Kind: ast.ConstFloat, Float: real(n)}
	sum := &ast.BinOp{At: c.At, Left: whole, Op: ast.Add, Right: c}
	r.like(c, &sum.At, &whole.At)
	return sum
}

func (r *treeReader) tupleLiteral(c *ast.Constant, v Value) ast.Expr {
	items, _ := object.AsTuple(v)
	u := &ast.Tuple{}
	r.like(c, &u.At)
	for _, item := range items.Items {
		part := &ast.Constant{}
		r.like(c, &part.At)
		u.Elts = append(u.Elts, r.literal(part, item))
	}
	return u
}

// like gives nodes made for c the place of c.
func (r *treeReader) like(c *ast.Constant, others ...*ast.At) {
	i := slices.IndexFunc(r.places, func(p treePlace) bool { return p.at == &c.At })
	if i < 0 {
		return
	}
	for _, at := range others {
		place := r.places[i]
		place.at = at
		r.places = append(r.places, place)
	}
}

// singleton reads what a MatchSingleton compares with.
func (r *treeReader) singleton(v Value) *ast.Constant {
	c := &ast.Constant{}
	if v.IsBool() {
		r.literal(c, v)
	} else {
		r.fail(object.ValueErrorType, "MatchSingleton can only contain True, False and None")
	}
	return c
}

// settle makes a file with the lines that nodes stand in and places the nodes there.
func (r *treeReader) settle(name string) *token.File {
	widths := map[int]int{1: 1}
	for _, p := range r.places {
		widths[p.line] = max(widths[p.line], p.col)
		widths[p.endLine] = max(widths[p.endLine], p.endCol)
	}
	file := token.NewBlank(name, widths)
	for _, p := range r.places {
		p.at.Where = token.Span{Start: file.LineStart(p.line) + token.Pos(p.col), End: file.LineStart(p.endLine) + token.Pos(p.endCol)}
	}
	for _, finish := range r.later {
		finish()
	}
	return file
}
