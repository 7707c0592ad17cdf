package object

// intNew is int(x=0, /, base=10).
func intNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	var v Value
	if len(args) == 1 && len(names) == 0 {
		v = ToInt(t, args[0])
	} else {
		v = intNewArgs(t, cls, args, names)
	}
	if v.Bad() || cls == IntType {
		return v
	}
	o := cls.Layout.Alloc(cls)
	Cast[BigInt](o).N, _ = AsBigInt(v)
	return o
}

func intNewArgs(t *Thread, cls *Type, args []Value, names []*Str) Value {
	npos := len(args) - len(names)
	if len(args) > 2 && (cls != IntType || len(names) > 0) {
		return raiseTooMany(t, "int", 2, args, names)
	}
	if len(args) > 2 {
		return t.Raise(TypeErrorType, "int expected at most 2 arguments, got %d", len(args))
	}
	base := Unbound
	if npos == 2 {
		base = args[1]
	}
	for i, name := range names {
		if name.s != "base" {
			return raiseStranger(t, "int", name, "base")
		}
		if base.Ok() {
			return t.Raise(TypeErrorType, "argument for int() given by name ('base') and position (2)")
		}
		base = args[npos+i]
	}
	switch {
	case npos == 0 && base.Bad():
		return Int(0)
	case npos == 0:
		return t.Raise(TypeErrorType, "int() missing string argument")
	case base.Bad():
		return ToInt(t, args[0])
	}
	return intFromText(t, args[0], base)
}

// intFromText is int(text, base).
func intFromText(t *Thread, text, base Value) Value {
	radix, ok := IndexClip(t, base)
	if !ok {
		return Raised
	}
	if radix != 0 && (radix < 2 || radix > 36) {
		return t.Raise(ValueErrorType, "int() base must be >= 2 and <= 36, or 0")
	}
	s, ok := numberText(text)
	if !ok {
		return t.Raise(TypeErrorType, "int() can't convert non-string with explicit base")
	}
	return parseIntText(t, s, int(radix), text)
}

// ToInt is int(v).
func ToInt(t *Thread, v Value) Value {
	if IsIntLike(v) && (v.IsInt() || v.IsBool() || v.Type() == IntType) {
		return exactInt(t, v)
	}
	ty := v.Type()
	switch {
	case ty.ToInt != nil:
		return checkIntResult(t, ty.ToInt(t, v), "__int__")
	case ty.Index != nil:
		return checkIntResult(t, ty.Index(t, v), "__index__")
	}
	if s, ok := numberText(v); ok {
		return parseIntText(t, s, 10, v)
	}
	if r, found := CallSpecial(t, v, truncName); found {
		return intFromTrunc(t, r)
	}
	return t.Raise(TypeErrorType, "int() argument must be a string, a bytes-like object or a real number, not '%s'", ty.MessageName())
}

var truncName = StrOf("__trunc__")

// intFromTrunc takes what __trunc__ gave: int() still asks for it, with a warning.
func intFromTrunc(t *Thread, r Value) Value {
	if r.Bad() || !t.warn(DeprecationWarningType, "The delegation of int() to __trunc__ is deprecated.") {
		return Raised
	}
	if IsIntLike(r) {
		return exactInt(t, r)
	}
	if r.Type().Index == nil {
		return t.Raise(TypeErrorType, "__trunc__ returned non-Integral (type %s)", r.Type().MessageName())
	}
	return exactIndex(t, r)
}

// warn issues a warning at the running line; false means it was raised.
func (t *Thread) warn(category *Type, msg string) bool {
	return t.Interp == nil || t.Interp.Warn == nil || t.Interp.Warn(t, category, 1, msg)
}

// checkIntResult makes the exact int of what __int__ or __index__ returned.
func checkIntResult(t *Thread, r Value, method string) Value {
	if r.Bad() || r.IsInt() {
		return r
	}
	if !IsIntLike(r) {
		return t.Raise(TypeErrorType, "%s returned non-int (type %s)", method, r.Type().MessageName())
	}
	if r.Type() != IntType && !t.warn(DeprecationWarningType, sprintf("%s returned non-int (type %s).  "+
		"The ability to return an instance of a strict subclass of int is deprecated, "+
		"and may be removed in a future version of Python.", method, r.Type().Name)) {
		return Raised
	}
	return exactInt(t, r)
}

// Index is operator.index(v): the exact int v stands for, TypeError when it is no integer.
func Index(t *Thread, v Value) Value {
	if v.IsInt() {
		return v
	}
	return exactIndex(t, v)
}

func exactIndex(t *Thread, v Value) Value {
	if IsIntLike(v) {
		return exactInt(t, v)
	}
	if f := v.Type().Index; f != nil {
		return checkIntResult(t, f(t, v), "__index__")
	}
	return t.Raise(TypeErrorType, "'%s' object cannot be interpreted as an integer", v.Type().MessageName())
}

// IndexInt is Index as a Go number; OverflowError when it does not fit.
func IndexInt(t *Thread, v Value) (int64, bool) {
	if n, ok := AsInt64(v); ok {
		return n, true
	}
	if v = Index(t, v); v.Bad() {
		return 0, false
	}
	if v.IsInt() {
		return v.Int64(), true
	}
	t.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
	return 0, false
}

// IndexSize is Index as a Go number for sizes and subscripts: what does not fit raises overflow
// (IndexError or OverflowError) naming the type of v.
func IndexSize(t *Thread, v Value, overflow *Type) (int64, bool) {
	if n, ok := AsInt64(v); ok {
		return n, true
	}
	n := Index(t, v)
	if n.Bad() {
		return 0, false
	}
	if n.IsInt() {
		return n.Int64(), true
	}
	t.Raise(overflow, "cannot fit '%s' into an index-sized integer", v.Type().MessageName())
	return 0, false
}

// IndexClip is Index as a Go number, the nearest one when it does not fit (slices).
func IndexClip(t *Thread, v Value) (int64, bool) {
	if n, ok := AsInt64(v); ok {
		return n, true
	}
	if v = Index(t, v); v.Bad() {
		return 0, false
	}
	if v.IsInt() {
		return v.Int64(), true
	}
	if Cast[BigInt](v).N.Sign() < 0 {
		return -1 << 63, true
	}
	return 1<<63 - 1, true
}
