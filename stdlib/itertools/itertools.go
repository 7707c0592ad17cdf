// Package itertools is the module itertools: iterators made of iterators. It
// knows them by the iteration protocol only.
package itertools

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
	// step gives the next item, Done at the end or Raised.
	step = func(t *thread) value
)

// iterator is an object of any type here: its state is in the step.
type iterator struct {
	object.Header
	next step
}

// Def describes the module itertools.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "itertools", Docs: []string{docs}, Init: fill}
}

func fill(_ *thread, m *object.Module) bool {
	for _, k := range kinds {
		m.Set(k.ty.Name, k.ty.Value())
	}
	m.Types(countType, repeatType)
	m.Func("tee", "iterable, n=2, /", tee)
	return true
}

// kind is one of the types: how it is called and what makes its step. The
// argument slice is invalid once make returns.
type kind struct {
	ty   *object.Type
	sig  string
	make func(t *thread, a []value) step
}

var kinds = []kind{
	{named("accumulate"), "iterable, func=None, *, initial=None", accumulate},
	{named("batched"), "iterable, n, *, strict=False", batched},
	{named("chain"), "*iterables", chain},
	{named("combinations"), "iterable, r", combinations},
	{named("combinations_with_replacement"), "iterable, r", combinationsWithReplacement},
	{named("compress"), "data, selectors", compress},
	{named("cycle"), "iterable, /", cycle},
	{named("dropwhile"), "predicate, iterable, /", dropwhile},
	{named("filterfalse"), "function, iterable, /", filterfalse},
	{named("groupby"), "iterable, key=None", groupby},
	{named("islice"), "*args", islice},
	{named("pairwise"), "iterable, /", pairwise},
	{named("permutations"), "iterable, r=None", permutations},
	{named("product"), "*iterables, repeat=1", product},
	{named("starmap"), "function, iterable, /", starmap},
	{named("takewhile"), "predicate, iterable, /", takewhile},
	{named("zip_longest"), "*iterables, fillvalue=None", zipLongest},
}

var (
	countType   = named("count")
	repeatType  = named("repeat")
	grouperType = named("_grouper")
	teeType     = named("_tee")
)

func named(name string) *object.Type {
	return &object.Type{Name: name, Module: "itertools"}
}

func init() {
	for _, k := range kinds {
		define(k.ty)
		callable(k.ty, k.sig, func(t *thread, a []value) value {
			next := k.make(t, a)
			if next == nil {
				return object.Raised
			}
			return wrap(k.ty, next)
		})
		if k.ty.Name == "chain" {
			k.ty.Methods = []object.Method{
				{Name: "from_iterable", Sig: "iterable, /", Kind: object.ClassMethod, Fn: chainFromIterable},
				object.GenericMethod(),
			}
		}
	}
	define(grouperType)
	define(teeType)
	defineEndless()
	teeType.Methods = []object.Method{{Name: "__copy__", Sig: "", Fn: func(_ *thread, a []value) value {
		return object.Cast[teeIterator](a[0]).fork()
	}}}
	teeType.Next = func(t *thread, v value) value { return object.Cast[teeIterator](v).step(t) }
}

// callable makes calls of a type go to fn, with arguments bound by sig.
func callable(ty *object.Type, sig string, fn object.NativeFunc) {
	b := object.NewBuiltin("", object.Method{Name: ty.Name, Sig: sig, Fn: fn})
	ty.New = func(t *thread, _ *object.Type, args []value, names []*object.Str) value {
		return b.Invoke(t, args, names)
	}
}

func define(ty *object.Type) {
	ty.Define(object.ObjectType, layout)
	ty.Iter = func(_ *thread, v value) value { return v }
	ty.Next = func(t *thread, v value) value { return object.Cast[iterator](v).next(t) }
}

// layout has no Alloc: these types cannot be derived from.
var layout = &object.Layout{Name: "itertools"}

func wrap(ty *object.Type, next step) value {
	return object.FromHeader(&(&iterator{Header: object.HeaderOf(ty), next: next}).Header)
}

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
