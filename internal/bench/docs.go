package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// renewDocs puts the tables between their marks in performance.md and draws growth.svg beside it.
func renewDocs(folder string, t *table, curves []curve) error {
	page := filepath.Join(folder, "performance.md")
	old, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	text, err := between(string(old), "programs", fmt.Sprintf("Made by `make bench-docs` on %s/%s with %d cores.\n\n%s",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), t.markdown()))
	if err != nil {
		return err
	}
	if text, err = between(text, "growth", growthMarkdown(curves)); err != nil {
		return err
	}
	if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "growth.svg"), []byte(chart(curves)), 0o644)
}

// between replaces what stands between the marks of a part of the page.
func between(page, part, text string) (string, error) {
	begin, end := "<!-- "+part+" -->\n", "<!-- end of "+part+" -->\n"
	before, rest, found := strings.Cut(page, begin)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		return "", fmt.Errorf("performance.md has no marks for %s", part)
	}
	return before + begin + strings.TrimSpace(text) + "\n" + end + after, nil
}
