package interp

import (
	"reflect"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// treeReader makes the parser's tree of one of the module ast: the way back from SyntaxTree.
type treeReader struct {
	t      *object.Thread
	bad    bool              // an exception is pending
	wrong  *object.Exception // what is found only when all has been read: the first None in a list, or a constant that is none
	depth  int
	places []treePlace
	later  []func() // what can only be done when the nodes have their places
}

// treePlace is where a node says it stands, until it is known how wide the lines are.
type treePlace struct {
	at                         *ast.At
	line, col, endLine, endCol int
}

// maxTreeDepth is how deep trees may nest; deeper ones would not fit Go's stack when they are resolved.
const maxTreeDepth = 3000

// readTree makes a module, and the file its places are in, of the tree v, which must be of the class that mode asks
// for; nil means an exception is pending.
func readTree(t *object.Thread, v Value, name, mode string) (*ast.Module, *token.File) {
	wanted := map[string]string{"exec": "Module", "eval": "Expression", "single": "Interactive"}[mode]
	r := &treeReader{t: t}
	class := r.className(v)
	if class != wanted {
		t.Raise(object.TypeErrorType, "expected %s node, got %s", wanted, v.Type().Name)
		return nil, nil
	}
	mod := &ast.Module{}
	if class == "Expression" {
		body := r.field(v, class, "body")
		e, _ := r.node(body, "expr").(ast.Expr)
		if !r.bad {
			mod.Body = []ast.Stmt{&ast.ExprStmt{Value: e}}
		}
	} else {
		r.list(reflect.ValueOf(&mod.Body).Elem(), r.listField(v, "body"), class, "body")
		r.texts(v, class)
	}
	if r.bad {
		return nil, nil
	}
	if r.wrong != nil {
		t.Throw(r.wrong)
		return nil, nil
	}
	if problem := checkTree(mod); problem != "" {
		t.Raise(object.ValueErrorType, "%s", problem)
		return nil, nil
	}
	return mod, r.settle(name)
}

// className is the class of the module ast that v is an instance of, "" if it is none.
func (r *treeReader) className(v Value) string {
	for _, ty := range v.Type().MRO {
		if ty.Module == "ast" {
			return ty.Name
		}
	}
	return ""
}

// field reads a field of a node that must have it.
func (r *treeReader) field(v Value, class, name string) Value {
	value := r.fieldOr(v, name, object.Unbound)
	if value.IsUnbound() {
		r.fail(object.TypeErrorType, "required field \"%s\" missing from %s", name, class)
	}
	return value
}

// listField reads a field that holds a list: one that is missing is empty.
func (r *treeReader) listField(v Value, name string) Value {
	return r.fieldOr(v, name, object.NewList(nil).Value())
}

// fieldOr reads a field; missing is what stands for one that is not there.
func (r *treeReader) fieldOr(v Value, name string, missing Value) Value {
	if r.bad {
		return object.None
	}
	value := object.FindAttr(r.t, v, object.StrOf(name))
	switch {
	case value.Ok():
		return value
	case r.t.Pending() == nil:
		return missing
	}
	r.bad = true
	return object.None
}

// fail raises an exception, unless one is pending.
func (r *treeReader) fail(ty *object.Type, format string, args ...any) {
	if !r.bad {
		r.t.Raise(ty, format, args...)
		r.bad = true
	}
}

// node reads a node of some kind: "expr", "stmt", "pattern" or the like. Of a kind with one class anything will do that
// has its fields.
func (r *treeReader) node(v Value, kind string) ast.Node {
	if r.bad {
		return nil
	}
	class := kind
	if !isProduct(kind) {
		class = r.className(v)
	}
	n := newTreeNode(class)
	if n == nil || !fitsKind(n, kind) {
		for _, name := range []string{"lineno", "col_offset"} {
			r.field(v, kind, name) // what is missing first is complained about first
		}
		r.unexpected(kind, v)
		return nil
	}
	if r.depth++; r.depth > maxTreeDepth {
		r.fail(object.RecursionErrorType, "maximum recursion depth exceeded during ast construction")
		return nil
	}
	if c, isConstant := n.(*ast.Constant); isConstant {
		n = r.constant(c, v)
	} else {
		r.fields(reflect.ValueOf(n).Elem(), v, class)
		r.texts(v, class)
		r.parts(n)
	}
	r.depth--
	return n
}

// parts leaves for later to say where the name of an attribute or an operator stands: the module ast does not tell.
func (r *treeReader) parts(n ast.Node) {
	switch n := n.(type) {
	case *ast.Attribute:
		r.later = append(r.later, func() {
			n.AttrAt = token.Span{Start: max(n.Where.Start, n.Where.End-token.Pos(len(n.Attr))), End: n.Where.End}
		})
	case *ast.BinOp:
		r.later = append(r.later, func() { n.OpAt = token.Span{Start: n.Left.Span().End, End: n.Right.Span().Start} })
	case *ast.FunctionDef:
		r.later = append(r.later, func() { n.NameAt = token.Span{Start: n.Where.Start, End: n.Where.Start} })
	case *ast.ClassDef:
		r.later = append(r.later, func() { n.NameAt = token.Span{Start: n.Where.Start, End: n.Where.Start} })
	}
}

// fitsKind reports whether a node can stand where one of that kind is wanted.
func fitsKind(n ast.Node, kind string) bool {
	ok := true
	switch kind {
	case "expr":
		_, ok = n.(ast.Expr)
	case "stmt":
		_, ok = n.(ast.Stmt)
	case "pattern":
		_, ok = n.(ast.Pattern)
	case "excepthandler":
		_, ok = n.(*ast.ExceptHandler)
	case "type_param":
		_, ok = n.(*ast.TypeParam)
	}
	return ok
}

// isProduct reports whether a kind of nodes has one class only, of the same name.
func isProduct(kind string) bool {
	switch kind {
	case "comprehension", "arguments", "arg", "keyword", "alias", "withitem", "match_case":
		return true
	}
	return false
}

// fields reads all fields of a node, the struct s.
func (r *treeReader) fields(s reflect.Value, v Value, class string) {
	goName := s.Type().Name()
	for i := range s.NumField() {
		field := s.Type().Field(i).Name
		if field == "At" {
			if r.place(s.Field(i).Addr().Interface().(*ast.At), v, class); r.bad {
				return
			}
			continue
		}
		name := treeFieldName(goName, field)
		if name == "" || goName == "TypeParam" && field == "Bound" && class != "TypeVar" {
			continue
		}
		if r.one(s.Field(i), v, class, name); r.bad {
			return
		}
	}
}

// texts checks what the parser's nodes do not have: the comments about types.
func (r *treeReader) texts(v Value, class string) {
	if r.bad {
		return
	}
	r.text(v, "type_comment")
	if class != "Module" || r.bad {
		return
	}
	ignored := r.listField(v, "type_ignores")
	l, ok := object.AsList(ignored)
	if !ok {
		r.fail(object.TypeErrorType, "Module field \"type_ignores\" must be a list, not a %s", ignored.Type().MessageName())
		return
	}
	for _, item := range slices.Clone(l.Items) {
		if !item.IsNone() && r.className(item) != "TypeIgnore" {
			r.unexpected("type_ignore", item)
			return
		}
	}
}

// text reads a field that holds a text or None.
func (r *treeReader) text(v Value, name string) Value {
	value := r.fieldOr(v, name, object.None)
	if !value.IsNone() && value.Type() != object.StrType && value.Type() != object.BytesType {
		r.fail(object.TypeErrorType, "AST string must be of type str")
	}
	return value
}

// unexpected complains of something that is not of the kind wanted.
func (r *treeReader) unexpected(kind string, v Value) {
	shown, ok := object.Repr(r.t, v)
	if !ok {
		r.bad = true
		return
	}
	r.fail(object.TypeErrorType, "expected some sort of %s, but got %s", kind, shown)
}

// treeFieldName is what the module ast calls a field of the parser's, "" if it has it not.
func treeFieldName(goName, field string) string {
	switch {
	case goName == "Comprehension" && field == "IsAsync":
		return "is_async"
	case goName == "Param" && field == "Name":
		return "arg"
	}
	if name, renamed := treeFields[field]; renamed {
		return name
	}
	return strings.ToLower(field)
}

// one reads one field of a node.
func (r *treeReader) one(into reflect.Value, v Value, class, name string) {
	if into.Kind() == reflect.Slice {
		r.list(into, r.listField(v, name), class, name)
		return
	}
	optional := r.optional(class, name)
	var value Value
	if optional {
		value = r.fieldOr(v, name, object.None)
	} else {
		value = r.field(v, class, name)
	}
	switch {
	case r.bad:
	case !value.IsNone(), !optional && isProduct(kindOf(into.Type())), name == "ctx":
		r.fill(into, value, class, name)
	case class == "MatchSingleton":
		into.Set(reflect.ValueOf(&ast.Constant{}))
	case !optional:
		r.fail(object.ValueErrorType, "field '%s' is required for %s", name, class)
	}
}

// optional reports whether a field may be None: then it is so for the class.
func (r *treeReader) optional(class, name string) bool {
	module := r.t.Interp.Runner.(*Interpreter).importLibrary(r.t, "ast")
	if module.Bad() {
		r.bad = true
		return false
	}
	def := object.FindAttr(r.t, object.FindAttr(r.t, module, object.StrOf(class)), object.StrOf(name))
	r.bad = r.bad || def.IsRaised()
	return def.Ok()
}

// place notes where a node says it stands.
func (r *treeReader) place(at *ast.At, v Value, class string) {
	if has := object.FindAttr(r.t, v, object.StrOf("_attributes")); has.Bad() || isEmptyTuple(has) {
		return
	}
	var at4 [4]int
	for i, name := range []string{"lineno", "col_offset", "end_lineno", "end_col_offset"} {
		value := object.FindAttr(r.t, v, object.StrOf(name))
		if (value.Bad() || value.IsNone()) && i >= 2 && r.t.Pending() == nil {
			at4[i] = at4[i-2]
			continue
		}
		n, ok := object.AsInt64(value)
		switch {
		case value.Bad() && r.t.Pending() == nil:
			r.fail(object.TypeErrorType, "required field \"%s\" missing from %s", name, treeKind(class))
		case value.Bad():
			r.bad = true
		case !ok:
			shown, _ := object.Repr(r.t, value)
			r.fail(object.ValueErrorType, "invalid integer value: %s", shown)
		}
		at4[i] = int(min(max(n, 0), 1<<20))
	}
	if !r.bad && (at4[2] < at4[0] || at4[2] == at4[0] && at4[3] < at4[1]) {
		at4[2], at4[3] = at4[0], at4[1]
	}
	r.places = append(r.places, treePlace{at, at4[0], at4[1], at4[2], at4[3]})
}

// treeKind is the base class of a node's, which complaints about places name.
func treeKind(class string) string {
	switch newTreeNode(class).(type) {
	case ast.Expr:
		return "expr"
	case ast.Stmt:
		return "stmt"
	case ast.Pattern:
		return "pattern"
	case *ast.ExceptHandler:
		return "excepthandler"
	case *ast.TypeParam:
		return "type_param"
	}
	return class
}

func isEmptyTuple(v Value) bool {
	u, ok := object.AsTuple(v)
	return ok && len(u.Items) == 0
}
