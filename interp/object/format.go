package object

import "strconv"

var formatName = StrOf("__format__")

// Format is format(v, spec) as Go text.
func Format(t *Thread, v Value, spec string) (string, bool) {
	switch ty := v.Type(); {
	case ty == StrType:
		if spec == "" {
			return Cast[Str](v).s, true
		}
		return formatExact(t, v, spec)
	case v.IsInt():
		if spec == "" {
			return strconv.FormatInt(v.Int64(), 10), true
		}
		return formatExact(t, v, spec)
	case ty == FloatType || ty == IntType || ty == BoolType || ty == ComplexType:
		return formatExact(t, v, spec)
	}
	r, _ := CallSpecial(t, v, formatName, NewStr(spec))
	if r.Bad() {
		return "", false
	}
	s, ok := AsStr(r)
	if !ok {
		t.Raise(TypeErrorType, "__format__ must return a str, not %s", r.Type().MessageName())
		return "", false
	}
	return s.s, true
}

// formatExact formats a str or number by the rules of its built-in type,
// whatever a subclass overrides.
func formatExact(t *Thread, v Value, spec string) (string, bool) {
	if spec == "" {
		return ToStr(t, v)
	}
	switch v.Type().Layout {
	case strLayout:
		return formatStr(t, Cast[Str](v), v.Type().MessageName(), spec)
	case intLayout:
		return formatInt(t, v, spec)
	case floatLayout:
		return formatFloatValue(t, v, spec)
	}
	return formatComplex(t, v, spec)
}

// formatMethod is __format__ of str and the numbers.
func formatMethod(t *Thread, a []Value) Value {
	spec, ok := AsStr(a[1])
	if !ok {
		return t.Raise(TypeErrorType, "__format__() argument must be str, not %s", ArgumentType(a[1]))
	}
	s, ok := formatExact(t, a[0], spec.s)
	if !ok {
		return Raised
	}
	return NewStr(s)
}

// defineFormat gives the numbers their __format__.
func defineFormat() {
	for _, ty := range []*Type{IntType, FloatType, ComplexType} {
		ty.Methods = append(ty.Methods[:len(ty.Methods):len(ty.Methods)], Method{Name: "__format__", Sig: "format_spec, /", Fn: formatMethod})
	}
}

func formatStr(t *Thread, s *Str, typeName, spec string) (string, bool) {
	sp, ok := parseSpec(t, spec, typeName, 's', '<')
	if !ok || !sp.checkStr(t, typeName) {
		return "", false
	}
	text, n := s.s, s.n
	if sp.precision >= 0 && sp.precision < n {
		n = sp.precision
		text = text[:s.offset(n)]
	}
	if sp.width <= n {
		return text, true
	}
	return sp.pad(t, "", text, n)
}

// checkStr refuses what makes no sense for a str.
func (sp *formatSpec) checkStr(t *Thread, typeName string) bool {
	const where = " not allowed in string format specifier"
	switch {
	case sp.typ != 's':
		unknownFormat(t, sp.typ, typeName)
	case sp.sign == ' ':
		t.Raise(ValueErrorType, "Space"+where)
	case sp.sign != 0:
		t.Raise(ValueErrorType, "Sign"+where)
	case sp.coerce:
		t.Raise(ValueErrorType, "Negative zero coercion (z)"+where)
	case sp.alt:
		t.Raise(ValueErrorType, "Alternate form (#)"+where)
	case sp.align == '=':
		t.Raise(ValueErrorType, "'=' alignment"+where)
	default:
		return true
	}
	return false
}

func unknownFormat(t *Thread, typ rune, typeName string) {
	code := string(AppendPoint(nil, typ))
	if typ <= ' ' || typ >= 128 {
		code = "\\x" + strconv.FormatInt(int64(typ), 16)
	}
	t.Raise(ValueErrorType, "Unknown format code '%s' for object of type '%s'", code, typeName)
}
