// Package pyos is the modules os, posixpath, errno and stat. What asks the operating
// system is written in Go (the private module posix), all else in the scripts beside it.
package pyos

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed os.py
	osSource string
	//go:embed descriptors.py
	descriptorsSource string
	//go:embed programs.py
	programsSource string
	//go:embed ntpath.py
	ntpathSource string
	//go:embed posixpath.py
	pathSource string
	//go:embed stat.py
	statSource string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "posix", Docs: []string{docs}, Init: fillPosix},
		{Name: "os", Chapters: []string{osSource, descriptorsSource, programsSource}},
		{Name: "posixpath", Source: pathSource},
		{Name: "ntpath", Source: ntpathSource},
		{Name: "stat", Source: statSource},
		{Name: "errno", Init: fillErrno},
	}
}

func fillPosix(t *thread, m *object.Module) bool {
	for _, table := range [...][]object.Method{folderFunctions, fileFunctions, descriptorFunctions, processFunctions,
		identityFunctions, transferFunctions, programFunctions, waitFunctions, fileSystemFunctions} {
		for _, f := range table {
			m.Func(f.Name, f.Sig, inFolder(f))
		}
	}
	for _, table := range [...][]systemCall{identityCalls, descriptorCalls, waitStatusCalls, deviceCalls} {
		addSystemCalls(m, table)
	}
	addWaitStatusTests(m)
	addSystem(m)
	for _, c := range openFlags {
		m.Set(c.name, object.Int(c.n))
	}
	m.Set("stat_result", statResultType.Value())
	m.Set("terminal_size", terminalSizeType.Value())
	m.Set("uname_result", unameResultType.Value())
	m.Set("sched_param", schedParamType.Value())
	m.Set("times_result", timesResultType.Value())
	m.Set("statvfs_result", statVFSType.Value())
	return true
}

type constant struct {
	name string
	n    int64
}
