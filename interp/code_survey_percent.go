package interp

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// percent notes text % (a, b, ...) if CPython's compiler would make an f-string of it: the texts between the values and the
// formats of the values are constants then.
func (s *survey) percent(n *ast.BinOp) bool {
	text, ok := n.Left.(*ast.Constant)
	values, tuple := n.Right.(*ast.Tuple)
	if n.Op != ast.Mod || !ok || text.Kind != ast.ConstStr || !tuple {
		return false
	}
	texts, specs, ok := splitPercent(text.Str)
	if !ok || len(specs) != len(values.Elts) || slices.ContainsFunc(values.Elts, isStarred) {
		return false
	}
	note := func(text string) {
		if text != "" {
			s.constant(object.NewStr(text))
		}
	}
	for i, v := range values.Elts {
		note(texts[i])
		s.expr(v)
		note(specs[i])
	}
	note(texts[len(specs)])
	return true
}

// splitPercent takes a text for % apart: texts, and what stands between them as formats of an f-string. ok is false if
// there is anything in it but %s, %r and %a, with width and precision.
func splitPercent(text string) (texts, specs []string, ok bool) {
	var literal strings.Builder
	for {
		before, after, found := strings.Cut(text, "%")
		literal.WriteString(before)
		if !found {
			return append(texts, literal.String()), specs, true
		}
		if strings.HasPrefix(after, "%") {
			literal.WriteByte('%')
			text = after[1:]
			continue
		}
		spec, rest, ok := percentSpec(after)
		if !ok {
			return nil, nil, false
		}
		texts, specs = append(texts, literal.String()), append(specs, spec)
		literal.Reset()
		text = rest
	}
}

// percentSpec reads what follows a %, and says it as the format of an f-string's value.
func percentSpec(s string) (spec, rest string, ok bool) {
	unflagged := strings.TrimLeft(s, "-+ #0")
	left := strings.Contains(s[:len(s)-len(unflagged)], "-")
	spec, s = leadingNumber(unflagged)
	if spec != "" && !left {
		spec = ">" + spec
	}
	if strings.HasPrefix(s, ".") {
		precision, after := leadingNumber(s[1:])
		spec, s = spec+"."+cmp.Or(precision, "0"), after
	}
	if s == "" || !strings.Contains("sra", s[:1]) {
		return "", "", false
	}
	return spec, s[1:], true
}

// leadingNumber splits the number at the beginning of s from the rest. The compiler reads no more than two digits.
func leadingNumber(s string) (number, rest string) {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	number = s[:n]
	if len(number) == 2 {
		number = strings.TrimPrefix(number, "0")
	}
	return number, s[n:]
}
