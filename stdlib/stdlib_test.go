package stdlib_test

import (
	"os"
	"strings"
	"testing"

	"github.com/bide-lang/bide/stdlib"
)

// Every module a script would look for stands in docs/language.md.
func TestModulesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/language.md")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.FieldsFunc(string(page), func(r rune) bool { return strings.ContainsRune(" \n`,;:()", r) })
	listed := make(map[string]bool, len(words))
	for _, w := range words {
		listed[strings.TrimRight(w, ".")] = true
	}
	seen := map[string]bool{}
	for _, def := range stdlib.Modules() {
		if seen[def.Name] {
			t.Errorf("%s is registered twice", def.Name)
		}
		seen[def.Name] = true
		private := strings.Contains(def.Name, "._") || strings.HasPrefix(def.Name, "_") && def.Name != "__future__" || def.Name == "posix"
		if !private && !strings.HasPrefix(def.Name, "asyncio.") && !strings.HasPrefix(def.Name, "concurrent") && !listed[def.Name] {
			t.Errorf("docs/language.md does not list %s", def.Name)
		}
	}
}
