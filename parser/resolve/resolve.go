package resolve

import (
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// maxDepth bounds how deeply nodes may nest, so that whoever walks a resolved
// tree by recursion is safe.
const maxDepth = 9950

// Options say how a script will be run.
type Options struct {
	// TopAwait allows await, async for and async with at the module's top level.
	TopAwait bool
	// Warn receives the SyntaxWarnings, in order; nil drops them.
	Warn token.Warn
}

// refused ends Resolve with the error that a warning became.
type refused struct{ err error }

// Resolve finds the scopes of mod, which was parsed from file. With TopAwait it
// sets mod.TopAwait where the module awaits. The error is a *token.SyntaxError,
// of Class RecursionError if the tree is too deep.
func Resolve(mod *ast.Module, file *token.File, opts Options) (table *Table, err error) {
	b := &builder{file: file, table: newTable()}
	building := true
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *token.SyntaxError:
			r.Bare = building
			table, err = nil, r
		case refused:
			table, err = nil, r.err
		default:
			panic(r)
		}
	}()
	b.checkFuture(mod)
	b.buildModule(mod)
	b.analyze(b.table.Module)
	building = false
	c := &checker{builder: b, topAwait: opts.TopAwait, warn: opts.Warn, checked: map[*ast.Try]int{}}
	c.checkModule(mod)
	mod.TopAwait = opts.TopAwait && b.table.Module.HasAwait
	return b.table, nil
}

// ResolveExpression is Resolve for an expression alone, as eval compiles it. The
// table's module scope belongs to the returned Module, whose one statement is an
// ExprStmt of e.
func ResolveExpression(e ast.Expr, file *token.File, opts Options) (*ast.Module, *Table, error) {
	at := ast.At{Where: e.Span()}
	mod := &ast.Module{At: at, Body: []ast.Stmt{&ast.ExprStmt{At: at, Value: e}}}
	table, err := Resolve(mod, file, opts)
	return mod, table, err
}

func newTable() *Table {
	return &Table{
		scopes:     map[ast.Node]*Scope{},
		typeParams: map[ast.Node]*Scope{},
		defaults:   map[*ast.TypeParam]*Scope{},
	}
}

// builder makes the scopes: which names each binds and uses.
type builder struct {
	file  *token.File
	table *Table
	cur   *Scope
	depth int
	// future annotations are text: their names count as unused
	lazyAnnotations bool
	futureLine      int // of the last __future__ import at the beginning, 0 if none
}

// fail ends Resolve with a SyntaxError about n.
func (b *builder) fail(n ast.Node, format string, args ...any) {
	panic(b.errorf(n, format, args...))
}

// errorf makes an error about n. Its offsets count bytes, as those of CPython's compiler do.
func (b *builder) errorf(n ast.Node, format string, args ...any) *token.SyntaxError {
	err := token.Errorf(b.file, n.Span(), format, args...)
	line, col := b.file.Position(err.Span.Start)
	endLine, endCol := b.file.Position(err.Span.End)
	err.Place = &token.Place{Line: line, Offset: col + 1, EndLine: endLine, EndOffset: endCol + 1}
	return err
}

func (b *builder) enter(n ast.Node) {
	b.depth++
	if b.depth > maxDepth {
		err := token.Errorf(b.file, n.Span(), "maximum recursion depth exceeded during compilation")
		err.Class = "RecursionError"
		panic(err)
	}
}

// push opens a scope for node inside the current one.
func (b *builder) push(kind Kind, node ast.Node, name string) *Scope {
	s := &Scope{Kind: kind, Node: node, Parent: b.cur, Name: name, syms: map[string]*symbol{}}
	s.Host = s
	if p := b.cur; p != nil {
		s.private = p.private
		s.isIter = p.isIter
		p.children = append(p.children, s)
		if kind == Comprehension {
			s.Host = p.Host
		}
	}
	b.cur = s
	return s
}

func (b *builder) pop() { b.cur = b.cur.Parent }

// sym returns the entry of a mangled name in s, made if new.
func (s *Scope) sym(name string) *symbol {
	sym := s.syms[name]
	if sym == nil {
		sym = &symbol{slot: -1}
		s.syms[name] = sym
		s.order = append(s.order, name)
	}
	return sym
}

func (b *builder) use(name string) { b.cur.sym(b.cur.Mangle(name)).flags |= isUsed }

// bind notes that the current scope binds name at n.
func (b *builder) bind(name string, f flag, n ast.Node) {
	name = b.cur.Mangle(name)
	sym := b.cur.sym(name)
	switch {
	case f&isParam != 0 && sym.flags&isParam != 0:
		b.fail(n, "duplicate argument '%s' in function definition", name)
	case f&isTypeParam != 0 && sym.flags&isTypeParam != 0:
		b.fail(n, "duplicate type parameter '%s'", name)
	case f&isIterVar != 0 && sym.flags&(isGlobal|isNonlocal) != 0:
		b.fail(n, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
	}
	if _, imported := n.(*ast.Alias); !imported {
		f |= isAssigned
	}
	sym.flags |= f | isBound
}
