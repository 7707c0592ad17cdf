package builtins

import "github.com/bide-lang/bide/interp/object"

var classFunctions = []object.Method{
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Fn: builtinIsinstance},
	{Name: "issubclass", Sig: "cls, class_or_tuple, /", Fn: builtinIssubclass},
}

func builtinIsinstance(t *thread, a []value) value {
	return answer(object.IsInstanceOf(t, a[0], a[1]))
}

func builtinIssubclass(t *thread, a []value) value {
	return answer(object.IsSubclassOf(t, a[0], a[1]))
}

func answer(b, ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.Bool(b)
}
