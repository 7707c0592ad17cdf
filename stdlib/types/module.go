package types

import (
	_ "embed"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

//go:embed types.py
var source string

// Def describes the module types.
func Def() object.ModuleDef { return object.ModuleDef{Name: "types", Init: fill, Source: source} }

func fill(_ *thread, m *object.Module) bool {
	for name, ty := range typeNames() {
		m.Set(name, ty.Value())
	}
	m.Func("_iterable", "func, /", func(_ *thread, a []value) value { return interp.MarkIterable(a[0]) })
	return true
}

// typeNames says under which names the module shows types.
func typeNames() map[string]*object.Type {
	return map[string]*object.Type{
		"FunctionType": interp.FunctionType, "LambdaType": interp.FunctionType,
		"CodeType": interp.CodeType, "FrameType": interp.FrameType,
		"CoroutineType": interp.CoroutineType, "GeneratorType": interp.GeneratorType,
		"AsyncGeneratorType":  interp.AsyncGeneratorType,
		"MethodType":          object.BoundMethodType,
		"BuiltinFunctionType": object.BuiltinType, "BuiltinMethodType": object.BuiltinType,
		"MethodDescriptorType":      object.MethodDescriptorType,
		"ClassMethodDescriptorType": object.ClassMethodDescriptorType,
		"GetSetDescriptorType":      object.GetSetDescriptorType,
		"MemberDescriptorType":      object.MemberDescriptorType,
		"WrapperDescriptorType":     object.WrapperDescriptorType,
		"MethodWrapperType":         object.MethodWrapperType,
		"ModuleType":                object.ModuleType,
		"TracebackType":             object.TracebackType,
		"CellType":                  object.CellType,
		"MappingProxyType":          object.MappingProxyType,
		"SimpleNamespace":           SimpleNamespaceType,
		"GenericAlias":              object.GenericAliasType,
		"UnionType":                 object.UnionType,
		"NoneType":                  object.NoneType,
		"NotImplementedType":        object.NotImplementedType,
		"EllipsisType":              object.EllipsisType,
	}
}
