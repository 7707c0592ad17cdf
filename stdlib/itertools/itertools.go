// Package itertools is the module itertools: iterators made of iterators. It
// knows them by the iteration protocol only.
package itertools

import (
	_ "embed"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// iterator is an object of any type here.
type iterator struct {
	object.Header
	machine machine
}

// machine is what an iterator does, with its state.
type machine interface {
	// next gives the next item, Done at the end or Raised.
	next(t *thread) value
}

// Def describes the module itertools.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "itertools", Docs: []string{docs}, Init: fill}
}

func fill(_ *thread, m *object.Module) bool {
	for _, k := range kinds {
		m.Set(k.ty.Name, k.ty.Value())
	}
	m.Types(grouperType, teeType)
	m.Func("tee", "iterable, n=2, /", tee)
	return true
}

// kind is one of the types: how it is called and what makes its machine, nil with an exception pending. The
// argument slice is invalid once make returns.
type kind struct {
	ty   *object.Type
	sig  string
	make func(t *thread, a []value) machine
}

var kinds = []kind{
	{named("accumulate"), "iterable, func=None, *, initial=None", newAccumulate},
	{named("batched"), "iterable, n, *, strict=False", newBatched},
	{chainType, "*iterables", newChain},
	{named("combinations"), "iterable, r", newCombinations},
	{named("combinations_with_replacement"), "iterable, r", newCombinationsWithReplacement},
	{named("compress"), "data, selectors", newCompress},
	{countType, "start=0, step=1", newCount},
	{named("cycle"), "iterable, /", newCycle},
	{named("dropwhile"), "predicate, iterable, /", newDropwhile},
	{named("filterfalse"), "function, iterable, /", newFilterfalse},
	{groupbyType, "iterable, key=None", newGroupby},
	{named("islice"), "*args", newIslice},
	{named("pairwise"), "iterable, /", newPairwise},
	{named("permutations"), "iterable, r=None", newPermutations},
	{named("product"), "*iterables, repeat=1", newProduct},
	{repeatType, "object, times=None", newRepeat},
	{named("starmap"), "function, iterable, /", newStarmap},
	{named("takewhile"), "predicate, iterable, /", newTakewhile},
	{named("zip_longest"), "*iterables, fillvalue=None", newZipLongest},
}

var (
	chainType   = named("chain")
	countType   = named("count")
	groupbyType = named("groupby")
	repeatType  = named("repeat")
	grouperType = &object.Type{Name: "_grouper", Module: "itertools"}
	teeType     = &object.Type{Name: "_tee", Module: "itertools"}
)

func named(name string) *object.Type {
	return &object.Type{Name: name, Module: "itertools", Flags: object.FlagBase}
}

func init() {
	for _, k := range kinds {
		define(k.ty, object.Extendable[iterator](&object.Layout{Name: k.ty.Name}, nil))
		callable(k)
	}
	for _, k := range []kind{{grouperType, "parent, tgtkey, /", newGrouper}, {teeType, "iterable, /", newTee}} {
		define(k.ty, &object.Layout{Name: k.ty.Name})
		callable(k)
	}
	defineStates()
	chainType.Methods = append(chainType.Methods,
		object.Method{Name: "from_iterable", Sig: "iterable, /", Kind: object.ClassMethod, Fn: chainFromIterable}, object.GenericMethod())
	countType.Repr = countRepr
	repeatType.Repr = repeatRepr
	repeatType.LengthHint = func(_ *thread, v value) int { return int(max(0, machineOf[*repeat](v).left)) }
	teeType.Methods = append(teeType.Methods, object.Method{Name: "__copy__", Sig: "", Fn: func(_ *thread, a []value) value {
		return wrap(teeType, machineOf[*teeReader](a[0]).fork())
	}})
}

func define(ty *object.Type, layout *object.Layout) {
	ty.Define(object.ObjectType, layout)
	ty.Iter = func(_ *thread, v value) value { return v }
	ty.Next = func(t *thread, v value) value { return object.Cast[iterator](v).machine.next(t) }
}

// callable makes calls of a type bind their arguments to its signature. Where that knows no keywords, a derived class
// whose __init__ does may be given some.
func callable(k kind) {
	b := object.NewBuiltin("", object.Method{Name: k.ty.Name, Sig: k.sig, Fn: func(t *thread, a []value) value {
		m := k.make(t, a)
		if m == nil {
			return object.Raised
		}
		return wrap(k.ty, m)
	}})
	init := object.StrOf("__init__")
	ty, noKeywords := k.ty, strings.HasSuffix(k.sig, "/") || k.sig[0] == '*' && !strings.Contains(k.sig, ",")
	ty.New = func(t *thread, cls *object.Type, args []value, names []*object.Str) value {
		if noKeywords && len(names) > 0 && cls.Lookup(init) != ty.Lookup(init) {
			args, names = args[:len(args)-len(names)], nil
		}
		v := b.Invoke(t, args, names)
		if v.Bad() || cls == ty {
			return v
		}
		return wrapAs(cls, ty, object.Cast[iterator](v).machine)
	}
}

// wrapAs makes an iterator of ty or of a class derived from it.
func wrapAs(cls, ty *object.Type, m machine) value {
	if cls == ty {
		return wrap(ty, m)
	}
	v := ty.Layout.Alloc(cls)
	object.Cast[iterator](v).machine = m
	return v
}

func wrap(ty *object.Type, m machine) value {
	return object.FromHeader(&(&iterator{Header: object.HeaderOf(ty), machine: m}).Header)
}

// machineOf is the machine of an iterator whose kind is known.
func machineOf[M machine](v value) M { return object.Cast[iterator](v).machine.(M) }

// iterAll makes iterators of all values; nil with an exception pending when one is not iterable.
func iterAll(t *thread, values []value) []value {
	its := make([]value, len(values))
	for i, v := range values {
		if its[i] = object.Iter(t, v); its[i].Bad() {
			return nil
		}
	}
	return its
}

// truthOf is bool(v) of a call's result.
func truthOf(t *thread, v value) (is, ok bool) {
	if v.Bad() {
		return false, false
	}
	return object.Truth(t, v)
}
