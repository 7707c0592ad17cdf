// Package builtins fills the namespace every script starts with: the free
// functions, the types, the exceptions. It does not know frames: what looks at
// its caller (globals, exec, super without arguments ...) the package that runs
// scripts adds.
package builtins

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
	pyio "github.com/bide-lang/bide/stdlib/io"
)

type (
	thread = object.Thread
	value  = object.Value
)

// The docstrings of the functions, and of the types with their methods.
var (
	//go:embed doc/functions.txt
	functionDocs string
	//go:embed doc/numbers.txt
	numberDocs string
	//go:embed doc/text.txt
	textDocs string
	//go:embed doc/containers.txt
	containerDocs string
	//go:embed doc/machinery.txt
	machineryDocs string
)

// Def describes the module builtins.
func Def() object.ModuleDef {
	return object.ModuleDef{
		Name: "builtins", Init: fill, Docs: []string{functionDocs, numberDocs, textDocs, containerDocs, machineryDocs},
	}
}

func fill(t *thread, m *object.Module) bool {
	m.Set("None", object.None)
	m.Set("True", object.True)
	m.Set("False", object.False)
	m.Set("Ellipsis", object.Ellipsis)
	m.Set("NotImplemented", object.NotImplemented)
	m.Set("__debug__", object.True)
	m.Types(types()...)
	m.Types(object.ExceptionTypes()...)
	m.Set("EnvironmentError", object.OSErrorType.Value())
	m.Set("IOError", object.OSErrorType.Value())
	for _, table := range [][]object.Method{attributeFunctions, iterationFunctions, numberFunctions, textFunctions, classFunctions, leaveFunctions} {
		m.Funcs(table)
	}
	m.Set("open", pyio.OpenFunction())
	return true
}

// types lists the built-in types.
func types() []*object.Type {
	return []*object.Type{
		object.BoolType, object.ByteArrayType, object.BytesType, object.ClassMethodType, object.ComplexType, object.DictType,
		object.EnumerateType, object.FilterType, object.FloatType, object.FrozenSetType, object.IntType, object.ListType, object.MapType,
		object.MemoryViewType, object.ObjectType, object.PropertyType, object.RangeType, object.ReversedType, object.SetType, object.SliceType,
		object.StaticMethodType, object.StrType, object.SuperType, object.TupleType, object.TypeType, object.ZipType,
	}
}
