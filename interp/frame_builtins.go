package interp

import (
	"errors"
	"sort"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
)

// installBuiltins imports the builtins module and adds the functions that look at frames.
func (in *Interpreter) installBuiltins() {
	t := in.main
	in.Builtins = object.NewDict()
	if in.defs["builtins"] == nil {
		return
	}
	v := in.importLibrary(t, "builtins")
	m, ok := object.ModuleOf(v)
	if !ok {
		panic("interp: builtins module failed: " + object.FormatException(t, t.Take()))
	}
	in.Builtins = m.Dict
	m.Funcs([]object.Method{
		{Name: "globals", Sig: "", Fn: builtinGlobals},
		{Name: "locals", Sig: "", Fn: builtinLocals},
		{Name: "eval", Sig: "source, /, globals=None, locals=None", Fn: builtinEval},
		{Name: "exec", Sig: "source, /, globals=None, locals=None, *, closure=None", Fn: builtinExec},
		{Name: "compile", Sig: "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", Fn: builtinCompile},
		{Name: "__import__", Sig: "name, globals=None, locals=None, fromlist=(), level=0", Fn: builtinImport},
		{Name: "__build_class__", Sig: "*args, **kwds", Fn: builtinBuildClass},
		{Name: "anext", Sig: "aiterator, default=None, /", Fn: anextFunction(m.Dict.GetStr(in.Name("anext")))},
		{Name: "dir", Sig: "object=None, /", Fn: dirFunction(m.Dict.GetStr(in.Name("dir")))},
		{Name: "vars", Sig: "object=None, /", Fn: varsFunction(m.Dict.GetStr(in.Name("vars")))},
	})
	in.importFn, in.buildClassFn = m.Get("__import__"), m.Get("__build_class__")
	if in.defs["asyncio"] != nil {
		in.installExtras(t, m)
	}
	if in.defs["sys"] != nil {
		addFrameFunctions(t, in.importLibrary(t, "sys"))
	}
}

func builtinGlobals(t *object.Thread, _ []Value) Value {
	f := topFrame(t)
	if f == nil {
		return object.NewDict().Value()
	}
	return f.fn.globals.Value()
}

func builtinLocals(t *object.Thread, _ []Value) Value {
	f := topFrame(t)
	if f == nil {
		return object.NewDict().Value()
	}
	return f.locals()
}

// scopeArgs works out the namespaces of eval and exec.
func scopeArgs(t *object.Thread, fname string, globals, locals Value) (g *object.Dict, l Value, ok bool) {
	if globals.Bad() || globals.IsNone() {
		f := topFrame(t)
		g = f.fn.globals
		if l = locals; locals.Bad() || locals.IsNone() {
			l = f.locals()
		}
		return g, l, checkLocals(t, fname, l)
	}
	g, ok = object.AsDict(globals)
	if !ok {
		t.Raise(object.TypeErrorType, "%s", globalsMessage(fname, globals))
		return nil, l, false
	}
	if l = locals; locals.Bad() || locals.IsNone() {
		return g, globals, true
	}
	return g, l, checkLocals(t, fname, l)
}

func checkLocals(t *object.Thread, fname string, l Value) bool {
	switch {
	case l.Type().GetItem != nil:
		return true
	case fname == "eval":
		t.Raise(object.TypeErrorType, "locals must be a mapping")
	default:
		t.Raise(object.TypeErrorType, "locals must be a mapping or None, not %s", l.Type().MessageName())
	}
	return false
}

// globalsMessage refuses what is no dict as globals.
func globalsMessage(fname string, globals Value) string {
	switch {
	case fname == "exec":
		return "exec() globals must be a dict, not " + globals.Type().MessageName()
	case globals.Type().GetItem != nil:
		return "globals must be a real dict; try eval(code, {}, mapping)"
	}
	return "globals must be a dict"
}

func builtinEval(t *object.Thread, a []Value) Value {
	g, l, ok := scopeArgs(t, "eval", a[1], a[2])
	if !ok {
		return object.Raised
	}
	c := codeArg(t, a[0], "eval", "<string>", "eval")
	if c == nil {
		return object.Raised
	}
	return runtimeOf(t).runCodeIn(t, c, g, l)
}

func builtinExec(t *object.Thread, a []Value) Value {
	g, l, ok := scopeArgs(t, "exec", a[1], a[2])
	if !ok {
		return object.Raised
	}
	if closure := a[3]; closure.Ok() && !closure.IsNone() || hasFrees(a[0]) {
		return execClosure(t, a[0], orNone(closure), g)
	}
	c := codeArg(t, a[0], "exec", "<string>", "exec")
	if c == nil {
		return object.Raised
	}
	if v := runtimeOf(t).runCodeIn(t, c, g, l); v.Bad() {
		return v
	}
	return object.None
}

func hasFrees(v Value) bool { return v.Type() == CodeType && len(object.Cast[Code](v).frees) > 0 }

// execClosure is exec of the code of an inner function, with the cells it looks into.
func execClosure(t *object.Thread, source, closure Value, globals *object.Dict) Value {
	if source.Type() != CodeType {
		return t.Raise(object.TypeErrorType, "closure can only be used when source is a code object")
	}
	c := object.Cast[Code](source)
	if len(c.frees) == 0 {
		return t.Raise(object.TypeErrorType, "cannot use a closure with this code object")
	}
	fn := runtimeOf(t).codeFunction(c, globals)
	cells, ok := object.AsTuple(closure)
	if ok && len(cells.Items) == len(c.frees) {
		for _, item := range cells.Items {
			if cell, isCell := object.AsCell(item); isCell {
				fn.closure = append(fn.closure, cell)
			}
		}
	}
	if len(fn.closure) != len(c.frees) {
		return t.Raise(object.TypeErrorType, "code object requires a closure of exactly length %d", len(c.frees))
	}
	if newFrame(t, fn).startNested(t).Bad() {
		return object.Raised
	}
	return object.None
}

// codeArg gives the code of a code object or of source text; nil with an exception pending.
func codeArg(t *object.Thread, v Value, fname, file, mode string) *Code {
	if v.Type() == CodeType {
		c := object.Cast[Code](v)
		if len(c.frees) > 0 {
			t.Raise(object.TypeErrorType, "code object passed to %s() may not contain free variables", fname)
			return nil
		}
		return c
	}
	text, ok := sourceText(t, v, fname, file)
	if !ok {
		return nil
	}
	if mode == "eval" {
		text = strings.TrimLeft(text, " \t")
	}
	return runtimeOf(t).compileText(t, text, file, mode, sourceKind{})
}

// sourceText takes source from a str or bytes-like object.
func sourceText(t *object.Thread, v Value, fname, file string) (string, bool) {
	if s, ok := object.AsStr(v); ok {
		if !object.Encodable(t, s) {
			return "", false
		}
		if strings.IndexByte(s.Text(), 0) >= 0 {
			t.Throw(object.SyntaxErrorFrom(&token.SyntaxError{Msg: "source code string cannot contain null bytes"}))
			return "", false
		}
		return s.Text(), true
	}
	if b, ok := object.BufferOf(v); ok {
		text, err := lexer.Decode(b, otherEncodings(t))
		var se *token.SyntaxError
		if errors.As(err, &se) && se.Place != nil { // of no line
			info := object.NewTuple(object.NewStr(file), object.Int(int64(se.Place.Line)), object.Int(int64(se.Place.Offset)), object.None)
			if e := object.Call(t, object.SyntaxErrorType.Value(), object.NewStr(se.Msg), info.Value()); e.Ok() {
				t.Throw(object.Cast[object.Exception](e))
			}
			return "", false
		}
		if err != nil {
			runtimeOf(t).syntaxError(t, err)
			return "", false
		}
		return text, true
	}
	what := "a string, bytes or code object"
	if fname == "compile" {
		what = "a string, bytes or AST object"
	}
	t.Raise(object.TypeErrorType, "%s() arg 1 must be %s", fname, what)
	return "", false
}

func (in *Interpreter) compileText(t *object.Thread, text, name, mode string, kind sourceKind) *Code {
	if kind.partial && mode != "eval" && in.isPartial(t, text, name, mode) {
		return nil
	}
	switch mode {
	case "eval":
		return in.compileExpression(t, token.NewExpression(name, text), kind)
	case "single":
		return in.compileInteractive(t, token.NewExpression(name, text), kind)
	}
	return in.compileFile(t, token.NewFile(name, text), kind)
}

func builtinCompile(t *object.Thread, a []Value) Value {
	name, ok := codeFileName(t, a[1])
	if !ok {
		return object.Raised
	}
	mode, ok := object.AsStr(a[2])
	if !ok {
		return t.Raise(object.TypeErrorType, "compile() argument 'mode' must be str, not %s", a[2].Type().MessageName())
	}
	switch mode.Text() {
	case "exec", "eval", "single":
	default:
		return t.Raise(object.ValueErrorType, "compile() mode must be 'exec', 'eval' or 'single'")
	}
	flags, ok := compileFlags(t, a[3])
	if !ok {
		return object.Raised
	}
	if a[5].Ok() {
		if level, ok := object.IndexInt(t, a[5]); !ok {
			return object.Raised
		} else if level < -1 || level > 2 {
			return t.Raise(object.ValueErrorType, "compile(): invalid optimize value")
		}
	}
	if flags&onlyTree != 0 {
		return parseOnly(t, a[:3])
	}
	kind := sourceKind{topAwait: flags&allowTopAwait != 0, partial: flags&allowPartial != 0}
	if c := compileAny(t, a[0], name, mode.Text(), kind); c != nil {
		return c.Value()
	}
	return object.Raised
}

// codeFileName is the file name compile is given: a str, bytes or a path.
func codeFileName(t *object.Thread, v Value) (string, bool) {
	if _, ok := object.AsStr(v); !ok {
		fsdecode := t.Interp.Library(t, "os")
		if fsdecode.Ok() {
			fsdecode = object.GetAttr(t, fsdecode, object.StrOf("fsdecode"))
		}
		if fsdecode.Bad() {
			return "", false
		}
		v = object.Call(t, fsdecode, v)
	}
	name, ok := object.AsStr(v)
	if !ok {
		return "", false
	}
	return name.Text(), true
}

// compileAny compiles a tree or a text.
func compileAny(t *object.Thread, source Value, name, mode string, kind sourceKind) *Code {
	if (&treeReader{}).className(source) != "" {
		return runtimeOf(t).compileTree(t, source, name, mode, kind)
	}
	text, ok := sourceText(t, source, "compile", name)
	if !ok {
		return nil
	}
	return runtimeOf(t).compileText(t, text, name, mode, kind)
}

// parseOnly is compile with ast.PyCF_ONLY_AST: the tree of a source, or a tree as it is.
func parseOnly(t *object.Thread, args []Value) Value {
	parse := t.Interp.Library(t, "ast")
	if parse.Ok() {
		parse = object.GetAttr(t, parse, object.StrOf("parse"))
	}
	if parse.Bad() {
		return parse
	}
	return object.Call(t, parse, args...)
}

// The flags of compile that mean something here; those known beside them change nothing.
const (
	onlyTree      = 0x400
	allowTopAwait = 0x2000
	allowPartial  = 0x4000
	knownFlags    = 0x1fef610
)

func compileFlags(t *object.Thread, v Value) (int64, bool) {
	if v.Bad() {
		return 0, true
	}
	flags, ok := object.IndexInt(t, v)
	if ok && flags&^knownFlags != 0 {
		t.Raise(object.ValueErrorType, "compile(): unrecognised flags")
		return 0, false
	}
	return flags, ok
}

func builtinImport(t *object.Thread, a []Value) Value {
	in := runtimeOf(t)
	name, ok := object.AsStr(a[0])
	if !ok {
		return t.Raise(object.TypeErrorType, "module name must be a string")
	}
	full, ok := in.importedName(t, name.Text(), a[1], a[4])
	if !ok {
		return object.Raised
	}
	v := in.importModule(t, full)
	if v.Bad() {
		return v
	}
	if a[3].Ok() && !a[3].IsNone() {
		has, ok := object.Truth(t, a[3])
		if !ok {
			return object.Raised
		}
		if path := object.FindAttr(t, v, in.Name("__path__")); has && path.Ok() {
			return in.importFromList(t, v, a[3])
		}
		if has {
			return v
		}
	}
	if first, _, dotted := strings.Cut(name.Text(), "."); dotted {
		return in.importModule(t, strings.TrimSuffix(full, name.Text())+first)
	}
	return v
}

// importFromList imports the submodules among the names that __import__ was given.
func (in *Interpreter) importFromList(t *object.Thread, m, fromList Value) Value {
	names, ok := object.Collect(t, fromList)
	if !ok {
		return object.Raised
	}
	for i, item := range names {
		s, ok := object.AsStr(item)
		if !ok {
			return t.Raise(object.TypeErrorType, "Item in ``from list'' must be str, not %s", item.Type().MessageName())
		}
		if s.Text() == "*" {
			names = append(names[:i:i], names[i+1:]...)
			if all := object.FindAttr(t, m, in.Name("__all__")); all.Ok() {
				if names, ok = object.Collect(t, all); !ok {
					return object.Raised
				}
			}
			break
		}
	}
	if !in.importSubmodules(topFrame(t), m, names) {
		return object.Raised
	}
	return m
}

// importedName is the absolute name of what __import__ is asked for.
func (in *Interpreter) importedName(t *object.Thread, name string, globals, level Value) (string, bool) {
	if level.Bad() {
		return name, true
	}
	n, ok := object.IndexInt(t, level)
	switch {
	case !ok:
		return "", false
	case n < 0:
		t.Raise(object.ValueErrorType, "level must be >= 0")
		return "", false
	case n == 0:
		return name, true
	}
	names, ok := object.AsDict(orNone(globals))
	if !ok {
		t.Raise(object.KeyErrorType, "'__name__' not in globals")
		return "", false
	}
	return in.relativeName(t, names, name, int(n))
}

// dirFunction is dir: without argument, the names of the running frame.
func dirFunction(of Value) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		if a[0].Ok() {
			return object.Call(t, of, a[0])
		}
		keys, ok := object.Collect(t, topFrame(t).locals())
		if !ok {
			return object.Raised
		}
		sort.SliceStable(keys, func(i, j int) bool { return keyText(keys[i]) < keyText(keys[j]) })
		return object.NewList(keys).Value()
	}
}

func keyText(v Value) string {
	s, ok := object.AsStr(v)
	if !ok {
		return ""
	}
	return s.Text()
}

// varsFunction is vars: without argument, locals().
func varsFunction(of Value) object.NativeFunc {
	return func(t *object.Thread, a []Value) Value {
		if a[0].Ok() {
			return object.Call(t, of, a[0])
		}
		return topFrame(t).locals()
	}
}

// callerModule is __name__ of the running script's globals, Unbound if there is none.
func callerModule(t *object.Thread) Value {
	f := topFrame(t)
	if f == nil {
		return object.Unbound
	}
	return f.fn.globals.GetStr(runtimeOf(t).Name("__name__"))
}
