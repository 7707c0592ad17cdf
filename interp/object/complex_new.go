package object

import "strings"

// complexNew is complex(real=0, imag=0).
func complexNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	re, im, ok := complexArgs(t, args, names)
	if !ok {
		return Raised
	}
	if s, isStr := strText(re); isStr {
		if im.Ok() {
			return t.Raise(TypeErrorType, "complex() can't take second arg if first is a string")
		}
		plain := decimalASCII(s)
		if _, ok := dropUnderscores(plain); !ok {
			if r, ok := Repr(t, re); ok {
				t.Raise(ValueErrorType, "could not convert string to complex: %s", r)
			}
			return Raised
		}
		c, ok := ParseComplexText(plain)
		if !ok {
			return t.Raise(ValueErrorType, "complex() arg is a malformed string")
		}
		return complexOfClass(cls, c)
	}
	if _, isStr := strText(im); isStr {
		return t.Raise(TypeErrorType, "complex() second arg can't be a string")
	}
	c, ok := complexFromParts(t, re, im)
	if !ok {
		return Raised
	}
	return complexOfClass(cls, c)
}

func complexOfClass(cls *Type, c complex128) Value {
	if cls == ComplexType {
		return NewComplex(c)
	}
	o := cls.Layout.Alloc(cls)
	Cast[Complex](o).C = c
	return o
}

func complexArgs(t *Thread, args []Value, names []*Str) (re, im Value, ok bool) {
	if len(args) > 2 {
		raiseTooMany(t, "complex", 2, args, names)
		return Unbound, Unbound, false
	}
	slots := [2]Value{}
	npos := copy(slots[:], args[:len(args)-len(names)])
	for i, name := range names {
		slot := 0
		switch name.s {
		case "real":
		case "imag":
			slot = 1
		default:
			raiseStranger(t, "complex", name, "real", "imag")
			return Unbound, Unbound, false
		}
		if slots[slot].Ok() {
			t.Raise(TypeErrorType, "argument for complex() given by name ('%s') and position (%d)", name.s, slot+1)
			return Unbound, Unbound, false
		}
		slots[slot] = args[npos+i]
	}
	return slots[0], slots[1], true
}

// complexFromParts is complex(re, im) for numbers: either may itself be complex.
func complexFromParts(t *Thread, re, im Value) (complex128, bool) {
	var c, d complex128
	ok := true
	if re.Ok() {
		if c, ok = complexPart(t, re, "complex() first argument must be a string or a number, not '%s'", true); !ok {
			return 0, false
		}
	}
	if im.Bad() {
		return c, true
	}
	if d, ok = complexPart(t, im, "complex() second argument must be a number, not '%s'", false); !ok {
		return 0, false
	}
	if _, isComplex := AsComplex(im); !isComplex {
		if _, isComplex := AsComplex(re); !isComplex {
			return complex(real(c), real(d)), true
		}
		return complex(real(c), imag(c)+real(d)), true
	}
	if _, isComplex := AsComplex(re); !isComplex {
		return complex(real(c)-imag(d), real(d)), true
	}
	return complex(real(c)-imag(d), imag(c)+real(d)), true
}

var complexName = StrOf("__complex__")

// complexPart reads one argument; hook says whether __complex__ is asked.
func complexPart(t *Thread, v Value, complaint string, hook bool) (complex128, bool) {
	if c, ok := AsComplex(v); ok {
		return c, true
	}
	if hook && !v.IsFloat() && !IsIntLike(v) {
		r, found := CallSpecial(t, v, complexName)
		if found {
			return checkComplexResult(t, r)
		}
	}
	f, ok := toFloat(t, v, complaint)
	return complex(f, 0), ok
}

func checkComplexResult(t *Thread, r Value) (complex128, bool) {
	if r.Bad() {
		return 0, false
	}
	c, ok := AsComplex(r)
	if !ok {
		t.Raise(TypeErrorType, "__complex__ returned non-complex (type %s)", r.Type().MessageName())
	}
	if ok && r.Type() != ComplexType && !t.warn(DeprecationWarningType, sprintf("__complex__ returned non-complex (type %s).  "+
		"The ability to return an instance of a strict subclass of complex is deprecated, "+
		"and may be removed in a future version of Python.", r.Type().Name)) {
		return 0, false
	}
	return c, ok
}

// ParseComplexText reads a complex number as complex(s) does.
func ParseComplexText(s string) (complex128, bool) {
	s = strings.Trim(s, " \t\n\v\f\r")
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = strings.Trim(s[1:len(s)-1], " \t\n\v\f\r")
	}
	if s == "" {
		return 0, false
	}
	if last := s[len(s)-1]; last != 'j' && last != 'J' {
		f, ok := parseFloatPart(s)
		return complex(f, 0), ok
	}
	s = s[:len(s)-1]
	at := strings.LastIndexAny(s, "+-")
	for at > 0 && (s[at-1] == 'e' || s[at-1] == 'E') {
		at = strings.LastIndexAny(s[:at-1], "+-")
	}
	re, ok := 0.0, true
	if at > 0 {
		if re, ok = parseFloatPart(s[:at]); !ok {
			return 0, false
		}
		s = s[at:]
	}
	if s == "" || s == "+" || s == "-" {
		s += "1"
	}
	im, ok := parseFloatPart(s)
	return complex(re, im), ok
}

// parseFloatPart is ParseFloatText without blanks.
func parseFloatPart(s string) (float64, bool) {
	if strings.ContainsAny(s, " \t\n\v\f\r") {
		return 0, false
	}
	return ParseFloatText(s)
}

// strText is the text of a str argument that was given.
func strText(v Value) (string, bool) {
	if s, ok := AsStr(v); ok {
		return s.s, true
	}
	return "", false
}

// ToComplex128 reads a complex number as the functions of cmath do; ok false means raised.
func ToComplex128(t *Thread, v Value) (complex128, bool) {
	return complexPart(t, v, "must be real number, not %s", true)
}
