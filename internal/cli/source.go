package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib"
)

// program is a script ready to run.
type program struct {
	module string // of -m: its dotted name, which ends in __main__ for a package
	name   string // what tracebacks and __file__ show: an absolute path, "<string>" or "<stdin>"
	src    []byte
	argv   []string
	path   []string // sys.path, where imports look, first to last
}

// notRunnable is why there is no script to run, and the exit code that says so.
type notRunnable struct {
	msg  string
	exit int
}

func (e *notRunnable) Error() string { return e.msg }

// load finds and reads what the options name. The error is a *notRunnable.
func (c *command) load(o options) (*program, error) {
	p, err := c.find(o)
	if err == nil {
		p.name = object.FromSystem(p.name)
		fromSystem(p.argv)
		fromSystem(p.path)
	}
	return p, err
}

// fromSystem makes the texts of str out of names and arguments.
func fromSystem(list []string) {
	for i, name := range list {
		list[i] = object.FromSystem(name)
	}
}

func (c *command) find(o options) (*program, error) {
	switch {
	case o.action == actCode:
		return &program{name: "<string>", src: []byte(o.code), argv: argv("-c", o), path: c.path("", o)}, nil
	case o.action == actModule:
		return c.loadModule(o)
	case o.action == actStdin:
		src, err := io.ReadAll(c.stdin)
		if err != nil {
			return nil, &notRunnable{"can't read standard input: " + reason(err), exitFailed}
		}
		return &program{name: "<stdin>", src: src, argv: argv(o.name, o), path: c.path("", o)}, nil
	}
	return c.loadFile(o)
}

func argv(first string, o options) []string { return append([]string{first}, o.args...) }

// path is sys.path: the script's folder unless told otherwise, then PYTHONPATH.
func (c *command) path(folder string, o options) []string {
	var path []string
	if !o.safePath {
		path = append(path, folder)
	}
	for _, p := range filepath.SplitList(c.env("PYTHONPATH", o)) {
		path = append(path, absolute(p))
	}
	return path
}

// env reads a PYTHON variable, unless the options say to ignore those.
func (c *command) env(name string, o options) string {
	if o.ignoreEnv {
		return ""
	}
	return c.getenv(name)
}

func (c *command) loadFile(o options) (*program, error) {
	file := absolute(o.name)
	folder := filepath.Dir(resolved(file))
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		folder, file = file, filepath.Join(file, "__main__.py")
		if _, err := os.Stat(file); err != nil {
			return nil, noMain(folder)
		}
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, &notRunnable{fmt.Sprintf("can't open file '%s': %s", file, reason(err)), exitUsage}
	}
	if bytes.HasPrefix(src, []byte("PK\x03\x04")) {
		return nil, noMain(file)
	}
	return &program{name: file, src: src, argv: argv(o.name, o), path: c.path(folder, o)}, nil
}

func noMain(file string) error {
	return &notRunnable{fmt.Sprintf("can't find '__main__' module in '%s'", file), exitFailed}
}

// loadModule looks for the file of -m: a.b is a/b.py, or a/b/__main__.py when a/b is a package.
func (c *command) loadModule(o options) (*program, error) {
	here := absolute("")
	if strings.HasPrefix(o.name, ".") {
		return nil, &notRunnable{"Relative module names not supported", exitFailed}
	}
	inPath := filepath.FromSlash(strings.ReplaceAll(o.name, ".", "/"))
	path := c.path(here, o)
	for _, folder := range path {
		file := filepath.Join(folder, inPath)
		isPackage := isFile(filepath.Join(file, "__init__.py"))
		if isPackage || isDir(file) {
			file = filepath.Join(file, "__main__.py")
		} else {
			file += ".py"
		}
		if !isFile(file) {
			if isPackage {
				return nil, &notRunnable{fmt.Sprintf("No module named %s.__main__; '%s' is a package and cannot be directly executed",
					o.name, o.name), exitFailed}
			}
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, &notRunnable{fmt.Sprintf("can't open file '%s': %s", file, reason(err)), exitUsage}
		}
		module := o.name
		if filepath.Base(file) == "__main__.py" && filepath.Dir(file) == filepath.Join(folder, inPath) {
			module += ".__main__"
		}
		return &program{module: module, name: file, src: src, argv: argv(file, o), path: path}, nil
	}
	return libraryProgram(o, path)
}

// libraryProgram is the main program of a module of the library, which stands beside it as its __main__.
func libraryProgram(o options, path []string) (*program, error) {
	failure := &notRunnable{"No module named " + o.name, exitFailed}
	for _, m := range stdlib.Modules() {
		switch m.Name {
		case o.name:
			failure = &notRunnable{"No code object available for " + o.name, exitFailed}
		case o.name + ".__main__":
			file := "<stdlib/" + o.name + "/__main__.py>"
			return &program{module: m.Name, name: file, src: []byte(m.Source), argv: argv(file, o), path: path}, nil
		}
	}
	return nil, failure
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// absolute makes a path absolute; without a working directory it stays as it is.
func absolute(name string) string {
	if full, err := filepath.Abs(name); err == nil {
		return full
	}
	return name
}

// resolved follows the links of a script's path: its neighbours are those of the file itself.
func resolved(file string) string {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		return real
	}
	return file
}

// reason words why a file could not be read.
func reason(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		return errnoText(number)
	}
	return err.Error()
}

// errnoText words an error of the system as Python does: "[Errno 2] No such file or directory".
func errnoText(number syscall.Errno) string {
	text := number.Error()
	return fmt.Sprintf("[Errno %d] %s%s", int(number), strings.ToUpper(text[:1]), text[1:])
}
