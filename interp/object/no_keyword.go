package object

// NotKeyword stands among the names of a call for a key of **mapping that is no string. CPython refuses such keys
// before most calls; where it hands the mapping on as it is, other complaints may come first.
var NotKeyword = StrOf("\x00no string")

// raiseStranger complains of a keyword that is none of those known.
func raiseStranger(t *Thread, fn string, name *Str, known ...string) Value {
	if name == NotKeyword {
		return t.Raise(TypeErrorType, KeywordsNotStrings)
	}
	hint := ""
	if near := Nearest(name.s, known); near != "" {
		hint = ". Did you mean '" + near + "'?"
	}
	return t.Raise(TypeErrorType, "%s() got an unexpected keyword argument '%s'%s", fn, name.s, hint)
}

// raiseTooMany complains of more arguments than the function has parameters.
func raiseTooMany(t *Thread, fn string, most int, args []Value, names []*Str) Value {
	what := ""
	if len(args) == len(names) {
		what = "keyword "
	}
	return t.Raise(TypeErrorType, "%s() takes at most %d %sargument%s (%d given)", fn, most, what, plural(most), len(args))
}

// KeywordsNotStrings is the complaint about NotKeyword.
const KeywordsNotStrings = "keywords must be strings"

// TakesAnyKeywords reports whether CPython hands keywords to callee as they are, unchecked: classes without a
// faster way to be called, and the few functions that take a dict of them.
func TakesAnyKeywords(callee Value) bool {
	if cls, ok := AsType(callee); ok {
		return cls.Flags&FlagScript != 0 || cls.IsSubtype(BaseExceptionType) || checksKeywordsLate(cls)
	}
	switch callee.Type() {
	case MethodWrapperType, WrapperDescriptorType:
		return true
	case StaticMethodType:
		return TakesAnyKeywords(Cast[methodWrapper](callee).f)
	}
	b, ok := AsBuiltin(callee)
	if !ok || !b.Self.Ok() {
		return ok && (b.Name == "dir" || b.Name == "vars")
	}
	return b.Owner == DictType && b.Name == "update" || b.Owner == StrType && b.Name == "format"
}

func checksKeywordsLate(cls *Type) bool {
	switch cls {
	case BytesType, ByteArrayType, ComplexType, MemoryViewType, ObjectType, SliceType, PropertyType, StaticMethodType, ClassMethodType, ZipType:
		return true
	}
	return false
}
