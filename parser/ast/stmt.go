package ast

import "github.com/bide-lang/bide/lexer/token"

type (
	// FunctionDef is a def or, with IsAsync, an async def. Its span starts at
	// def or async (not at a decorator); NameAt is where the name stands.
	FunctionDef struct {
		At
		Name       string
		NameAt     token.Span
		TypeParams []*TypeParam
		Params     *Params
		Body       []Stmt
		Decorators []Expr
		Returns    Expr
		IsAsync    bool
	}
	// ClassDef is a class statement.
	ClassDef struct {
		At
		Name       string
		NameAt     token.Span
		TypeParams []*TypeParam
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	// Return is `return value`; Value may be nil.
	Return struct {
		At
		Value Expr
	}
	// Delete is `del targets`.
	Delete struct {
		At
		Targets []Expr
	}
	// Assign is `t1 = t2 = value`.
	Assign struct {
		At
		Targets []Expr
		Value   Expr
	}
	// TypeAlias is `type name[params] = value`.
	TypeAlias struct {
		At
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}
	// AugAssign is `target op= value`.
	AugAssign struct {
		At
		Target Expr
		Op     Operator
		Value  Expr
	}
	// AnnAssign is `target: annotation = value`; Value may be nil. Simple is
	// true for a bare name without parentheses.
	AnnAssign struct {
		At
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}
	// For is a for or, with IsAsync, an async for.
	For struct {
		At
		Target  Expr
		Iter    Expr
		Body    []Stmt
		OrElse  []Stmt
		IsAsync bool
	}
	// While is a while loop.
	While struct {
		At
		Test   Expr
		Body   []Stmt
		OrElse []Stmt
	}
	// If is an if; an elif is an If alone in OrElse.
	If struct {
		At
		Test   Expr
		Body   []Stmt
		OrElse []Stmt
	}
	// With is a with or, with IsAsync, an async with.
	With struct {
		At
		Items   []*WithItem
		Body    []Stmt
		IsAsync bool
	}
	// Match is a match statement.
	Match struct {
		At
		Subject Expr
		Cases   []*MatchCase
	}
	// Raise is `raise exc from cause`; both may be nil.
	Raise struct {
		At
		Exc, Cause Expr
	}
	// Try is a try statement; with Star its handlers are except*.
	Try struct {
		At
		Body      []Stmt
		Handlers  []*ExceptHandler
		OrElse    []Stmt
		FinalBody []Stmt
		Star      bool
	}
	// Assert is `assert test, msg`; Msg may be nil.
	Assert struct {
		At
		Test, Msg Expr
	}
	// Import is `import a.b as c, d`.
	Import struct {
		At
		Names []*Alias
	}
	// ImportFrom is `from ..module import names`; Level counts the dots.
	ImportFrom struct {
		At
		Module string
		Names  []*Alias
		Level  int
	}
	// Global is `global names`.
	Global struct {
		At
		Names []string
	}
	// Nonlocal is `nonlocal names`.
	Nonlocal struct {
		At
		Names []string
	}
	// ExprStmt is an expression whose value is dropped (at a prompt: shown).
	ExprStmt struct {
		At
		Value Expr
	}
	// Pass does nothing.
	Pass struct{ At }
	// Break leaves the nearest loop.
	Break struct{ At }
	// Continue goes on with the nearest loop.
	Continue struct{ At }
)

// Alias is `name as asname` in an import; AsName is "" where absent, Name is
// "*" for `import *`.
type Alias struct {
	At
	Name, AsName string
}

// WithItem is `context as vars`; Vars may be nil.
type WithItem struct {
	Context Expr
	Vars    Expr
}

// ExceptHandler is one except clause; Type is nil for a bare except, Name is
// "" without `as`.
type ExceptHandler struct {
	At
	Type Expr
	Name string
	Body []Stmt
}

// MatchCase is `case pattern if guard: body`; Guard may be nil.
type MatchCase struct {
	At
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

type (
	// MatchValue compares the subject with a literal or dotted name by ==.
	MatchValue struct {
		At
		Value Expr
	}
	// MatchSingleton compares with None, True or False by identity.
	MatchSingleton struct {
		At
		Value *Constant
	}
	// MatchSequence is `[p, q, *rest]`.
	MatchSequence struct {
		At
		Patterns []Pattern
	}
	// MatchMapping is `{key: p, **rest}`; Rest is "" where absent.
	MatchMapping struct {
		At
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	// MatchClass is `Cls(p, name=q)`.
	MatchClass struct {
		At
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// MatchStar is `*name` in a sequence; Name is "" for `*_`.
	MatchStar struct {
		At
		Name string
	}
	// MatchAs is `pattern as name`, a capture (nil Pattern) or `_` (both empty).
	MatchAs struct {
		At
		Pattern Pattern
		Name    string
	}
	// MatchOr is `p | q`.
	MatchOr struct {
		At
		Patterns []Pattern
	}
)

// TypeParam is one of `[T: bound = default, *Ts, **P]`. Stars counts the
// leading asterisks.
type TypeParam struct {
	At
	Name    string
	Stars   int
	Bound   Expr
	Default Expr
}

func (*FunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()    {}
func (*Return) stmtNode()      {}
func (*Delete) stmtNode()      {}
func (*Assign) stmtNode()      {}
func (*TypeAlias) stmtNode()   {}
func (*AugAssign) stmtNode()   {}
func (*AnnAssign) stmtNode()   {}
func (*For) stmtNode()         {}
func (*While) stmtNode()       {}
func (*If) stmtNode()          {}
func (*With) stmtNode()        {}
func (*Match) stmtNode()       {}
func (*Raise) stmtNode()       {}
func (*Try) stmtNode()         {}
func (*Assert) stmtNode()      {}
func (*Import) stmtNode()      {}
func (*ImportFrom) stmtNode()  {}
func (*Global) stmtNode()      {}
func (*Nonlocal) stmtNode()    {}
func (*ExprStmt) stmtNode()    {}
func (*Pass) stmtNode()        {}
func (*Break) stmtNode()       {}
func (*Continue) stmtNode()    {}

func (*MatchValue) patternNode()     {}
func (*MatchSingleton) patternNode() {}
func (*MatchSequence) patternNode()  {}
func (*MatchMapping) patternNode()   {}
func (*MatchClass) patternNode()     {}
func (*MatchStar) patternNode()      {}
func (*MatchAs) patternNode()        {}
func (*MatchOr) patternNode()        {}
