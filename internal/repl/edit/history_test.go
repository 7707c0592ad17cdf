package edit

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestDamagedHistory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	damaged := "\"one\"\nno JSON\n\n{\"a\": 1}\n\"two\\n  three\"\n\x00\xff\n\"half"
	if err := os.WriteFile(path, []byte(damaged), 0o644); err != nil {
		t.Fatal(err)
	}
	h := &history{path: path}
	if got, want := h.entries(), []string{"one", "two\n  three"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	h.add("four")
	h.add("four")
	again := &history{path: path}
	if got, want := again.entries(), []string{"one", "two\n  three", "four"}; !slices.Equal(got, want) {
		t.Errorf("after another, got %q, want %q", got, want)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
}

func TestHistoryWithoutAPlace(t *testing.T) {
	for _, path := range []string{"", t.TempDir(), "/dev/null", "/dev/null/history"} {
		h := &history{path: path}
		h.add("one")
		if got := h.entries(); !slices.Equal(got, []string{"one"}) {
			t.Errorf("%q: got %q", path, got)
		}
	}
}

func TestHistoryOfManyPrompts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	var prompts sync.WaitGroup
	for i := range 8 {
		prompts.Go(func() {
			h := &history{path: path}
			for j := range 25 {
				h.add(fmt.Sprintf("prompt %d\n  entry %d", i, j))
			}
		})
	}
	prompts.Wait()
	if got := (&history{path: path}).entries(); len(got) != 200 {
		t.Errorf("%d of 200 entries", len(got))
	}
}

func TestHistoryIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	long := strings.Repeat("x", 1<<20)
	h := &history{path: path}
	for i := range 12 {
		h.add(fmt.Sprint(i, long))
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxHistoryFile+2<<20 {
		t.Errorf("%d bytes, error %v", info.Size(), err)
	}
	got := (&history{path: path}).entries()
	if len(got) < 3 || !strings.HasPrefix(got[len(got)-1], "11") {
		t.Errorf("%d entries are left", len(got))
	}
	for i := range maxEntries + 10 {
		h.list = append(h.list, fmt.Sprint(i))
	}
	if h.add("last"); len(h.entries()) > maxEntries {
		t.Errorf("%d entries", len(h.entries()))
	}
}
