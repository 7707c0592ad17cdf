// Package programs is small modules that programs are put together with, all written as scripts: command lines, plans,
// timings, short representations. Each stands for itself.
package programs

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

// The text of the modules: strings each, because the files of an embed.FS are copied when they are read.
var (
	//go:embed shlex.py
	shlexSource string
	//go:embed getopt.py
	getoptSource string
	//go:embed graphlib.py
	graphlibSource string
	//go:embed sched.py
	schedSource string
	//go:embed linecache.py
	linecacheSource string
	//go:embed reprlib.py
	reprlibSource string
	//go:embed timeit.py
	timeitSource string
	//go:embed platform.py
	platformSource string
	//go:embed getpass.py
	getpassSource string
	//go:embed pydoc.py
	pydocSource string
	//go:embed colorsys.py
	colorsysSource string
	//go:embed cmd.py
	cmdSource string
	//go:embed code.py
	codeSource string
	//go:embed codeop.py
	codeopSource string
	//go:embed filecmp.py
	filecmpSource string
	//go:embed fileinput.py
	fileinputSource string
	//go:embed locale.py
	localeSource string
	//go:embed mimetypes.py
	mimetypesSource string
	//go:embed faulthandler.py
	faulthandlerSource string
	//go:embed this.py
	thisSource string
	//go:embed token.py
	tokenSource string
	//go:embed tokenize.py
	tokenizeSource string
)

// Defs describes the modules, which are called as their files are.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "shlex", Source: shlexSource},
		{Name: "getopt", Source: getoptSource},
		{Name: "graphlib", Source: graphlibSource},
		{Name: "sched", Source: schedSource},
		{Name: "linecache", Source: linecacheSource},
		{Name: "reprlib", Source: reprlibSource},
		{Name: "timeit", Source: timeitSource},
		{Name: "timeit.__main__", Source: "import sys\nfrom timeit import main\nsys.exit(main())\n"},
		{Name: "platform", Source: platformSource},
		{Name: "getpass", Source: getpassSource},
		{Name: "pydoc", Source: pydocSource},
		{Name: "colorsys", Source: colorsysSource},
		{Name: "cmd", Source: cmdSource},
		{Name: "code", Source: codeSource},
		{Name: "codeop", Source: codeopSource},
		{Name: "filecmp", Source: filecmpSource},
		{Name: "fileinput", Source: fileinputSource},
		{Name: "locale", Source: localeSource},
		{Name: "mimetypes", Source: mimetypesSource},
		{Name: "faulthandler", Source: faulthandlerSource},
		{Name: "this", Source: thisSource},
		{Name: "token", Source: tokenSource},
		{Name: "tokenize", Source: tokenizeSource},
	}
}
