package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// linkGeneric links a def, class or type alias with type parameters: a function without
// parameters around it binds them, is called at once and gives the result.
//
// Follows: PEP 695.
func (l *linker) linkGeneric(n ast.Stmt, params []*ast.TypeParam, scope *resolve.Scope, decorators []ast.Expr, name string, next Step) Step {
	code := l.newCode(scope, n, nil)
	code.typeParams = params
	code.kind = kindPlain
	wrapper := &functionNode{code: code, closure: l.closure(scope)}
	call := &callNode{arguments{site: l.site(n.Span())}, wrapper}
	return l.define(n, decorators, name, next, func(then func(Node) Step) Step {
		return l.leaveDefaults(n, code, then(call))
	})
}

// leaveDefaults links evaluating the defaults of a def, which belong to the scope around its type parameters:
// they wait in this frame until the function of the type parameters takes them.
func (l *linker) leaveDefaults(n ast.Stmt, code *Code, next Step) Step {
	def, ok := n.(*ast.FunctionDef)
	if !ok {
		return next
	}
	exprs := append(append([]ast.Expr{}, def.Params.Defaults...), def.Params.KwDefaults...)
	code.defaults = make([]Node, len(exprs))
	for i := len(exprs) - 1; i >= 0; i-- {
		if exprs[i] != nil {
			slot := l.temp()
			code.defaults[i] = &callersNode{takeNode{slot}}
			next = l.store(exprs[i], slot, next)
		}
	}
	return next
}

// callersNode takes what waits in the frame of the caller.
type callersNode struct{ value takeNode }

func (n *callersNode) Eval(f *Frame) Value { return n.value.Eval(f.back) }

// genericBody links the body of that function.
func (l *linker) genericBody() Step {
	names := make([]Node, len(l.c.typeParams))
	for i, tp := range l.c.typeParams {
		names[i] = l.readVariable(tp.Name, 0)
	}
	params := &tupleNode{operandsOf(names)}
	result := func(v Node) Step {
		return &returnStep{value: &withTypeParamsNode{value: v, params: params}, fail: l.fail}
	}
	var step Step
	switch n := l.c.node.(type) {
	case *ast.FunctionDef:
		step = l.functionValue(n, result)
	case *ast.ClassDef:
		step = l.genericClass(n, params)
	case *ast.TypeAlias:
		step = result(l.typeAliasNode(n))
	}
	for i := len(l.c.typeParams) - 1; i >= 0; i-- {
		step = l.bindTypeParam(l.c.typeParams[i], step)
	}
	return step
}

func (l *linker) genericClass(n *ast.ClassDef, params Node) Step {
	keep := &callNode{arguments{args: operandsOf([]Node{params})}, &constNode{object.GenericBase}}
	class := l.classValue(n, l.readVariable(".generic_base", 0), func(v Node) Step {
		return &returnStep{value: &withTypeParamsNode{value: v, params: params}, fail: l.fail}
	})
	class = &assignStep{target: l.variableTarget(".generic_base"), value: keep, next: class, fail: l.fail}
	return &assignStep{target: l.variableTarget(".type_params"), value: params, next: class, fail: l.fail}
}

// bindTypeParam links `T = TypeVar("T")`.
func (l *linker) bindTypeParam(tp *ast.TypeParam, next Step) Step {
	name := tp.Name
	kind := tp.Stars
	_, several := tp.Bound.(*ast.Tuple)
	bound := l.lazyType(l.u.table.Scope(tp), tp, tp.Bound)
	byDefault := l.lazyType(l.u.table.TypeDefault(tp), tp, tp.Default)
	make_ := &goNode{func(f *Frame) Value {
		v := object.NewTypeParam(name, kind)
		p := object.Cast[object.TypeParam](v)
		p.LazyDefault = byDefault.make(f)
		if several {
			p.LazyConstraints = bound.make(f)
		} else {
			p.LazyBound = bound.make(f)
		}
		return v
	}}
	return &assignStep{target: l.variableTarget(name), value: make_, next: next, fail: l.fail}
}

// lazyFunction makes the function that computes a bound or default; nil makes none.
type lazyFunction struct{ fn *functionNode }

func (l *linker) lazyType(scope *resolve.Scope, at ast.Node, e ast.Expr) *lazyFunction {
	if e == nil {
		return nil
	}
	if star, ok := e.(*ast.Starred); ok {
		// `*Ts = *default` means the one item that iterating over default gives.
		list := &ast.List{At: ast.At{Where: e.Span()}, Elts: []ast.Expr{star}}
		e = &ast.Subscript{At: list.At, Value: list, Index: &ast.Constant{At: list.At, Kind: ast.ConstInt}}
	}
	body := []ast.Stmt{&ast.Return{At: ast.At{Where: e.Span()}, Value: e}}
	code := l.newCode(scope, at, body)
	code.lazyValue = true
	return &lazyFunction{&functionNode{code: code, closure: l.closure(scope)}}
}

func (n *lazyFunction) make(f *Frame) Value {
	if n == nil {
		return object.Unbound
	}
	return n.fn.Eval(f)
}

// goNode is an expression written in Go.
type goNode struct{ eval func(f *Frame) Value }

func (n *goNode) Eval(f *Frame) Value { return n.eval(f) }

// withTypeParamsNode sets __type_params__ on a new function or class.
type withTypeParamsNode struct{ value, params Node }

func (n *withTypeParamsNode) Eval(f *Frame) Value {
	v := n.value.Eval(f)
	if v.Bad() {
		return v
	}
	params := n.params.Eval(f)
	if params.Bad() {
		return params
	}
	if fn, ok := exactFunction(v); ok {
		fn.more().typeParams = params
		return v
	}
	if !object.SetAttr(f.t, v, f.t.Interp.Name("__type_params__"), params) {
		return object.Raised
	}
	return v
}

func (l *linker) linkTypeAlias(s *ast.TypeAlias, next Step) Step {
	if params := l.u.table.TypeParams(s); params != nil {
		return l.linkGeneric(s, s.TypeParams, params, nil, s.Name.ID, next)
	}
	return &assignStep{target: l.nameTarget(s.Name.ID, s.Span()), value: l.typeAliasNode(s), next: next, fail: l.fail}
}

// typeAliasNode makes a type alias; its value is a function called when first asked for.
func (l *linker) typeAliasNode(s *ast.TypeAlias) Node {
	scope := l.u.table.Scope(s)
	body := []ast.Stmt{&ast.Return{At: ast.At{Where: s.Value.Span()}, Value: s.Value}}
	code := l.newCode(scope, s, body)
	code.lazyValue = true
	value := &functionNode{code: code, closure: l.closure(scope)}
	name := s.Name.ID
	return &goNode{func(f *Frame) Value {
		fn := value.Eval(f)
		if fn.Bad() {
			return fn
		}
		return object.NewTypeAlias(name, fn)
	}}
}
