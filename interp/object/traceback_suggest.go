package object

import (
	"slices"
	"strings"
)

// NameSource is a frame's variables, for suggestions.
type NameSource interface {
	// VisibleNames lists the locals, globals and builtins, in this order; ok is false where one of them is no str.
	VisibleNames() (names []string, ok bool)
	// Local gives a local variable, Unbound if there is none.
	Local(name string) Value
}

// suggestion is what the message of e goes on with: "Did you mean" and the like. An exception is pending where the
// script has failed when it was asked for names.
func suggestion(t *Thread, e *Exception) string {
	switch {
	case e.typ.IsSubtype(ImportErrorType):
		return didYouMean(importSuggestion(t, e))
	case e.typ.IsSubtype(AttributeErrorType):
		return didYouMean(attributeSuggestion(t, e))
	case e.typ.IsSubtype(NameErrorType):
		name, ok := AsStr(e.extra(0))
		if !ok {
			return ""
		}
		text := didYouMean(nameSuggestion(t, e, name.s))
		switch {
		case !IsStdlibModule(name.s):
			return text
		case text != "":
			return text + " Or did you forget to import '" + name.s + "'?"
		}
		return ". Did you forget to import '" + name.s + "'?"
	}
	return ""
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + name + "'?"
}

func importSuggestion(t *Thread, e *Exception) string {
	wrong, ok := AsStr(e.extra(3))
	module, isStr := AsStr(e.extra(1))
	if !ok || !isStr || t.Interp.Modules == nil {
		return ""
	}
	m := t.Interp.Modules.GetStr(module)
	if m.Bad() {
		return ""
	}
	return closestName(withoutHidden(dirNames(t, m), wrong.s), wrong.s)
}

func attributeSuggestion(t *Thread, e *Exception) string {
	wrong, ok := AsStr(e.extra(0))
	if !ok {
		return ""
	}
	obj := e.extra(1)
	names := dirNames(t, obj)
	if frame := frameNames(t, e); frame == nil || frame.Local("self") != obj {
		names = withoutHidden(names, wrong.s)
	}
	return closestName(names, wrong.s)
}

// withoutHidden drops the names that begin with an underscore unless wrong does.
func withoutHidden(names []string, wrong string) []string {
	if strings.HasPrefix(wrong, "_") {
		return names
	}
	return slices.DeleteFunc(names, func(name string) bool { return strings.HasPrefix(name, "_") })
}

func nameSuggestion(t *Thread, e *Exception, wrong string) string {
	frame := frameNames(t, e)
	if frame == nil {
		return ""
	}
	if self := frame.Local("self"); self.Ok() {
		switch r := FindAttr(t, self, StrOf(wrong)); {
		case r.IsRaised():
			return ""
		case r.Ok():
			return "self." + wrong
		}
	}
	names, ok := frame.VisibleNames()
	if !ok {
		t.Raise(TypeErrorType, "all elements in 'candidates' must be strings")
	}
	return closestName(names, wrong)
}

// frameNames is the innermost frame of e's traceback; nil if there is none.
func frameNames(t *Thread, e *Exception) NameSource {
	tb := e.Traceback()
	if tb == nil || t.Interp.FrameNames == nil {
		return nil
	}
	for tb.Next != nil {
		tb = tb.Next
	}
	if tb.Frame.Bad() {
		return nil
	}
	return t.Interp.FrameNames(tb.Frame)
}

var strDir = StrOf("__dir__")

// dirNames is dir(v); empty when that fails.
func dirNames(t *Thread, v Value) []string {
	r, found := CallSpecial(t, v, strDir)
	if !found {
		return nil
	}
	var names []string
	if r.Bad() || !Iterate(t, r, func(item Value) bool {
		if s, ok := AsStr(item); ok {
			names = append(names, s.s)
		}
		return true
	}) {
		t.Take()
		return nil
	}
	slices.Sort(names)
	return names
}

// The costs of CPython's edit distance: a letter inserted, removed or replaced; one whose case changes.
const (
	moveCost      = 2
	caseCost      = 1
	maxCandidates = 750
	maxNameLength = 40
)

// Nearest is the candidate that name was probably meant to be, "" when none is like enough. It is the
// measure of all suggestions.
func Nearest(name string, candidates []string) string { return closestName(candidates, name) }

// closestName is the name most like wrong, "" when none is like enough: no more than
// a third of the letters may differ.
func closestName(names []string, wrong string) string {
	if len(names) >= maxCandidates || len(wrong) > maxNameLength {
		return ""
	}
	best, bestCost := "", 1<<30
	for _, name := range names {
		if name == wrong {
			continue
		}
		limit := min((len(wrong)+len(name)+3)*moveCost/6, bestCost-1)
		if cost := editDistance(wrong, name, limit); cost <= limit && (best == "" || cost < bestCost) {
			best, bestCost = name, cost
		}
	}
	return best
}

// editDistance is what it costs to make b of a; anything above limit when that is exceeded.
func editDistance(a, b string, limit int) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case a == "" || b == "":
		return (len(a) + len(b)) * moveCost
	case len(a) > maxNameLength || len(b) > maxNameLength:
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range len(b) {
		diagonal := j * moveCost
		result = diagonal
		least := 1 << 30
		for i := range len(a) {
			substitute := diagonal + replaceCost(b[j], a[i])
			diagonal = row[i]
			result = min(min(result, diagonal)+moveCost, substitute)
			row[i] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func replaceCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case lowerASCII(a) == lowerASCII(b):
		return caseCost
	}
	return moveCost
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
