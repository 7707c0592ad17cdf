package scripttest

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// Builder builds bide once for all tests of a test binary. Its zero value is ready for use.
type Builder struct {
	once sync.Once
	dir  string
	bide Interpreter
	err  error
}

// Bide gives the built binary, or ends the test if it does not build. $BIDE_BIN names one built already.
func (b *Builder) Bide(t testing.TB) Interpreter {
	t.Helper()
	b.once.Do(func() {
		if b.dir, b.err = os.MkdirTemp("", "bide-test"); b.err == nil {
			b.bide, b.err = Build(Root(t), b.dir)
		}
	})
	if b.err != nil {
		t.Fatal(b.err)
	}
	return b.bide
}

// Close removes what was built; for TestMain, after the tests.
func (b *Builder) Close() {
	if b.dir != "" {
		os.RemoveAll(b.dir)
	}
}

// Root is the folder of go.mod, looked for upwards from the working directory.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	root, err := FindRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// FindRoot is the first folder from dir upwards that holds a go.mod; os.ErrNotExist if there is none.
func FindRoot(dir string) (string, error) {
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", os.ErrNotExist
		}
		dir = up
	}
}
