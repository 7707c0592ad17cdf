package interp

import (
	"strings"

	"fmt"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// expr links an expression that does not suspend.
func (l *linker) expr(e ast.Expr) Node {
	l.depth++
	l.c.depth = max(l.c.depth, l.depth)
	defer func() { l.depth-- }()
	switch e := e.(type) {
	case *ast.Constant:
		return &constNode{l.constant(e)}
	case *ast.Name:
		return l.variable(e)
	case *ast.IfExp:
		return l.linkConditional(e)
	case *ast.NamedExpr:
		return &assignNode{value: l.expr(e.Value), target: l.target(e.Target)}
	case *ast.ListComp, *ast.SetComp, *ast.DictComp:
		return l.linkComprehension(e)
	}
	parts := operands(e)
	nodes := make([]Node, len(parts))
	for i, part := range parts {
		if part != nil {
			nodes[i] = l.expr(part)
		}
	}
	return l.build(e, nodes)
}

// build makes the node of e from the nodes of its operands.
func (l *linker) build(e ast.Expr, nodes []Node) Node {
	switch e := e.(type) {
	case *ast.BinOp:
		return l.buildBinOp(e, nodes[0], nodes[1])
	case *ast.UnaryOp:
		return l.buildUnaryOp(e, nodes[0])
	case *ast.BoolOp:
		return l.buildBoolOp(e, nodes)
	case *ast.Compare:
		return l.buildCompare(e, nodes)
	case *ast.Call:
		return l.buildCall(e, nodes)
	case *ast.Attribute:
		return &attrNode{value: operandOf(nodes[0]), name: l.name(l.scope.Mangle(e.Attr)), site: l.attrSite(e)}
	case *ast.Subscript:
		if slice, ok := nodes[1].(*sliceNode); ok {
			return &partNode{operandOf(nodes[0]), slice, l.itemSite(e)}
		}
		return &itemNode{value: operandOf(nodes[0]), index: operandOf(nodes[1]), site: l.itemSite(e)}
	case *ast.Slice:
		return newSliceNode(nodes[0], nodes[1], nodes[2])
	case *ast.List:
		return l.buildDisplay(e, e.Elts, nodes, makeList)
	case *ast.Tuple:
		return l.buildDisplay(e, e.Elts, nodes, makeTuple)
	case *ast.Set:
		return l.buildDisplay(e, e.Elts, nodes, nil)
	case *ast.Dict:
		return l.buildDict(e, nodes)
	case *ast.Lambda:
		return l.buildLambda(e, nodes)
	case *ast.GeneratorExp:
		return l.buildGeneratorExp(e, nodes[0])
	case *ast.JoinedStr:
		if len(nodes) == 1 {
			if text, ok := nodes[0].(*constNode); ok {
				return text // a format spec without fields
			}
		}
		return &joinNode{nodes}
	case *ast.FormattedValue:
		n := &formatNode{value: nodes[0], conversion: e.Conversion, site: l.site(e.Span())}
		n.spec = nodes[1]
		return n
	case *ast.Starred:
		return nodes[0] // whoever holds a Starred looks at the tree for the star
	}
	panic(fmt.Sprintf("link: expression %T", e))
}

func (l *linker) constant(c *ast.Constant) Value { return l.u.in.constantValue(c) }

// constantValue is the value of a literal.
func (in *Interpreter) constantValue(c *ast.Constant) Value {
	switch c.Kind {
	case ast.ConstBool:
		return object.Bool(c.Int != 0)
	case ast.ConstEllipsis:
		return object.Ellipsis
	case ast.ConstInt:
		return object.Int(c.Int)
	case ast.ConstBig:
		return object.IntFromBig(c.Big)
	case ast.ConstFloat:
		return object.Float(c.Float)
	case ast.ConstComplex:
		return object.NewComplex(complex(0, c.Float))
	case ast.ConstStr:
		return in.constStr(c.Str)
	case ast.ConstBytes:
		return object.NewBytes([]byte(c.Str))
	}
	return object.None
}

// variable links reading a name.
func (l *linker) variable(e *ast.Name) Node {
	return l.readVariable(e.ID, l.site(e.Span()))
}

func (l *linker) readVariable(id string, site int32) Node {
	sym := l.scope.Lookup(id)
	switch sym.Kind {
	case resolve.Local:
		return &localNode{slot: l.base + sym.Index, site: site}
	case resolve.Cell:
		return &cellNode{slot: l.base + sym.Index, site: site, name: sym.Name}
	case resolve.Free:
		free := &freeNode{index: sym.Index, site: site, name: l.name(sym.Name)}
		return l.seesClass(sym.Name, site, free)
	case resolve.NameOrFree:
		return &byNameNode{name: l.name(sym.Name), site: site, outer: &freeNode{index: sym.Index, site: site, name: l.name(sym.Name)}}
	case resolve.Name:
		global := &globalNode{name: l.name(sym.Name), site: site}
		if l.base == 0 {
			return global
		}
		return &byNameNode{name: l.name(sym.Name), site: site, outer: global}
	}
	return l.seesClass(sym.Name, site, &globalNode{name: l.name(sym.Name), site: site})
}

// nameTarget links storing into a name at a place in the source: a namespace of the script's may refuse.
func (l *linker) nameTarget(id string, at token.Span) assigner {
	target := l.variableTarget(id)
	if byName, ok := target.(*byNameTarget); ok {
		byName.site = l.site(at)
	}
	return target
}

// variableTarget links storing into a name.
func (l *linker) variableTarget(id string) assigner {
	sym := l.scope.Lookup(id)
	switch sym.Kind {
	case resolve.Local:
		return &localTarget{l.base + sym.Index}
	case resolve.Cell:
		return &cellTarget{l.base + sym.Index}
	case resolve.Free:
		return &freeTarget{sym.Index}
	case resolve.Name, resolve.NameOrFree:
		if l.base > 0 {
			return &byNameTarget{name: l.name(sym.Name)}
		}
	}
	return &globalTarget{name: l.name(sym.Name)}
}

// variableDeleter links `del name`.
func (l *linker) variableDeleter(id string, site int32) deleter {
	sym := l.scope.Lookup(id)
	switch sym.Kind {
	case resolve.Local:
		slot := l.base + sym.Index
		return &deleteVariable{l.readVariable(id, site), func(f *Frame) { f.slots[slot] = object.Unbound }}
	case resolve.Cell:
		slot := l.base + sym.Index
		return &deleteVariable{l.readVariable(id, site), func(f *Frame) { f.cell(slot).V = object.Unbound }}
	case resolve.Free:
		index := sym.Index
		return &deleteVariable{l.readVariable(id, site), func(f *Frame) { f.fn.closure[index].V = object.Unbound }}
	case resolve.Name, resolve.NameOrFree:
		if l.base > 0 {
			return &deleteByName{name: l.name(sym.Name), site: site}
		}
	}
	return &deleteGlobal{name: l.name(sym.Name), site: site}
}

// target links an assignment target that does not suspend.
func (l *linker) target(e ast.Expr) assigner {
	switch e := e.(type) {
	case *ast.Name:
		return l.nameTarget(e.ID, e.Span())
	case *ast.Attribute:
		return &attrTarget{value: operandOf(l.expr(e.Value)), name: l.name(l.scope.Mangle(e.Attr)), site: l.attrSite(e)}
	case *ast.Subscript:
		return subscriptTarget(l.expr(e.Value), l.expr(e.Index), l.itemSite(e))
	case *ast.Tuple:
		return l.unpack(e, e.Elts)
	case *ast.List:
		return l.unpack(e, e.Elts)
	case *ast.Starred:
		return l.target(e.Value)
	}
	panic(fmt.Sprintf("link: target %T", e))
}

func (l *linker) unpack(e ast.Expr, elts []ast.Expr) assigner {
	targets := make([]assigner, len(elts))
	star := -1
	for i, elt := range elts {
		if _, ok := elt.(*ast.Starred); ok {
			star = i
		}
		targets[i] = l.target(elt)
	}
	if star >= 0 {
		return &unpackStarTarget{targets: targets, star: star, site: l.site(e.Span())}
	}
	return newUnpackTarget(targets, l.site(e.Span()))
}

var binaryOps = [...]object.BinaryOp{
	ast.Add: object.OpAdd, ast.Sub: object.OpSub, ast.Mult: object.OpMul, ast.MatMult: object.OpMatMul,
	ast.Div: object.OpTrueDiv, ast.FloorDiv: object.OpFloorDiv, ast.Mod: object.OpMod, ast.Pow: object.OpPow,
	ast.LShift: object.OpLShift, ast.RShift: object.OpRShift, ast.BitAnd: object.OpAnd, ast.BitOr: object.OpOr,
	ast.BitXor: object.OpXor,
}

func (l *linker) buildBoolOp(e *ast.BoolOp, nodes []Node) Node {
	site := l.site(e.Span())
	tests := make([]Test, len(nodes))
	for i, n := range nodes {
		tests[i] = asTest(n, site)
	}
	if e.Op == ast.And {
		return &andNode{tests, site}
	}
	return &orNode{tests, site}
}

func (l *linker) buildBinOp(e *ast.BinOp, leftNode, rightNode Node) Node {
	site := l.siteAnchor(e.Span(), e.OpAt)
	left, right := operandOf(leftNode), operandOf(rightNode)
	switch e.Op {
	case ast.Add, ast.Sub, ast.Mult, ast.Mod, ast.FloorDiv:
		passOn(left, right)
	}
	switch e.Op {
	case ast.Add:
		return withConst(left, rightNode, 1, &addNode{left: left, right: right, site: site})
	case ast.Sub:
		return withConst(left, rightNode, -1, &subNode{left: left, right: right, site: site})
	case ast.Mult:
		return &mulNode{left: left, right: right, site: site}
	case ast.Div:
		return &divNode{left, right, site}
	case ast.Mod:
		return &modNode{left: left, right: right, site: site}
	case ast.FloorDiv:
		return &floorDivNode{left: left, right: right, site: site}
	case ast.BitAnd, ast.BitOr, ast.BitXor, ast.LShift, ast.RShift:
		return &bitNode{left, right, binaryOps[e.Op], site}
	}
	return &binaryNode{left, right, binaryOps[e.Op], site}
}

// smallConst gives the number of a constant int operand.
func smallConst(n Node) (int64, bool) {
	if c, ok := n.(*constNode); ok && c.v.IsInt() {
		k := c.v.Int64()
		return k, k > -1<<62 && k < 1<<62
	}
	return 0, false
}

func (l *linker) buildUnaryOp(e *ast.UnaryOp, operand Node) Node {
	site := l.site(e.Span())
	switch e.Op {
	case ast.Not:
		n := &notNode{operand: asTest(operand, site), site: site}
		if c, ok := e.Operand.(*ast.Compare); ok && len(c.Ops) == 1 && c.Ops[0] != ast.In && c.Ops[0] != ast.NotIn {
			n.compare = l.lastSite(c.Span())
		}
		return n
	case ast.USub:
		if k, ok := smallConst(operand); ok {
			return &constNode{object.Int(-k)}
		}
		if c, ok := operand.(*constNode); ok && c.v.IsFloat() {
			return &constNode{object.Float(-c.v.Float64())}
		}
		return &unaryNode{operand, object.Negative, site}
	case ast.UAdd:
		return &unaryNode{operand, object.Positive, site}
	}
	if c, ok := operand.(*constNode); ok && c.v.IsBool() {
		return &constNode{object.Int(^c.v.Int64())} // CPython does so too, and therefore without a warning
	}
	return &unaryNode{operand, object.Inverted, site}
}

func (l *linker) buildCompare(e *ast.Compare, nodes []Node) Node {
	site := l.site(e.Span())
	if len(e.Ops) > 1 {
		return &chainNode{operands: nodes, ops: e.Ops, site: site}
	}
	left, right := operandOf(nodes[0]), operandOf(nodes[1])
	switch op := e.Ops[0]; op {
	case ast.Is, ast.IsNot:
		return &identityNode{left, right, op == ast.IsNot}
	case ast.In, ast.NotIn:
		return &containsNode{left, right, op == ast.NotIn, site}
	default:
		general := &compareNode{left, right, richOps[op], passOn(left, right), site}
		return compareConst(left, richOps[op], nodes[1], general)
	}
}

func (l *linker) linkConditional(e *ast.IfExp) Node {
	site := l.exprSite(e.Test)
	return &conditionalNode{test: asTest(l.expr(e.Test), site), body: operandOf(l.expr(e.Body)), orElse: operandOf(l.expr(e.OrElse))}
}

func (l *linker) buildSet(e ast.Expr, nodes []Node, stars []bool, starred bool) Node {
	if values, ok := constants(nodes); ok && !starred && len(values) >= 3 {
		return &constSetNode{items: values}
	}
	return &setNode{nodes, stars, l.site(e.Span())}
}

func (l *linker) buildDisplay(e ast.Expr, elts []ast.Expr, nodes []Node, make_ func(*Frame, []Value) Value) Node {
	stars := make([]bool, len(elts))
	starred := false
	for i, elt := range elts {
		_, stars[i] = elt.(*ast.Starred)
		starred = starred || stars[i]
	}
	if _, set := e.(*ast.Set); set {
		return l.buildSet(e, nodes, stars, starred)
	}
	if starred {
		return &starDisplayNode{elts: nodes, stars: stars, make: make_, site: l.site(e.Span())}
	}
	if _, list := e.(*ast.List); list {
		return &listNode{operandsOf(nodes)}
	}
	if values, ok := constants(nodes); ok {
		return &constNode{object.NewTuple(values...).Value()}
	}
	return &tupleNode{operandsOf(nodes)}
}

func constants(nodes []Node) ([]Value, bool) {
	values := make([]Value, len(nodes))
	for i, n := range nodes {
		c, ok := n.(*constNode)
		if !ok {
			return nil, false
		}
		values[i] = c.v
	}
	return values, true
}

func (l *linker) buildDict(e *ast.Dict, nodes []Node) Node {
	n := &dictNode{site: l.site(e.Span())}
	for i := range e.Keys {
		n.keys = append(n.keys, nodes[2*i])
		n.values = append(n.values, nodes[2*i+1])
	}
	n.until = untils(n.keys)
	return n
}

// buildCall makes a call from the nodes of function, arguments and keyword values, in this order.
func (l *linker) buildCall(e *ast.Call, nodes []Node) Node {
	site := l.callSite(e)
	fn, args := nodes[0], nodes[1:]
	if l.tracing && !isSuper(e) {
		fn = &profiledCall{fn}
	}
	if hasStars(e) {
		return l.buildStarCall(e, fn, args, site)
	}
	if isSuper(e) {
		return l.superCall(fn, site)
	}
	with := arguments{args: operandsOf(args), site: site}
	for _, k := range e.Keywords {
		with.names = append(with.names, l.name(k.Arg))
	}
	switch fn := fn.(type) {
	case *attrNode:
		method := methodCallNode{arguments: with, value: fn.value, name: fn.name, attr: fn.site}
		if super, ok := fn.value.node.(*superNode); ok {
			return &superMethodNode{methodCallNode: method, super: super}
		}
		return &method
	case *globalNode:
		return &globalCallNode{arguments: with, global: fn}
	}
	return &callNode{with, fn}
}

// isSuper reports super().
func isSuper(e *ast.Call) bool {
	name, ok := e.Func.(*ast.Name)
	return ok && name.ID == "super" && len(e.Args)+len(e.Keywords) == 0
}

func hasStars(e *ast.Call) bool {
	for _, a := range e.Args {
		if _, ok := a.(*ast.Starred); ok {
			return true
		}
	}
	for _, k := range e.Keywords {
		if k.Arg == "" {
			return true
		}
	}
	return false
}

func (l *linker) buildStarCall(e *ast.Call, fn Node, args []Node, site int32) Node {
	n := &starCallNode{fn: fn, site: site}
	for i, a := range e.Args {
		kind := argPlain
		if _, ok := a.(*ast.Starred); ok {
			kind, n.sole = argStar, len(e.Args) == 1
		}
		n.args = append(n.args, starArg{value: args[i], kind: kind})
	}
	for i, k := range e.Keywords {
		arg := starArg{value: args[len(e.Args)+i], kind: argKwStar}
		if k.Arg != "" {
			arg.kind, arg.name = argKeyword, l.name(k.Arg)
		}
		n.args = append(n.args, arg)
	}
	return n
}

// callSite marks the call's parentheses, as CPython does under a traceback line.
func (l *linker) callSite(e *ast.Call) int32 {
	span := e.Span()
	if a, ok := e.Func.(*ast.Attribute); ok {
		span = l.fromAttr(span, a)
	}
	return l.siteAnchor(span, token.Span{Start: e.Func.Span().End, End: e.Span().End})
}

// fromAttr moves the start of span to the name of the attribute that it ends with, or whose call it is, if
// the name is on a later line.
func (l *linker) fromAttr(span token.Span, a *ast.Attribute) token.Span {
	if strings.Contains(l.u.file.Src[span.Start:a.AttrAt.Start], "\n") {
		span.Start = a.AttrAt.Start
	}
	return span
}

// itemSite marks the brackets of a subscript.
func (l *linker) itemSite(e *ast.Subscript) int32 {
	return l.siteAnchor(e.Span(), token.Span{Start: e.Value.Span().End, End: e.Span().End})
}

// exprSite marks an expression as itself would: a call at its parentheses, an operation at its
// operator.
func (l *linker) exprSite(e ast.Expr) int32 {
	switch e := e.(type) {
	case *ast.Call:
		return l.callSite(e)
	case *ast.Subscript:
		return l.itemSite(e)
	case *ast.BinOp:
		return l.siteAnchor(e.Span(), e.OpAt)
	}
	return l.site(e.Span())
}

func (l *linker) attrSite(e *ast.Attribute) int32 { return l.site(l.fromAttr(e.Span(), e)) }
