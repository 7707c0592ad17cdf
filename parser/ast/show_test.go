package ast

import (
	"fmt"
	"testing"
)

func TestEveryConstantHasItsName(t *testing.T) {
	for _, tt := range []struct {
		got  any
		want string
	}{
		{Load, "ast.Load"}, {Del, "ast.Del"},
		{Add, "ast.Add"}, {BitXor, "ast.BitXor"},
		{Invert, "ast.Invert"}, {USub, "ast.USub"},
		{And, "ast.And"}, {Or, "ast.Or"},
		{Eq, "ast.Eq"}, {NotIn, "ast.NotIn"},
		{ConstNone, "ast.ConstNone"}, {ConstBytes, "ast.ConstBytes"},
	} {
		if got := fmt.Sprintf("%#v", tt.got); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}
