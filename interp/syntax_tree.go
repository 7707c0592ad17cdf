package interp

import (
	"reflect"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
)

// SyntaxTree parses source (a str or bytes) and gives its tree as the module ast shows it. Each node is what
// make(class name, dict of fields, place) returns; place is (line, column, end line, end column), columns in bytes.
// mode is that of compile.
//
// Follows: Python library reference, ast, "Abstract grammar".
func SyntaxTree(t *object.Thread, source, filename, mode, make Value) Value {
	name, isStr := object.AsStr(filename)
	shown := ""
	if isStr {
		shown = name.Text()
	}
	text, ok := sourceText(t, source, "compile", shown)
	if !ok {
		return object.Raised
	}
	kind, _ := object.AsStr(mode)
	if !isStr || kind == nil {
		return t.Raise(object.TypeErrorType, "compile() argument 'filename' must be str, bytes or os.PathLike, not %s", filename.Type().MessageName())
	}
	in := runtimeOf(t)
	if kind.Text() == "eval" {
		file := token.NewExpression(name.Text(), strings.TrimLeft(text, " \t"))
		e, err := parser.ParseExpression(file, in.parserOptions(t))
		if err != nil {
			in.syntaxError(t, err)
			return object.Raised
		}
		w := &treeWriter{t: t, file: file, make: make}
		return w.node("Expression", []string{"body"}, []Value{w.value(reflect.ValueOf(e))}, nil)
	}
	file := token.NewFile(name.Text(), text)
	mod, err := parser.ParseModule(file, in.parserOptions(t))
	if err != nil {
		in.syntaxError(t, err)
		return object.Raised
	}
	w := &treeWriter{t: t, file: file, make: make}
	body := w.value(reflect.ValueOf(mod.Body))
	if kind.Text() == "single" {
		return w.node("Interactive", []string{"body"}, []Value{body}, nil)
	}
	return w.node("Module", []string{"body", "type_ignores"}, []Value{body, object.NewList(nil).Value()}, nil)
}

// treeWriter copies a tree of the parser's, whose structs and fields are named nearly as the nodes of the module ast.
type treeWriter struct {
	t    *object.Thread
	file *token.File
	make Value
	bad  bool // an exception is pending
}

// treeNames are the classes named otherwise.
var treeNames = map[string]string{
	"ExprStmt": "Expr", "Comprehension": "comprehension", "Keyword": "keyword", "Params": "arguments", "Param": "arg",
	"Alias": "alias", "WithItem": "withitem", "MatchCase": "match_case",
}

// treeFields are the fields named otherwise; "" is one the module ast does not have.
var treeFields = map[string]string{
	"At": "", "OpAt": "", "NameAt": "", "AttrAt": "", "Paren": "", "TopAwait": "", "Star": "", "Stars": "", "IsAsync": "",
	"Params": "args", "Decorators": "decorator_list", "Index": "slice", "TypeParams": "type_params", "Context": "context_expr",
	"Vars": "optional_vars", "FormatSpec": "format_spec", "KwOnly": "kwonlyargs", "PosOnly": "posonlyargs",
	"KwDefaults": "kw_defaults", "KwdAttrs": "kwd_attrs", "KwdPatterns": "kwd_patterns", "Default": "default_value",
}

// treeOptional are the texts that are None where they are empty.
var treeOptional = map[string]bool{
	"Keyword.Arg": true, "Alias.AsName": true, "ExceptHandler.Name": true, "MatchMapping.Rest": true,
	"MatchStar.Name": true, "MatchAs.Name": true, "ImportFrom.Module": true,
}

var (
	binaryNames  = strings.Fields("Add Sub Mult MatMult Div FloorDiv Mod Pow LShift RShift BitAnd BitOr BitXor")
	unaryNames   = strings.Fields("Invert Not UAdd USub")
	boolNames    = strings.Fields("And Or")
	compareNames = strings.Fields("Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn")
	contextNames = strings.Fields("Load Store Del")
)

// value is a field's value as the module ast has it.
func (w *treeWriter) value(v reflect.Value) Value {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return object.None
		}
		return w.value(v.Elem())
	case reflect.Slice:
		items := make([]Value, v.Len())
		for i := range items {
			items[i] = w.value(v.Index(i))
		}
		return object.NewList(items).Value()
	case reflect.Struct:
		return w.structNode(v)
	case reflect.String:
		return object.NewStr(v.String())
	case reflect.Bool:
		if v.Bool() {
			return object.Int(1)
		}
		return object.Int(0)
	case reflect.Int:
		return object.Int(v.Int())
	}
	return w.operator(v)
}

// operator is a small number that stands for a node without fields.
func (w *treeWriter) operator(v reflect.Value) Value {
	switch n := v.Interface().(type) {
	case ast.Operator:
		return w.node(binaryNames[n], nil, nil, nil)
	case ast.UnaryOperator:
		return w.node(unaryNames[n], nil, nil, nil)
	case ast.BoolOperator:
		return w.node(boolNames[n], nil, nil, nil)
	case ast.CmpOperator:
		return w.node(compareNames[n], nil, nil, nil)
	case ast.Ctx:
		return w.node(contextNames[n], nil, nil, nil)
	case byte: // the conversion of an f-string's value
		if n == 0 {
			return object.Int(-1)
		}
		return object.Int(int64(n))
	}
	panic("ast: field of type " + v.Type().String())
}

func (w *treeWriter) structNode(v reflect.Value) Value {
	at, _ := v.Addr().Interface().(ast.Node)
	if c, ok := at.(*ast.Constant); ok {
		return w.constant(c)
	}
	if m, ok := at.(*ast.MatchSingleton); ok {
		return w.node("MatchSingleton", []string{"value"}, []Value{runtimeOf(w.t).constantValue(m.Value)}, m)
	}
	goName := v.Type().Name()
	var fields []string
	var values []Value
	for i := range v.NumField() {
		field := v.Type().Field(i).Name
		name, renamed := treeFields[field]
		if !renamed {
			name = strings.ToLower(field)
		}
		switch {
		case goName == "Comprehension" && field == "IsAsync":
			name = "is_async"
		case goName == "Param" && field == "Name":
			name = "arg"
		case goName == "TypeParam" && field == "Bound" && v.FieldByName("Stars").Int() != 0, name == "":
			continue
		}
		value := w.value(v.Field(i))
		if treeOptional[goName+"."+field] && v.Field(i).String() == "" {
			value = object.None
		}
		fields, values = append(fields, name), append(values, value)
	}
	return w.node(w.className(v), fields, values, at)
}

// className is the class of a node: some of the parser's stand for two or three.
func (w *treeWriter) className(v reflect.Value) string {
	name := v.Type().Name()
	if renamed, ok := treeNames[name]; ok {
		return renamed
	}
	if name == "TypeParam" {
		return []string{"TypeVar", "TypeVarTuple", "ParamSpec"}[v.FieldByName("Stars").Int()]
	}
	if f := v.FieldByName("IsAsync"); f.IsValid() && f.Bool() {
		return "Async" + name
	}
	if f := v.FieldByName("Star"); f.IsValid() && f.Kind() == reflect.Bool && f.Bool() {
		return "TryStar"
	}
	return name
}

func (w *treeWriter) constant(c *ast.Constant) Value {
	kind := object.None
	if c.Unicode {
		kind = object.NewStr("u")
	}
	return w.node("Constant", []string{"value", "kind"}, []Value{runtimeOf(w.t).constantValue(c), kind}, c)
}

// node calls make.
func (w *treeWriter) node(class string, names []string, values []Value, at ast.Node) Value {
	if w.bad {
		return object.None
	}
	fields := object.NewDict()
	for i, name := range names {
		fields.SetStr(object.StrOf(name), values[i])
	}
	place := object.None
	if at != nil {
		line, col := w.file.Position(at.Span().Start)
		endLine, endCol := w.file.Position(at.Span().End)
		place = object.NewTuple(object.Int(int64(line)), object.Int(int64(col)), object.Int(int64(endLine)), object.Int(int64(endCol))).Value()
	}
	v := object.Call(w.t, w.make, object.NewStr(class), fields.Value(), place)
	w.bad = v.Bad()
	return v
}
