package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/bide-lang/bide"

// mayImport says which of our packages a package may import, by folder. A name stands for its subfolders too;
// the longest entry that fits a package is its rule. Beside these, a package may import its own subpackages'
// vocabulary where listed. docs/design.md has the reasons.
var mayImport = map[string][]string{
	"":                    {"internal/cli"},
	"lexer":               {"lexer"},
	"lexer/token":         {},
	"parser":              {"parser", "lexer"},
	"parser/ast":          {"lexer"},
	"parser/resolve":      {"parser/ast", "lexer"},
	"eventloop":           {"eventloop"},
	"interp":              {"interp", "lexer", "parser", "eventloop"},
	"interp/object":       {"lexer/token", "interp/object"},
	"stdlib":              {"stdlib", "interp", "eventloop", "lexer/token"},
	"internal":            {"internal", "stdlib", "interp", "eventloop", "parser", "lexer"},
	"internal/scripttest": {},
	"internal/oracle":     {"internal/scripttest"},
	"internal/randprog":   {"internal/scripttest"},
	"internal/sweep":      {"internal/scripttest"},
	"internal/bench":      {"internal/scripttest"},
}

// topLevel is what may lie in the root folder, beside dot files.
var topLevel = []string{
	"go.mod", "go.sum", "main.go", "layout_test.go", "lexer", "parser", "interp", "eventloop", "stdlib", "examples",
	"README.md", "internal", "testdata", "docs", "Makefile", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "default.pgo",
}

// mayBeUnsafe are the files that may import unsafe, beside tests that look at sizes: the downcast of a value, and
// objects laid out by hand.
var mayBeUnsafe = []string{"interp/object/value.go", "interp/object/flat.go"}

// goFile is one Go file: its path from the root, with slashes, and what it imports.
type goFile struct {
	path    string
	imports []string
}

// goFiles reads the imports of all Go files, whatever their build tags say.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (p != "." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		f, err := readImports(p)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readImports(p string) (goFile, error) {
	f := goFile{path: filepath.ToSlash(p)}
	tree, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
	if err != nil {
		return f, err
	}
	for _, spec := range tree.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return f, err
		}
		f.imports = append(f.imports, name)
	}
	return f, nil
}

// rule finds the longest entry of mayImport that a folder lies in.
func rule(folder string) ([]string, bool) {
	for {
		if allowed, ok := mayImport[folder]; ok {
			return allowed, true
		}
		if !strings.Contains(folder, "/") {
			return nil, false
		}
		folder = path.Dir(folder)
	}
}

func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	for _, f := range goFiles(t) {
		if strings.HasSuffix(f.path, "_test.go") {
			continue // tests may build on anything; the compiler forbids circles
		}
		folder := strings.TrimPrefix(path.Dir(f.path), ".")
		allowed, ok := rule(folder)
		if !ok {
			t.Errorf("%s: no rule for folder %q", f.path, folder)
			continue
		}
		for _, imported := range f.imports {
			ours, ok := strings.CutPrefix(imported, module+"/")
			if ok && !within(ours, allowed) {
				t.Errorf("%s imports %s; %q may import %v of ours", f.path, ours, folder, allowed)
			}
		}
	}
}

func within(folder string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		return folder == a || strings.HasPrefix(folder, a+"/")
	})
}

func TestObjectNeverImportsInterp(t *testing.T) {
	for _, f := range goFiles(t) {
		if strings.HasPrefix(f.path, "interp/object/") && slices.Contains(f.imports, module+"/interp") {
			t.Errorf("%s imports interp", f.path)
		}
	}
}

func TestRootHoldsOnlyWhatItMay(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		built := e.Name() == "bide" && !e.IsDir() // left by go build, and ignored by git
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(topLevel, e.Name()) && !built {
			t.Errorf("%s does not belong in the root folder", e.Name())
		}
	}
}

func TestFilesAreNamedForTheirStory(t *testing.T) {
	for _, f := range goFiles(t) {
		switch path.Base(f.path) {
		case "util.go", "utils.go", "helpers.go", "misc.go", "common.go":
			t.Errorf("%s: name the file for what it is about", f.path)
		}
	}
}

func TestUnsafeStaysInItsFile(t *testing.T) {
	for _, f := range goFiles(t) {
		if !strings.HasSuffix(f.path, "_test.go") && slices.Contains(f.imports, "unsafe") && !slices.Contains(mayBeUnsafe, f.path) {
			t.Errorf("%s imports unsafe", f.path)
		}
	}
}
