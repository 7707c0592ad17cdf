// Package resolve finds out what every name of a script means: which scopes there
// are, which variables live in slots, which are shared with inner functions. It
// also makes the errors that need more than the grammar, such as a return outside
// a function. It knows nothing of values or of how slots are stored.
//
// Follows: Python language reference, "Naming and binding"; PEP 709, PEP 695.
package resolve

import (
	"strings"

	"github.com/bide-lang/bide/parser/ast"
)

// Kind says what made a scope.
type Kind uint8

// The kinds of scope.
const (
	Module        Kind = iota
	Function           // def, async def
	Lambda             // lambda
	Class              // class body: names are looked up by name
	Comprehension      // list, set or dict comprehension, run inside its Host's frame
	GeneratorExp       // a function of one parameter ".0", its outermost iterable
	TypeParams         // around a generic def, class or type alias: a function without parameters, called at once
	TypeAlias          // the value of a type statement: a function called when first needed
	TypeBound          // a type parameter's bound or default: like TypeAlias
)

// Scope is what one scope-making node binds and uses. Read it only.
type Scope struct {
	Kind Kind
	// Node is the *ast.Module, FunctionDef, Lambda, ClassDef, ListComp, SetComp,
	// DictComp, GeneratorExp, TypeAlias or TypeParam. A TypeParams scope has its
	// def's, class's or alias's.
	Node   ast.Node
	Parent *Scope // nil for the module
	// Host is the scope whose frame holds the slots: itself, except for a
	// Comprehension, which runs in the nearest enclosing scope of another kind.
	Host *Scope

	Name     string // "f", "<lambda>", "<genexpr>", "<module>"
	Qualname string // __qualname__: "outer.<locals>.inner"

	// Slots names the frame's variables by slot, empty for a Comprehension.
	// Functions: parameters as in co_varnames (positional-only, others, keyword-only,
	// *args, **kwargs), then locals in order of first binding, then what inlined
	// comprehensions bind, written ".x", one slot for each comprehension's variable
	// (hidden from locals(); a Module or Class has only such slots, and a Class
	// "__class__" or "__classdict__" where a method needs its cell).
	Slots []string
	// Cells are the Slots that hold a cell, because an inner scope uses the variable,
	// ascending. A comprehension's needs a fresh cell each time it is run.
	Cells []int
	// Frees names the cells handed in by the enclosing scope, sorted, as in
	// co_freevars. Empty for a Comprehension: its Host has them.
	Frees []string

	IsAsync    bool // async def, or a comprehension or generator expression that awaits
	Suspends   bool // holds a yield: a generator function; true for GeneratorExp
	HasAwait   bool // holds await, async for, async with or an awaiting comprehension of its own
	HasStar    bool // holds `from m import *`
	Annotates  bool // a module or class with an annotated variable: it begins with __annotations__
	SeesLocals bool // mentions locals, vars, dir, eval or exec
	// SeesClass is true for type-parameter scopes directly inside a class: names
	// that are Free or GlobalImplicit are first looked up in its namespace, the
	// content of the free cell "__classdict__".
	SeesClass bool

	role     string // of a TypeAlias or TypeBound, for errors
	private  string // the class whose name mangles, "" if none
	syms     map[string]*symbol
	order    []string // names in order of first mention
	children []*Scope
	isIter   int  // depth inside a comprehension's iterable
	generic  bool // Class or Function inside a TypeParams scope
}

// symbol is what is known of one name in one scope.
type symbol struct {
	flags flag
	kind  SymbolKind
	at    ast.Node // of a global or nonlocal statement, for errors
	slot  int      // in the Host; -1 before slots are given
	cell  bool     // an inner scope uses it
}

type flag uint16

const (
	isParam flag = 1 << iota
	isBound
	isUsed
	isGlobal
	isNonlocal
	isAnnotated
	isIterVar
	isTypeParam
	isAssigned // bound by more than an import
)

// SymbolKind says where a name is found.
type SymbolKind uint8

// The kinds of symbol.
const (
	// Name is looked up by name: in a class body in its namespace, then globals,
	// then builtins; in a module in the module's namespace, then builtins. It
	// is stored and deleted in the namespace.
	Name SymbolKind = iota
	// Local is slot Index of the frame.
	Local
	// Cell is the cell in slot Index of the frame.
	Cell
	// Free is the cell Index of the function's closure (the Host's Frees).
	Free
	// NameOrFree is read in a class body: the namespace first, then Free.
	NameOrFree
	// GlobalImplicit is read from globals, then builtins.
	GlobalImplicit
	// GlobalExplicit was declared by a global statement: it is stored there, too.
	GlobalExplicit
)

// Symbol is what a name means in a scope. Name is mangled.
type Symbol struct {
	Kind  SymbolKind
	Index int
	Name  string
}

// Lookup says what name means in s, for reading, storing and deleting. name is as
// written: mangling is done here. It never fails: a name that s does not hold is
// looked up as one it reads.
func (s *Scope) Lookup(name string) Symbol {
	name = s.Mangle(name)
	sym := s.syms[name]
	if sym == nil {
		return Symbol{Kind: s.implicit(), Name: name}
	}
	return s.result(name, sym)
}

func (s *Scope) result(name string, sym *symbol) Symbol {
	switch sym.kind {
	case Local:
		if sym.cell {
			return Symbol{Kind: Cell, Index: sym.slot, Name: name}
		}
		return Symbol{Kind: Local, Index: sym.slot, Name: name}
	case Free, NameOrFree:
		return Symbol{Kind: sym.kind, Index: s.Host.freeIndex(name), Name: name}
	}
	return Symbol{Kind: sym.kind, Name: name}
}

// OwnSlots are the slots of the variables the scope itself binds, in the order they come up.
func (s *Scope) OwnSlots() []int {
	var slots []int
	for _, name := range s.order {
		if sym := s.syms[name]; sym.kind == Local {
			slots = append(slots, sym.slot)
		}
	}
	return slots
}

// implicit is the kind of a name that no scope binds.
func (s *Scope) implicit() SymbolKind {
	switch {
	case s.Kind == Module || s.Kind == Class:
		return Name
	case s.Kind == Comprehension && s.Host.Kind == Module:
		return Name
	}
	return GlobalImplicit
}

// Capture says where s finds the cell that an inner scope's Frees names: Cell or
// Free. name is mangled already.
func (s *Scope) Capture(name string) Symbol {
	if s.Kind == Class && s.hasCell(name) {
		return Symbol{Kind: Cell, Index: s.syms["."+name].slot, Name: name}
	}
	if sym := s.syms[name]; sym != nil && sym.kind == Local && sym.cell {
		return Symbol{Kind: Cell, Index: sym.slot, Name: name}
	}
	return Symbol{Kind: Free, Index: s.Host.freeIndex(name), Name: name}
}

func (s *Scope) freeIndex(name string) int {
	for i, f := range s.Frees {
		if f == name {
			return i
		}
	}
	return -1
}

// NeedsClassCell reports whether a method of the class s uses super() or
// __class__, so that the class must be put into Capture("__class__")'s cell.
func (s *Scope) NeedsClassCell() bool { return s.Kind == Class && s.hasCell("__class__") }

// NeedsClassDict reports whether a type parameter's scope reads the namespace of
// the class s from the cell Capture("__classdict__").
func (s *Scope) NeedsClassDict() bool { return s.Kind == Class && s.hasCell("__classdict__") }

// hasCell reports whether a class has an implicit cell, noted under "." + name
// since the class body may bind the name itself.
func (s *Scope) hasCell(name string) bool {
	sym := s.syms["."+name]
	return sym != nil && sym.cell
}

// Mangle returns how an identifier written in s is stored: __x inside class C
// as _C__x. It is meant for attributes, imports and keywords; Lookup does it itself.
func (s *Scope) Mangle(name string) string {
	if s.private == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' || strings.HasSuffix(name, "__") ||
		strings.IndexByte(name, '.') >= 0 {
		return name
	}
	class := strings.TrimLeft(s.private, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// isFunction reports whether s runs in a frame with fast locals.
func (s *Scope) isFunction() bool { return s.Kind != Module && s.Kind != Class }

// Table holds the scopes of a module.
type Table struct {
	// Module is the scope of the script itself.
	Module *Scope
	// LazyAnnotations is true under `from __future__ import annotations`:
	// annotations are kept as their source text, and their names are not resolved.
	LazyAnnotations bool

	scopes     map[ast.Node]*Scope
	typeParams map[ast.Node]*Scope
	defaults   map[*ast.TypeParam]*Scope
}

// Scope returns the scope node makes: a Module, FunctionDef, Lambda, ClassDef,
// comprehension, GeneratorExp or TypeAlias (its value); a TypeParam's bound. It
// is nil for any other node.
func (t *Table) Scope(node ast.Node) *Scope { return t.scopes[node] }

// TypeParams returns the scope around a generic FunctionDef, ClassDef or
// TypeAlias that holds its type parameters, nil if it has none.
func (t *Table) TypeParams(node ast.Node) *Scope { return t.typeParams[node] }

// TypeDefault returns the scope of a type parameter's default, nil without one.
func (t *Table) TypeDefault(tp *ast.TypeParam) *Scope { return t.defaults[tp] }
