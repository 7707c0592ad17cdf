package resolve

import (
	"github.com/bide-lang/bide/parser/ast"
)

// lineOf is the line n starts on.
func (b *builder) lineOf(n ast.Node) int {
	line, _ := b.file.Position(n.Span().Start)
	return line
}

// checkFuture checks the `from __future__ import` statements at the beginning: they name features that
// exist. The checker refuses later ones.
func (b *builder) checkFuture(mod *ast.Module) {
	early := true
	for i, s := range mod.Body {
		from, ok := s.(*ast.ImportFrom)
		if !ok || from.Module != "__future__" || from.Level != 0 {
			if i > 0 || !isDocstring(s) {
				early = false
			}
			continue
		}
		if !early {
			return
		}
		b.futureLine = b.lineOf(from)
		for _, a := range from.Names {
			b.futureFeature(from, a.Name)
		}
	}
}

func isDocstring(s ast.Stmt) bool {
	e, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	k, ok := e.Value.(*ast.Constant)
	return ok && k.Kind == ast.ConstStr
}

func (b *builder) futureFeature(n ast.Node, name string) {
	switch name {
	case "annotations":
		b.lazyAnnotations = true
		b.table.LazyAnnotations = true
	case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
		"unicode_literals", "barry_as_FLUFL", "generator_stop":
	case "braces":
		b.failFuture(n, "not a chance")
	default:
		b.failFuture(n, "future feature %s is not defined", name)
	}
}

// failFuture is fail with the place CPython gives: no end.
func (b *builder) failFuture(n ast.Node, format string, args ...any) {
	err := b.errorf(n, format, args...)
	err.Place.EndLine, err.Place.EndOffset = err.Place.Line, 0
	panic(err)
}
