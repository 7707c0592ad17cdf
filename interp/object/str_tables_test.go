package object

import (
	"math/big"
	"testing"
)

func bigInt(digits string) Value {
	n, _ := new(big.Int).SetString(digits, 10)
	return IntFromBig(n)
}

func tuple(items ...Value) Value { return NewTuple(items...).Value() }

func list(items ...Value) Value { return NewList(items).Value() }

func dict(pairs ...Value) Value {
	th, d := NewTestThread(), NewDict().Value()
	for i := 0; i < len(pairs); i += 2 {
		SetItem(th, d, pairs[i], pairs[i+1])
	}
	return d
}

// showResult is the repr of a result, or the exception it raised.
func showResult(th *Thread, v Value) string {
	if v.Ok() {
		text, ok := Repr(th, v)
		if ok {
			return text
		}
	}
	e := th.Take()
	if e == nil {
		return "nothing raised"
	}
	text, ok := ToStr(th, e.Value())
	if len(e.Args.Items) == 1 {
		text, ok = ToStr(th, e.Args.Items[0])
	} else if len(e.Args.Items) == 0 {
		text = ""
	}
	if e.Type() == KeyErrorType {
		text = ReprText(text)
	}
	if !ok {
		return "str of the exception failed"
	}
	return e.Type().Name + ": " + text
}

func TestFormat(t *testing.T) {
	th := NewTestThread()
	for _, c := range formatCases() {
		v := Raised
		if text, ok := Format(th, c.value, c.spec); ok {
			v = NewStr(text)
		}
		if got := showResult(th, v); got != c.want {
			t.Errorf("format(%s, %q)\n got %s\nwant %s", showResult(th, c.value), c.spec, got, c.want)
		}
	}
}

func TestPercent(t *testing.T) {
	th := NewTestThread()
	for _, c := range percentCases() {
		if got := showResult(th, Binary(th, OpMod, NewStr(c.format), c.args)); got != c.want {
			t.Errorf("%q %% %s\n got %s\nwant %s", c.format, showResult(th, c.args), got, c.want)
		}
	}
}

func TestStrFormat(t *testing.T) {
	th := NewTestThread()
	for _, c := range strFormatCases() {
		args := append([]Value(nil), c.args...)
		var names []*Str
		for i := 0; i < len(c.kwargs); i += 2 {
			names = append(names, StrOf(c.kwargs[i].(string)))
			args = append(args, c.kwargs[i+1].(Value))
		}
		method := GetAttr(th, NewStr(c.format), StrOf("format"))
		if got := showResult(th, CallKw(th, method, args, names)); got != c.want {
			t.Errorf("%q.format(%s)\n got %s\nwant %s", c.format, showResult(th, list(args...)), got, c.want)
		}
	}
}

func TestTextMethods(t *testing.T) {
	th := NewTestThread()
	for _, c := range methodCases() {
		call := showResult(th, c.value) + "." + c.method + showResult(th, tuple(c.args...))
		if got := showResult(th, CallMethod(th, c.value, StrOf(c.method), c.args...)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", call, got, c.want)
		}
	}
}

func TestTextOperators(t *testing.T) {
	th := NewTestThread()
	for _, c := range operatorCases() {
		if got := showResult(th, applyOperator(th, c.name, c.left, c.right)); got != c.want {
			t.Errorf("%s %s %s\n got %s\nwant %s", showResult(th, c.left), c.name, showResult(th, c.right), got, c.want)
		}
	}
}

func applyOperator(th *Thread, name string, a, b Value) Value {
	switch name {
	case "+":
		return Binary(th, OpAdd, a, b)
	case "*":
		return Binary(th, OpMul, a, b)
	case "%":
		return Binary(th, OpMod, a, b)
	case "<":
		return Compare(th, OpLt, a, b)
	case "==":
		return Compare(th, OpEq, a, b)
	case "in":
		in, ok := Contains(th, a, b)
		if !ok {
			return Raised
		}
		return Bool(in)
	}
	return GetItem(th, a, b)
}
