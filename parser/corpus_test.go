package parser_test

import (
	"errors"
	goast "go/ast"
	goparser "go/parser"
	gotoken "go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/bide-lang/bide/internal/scripttest"
	"github.com/bide-lang/bide/interp/object/ucd"
	"github.com/bide-lang/bide/lexer"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// corpus lists the scripts of testdata and examples.
func corpus(t *testing.T) []*scripttest.Script {
	t.Helper()
	var scripts []*scripttest.Script
	for _, root := range []string{"../testdata", "../examples"} {
		paths, err := scripttest.Find(root)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			s, err := scripttest.Load(path)
			if err != nil {
				t.Fatal(err)
			}
			scripts = append(scripts, s)
		}
	}
	return scripts
}

// parse takes a script as far as its scopes.
func parse(s *scripttest.Script) (*ast.Module, error) {
	data, err := os.ReadFile(s.Path)
	if err != nil {
		return nil, err
	}
	text, err := lexer.DecodeFile(s.Base(), data, nil)
	if err != nil {
		return nil, err
	}
	file := token.NewFile(s.Base(), text)
	mod, err := parser.ParseModule(file, parser.Options{CharByName: ucd.Lookup})
	if err != nil {
		return nil, err
	}
	_, err = resolve.Resolve(mod, file, resolve.Options{TopAwait: s.Extras})
	return mod, err
}

// wantedSyntaxError is the last line CPython ends a script with if it is a syntax error of the script itself,
// which is what an error without a traceback is; else "".
func wantedSyntaxError(t *testing.T, s *scripttest.Script) string {
	t.Helper()
	if !s.HasGolden() {
		return ""
	}
	want, err := s.Want()
	if err != nil {
		t.Fatal(err)
	}
	last := scripttest.LastLine(want.Stderr)
	class, _, _ := strings.Cut(last, ":")
	if strings.Contains(want.Stderr, "Traceback") || class != "SyntaxError" && class != "IndentationError" && class != "TabError" {
		return ""
	}
	return last
}

func TestCorpusParsesAsCPythonSays(t *testing.T) {
	for _, s := range corpus(t) {
		got := ""
		_, err := parse(s)
		var wrong *token.SyntaxError
		if errors.As(err, &wrong) {
			got = wrong.Class + ": " + wrong.Msg
		} else if err != nil {
			t.Errorf("%s: %v", s.Path, err)
		}
		if want := wantedSyntaxError(t, s); got != want {
			t.Errorf("%s\n got: %s\nwant: %s", s.Path, got, want)
		}
	}
}

// A node no script uses is a node no script tests.
func TestCorpusUsesEveryNode(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range corpus(t) {
		mod, err := parse(s)
		if err != nil {
			continue // told by the test above
		}
		ast.Inspect(mod, func(n ast.Node) bool {
			if n != nil {
				seen[reflect.TypeOf(n).Elem().Name()] = true
			}
			return true
		})
	}
	for _, name := range nodeNames(t) {
		if !seen[name] {
			t.Errorf("no script has a %s", name)
		}
	}
}

// nodeNames reads the names of the node types, which are the structs that hold their place, from their source.
func nodeNames(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("ast/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, path := range files {
		file, err := goparser.ParseFile(gotoken.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		goast.Inspect(file, func(n goast.Node) bool {
			if spec, ok := n.(*goast.TypeSpec); ok && holdsPlace(spec) {
				names = append(names, spec.Name.Name)
			}
			return true
		})
	}
	if len(names) < 50 {
		t.Fatalf("found only %d node types", len(names))
	}
	return names
}

func holdsPlace(spec *goast.TypeSpec) bool {
	body, ok := spec.Type.(*goast.StructType)
	if !ok || !spec.Name.IsExported() {
		return false
	}
	for _, field := range body.Fields.List {
		if name, ok := field.Type.(*goast.Ident); ok && len(field.Names) == 0 && name.Name == "At" {
			return true
		}
	}
	return false
}
