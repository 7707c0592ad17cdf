// Package bisect is the module bisect: places in sorted lists.
package bisect

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

// Def describes the module bisect.
func Def() object.ModuleDef {
	return object.ModuleDef{Name: "bisect", Docs: []string{docs}, Init: fill}
}

func fill(_ *thread, m *object.Module) bool {
	const sig = "a, x, lo=0, hi=None, *, key=None"
	m.Func("bisect", sig, right)
	m.Func("bisect_right", sig, right)
	m.Func("bisect_left", sig, left)
	m.Func("insort", sig, func(t *thread, a []value) value { return insert(t, a, true) })
	m.Func("insort_right", sig, func(t *thread, a []value) value { return insert(t, a, true) })
	m.Func("insort_left", sig, func(t *thread, a []value) value { return insert(t, a, false) })
	return true
}

func right(t *thread, a []value) value { return search(t, a, a[1], true) }

func left(t *thread, a []value) value { return search(t, a, a[1], false) }

// search finds where x goes in a[lo:hi]: behind equal items when after.
func search(t *thread, a []value, x value, after bool) value {
	lo, hi, ok := bounds(t, a)
	if !ok {
		return object.Raised
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		item := object.GetItem(t, a[0], object.Int(mid))
		if item.Ok() && a[4].Ok() && !a[4].IsNone() {
			item = object.Call(t, a[4], item)
		}
		if item.Bad() {
			return item
		}
		before, ok := less(t, item, x, after)
		switch {
		case !ok:
			return object.Raised
		case before:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return object.Int(lo)
}

// less tells whether item stands before x: not x < item, or item < x.
func less(t *thread, item, x value, after bool) (is, ok bool) {
	if after {
		item, x = x, item
	}
	r := object.Compare(t, object.OpLt, item, x)
	if r.Bad() {
		return false, false
	}
	is, ok = object.Truth(t, r)
	return is != after, ok
}

func bounds(t *thread, a []value) (lo, hi int64, ok bool) {
	if a[2].Ok() {
		if lo, ok = object.IndexInt(t, a[2]); !ok {
			return 0, 0, false
		}
	}
	if lo < 0 {
		t.Raise(object.ValueErrorType, "lo must be non-negative")
		return 0, 0, false
	}
	if a[3].Ok() && !a[3].IsNone() {
		hi, ok = object.IndexInt(t, a[3])
		return lo, hi, ok
	}
	n, ok := object.Len(t, a[0])
	return lo, int64(n), ok
}

func insert(t *thread, a []value, after bool) value {
	x := a[1]
	if a[4].Ok() && !a[4].IsNone() {
		if x = object.Call(t, a[4], x); x.Bad() {
			return x
		}
	}
	at := search(t, a, x, after)
	if at.Bad() || object.CallMethod(t, a[0], object.StrOf("insert"), at, a[1]).Bad() {
		return object.Raised
	}
	return object.None
}
