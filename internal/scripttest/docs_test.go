package scripttest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDocs runs the ```console blocks of README.md and docs/*.md. Commands that start the tests are left to
// the CI script: here they would start themselves.
func TestDocs(t *testing.T) {
	root := Root(t)
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range append([]string{filepath.Join(root, "README.md")}, pages...) {
		text, err := os.ReadFile(page)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(page), func(t *testing.T) { runDoc(t, root, string(text)) })
	}
}

func runDoc(t *testing.T, root, text string) {
	files, commands := ReadDoc(text)
	if len(commands) == 0 {
		t.Skip("no console block")
	}
	r := DocRunner{Root: root, Scratch: t.TempDir(), Bide: builder.Bide(t)}
	if err := r.Prepare(files); err != nil {
		t.Fatal(err)
	}
	for _, c := range commands {
		t.Run(fmt.Sprintf("line%d", c.Line), func(t *testing.T) {
			if strings.HasPrefix(c.Command, "go test") || strings.HasPrefix(c.Command, "make") {
				t.Skip("run by the CI script")
			}
			got, err := r.Run(c)
			if err != nil {
				t.Fatal(err)
			}
			if !DocMatch(got, c.Want) {
				t.Errorf("$ %s\n got:\n%s\nwant:\n%s", c.Command, got, c.Want)
			}
		})
	}
}
