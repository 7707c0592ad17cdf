// Package sys is the module sys: the interpreter as scripts see it. It does not
// know frames: _getframe, tracing and excepthook come from the package that runs
// scripts, argv and path from whoever starts it.
package sys

import (
	_ "embed"
	"runtime"
	"unicode"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
	"github.com/bide-lang/bide/stdlib/structseq"
	"github.com/bide-lang/bide/stdlib/types"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// hexVersion is 3.13.0 final, the Python whose behaviour scripts get.
const hexVersion = 0x030d00f0

// Def describes the module sys.
func Def() object.ModuleDef { return object.ModuleDef{Name: "sys", Docs: []string{docs}, Init: fill} }

func fill(t *thread, m *object.Module) bool {
	str, n := object.NewStr, object.Int
	empty := func() value { return object.NewList(nil).Value() }
	m.Set("argv", strList(t.Interp.Args))
	m.Set("orig_argv", empty())
	m.Set("path", strList(t.Interp.Path))
	m.Set("warnoptions", strList(t.Interp.Warnings))
	m.Set("_xoptions", object.NewDict().Value())
	if t.Interp.Modules != nil {
		m.Set("modules", t.Interp.Modules.Value())
	}
	m.Set("version", str("3.13.0 (bide) ["+runtime.Version()+"]"))
	m.Set("version_info", versionInfo())
	m.Set("hexversion", n(hexVersion))
	m.Set("api_version", n(1013))
	m.Set("implementation", types.NewNamespace("name", str("bide"), "cache_tag", object.None, "version", versionInfo(), "hexversion", n(hexVersion)))
	m.Set("copyright", str("Copyright (c) the bide authors. MIT licence."))
	m.Set("platform", str(platform()))
	m.Set("maxsize", n(1<<63-1))
	m.Set("maxunicode", n(unicode.MaxRune))
	m.Set("byteorder", str("little"))
	m.Set("float_repr_style", str("short"))
	m.Set("platlibdir", str("lib"))
	for _, name := range []string{"prefix", "exec_prefix", "base_prefix", "base_exec_prefix", "abiflags", "_git"} {
		m.Set(name, str(""))
	}
	m.Set("executable", str(t.Interp.Executable))
	m.Set("pycache_prefix", object.None)
	m.Set("dont_write_bytecode", object.True)
	setInfos(t, m)
	setStreams(t, m)
	setModuleNames(t, m)
	m.Funcs(functions)
	m.Funcs(asyncHooks)
	m.Types(&unraisableArgsType.Type)
	addAuditing(m)
	for _, hook := range []string{"displayhook", "breakpointhook"} {
		if f := m.Get(hook); f.Ok() {
			m.Set("__"+hook+"__", f)
		}
	}
	return t.Pending() == nil
}

func platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	case "js", "wasip1":
		return "emscripten"
	}
	return runtime.GOOS
}

// setStreams makes the standard streams over those the interpreter was given.
func setStreams(t *thread, m *object.Module) {
	in := t.Interp
	for _, each := range []struct {
		name string
		file *pyio.TextFile
	}{
		{"stdin", pyio.NewTextReader(in.Stdin, "<stdin>")},
		{"stdout", pyio.NewTextWriter(in.Stdout, "<stdout>", "strict", false)},
		{"stderr", pyio.NewTextWriter(in.Stderr, "<stderr>", "backslashreplace", true)},
	} {
		m.Set(each.name, each.file.Value())
		m.Set("__"+each.name+"__", each.file.Value())
	}
}

var (
	versionInfoType = structseq.New("sys", "version_info", 5, "major", "minor", "micro", "releaselevel", "serial")
	flagsType       = structseq.New("sys", "flags", 18, "debug", "inspect", "interactive", "optimize", "dont_write_bytecode",
		"no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated",
		"dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits")
	floatInfoType = structseq.New("sys", "float_info", 11, "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp",
		"dig", "mant_dig", "epsilon", "radix", "rounds")
	intInfoType  = structseq.New("sys", "int_info", 4, "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
	hashInfoType = structseq.New("sys", "hash_info", 9, "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")
	threadType   = structseq.New("sys", "thread_info", 3, "name", "lock", "version")
)

func versionInfo() value {
	n := object.Int
	return versionInfoType.Make(n(3), n(13), n(0), object.NewStr("final"), n(0))
}

func setInfos(t *thread, m *object.Module) {
	n, f := object.Int, object.Float
	zero := n(0)
	m.Set("flags", flagsType.Make(zero, zero, zero, zero, n(1), zero, zero, zero, zero, zero, zero, zero, zero,
		object.Bool(t.Interp.Dev), n(1), zero, object.False, n(4300)))
	m.Set("float_info", floatInfoType.Make(f(1.7976931348623157e+308), n(1024), n(308), f(2.2250738585072014e-308), n(-1021), n(-307),
		n(15), n(53), f(2.220446049250313e-16), n(2), n(1)))
	m.Set("int_info", intInfoType.Make(n(30), n(4), n(4300), n(640)))
	m.Set("hash_info", hashInfoType.Make(n(64), n(1<<61-1), n(314159), zero, n(1000003), object.NewStr("siphash13"), n(64), n(128), zero))
	m.Set("thread_info", threadType.Make(object.NewStr("pthread"), object.NewStr("semaphore"), object.None))
}

func strList(texts []string) value {
	items := make([]value, len(texts))
	for i, text := range texts {
		items[i] = object.NewStr(text)
	}
	return object.NewList(items).Value()
}
