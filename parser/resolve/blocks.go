package resolve

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// maxBlocks bounds the blocks inside each other in a function.
const maxBlocks = 21

// block is what a break, continue or return would leave.
type block struct {
	kind    blockKind
	final   *ast.Try // whose finally is run on the way out; nil if none is
	noPlace bool     // an error further out has no place any more
}

type blockKind uint8

const (
	otherBlock blockKind = iota
	loopBlock
	exceptStar
)

// in runs f inside scope s, with no block open.
func (c *checker) in(s *Scope, f func()) {
	scope, blocks := c.scope, c.blocks
	c.scope, c.blocks = s, nil
	f()
	c.scope, c.blocks = scope, blocks
}

// inBlock runs f inside one more block of the statement n.
func (c *checker) inBlock(n ast.Node, b block, f func()) {
	if len(c.blocks) >= maxBlocks {
		c.fail(n, "too many statically nested blocks")
	}
	c.blocks = append(c.blocks, b)
	f()
	c.blocks = c.blocks[:len(c.blocks)-1]
}

// body checks the statements of a function, which are a block of their own where it suspends.
func (c *checker) body(n *ast.FunctionDef) {
	s := c.table.Scope(n)
	c.in(s, func() {
		if s.IsAsync || s.Suspends {
			c.inBlock(n, block{}, func() { c.stmts(n.Body) })
			return
		}
		c.stmts(n.Body)
	})
}

func (c *checker) with(n *ast.With) {
	if n.IsAsync && !c.mayAwait() {
		c.fail(n, "'async with' outside async function")
	}
	c.withItems(n, n.Items)
}

// withItems checks the items, each a block around those after it, and the body.
func (c *checker) withItems(n *ast.With, items []*ast.WithItem) {
	if len(items) == 0 {
		c.stmts(n.Body)
		return
	}
	c.expr(items[0].Context)
	c.inBlock(items[0].Context, block{noPlace: true}, func() {
		if items[0].Vars != nil {
			c.target(items[0].Vars)
		}
		c.withItems(n, items[1:])
	})
}

// try checks the finally twice, as CPython makes code for it twice: for the way down and for exceptions.
func (c *checker) try(n *ast.Try) {
	if len(n.FinalBody) == 0 {
		c.tryExcept(n)
		return
	}
	c.inBlock(n, block{final: n, noPlace: true}, func() { c.tryExcept(n) })
	c.finalBody(n)
	c.inBlock(n, block{}, func() { c.finalBody(n) })
}

func (c *checker) tryExcept(n *ast.Try) {
	if len(n.Handlers) == 0 {
		c.stmts(n.Body)
		return
	}
	c.inBlock(n, block{}, func() { c.stmts(n.Body) })
	c.stmts(n.OrElse)
	outer := block{}
	if n.Star {
		outer.kind = exceptStar
	}
	c.inBlock(n, outer, func() {
		for i, h := range n.Handlers {
			c.handler(h, i == len(n.Handlers)-1)
		}
	})
}

func (c *checker) handler(h *ast.ExceptHandler, last bool) {
	if h.Type == nil && !last {
		c.fail(h, "default 'except:' must be last")
	}
	c.optional(h.Type)
	if h.Name != "" {
		c.forbid(h, h.Name, ast.Store)
	}
	c.inBlock(h, block{}, func() { c.stmts(h.Body) })
}

// finalBody checks a finally inside the blocks that are open now. What passed inside as many passes again.
func (c *checker) finalBody(n *ast.Try) {
	if depth, ok := c.checked[n]; ok && len(c.blocks) <= depth {
		return
	}
	c.stmts(n.FinalBody)
	c.checked[n] = len(c.blocks)
}

func (c *checker) ret(n *ast.Return) {
	s := c.scope
	if s.Kind != Function {
		c.fail(n, "'return' outside function")
	}
	if n.Value != nil && s.IsAsync && s.Suspends {
		c.fail(n, "'return' with value in async generator")
	}
	c.optional(n.Value)
	constant, ok := n.Value.(*ast.Constant)
	switch {
	case ok:
		c.leave(constant, false, false)
	default:
		c.leave(n, false, n.Value != nil)
	}
}

// leaveLoop checks a break or continue.
func (c *checker) leaveLoop(n ast.Node, outside string) {
	if !c.leave(n, true, false) {
		c.fail(n, "%s", outside)
	}
}

// leave goes out through the open blocks, to the nearest loop if toLoop is set, and tells whether it came to
// one. The finally of a try left on the way is checked then and there, with a value kept meanwhile if keeps is set.
func (c *checker) leave(n ast.Node, toLoop, keeps bool) bool {
	open := c.blocks
	defer func() { c.blocks = open }()
	hasPlace := true
	for i := len(open) - 1; i >= 0; i-- {
		b := open[i]
		if b.kind == exceptStar {
			c.failLeaving(n, hasPlace)
		}
		if toLoop && b.kind == loopBlock {
			return true
		}
		c.blocks = open[:i:i]
		if b.final != nil && keeps {
			c.inBlock(n, block{}, func() { c.finalBody(b.final) })
		} else if b.final != nil {
			c.finalBody(b.final)
		}
		hasPlace = hasPlace && !b.noPlace
	}
	return false
}

// failLeaving refuses to leave an except*. CPython forgets where it is on the way out of a with or a finally.
func (c *checker) failLeaving(n ast.Node, hasPlace bool) {
	err := c.errorf(n, "'break', 'continue' and 'return' cannot appear in an except* block")
	if !hasPlace {
		err.Place = &token.Place{Line: -1, EndLine: -1}
	}
	panic(err)
}
