// Package contextvars is the module contextvars: variables whose value belongs to the
// context a task or callback runs in. It does not know tasks; the contexts
// themselves are kept by the package that runs scripts.
package contextvars

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module contextvars.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "contextvars", Docs: []string{docs}, Init: fill}
}

func fill(_ *thread, m *object.Module) bool {
	m.Types(contextVarType, tokenType, interp.ContextType)
	m.Func("copy_context", "", func(t *thread, _ []value) value { return interp.CurrentContext(t).Copy().Value() })
	var names []value
	for _, name := range []string{"Context", "ContextVar", "Token", "copy_context"} {
		names = append(names, object.NewStr(name))
	}
	m.Set("__all__", object.NewTuple(names...).Value())
	return true
}

// contextVar is a contextvars.ContextVar.
type contextVar struct {
	object.Header
	name value
	def  value // Unbound: none
}

var contextVarType = &object.Type{Name: "ContextVar", Module: "_contextvars"}

func init() {
	ty := contextVarType.Define(object.ObjectType, nil)
	ty.New = contextVarNew
	ty.Repr = contextVarRepr
	ty.Methods = []object.Method{
		{Name: "get", Sig: "default=None, /", Fn: contextVarGet},
		{Name: "set", Sig: "value, /", Fn: contextVarSet},
		{Name: "reset", Sig: "token, /", Fn: contextVarReset},
		object.GenericMethod(),
	}
	ty.Getters = []object.Getter{{Name: "name", Member: true, Get: func(_ *thread, v value) value { return object.Cast[contextVar](v).name }}}
}

var contextVarSignature = object.ParseSignature("name, /, *, default=None", false)

func contextVarNew(t *thread, _ *object.Type, args []value, names []*object.Str) value {
	switch n := len(args) - len(names); {
	case n == 0:
		return t.Raise(object.TypeErrorType, "ContextVar() takes exactly 1 positional argument (0 given)")
	case n > 1:
		return t.Raise(object.TypeErrorType, "ContextVar() takes at most 1 positional argument (%d given)", n)
	}
	b := object.Builtin{Name: "ContextVar", Sig: contextVarSignature, Fn: func(t *thread, a []value) value {
		if _, ok := object.AsStr(a[0]); !ok {
			return t.Raise(object.TypeErrorType, "context variable name must be a str")
		}
		cv := &contextVar{Header: object.HeaderOf(contextVarType), name: a[0], def: a[1]}
		return object.FromHeader(&cv.Header)
	}}
	return b.Invoke(t, args, names)
}

func contextVarRepr(t *thread, v value) value {
	cv := object.Cast[contextVar](v)
	name, ok := object.Repr(t, cv.name)
	if !ok {
		return object.Raised
	}
	text := "<ContextVar name=" + name
	if cv.def.Ok() {
		def, ok := object.Repr(t, cv.def)
		if !ok {
			return object.Raised
		}
		text += " default=" + def
	}
	return object.NewStr(text + " at " + object.Address(t, v) + ">")
}

// contextVarGet gives the value in the current context, else the default given here, else the variable's.
func contextVarGet(t *thread, a []value) value {
	cv := object.Cast[contextVar](a[0])
	if v := interp.CurrentContext(t).Get(&cv.Header); v.Ok() {
		return v
	}
	switch {
	case a[1].Ok():
		return a[1]
	case cv.def.Ok():
		return cv.def
	}
	return object.RaiseValue(t, object.Call(t, object.LookupErrorType.Value(), a[0]), object.Unbound)
}

func contextVarSet(t *thread, a []value) value {
	cv, c := object.Cast[contextVar](a[0]), interp.CurrentContext(t)
	k := &token{Header: object.HeaderOf(tokenType), of: cv, context: c, old: c.Get(&cv.Header)}
	c.Set(&cv.Header, a[1])
	return object.FromHeader(&k.Header)
}

func contextVarReset(t *thread, a []value) value {
	cv, c := object.Cast[contextVar](a[0]), interp.CurrentContext(t)
	if a[1].Type() != tokenType {
		return t.Raise(object.TypeErrorType, "expected an instance of Token, got %s", reprOf(t, a[1]))
	}
	k := object.Cast[token](a[1])
	switch {
	case k.used:
		return t.Raise(object.RuntimeErrorType, "%s has already been used once", reprOf(t, a[1]))
	case k.of != cv:
		return t.Raise(object.ValueErrorType, "%s was created by a different ContextVar", reprOf(t, a[1]))
	case k.context != c:
		return t.Raise(object.ValueErrorType, "%s was created in a different Context", reprOf(t, a[1]))
	}
	k.used = true
	c.Set(&cv.Header, k.old)
	return object.None
}

func reprOf(t *thread, v value) string {
	text, ok := object.Repr(t, v)
	if !ok {
		t.Take()
	}
	return text
}

// token remembers what a variable was before a set.
type token struct {
	object.Header
	of      *contextVar
	context *interp.Context
	old     value // Unbound: it had no value
	used    bool
}

var (
	tokenType   = &object.Type{Name: "Token", Module: "_contextvars"}
	missingType = &object.Type{Name: "Token.MISSING", Module: "_contextvars", Flags: object.FlagNoNew}
)

func init() {
	missingType.Define(object.ObjectType, nil)
	missingType.Repr = func(*thread, value) value { return object.NewStr("<Token.MISSING>") }
	mark := object.HeaderOf(missingType)
	missing := object.FromHeader(&mark)
	ty := tokenType.Define(object.ObjectType, nil)
	ty.New = func(t *thread, _ *object.Type, _ []value, _ []*object.Str) value {
		return t.Raise(object.RuntimeErrorType, "Tokens can only be created by ContextVars")
	}
	ty.Repr = func(t *thread, v value) value {
		k := object.Cast[token](v)
		used := ""
		if k.used {
			used = " used"
		}
		of := object.FromHeader(&k.of.Header)
		return object.NewStr("<Token" + used + " var=" + reprOf(t, of) + " at " + object.Address(t, v) + ">")
	}
	ty.Methods = []object.Method{object.GenericMethod()}
	ty.Getters = []object.Getter{
		{Name: "var", Get: func(_ *thread, v value) value { return object.FromHeader(&object.Cast[token](v).of.Header) }},
		{Name: "old_value", Get: func(_ *thread, v value) value {
			if old := object.Cast[token](v).old; old.Ok() {
				return old
			}
			return missing
		}},
	}
	ty.Constants = []object.Constant{{Name: "MISSING", Value: missing}}
}
