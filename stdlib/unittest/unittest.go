// Package unittest is the module unittest, written as scripts. It does not know what is tested.
package unittest

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

var (
	//go:embed unittest.py
	initSource string
	//go:embed case.py
	caseSource string
	//go:embed asserts.py
	assertsSource string
	//go:embed testcase.py
	testCaseSource string
	//go:embed result.py
	resultSource string
	//go:embed loader.py
	loaderSource string
	//go:embed discovery.py
	discoverySource string
	//go:embed program.py
	programSource string
	//go:embed main_program.py
	mainProgramSource string
	//go:embed mock_calls.py
	mockCallsSource string
	//go:embed mock_objects.py
	mockObjectsSource string
	//go:embed mock_async.py
	mockAsyncSource string
	//go:embed mock_patches.py
	mockPatchesSource string
)

// Defs describes the module unittest and its submodules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "unittest", Source: initSource, Package: true},
		{Name: "unittest.case", Source: caseSource},
		{Name: "unittest._asserts", Source: assertsSource},
		{Name: "unittest._testcase", Source: testCaseSource},
		{Name: "unittest.result", Source: resultSource},
		{Name: "unittest.loader", Source: loaderSource},
		{Name: "unittest._discovery", Source: discoverySource},
		{Name: "unittest.main", Source: programSource},
		{Name: "unittest.__main__", Source: mainProgramSource},
		{Name: "unittest.suite", Source: "from unittest.loader import TestSuite\n"},
		{Name: "unittest.runner", Source: "from unittest.result import TextTestResult, TextTestRunner, _WritelnDecorator\n"},
		{Name: "unittest.util", Source: "from unittest.case import safe_repr\n"},
		{Name: "unittest.async_case", Source: "from unittest._testcase import IsolatedAsyncioTestCase\n"},
		{Name: "unittest.mock", Chapters: []string{mockCallsSource, "\n\n", mockObjectsSource, mockAsyncSource, "\n\n", mockPatchesSource}},
	}
}
