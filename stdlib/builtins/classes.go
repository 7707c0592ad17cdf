package builtins

import "github.com/bide-lang/bide/interp/object"

var classFunctions = []object.Method{
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Two: builtinIsinstance},
	{Name: "issubclass", Sig: "cls, class_or_tuple, /", Two: builtinIssubclass},
}

func builtinIsinstance(t *thread, v, classOrTuple value) value {
	return answer(object.IsInstanceOf(t, v, classOrTuple))
}

func builtinIssubclass(t *thread, cls, classOrTuple value) value {
	return answer(object.IsSubclassOf(t, cls, classOrTuple))
}

func answer(b, ok bool) value {
	if !ok {
		return object.Raised
	}
	return object.Bool(b)
}
