// Package heapq is the module heapq: lists kept as heaps. It does not know who
// keeps them.
package heapq

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed heapq.py
var source string

// Def describes the module heapq.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "heapq", Docs: []string{docs}, Init: fill, Source: source}
}

func fill(_ *thread, m *object.Module) bool {
	m.Funcs([]object.Method{
		{Name: "heappush", Sig: "heap, item, /", Two: heappush},
		{Name: "heappop", Sig: "heap, /", One: heappop},
		{Name: "heapreplace", Sig: "heap, item, /", Fn: onItems("heapreplace() argument 1", func(t *thread, l *object.List, a []value) value { return replace(t, l, a[1], less) })},
		{Name: "heappushpop", Sig: "heap, item, /", Fn: onHeap("heappushpop() argument 1", heappushpop)},
		{Name: "heapify", Sig: "heap, /", Fn: onHeap("heapify() argument", heapifyWith(less))},
		{Name: "_heapify_max", Sig: "heap, /", Fn: onHeap("_heapify_max() argument", heapifyWith(greater))},
		{Name: "_heappop_max", Sig: "heap, /", Fn: onItems("_heappop_max() argument", func(t *thread, l *object.List, _ []value) value { return pop(t, l, greater) })},
		{Name: "_heapreplace_max", Sig: "heap, item, /", Fn: onItems("_heapreplace_max() argument 1", func(t *thread, l *object.List, a []value) value { return replace(t, l, a[1], greater) })},
	})
	return true
}

func heappush(t *thread, heap, item value) value {
	l := heapOf(t, "heappush() argument 1", heap)
	if l == nil || !Push(t, l, item) {
		return object.Raised
	}
	return object.None
}

func heappop(t *thread, heap value) value {
	l := filledHeapOf(t, "heappop() argument", heap)
	if l == nil {
		return object.Raised
	}
	return pop(t, l, less)
}

// heapOf is the list that a heap is, which is the argument of this name; nil with TypeError pending if it is none.
func heapOf(t *thread, argument string, heap value) *object.List {
	l, ok := object.AsList(heap)
	if !ok {
		t.Raise(object.TypeErrorType, "%s must be list, not %s", argument, object.ArgumentType(heap))
	}
	return l
}

// filledHeapOf is heapOf for what takes an item out: nil also if there is none.
func filledHeapOf(t *thread, argument string, heap value) *object.List {
	l := heapOf(t, argument, heap)
	if l != nil && len(l.Items) == 0 {
		t.Raise(object.IndexErrorType, "index out of range")
		return nil
	}
	return l
}

func onHeap(argument string, fn func(t *thread, l *object.List, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		l := heapOf(t, argument, a[0])
		if l == nil {
			return object.Raised
		}
		return fn(t, l, a)
	}
}

func onItems(argument string, fn func(t *thread, l *object.List, a []value) value) object.NativeFunc {
	return func(t *thread, a []value) value {
		l := filledHeapOf(t, argument, a[0])
		if l == nil {
			return object.Raised
		}
		return fn(t, l, a)
	}
}

func heapifyWith(first order) func(t *thread, l *object.List, a []value) value {
	return func(t *thread, l *object.List, _ []value) value {
		if !heapify(t, l, first) {
			return object.Raised
		}
		return object.None
	}
}

func heappushpop(t *thread, l *object.List, a []value) value {
	if len(l.Items) == 0 {
		return a[1]
	}
	item := a[1]
	smaller, ok := less(t, l.Items[0], item)
	switch {
	case !ok:
		return object.Raised
	case !smaller:
		return item
	case len(l.Items) == 0:
		return t.Raise(object.IndexErrorType, "index out of range")
	}
	return replace(t, l, item, less)
}
