package object

import "strings"

// strInstance is an instance of a script class that derives from str.
type strInstance struct {
	Str
	Attrs Attrs
}

func defineStr() {
	StrType.Define(ObjectType, strLayout)
	strLayout.Alloc = func(cls *Type) Value {
		s := &strInstance{Str: Str{Header: Header{cls}}, Attrs: Attrs{shape: cls.rootShape()}}
		s.Attrs.reserve(cls.members)
		return s.Value()
	}
	strLayout.Attrs = func(v Value) *Attrs { return &Cast[strInstance](v).Attrs }
	StrType.New = strNew
	StrType.Repr = strReprSlot
	StrType.Str = strStrSlot
	StrType.Hash = strHashSlot
	StrType.Compare = strCompare
	StrType.Len = strLenSlot
	StrType.GetItem = strGetItem
	StrType.Contains = strContains
	StrType.Iter = strIter
	StrType.Binary = &[NumBinaryOps]BinaryFunc{OpAdd: strAdd, OpMul: strMul, OpMod: strMod}
	StrType.Methods = strMethods()
	defineStrIterators()
}

// strMethods is the method table of str, in alphabetical order.
func strMethods() []Method {
	const search = "sub, start=None, end=None, /"
	return []Method{
		{Name: "__format__", Sig: "format_spec, /", Fn: formatMethod},
		{Name: "__getnewargs__", Fn: strGetNewArgs},
		{Name: "__sizeof__", Fn: strSizeof},
		{Name: "capitalize", One: strCapitalize},
		{Name: "casefold", One: strCasefold},
		{Name: "center", Sig: "width, fillchar=' ', /", Fn: strCenter},
		{Name: "count", Sig: search, Fn: strCount, Two: strCountAll},
		{Name: "encode", Sig: "encoding='utf-8', errors='strict'", Fn: strEncode},
		{Name: "endswith", Sig: "suffix, start=None, end=None, /", Fn: strEndsWith, Two: strFinishesWith},
		{Name: "expandtabs", Sig: "tabsize=8", Fn: strExpandTabs},
		{Name: "find", Sig: search, Fn: strFind, Two: strFindAnywhere},
		{Name: "format", Sig: "*args, **kwargs", Fn: strFormat},
		{Name: "format_map", Sig: "mapping, /", Fn: strFormatMap},
		{Name: "index", Sig: search, Fn: strIndexMethod},
		{Name: "isalnum", One: strIs(isAlnum)},
		{Name: "isalpha", One: strIs(isAlpha)},
		{Name: "isascii", One: strIsASCII},
		{Name: "isdecimal", One: strIs(isDecimal)},
		{Name: "isdigit", One: strIs(isDigitPoint)},
		{Name: "isidentifier", Fn: strIsIdentifier},
		{Name: "islower", One: strIsLower},
		{Name: "isnumeric", One: strIs(isNumeric)},
		{Name: "isprintable", Fn: strIsPrintable},
		{Name: "isspace", One: strIs(isSpace)},
		{Name: "istitle", One: strIsTitle},
		{Name: "isupper", One: strIsUpper},
		{Name: "join", Sig: "iterable, /", Two: strJoin},
		{Name: "ljust", Sig: "width, fillchar=' ', /", Fn: strLjust},
		{Name: "lower", One: strLower},
		{Name: "lstrip", Sig: "chars=None, /", Two: strLstrip},
		{Name: "maketrans", Sig: "x, y=None, z=None, /", Fn: strMakeTrans, Kind: StaticMethod},
		{Name: "partition", Sig: "sep, /", Two: strPartition},
		{Name: "removeprefix", Sig: "prefix, /", Two: strRemovePrefix},
		{Name: "removesuffix", Sig: "suffix, /", Two: strRemoveSuffix},
		{Name: "replace", Sig: "old, new, /, count=-1", Fn: strReplace, Three: strReplaceAll},
		{Name: "rfind", Sig: search, Fn: strRfind},
		{Name: "rindex", Sig: search, Fn: strRindex},
		{Name: "rjust", Sig: "width, fillchar=' ', /", Fn: strRjust},
		{Name: "rpartition", Sig: "sep, /", Two: strRpartition},
		{Name: "rsplit", Sig: "sep=None, maxsplit=-1", Three: strRsplit},
		{Name: "rstrip", Sig: "chars=None, /", Two: strRstrip},
		{Name: "split", Sig: "sep=None, maxsplit=-1", Three: strSplit},
		{Name: "splitlines", Sig: "keepends=False", Two: strSplitLines},
		{Name: "startswith", Sig: "prefix, start=None, end=None, /", Fn: strStartsWith, Two: strBeginsWith, Three: strHasAt},
		{Name: "strip", Sig: "chars=None, /", Two: strStrip},
		{Name: "swapcase", One: strSwapcase},
		{Name: "title", One: strTitle},
		{Name: "translate", Sig: "table, /", Fn: strTranslate},
		{Name: "upper", One: strUpper},
		{Name: "zfill", Sig: "width, /", Two: strZfill},
	}
}

func strGetNewArgs(_ *Thread, a []Value) Value { return NewTuple(plainStr(selfStr(a))).Value() }

// strNew is str(object=”, encoding='utf-8', errors='strict').
func strNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	if cls == StrType && len(args) == 1 && len(names) == 0 {
		if v := args[0]; v.IsInt() {
			return intStr(v.Int64())
		}
	}
	a, ok := strNewArgs(t, cls, args, names)
	if !ok {
		return Raised
	}
	nameType := ArgumentType
	if cls == StrType && len(names) == 0 {
		nameType = func(v Value) string { return strings.TrimPrefix(v.Type().fullName(), "__main__.") }
	}
	text, ok := strFrom(t, a, nameType)
	if !ok {
		return Raised
	}
	if cls == StrType {
		if s, ok := ExactStr(a[0]); ok {
			return s.Value()
		}
		return NewStr(text)
	}
	v := cls.Layout.Alloc(cls)
	s := Cast[Str](v)
	s.s, s.n = text, countPoints(text)
	return v
}

func strNewArgs(t *Thread, cls *Type, args []Value, names []*Str) (a [3]Value, ok bool) {
	npos := len(args) - len(names)
	if len(args) > 3 && (cls != StrType || len(names) > 0) {
		raiseTooMany(t, "str", 3, args, names)
		return a, false
	}
	if len(args) > 3 {
		t.Raise(TypeErrorType, "str expected at most 3 arguments, got %d", len(args))
		return a, false
	}
	copy(a[:], args[:npos])
	for i, name := range names {
		at := -1
		for j, known := range [...]string{"object", "encoding", "errors"} {
			if name.s == known {
				at = j
			}
		}
		switch {
		case at < 0:
			raiseStranger(t, "str", name, "object", "encoding", "errors")
			return a, false
		case at < npos:
			t.Raise(TypeErrorType, "argument for str() given by name ('%s') and position (%d)", name.s, at+1)
			return a, false
		}
		a[at] = args[npos+i]
	}
	return a, true
}

func strFrom(t *Thread, a [3]Value, nameType func(Value) string) (string, bool) {
	encoding, errors := "utf-8", "strict"
	for i, target := range []*string{&encoding, &errors} {
		if v := a[i+1]; v.Ok() {
			s, ok := AsStr(v)
			if !ok {
				t.Raise(TypeErrorType, "str() argument '%s' must be str, not %s", [...]string{"encoding", "errors"}[i], nameType(v))
				return "", false
			}
			if !plainText(t, s) {
				return "", false
			}
			*target = s.s
		}
	}
	switch {
	case a[0].Bad():
		return "", true
	case a[1].Bad() && a[2].Bad():
		return ToStr(t, a[0])
	}
	if _, ok := AsStr(a[0]); ok {
		t.Raise(TypeErrorType, "decoding str is not supported")
		return "", false
	}
	data, ok := Content(t, a[0])
	if !ok && t.pending != nil {
		return "", false
	}
	if !ok {
		t.Raise(TypeErrorType, "decoding to str: need a bytes-like object, %s found", a[0].Type().MessageName())
		return "", false
	}
	return Decode(t, data, encoding, errors)
}
