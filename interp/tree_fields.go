package interp

import (
	"reflect"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

// fill sets a field of the parser's tree to what one of the module ast holds.
func (r *treeReader) fill(into reflect.Value, v Value, class, name string) {
	if r.bad {
		return
	}
	switch into.Kind() {
	case reflect.Interface:
		r.set(into, r.node(v, kindOf(into.Type())))
	case reflect.Pointer:
		if class == "MatchSingleton" {
			into.Set(reflect.ValueOf(r.singleton(v)))
			return
		}
		if item, ok := into.Addr().Interface().(**ast.WithItem); ok {
			*item = &ast.WithItem{}
			r.fields(reflect.ValueOf(*item).Elem(), v, "withitem")
			return
		}
		r.set(into, r.node(v, kindOf(into.Type().Elem())))
	case reflect.String:
		s, ok := object.AsStr(v)
		if !ok {
			r.fail(object.TypeErrorType, "AST identifier must be of type str")
			return
		}
		into.SetString(s.Text())
	case reflect.Bool, reflect.Int:
		r.integer(into, v)
	case reflect.Uint8:
		r.small(into, v)
	}
}

// set puts a node where it fits.
func (r *treeReader) set(into reflect.Value, n ast.Node) {
	if r.bad || n == nil {
		return
	}
	made := reflect.ValueOf(n)
	if !made.Type().AssignableTo(into.Type()) {
		r.fail(object.TypeErrorType, "expected some sort of %s, but got %s", kindOf(into.Type()), made.Elem().Type().Name())
		return
	}
	into.Set(made)
}

// kindOf is what the module ast calls a type of fields.
func kindOf(ty reflect.Type) string {
	if ty.Kind() == reflect.Pointer {
		ty = ty.Elem()
	}
	if renamed, ok := treeNames[ty.Name()]; ok && ty.Name() != "ExprStmt" {
		return renamed
	}
	switch name := ty.Name(); name {
	case "Expr", "Stmt", "Pattern":
		return strings.ToLower(name)
	case "ExceptHandler":
		return "excepthandler"
	case "TypeParam":
		return "type_param"
	}
	return "expr"
}

// list reads a list of nodes, names or operators. Some may have None among their items.
func (r *treeReader) list(into reflect.Value, v Value, class, name string) {
	if r.bad {
		return
	}
	l, ok := object.AsList(v)
	if !ok {
		r.fail(object.TypeErrorType, "%s field \"%s\" must be a list, not a %s", class, name, v.Type().MessageName())
		return
	}
	made := reflect.MakeSlice(into.Type(), len(l.Items), len(l.Items))
	isNode := into.Type().Elem().Kind() == reflect.Interface || into.Type().Elem().Kind() == reflect.Pointer
	for i, item := range slices.Clone(l.Items) {
		switch {
		case r.bad:
			return
		case item.IsNone() && (class == "Dict" && name == "keys" || name == "kw_defaults"):
		case item.IsNone() && isNode && !isProduct(kindOf(into.Type().Elem())):
			r.noneIn(kindOf(into.Type().Elem()))
		default:
			r.fill(made.Index(i), item, class, name)
		}
	}
	into.Set(made)
}

// noneIn notes that a list of some kind of nodes has a None.
func (r *treeReader) noneIn(kind string) {
	if words := map[string]string{"expr": "expression", "stmt": "statement"}[kind]; words != "" {
		kind = words
	}
	r.complain(object.ValueErrorType, "None disallowed in "+kind+" list")
}

// complain notes what is wrong with a tree that can be read.
func (r *treeReader) complain(ty *object.Type, message string) {
	if r.wrong == nil {
		r.wrong = object.NewException(ty, message)
	}
}

func (r *treeReader) integer(into reflect.Value, v Value) {
	n, ok := object.AsInt64(v)
	if !ok {
		shown, _ := object.Repr(r.t, v)
		r.fail(object.ValueErrorType, "invalid integer value: %s", shown)
		return
	}
	if into.Kind() == reflect.Bool {
		into.SetBool(n != 0)
	} else {
		into.SetInt(n)
	}
}

// small reads an operator, a context or the conversion in an f-string.
func (r *treeReader) small(into reflect.Value, v Value) {
	var names []string
	kind := ""
	switch into.Interface().(type) {
	case ast.Operator:
		names, kind = binaryNames, "operator"
	case ast.UnaryOperator:
		names, kind = unaryNames, "unaryop"
	case ast.BoolOperator:
		names, kind = boolNames, "boolop"
	case ast.CmpOperator:
		names, kind = compareNames, "cmpop"
	case ast.Ctx:
		names, kind = contextNames, "expr_context"
	default:
		if n, ok := object.AsInt64(v); ok && n >= -1 && n < 128 {
			into.SetUint(uint64(max(n, 0)))
		}
		return
	}
	n := slices.Index(names, r.className(v))
	if n < 0 {
		r.unexpected(kind, v)
		return
	}
	into.SetUint(uint64(n))
}
