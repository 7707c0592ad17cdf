package resolve

import (
	"fmt"
	"math/big"

	"github.com/bide-lang/bide/parser/ast"
)

func (c *checker) match(n *ast.Match) {
	c.expr(n.Subject)
	for i, m := range n.Cases {
		last := i == len(n.Cases)-1
		c.pattern(m.Pattern, last || m.Guard != nil, names{})
		c.optional(m.Guard)
		c.stmts(m.Body)
	}
}

// pattern checks p and adds the names it binds to bound. A pattern that always
// matches is refused unless always says it may stand here.
func (c *checker) pattern(p ast.Pattern, always bool, bound names) {
	switch p := p.(type) {
	case *ast.MatchValue:
		if _, ok := p.Value.(*ast.JoinedStr); ok {
			c.fail(p, "patterns may only match literals and attribute lookups")
		}
	case *ast.MatchAs:
		c.asPattern(p, always, bound)
		c.capture(p, p.Name, bound)
	case *ast.MatchStar:
		c.capture(p, p.Name, bound)
	case *ast.MatchSequence:
		c.sequencePattern(p, bound)
	case *ast.MatchMapping:
		c.mappingPattern(p, bound)
	case *ast.MatchClass:
		c.classPattern(p, bound)
	case *ast.MatchOr:
		c.orPattern(p, always, bound)
	}
}

func (c *checker) asPattern(p *ast.MatchAs, always bool, bound names) {
	switch {
	case p.Pattern != nil:
		c.pattern(p.Pattern, always, bound)
	case always:
	case p.Name == "":
		c.fail(p, "wildcard makes remaining patterns unreachable")
	default:
		c.fail(p, "name capture '%s' makes remaining patterns unreachable", p.Name)
	}
}

func (c *checker) capture(p ast.Pattern, name string, bound names) {
	if name == "" {
		return
	}
	c.forbid(p, name, ast.Store)
	if bound[name] {
		c.fail(p, "multiple assignments to name '%s' in pattern", name)
	}
	bound[name] = true
}

func (c *checker) sequencePattern(p *ast.MatchSequence, bound names) {
	star := false
	for _, item := range p.Patterns {
		if _, ok := item.(*ast.MatchStar); ok {
			if star {
				c.fail(p, "multiple starred names in sequence pattern")
			}
			star = true
		}
	}
	for _, item := range p.Patterns {
		c.pattern(item, true, bound)
	}
}

func (c *checker) mappingPattern(p *ast.MatchMapping, bound names) {
	seen := names{}
	for _, key := range p.Keys {
		if _, ok := key.(*ast.JoinedStr); ok {
			c.fail(p, "mapping pattern keys may only match literals and attribute lookups")
		}
		id, shown := constantKey(key)
		if id == "" {
			continue
		}
		if seen[id] {
			c.fail(p, "mapping pattern checks duplicate key (%s)", shown)
		}
		seen[id] = true
	}
	for _, item := range p.Patterns {
		c.pattern(item, true, bound)
	}
	c.capture(p, p.Rest, bound)
}

// constantKey identifies a literal key by its value, and shows it; both are ""
// for other keys.
func constantKey(e ast.Expr) (id, shown string) {
	minus := ""
	if u, ok := e.(*ast.UnaryOp); ok {
		minus, e = "-", u.Operand
	}
	k, ok := e.(*ast.Constant)
	if !ok {
		return "", ""
	}
	switch k.Kind {
	case ast.ConstStr:
		return "s" + k.Str, "'" + k.Str + "'"
	case ast.ConstBytes:
		return "b" + k.Str, "b'" + k.Str + "'"
	case ast.ConstNone:
		return "None", "None"
	case ast.ConstBool:
		return fmt.Sprint(k.Int), [...]string{"False", "True"}[k.Int]
	case ast.ConstInt:
		s := minus + fmt.Sprint(k.Int)
		if k.Int == 0 {
			s = "0"
		}
		return s, s
	case ast.ConstBig:
		s := minus + k.Big.String()
		return s, s
	case ast.ConstFloat:
		return floatKey(minus, k.Float)
	case ast.ConstComplex:
		s := minus + fmt.Sprint(k.Float) + "j"
		if k.Float == 0 {
			return "0", s
		}
		return s, s
	}
	return "", ""
}

// floatKey gives a whole float the identity of the int it equals.
func floatKey(minus string, f float64) (id, shown string) {
	shown = minus + fmt.Sprint(f)
	if n, acc := big.NewFloat(f).Int(nil); acc == big.Exact {
		if n.Sign() == 0 {
			minus = ""
		}
		return minus + n.String(), shown + ".0"
	}
	return shown, shown
}

func (c *checker) classPattern(p *ast.MatchClass, bound names) {
	for i, name := range p.KwdAttrs {
		c.forbid(p, name, ast.Store)
		for _, other := range p.KwdAttrs[:i] {
			if other == name {
				c.fail(p.KwdPatterns[i], "attribute name repeated in class pattern: %s", name)
			}
		}
	}
	c.expr(p.Cls)
	for _, item := range p.Patterns {
		c.pattern(item, true, bound)
	}
	for _, item := range p.KwdPatterns {
		c.pattern(item, true, bound)
	}
}

func (c *checker) orPattern(p *ast.MatchOr, always bool, bound names) {
	var first names
	for i, alt := range p.Patterns {
		own := names{}
		c.pattern(alt, always && i == len(p.Patterns)-1, own)
		if i == 0 {
			first = own
			continue
		}
		if len(own) != len(first) {
			c.fail(p, "alternative patterns bind different names")
		}
		for name := range own {
			if !first[name] {
				c.fail(p, "alternative patterns bind different names")
			}
		}
	}
	for _, name := range first.sorted() {
		c.capture(p, name, bound)
	}
}
