package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// codeKind says what calling a function of the code makes.
type codeKind uint8

const (
	kindPlain codeKind = iota
	kindGenerator
	kindCoroutine
	kindAsyncGenerator
)

// Code is linked code: what a def, lambda, class body, generator expression or
// whole script runs. It is linked the first time it runs.
type Code struct {
	object.Header
	name, qualname string
	file           *token.File
	kind           codeKind
	flags          codeFlags
	native         bool                            // steps written in Go: no source, hidden from tracebacks
	direct         func(f *Frame) (*Future, Value) // see Coroutine.Direct
	hidden         bool                            // library code: hidden from tracebacks

	params  paramSpec
	names   []string // slot names of the locals, parameters first
	frees   []string
	nslots  int // locals and temporaries
	handled int // slot of the exception being handled; -1 if no try
	stack   int // estimated bytes of Go stack a call needs

	entry Step
	// watchedEntry is entry with a step for every statement that does nothing, so that watched lines can stop there too; nil
	// until lines are watched.
	watchedEntry Step
	// traced is entry with steps that tell of lines and calls, tracedMarks are their marks; nil until they are wanted.
	traced      Step
	tracedMarks []lineMark
	// result is the expression of a plain function that does nothing but return it.
	result Node
	sites  []object.Site
	marks  []lineMark        // of its statements, inner ones first
	stops  map[Step]lineStop // the same; nil until lines are watched
	inner  []innerScope
	pool   *Frame
	nested []*Code // of the functions and classes in it, once linked
	survey *survey // see surveyed; nil until somebody asks

	// what linking needs
	body        []ast.Stmt
	node        ast.Node
	scope       *resolve.Scope
	unit        *unit
	base        int // 1 where slot 0 holds a namespace
	depth       int // of the deepest expression
	doc         string
	hasDoc      bool
	byName      *Code // the same code run with separate locals
	typeParams  []*ast.TypeParam
	defaults    []Node // of the def with these type parameters; they come from the caller's frame
	lazyValue   bool   // of a type alias
	interactive bool
	class       *classNode // whose body this is
	// renamed and firstLine are what replace set; "" and 0 otherwise.
	renamed   string
	firstLine int
}

// CodeType is the type of code objects.
var CodeType = &object.Type{Name: "code", Flags: object.FlagNoNew}

// paramSpec is what a function accepts, in the order of its slots:
// positional-only, positional-or-keyword, keyword-only, *args, **kwargs.
type paramSpec struct {
	posOnly, positional, kwOnly int // positional includes posOnly
	varArgs, varKw              bool
	names                       []*object.Str // of all but *args and **kwargs
	// takes is one more than the number of parameters if all of them can be given by position; else 0.
	takes int
	// cells are the parameters captured by inner functions.
	cells []int
}

// count is the number of slots the parameters take.
func (p *paramSpec) count() int {
	n := p.positional + p.kwOnly
	if p.varArgs {
		n++
	}
	if p.varKw {
		n++
	}
	return n
}

// FileName is the path tracebacks show.
func (c *Code) FileName() string {
	if c.file == nil {
		return "<native>"
	}
	return c.file.Name
}

// FuncName is the name tracebacks show after "in".
func (c *Code) FuncName() string { return c.name }

// Site gives the place of a site number.
func (c *Code) Site(n int32) object.Site {
	if int(n) >= len(c.sites) {
		return object.Site{File: c.file}
	}
	return c.sites[n]
}

// Hidden reports library code, whose frames tracebacks leave out.
func (c *Code) Hidden() bool { return c.hidden || c.native }

func (c *Code) isLambda() bool {
	_, ok := c.node.(*ast.Lambda)
	return ok
}

// Value is the code as a script sees it.
func (c *Code) Value() Value { return object.FromHeader(&c.Header) }

type codeFlags uint8

const (
	// codeIterableCoroutine marks a generator made awaitable by types.coroutine.
	codeIterableCoroutine codeFlags = 1 << iota
	// codeNested marks what stands inside a function.
	codeNested
)

// slotName is the variable that lives in a slot, "" for a temporary.
func (c *Code) slotName(slot int) string {
	if slot < len(c.names) {
		return c.names[slot]
	}
	return ""
}
