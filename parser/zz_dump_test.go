package parser

import (
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
	"testing"

	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

var zzops = []string{"Add", "Sub", "Mult", "MatMult", "Div", "FloorDiv", "Mod", "Pow", "LShift", "RShift", "BitAnd", "BitOr", "BitXor"}
var zzcmp = []string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}
var zzctx = []string{"Load", "Store", "Del"}

func zzx(n any) string {
	switch n := n.(type) {
	case *ast.Name:
		return n.ID + " " + zzctx[n.Ctx]
	case *ast.Attribute:
		return n.Attr + " " + zzctx[n.Ctx]
	case *ast.Subscript:
		return zzctx[n.Ctx]
	case *ast.Tuple:
		return zzctx[n.Ctx]
	case *ast.List:
		return zzctx[n.Ctx]
	case *ast.Starred:
		return zzctx[n.Ctx]
	case *ast.FunctionDef:
		return n.Name
	case *ast.ClassDef:
		return n.Name
	case *ast.TypeParam:
		return n.Name
	case *ast.Param:
		return n.Name
	case *ast.Keyword:
		return n.Arg
	case *ast.Alias:
		return n.Name + " " + n.AsName
	case *ast.BinOp:
		return zzops[n.Op]
	case *ast.AugAssign:
		return zzops[n.Op]
	case *ast.BoolOp:
		return []string{"And", "Or"}[n.Op]
	case *ast.UnaryOp:
		return []string{"Invert", "Not", "UAdd", "USub"}[n.Op]
	case *ast.Compare:
		var s []string
		for _, o := range n.Ops {
			s = append(s, zzcmp[o])
		}
		return strings.Join(s, " ")
	case *ast.Constant:
		switch n.Kind {
		case ast.ConstStr:
			return fmt.Sprintf("%x", n.Str)
		case ast.ConstBytes:
			return fmt.Sprintf("b%x", n.Str)
		case ast.ConstFloat:
			return "float"
		case ast.ConstComplex:
			return "complex"
		case ast.ConstInt:
			return fmt.Sprintf("%x", n.Int)
		case ast.ConstBig:
			return n.Big.Text(16)
		case ast.ConstNone:
			return "None"
		case ast.ConstEllipsis:
			return "Ellipsis"
		case ast.ConstBool:
			return []string{"False", "True"}[n.Int]
		}
	case *ast.FormattedValue:
		if n.Conversion == 0 {
			return "-1"
		}
		return fmt.Sprint(n.Conversion)
	case *ast.AnnAssign:
		return map[bool]string{true: "True", false: "False"}[n.Simple]
	case *ast.Global:
		return strings.Join(n.Names, " ")
	case *ast.Nonlocal:
		return strings.Join(n.Names, " ")
	case *ast.ImportFrom:
		return fmt.Sprintf("%s %d", n.Module, n.Level)
	case *ast.ExceptHandler:
		return n.Name
	case *ast.MatchAs:
		return n.Name
	case *ast.MatchStar:
		return n.Name
	case *ast.MatchMapping:
		return n.Rest
	}
	return ""
}

func zzwalk(f *token.File, v reflect.Value, out *[]string) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			zzwalk(f, v.Elem(), out)
		}
	case reflect.Ptr:
		if v.IsNil() {
			return
		}
		if n, ok := v.Interface().(ast.Node); ok {
			t := v.Elem().Type().Name()
			if t != "Module" && t != "Params" && t != "Comprehension" && t != "MatchCase" {
				l, c := f.Position(n.Span().Start)
				el, ec := f.Position(n.Span().End)
				*out = append(*out, fmt.Sprintf("%s %d:%d-%d:%d %s", t, l, c, el, ec, zzx(v.Interface())))
			}
		}
		if v.Elem().Kind() == reflect.Struct && v.Elem().Type().Name() != "Int" {
			for i := 0; i < v.Elem().NumField(); i++ {
				if v.Elem().Type().Field(i).Name != "At" {
					zzwalk(f, v.Elem().Field(i), out)
				}
			}
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			zzwalk(f, v.Index(i), out)
		}
	}
}

func TestZZDump(t *testing.T) {
	b, _ := os.ReadFile("/tmp/pcmp/files")
	for _, name := range strings.Fields(string(b)) {
		data, _ := os.ReadFile(name)
		text, err := lexer.DecodeFile(name, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want, err := os.ReadFile("/tmp/pcmp/" + strings.ReplaceAll(name, "/", "_") + ".txt")
		if err != nil {
			continue
		}
		f := token.NewFile(name, text)
		mod, err := ParseModule(f)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		var out []string
		zzwalk(f, reflect.ValueOf(mod), &out)
		sort.Strings(out)
		got := strings.Join(out, "\n") + "\n"
		if got != string(want) {
			w := strings.Split(string(want), "\n")
			seen := map[string]int{}
			for _, s := range w {
				seen[s]++
			}
			n := 0
			for _, s := range out {
				if seen[s]--; seen[s] < 0 {
					t.Errorf("%s: extra %s", name, s)
					if n++; n > 2 {
						break
					}
				}
			}
			seen = map[string]int{}
			for _, s := range out {
				seen[s]++
			}
			n = 0
			for _, s := range w {
				if seen[s]--; s != "" && seen[s] < 0 {
					t.Errorf("%s: missing %s", name, s)
					if n++; n > 2 {
						break
					}
				}
			}
		}
	}
}
