// Package ast holds the tree a script is parsed into, one Go type a node of
// Python's grammar. It knows nothing of scopes, values or running: names and
// shapes follow the abstract grammar of Python's own ast module, so its
// documentation describes these nodes too.
//
// Follows: Python library reference, ast, "Abstract Grammar".
package ast

import "github.com/bide-lang/bide/lexer/token"

// Node is any part of the tree. Span gives the bytes of the source it was
// parsed from, start included, end not.
type Node interface {
	Span() token.Span
}

// Expr is an expression node.
type Expr interface {
	Node
	exprNode()
}

// Stmt is a statement node.
type Stmt interface {
	Node
	stmtNode()
}

// Pattern is a node of a match statement's case.
type Pattern interface {
	Node
	patternNode()
}

// At places a node in the source; every node embeds it.
type At struct{ Where token.Span }

// Span returns where the node stands in the source, in bytes.
func (a At) Span() token.Span { return a.Where }

// Module is a whole script. TopAwait is true when await, async for or async
// with stands at its top level, which makes the script one main task.
type Module struct {
	At
	Body     []Stmt
	TopAwait bool
}

// Ctx says whether a target-like expression is read, written or deleted.
type Ctx uint8

// The contexts of Name, Attribute, Subscript, Starred, List and Tuple.
const (
	Load Ctx = iota
	Store
	Del
)
