package interp

import (
	"errors"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/interp/object/ucd"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// sourceKind says what a text is compiled as.
type sourceKind struct {
	hidden   bool // part of the library: no frames in tracebacks, no warnings
	script   bool // the file that is run
	topAwait bool // await may stand outside functions
	partial  bool // what is right so far but not complete is told from what is wrong
}

// compileModule parses and resolves a whole source text; nil means an exception is pending.
func (in *Interpreter) compileModule(t *object.Thread, name string, src []byte, kind sourceKind) *Code {
	text, err := lexer.DecodeFile(name, src, otherEncodings(t))
	if err != nil {
		return in.syntaxError(t, err)
	}
	file := token.NewFile(name, text)
	file.Shown = name == "<string>"
	return in.compileFile(t, file, kind)
}

// otherEncodings lets sources have any encoding that the module codecs knows.
func otherEncodings(t *object.Thread) lexer.OtherEncodings {
	return func(encoding string, data []byte) (string, error) {
		if wide := strings.ToLower(encoding); strings.HasPrefix(wide, "utf-16") || strings.HasPrefix(wide, "utf-32") {
			return "", errors.New("encoding problem: " + encoding) // the coding line itself would be none
		}
		text, ok := object.Decode(t, data, encoding, "strict")
		if ok {
			return text, nil
		}
		return "", errors.New(textOf(t, t.Take().Value()))
	}
}

// textOf is str(v), empty if that fails.
func textOf(t *object.Thread, v Value) string {
	s, ok := object.ToStr(t, v)
	if !ok {
		t.Take()
	}
	return s
}

// hideCaret moves an error at the very end of a script read from a file to its last line and takes
// the caret off, because CPython's reader knows no more there.
func hideCaret(err error) {
	var se *token.SyntaxError
	if !errors.As(err, &se) || se.File == nil || int(se.Span.Start) < len(se.File.Src) {
		return
	}
	last := max(se.File.LineCount()-1, 1)
	se.Place = &token.Place{Line: last, EndLine: last, EndOffset: -1}
}

func (in *Interpreter) compileFile(t *object.Thread, file *token.File, kind sourceKind) *Code {
	mod, err := parser.ParseModule(file, in.parserOptions(t))
	if err != nil {
		if kind.script && !file.Shown {
			hideCaret(err)
		}
		return in.syntaxError(t, err)
	}
	return in.treeCode(t, mod, file, kind)
}

// treeCode makes code of a module.
func (in *Interpreter) treeCode(t *object.Thread, mod *ast.Module, file *token.File, kind sourceKind) *Code {
	opts := resolve.Options{TopAwait: kind.topAwait, Warn: in.syntaxWarner(t)}
	if kind.hidden {
		opts.Warn = nil
	}
	table, err := resolve.Resolve(mod, file, opts)
	if err != nil {
		return in.syntaxError(t, err)
	}
	return in.moduleCode(file, mod, table, kind.hidden)
}

func (in *Interpreter) moduleCode(file *token.File, mod *ast.Module, table *resolve.Table, hidden bool) *Code {
	u := &unit{in: in, file: file, table: table, hidden: hidden, textAnnotations: wantsTextAnnotations(mod.Body)}
	c := u.newCode(table.Module, mod, mod.Body)
	if mod.TopAwait {
		c.kind = kindCoroutine
	}
	return c
}

// wantsTextAnnotations finds `from __future__ import annotations`, which stands at the top.
func wantsTextAnnotations(body []ast.Stmt) bool {
	for i, s := range body {
		from, ok := s.(*ast.ImportFrom)
		if !ok && i > 0 || ok && from.Module != "__future__" {
			return false
		}
		if ok && slices.ContainsFunc(from.Names, func(a *ast.Alias) bool { return a.Name == "annotations" }) {
			return true
		}
	}
	return false
}

// compileExpression is compileModule for eval: one expression, whose value the code returns.
func (in *Interpreter) compileExpression(t *object.Thread, file *token.File, kind sourceKind) *Code {
	e, err := parser.ParseExpression(file, in.parserOptions(t))
	if err != nil {
		return in.syntaxError(t, err)
	}
	return in.expressionCode(t, e, file, kind)
}

// expressionCode makes code of an expression.
func (in *Interpreter) expressionCode(t *object.Thread, e ast.Expr, file *token.File, kind sourceKind) *Code {
	mod, table, err := resolve.ResolveExpression(e, file, resolve.Options{TopAwait: kind.topAwait, Warn: in.syntaxWarner(t)})
	if err != nil {
		return in.syntaxError(t, err)
	}
	mod.Body = []ast.Stmt{&ast.Return{At: ast.At{Where: e.Span()}, Value: e}}
	return in.moduleCode(file, mod, table, false)
}

// compileTree is compile of a tree that a script gives.
func (in *Interpreter) compileTree(t *object.Thread, v Value, name, mode string, kind sourceKind) *Code {
	mod, file := readTree(t, v, name, mode)
	switch {
	case mod == nil:
		return nil
	case mode == "eval":
		return in.expressionCode(t, mod.Body[0].(*ast.ExprStmt).Value, file, kind)
	case mode == "single":
		return in.interactiveCode(t, mod, file, kind.topAwait)
	}
	return in.treeCode(t, mod, file, kind)
}

// parserOptions has the warnings and the names of characters.
func (in *Interpreter) parserOptions(t *object.Thread) parser.Options {
	return parser.Options{Warn: in.syntaxWarner(t), CharByName: ucd.Lookup}
}

// errPending stands for an exception that is pending already.
var errPending = errors.New("exception pending")

// syntaxError raises what the lexer, parser or resolver found.
func (in *Interpreter) syntaxError(t *object.Thread, err error) *Code {
	var se *token.SyntaxError
	switch {
	case err == errPending:
	case !errors.As(err, &se):
		t.Raise(object.SyntaxErrorType, "%s", err)
	case se.Class == "MemoryError":
		t.Raise(object.MemoryErrorType, "%s", se.Msg)
	case se.Class == "RecursionError":
		t.Raise(object.RecursionErrorType, "%s", se.Msg)
	default:
		t.Throw(object.SyntaxErrorFrom(se))
	}
	return nil
}

// runCode runs the code of a module in a namespace and gives what it returns.
func (in *Interpreter) runCode(t *object.Thread, c *Code, globals *object.Dict) Value {
	fn := in.codeFunction(c, globals)
	f := newFrame(t, fn)
	if !f.beginNamespace(globals.Value()) {
		return object.Raised
	}
	return f.startNested(t)
}

// beginNamespace stores what the namespace of a module or class begins with: __annotations__ where its body annotates
// a variable, and the docstring.
func (f *Frame) beginNamespace(ns Value) bool {
	t, c := f.t, f.fn.code
	if c.scope.Annotates {
		name := t.Interp.Name("__annotations__")
		v := f.mappingGet(ns, name)
		if v.IsRaised() || v.IsUnbound() && !object.SetItem(t, ns, name.Value(), object.NewDict().Value()) {
			return false
		}
	}
	if c.hasDoc && (c.scope.Kind == resolve.Module || c.scope.Kind == resolve.Class) {
		return object.SetItem(t, ns, t.Interp.Name("__doc__").Value(), object.NewStr(c.doc))
	}
	return true
}

// startNested is start below native code that takes much of Go's stack: eval, exec, import.
func (f *Frame) startNested(t *object.Thread) Value {
	t.StackUsed += nestedCodeStack
	v := f.start(topFrame(t))
	t.StackUsed -= nestedCodeStack
	return v
}

const nestedCodeStack = 3000

// codeFunction binds code to a namespace, giving it __builtins__ as exec does.
func (in *Interpreter) codeFunction(c *Code, globals *object.Dict) *Function {
	fn := &Function{Header: object.HeaderOf(FunctionType), code: c, globals: globals, builtins: in.Builtins}
	key := in.Name("__builtins__")
	switch b := globals.GetStr(key); {
	case b.Bad():
		globals.SetStr(key, in.Builtins.Value())
	default:
		if m, ok := object.ModuleOf(b); ok {
			fn.builtins = m.Dict
		} else if d, ok := object.AsDict(b); ok {
			fn.builtins = d
		}
	}
	return fn
}

// runCodeIn is runCode with separate locals, any mapping.
func (in *Interpreter) runCodeIn(t *object.Thread, c *Code, globals *object.Dict, locals Value) Value {
	if _, plain := object.ExactDict(locals); plain && locals == globals.Value() {
		return in.runCode(t, c, globals)
	}
	if c.byName == nil {
		copied := *c
		copied.base, copied.entry, copied.watchedEntry, copied.sites, copied.marks, copied.stops, copied.pool = 1, nil, nil, nil, nil, nil, nil
		copied.traced, copied.tracedMarks = nil, nil
		c.byName = &copied
	}
	fn := in.codeFunction(c.byName, globals)
	f := newFrame(t, fn)
	f.slots[0] = locals
	if !f.beginNamespace(locals) {
		return object.Raised
	}
	return f.startNested(t)
}

// isPartial raises the exception that codeop looks for where a source, of a prompt or as a block, wants more lines.
func (in *Interpreter) isPartial(t *object.Thread, text, name, mode string) bool {
	file := token.NewExpression(name, text)
	parse := parser.ParseInteractive
	if mode == "exec" {
		parse = parser.ParseBlock
	}
	if _, err := parse(file, parser.Options{CharByName: ucd.Lookup}); !errors.Is(err, parser.ErrIncomplete) {
		return false
	}
	t.Throw(object.SyntaxErrorFrom(&token.SyntaxError{Msg: "incomplete input"}))
	return true
}

// compileInteractive is compile(..., "single").
func (in *Interpreter) compileInteractive(t *object.Thread, file *token.File, kind sourceKind) *Code {
	mod, err := parser.ParseSingle(file, in.parserOptions(t))
	if err != nil {
		return in.syntaxError(t, err)
	}
	return in.interactiveCode(t, mod, file, kind.topAwait)
}

// interactiveCode makes code of a tree whose expression statements are shown.
func (in *Interpreter) interactiveCode(t *object.Thread, mod *ast.Module, file *token.File, await bool) *Code {
	table, err := resolve.Resolve(mod, file, resolve.Options{TopAwait: await, Warn: in.syntaxWarner(t)})
	if err != nil {
		return in.syntaxError(t, err)
	}
	c := in.moduleCode(file, mod, table, false)
	c.interactive = true
	return c
}
