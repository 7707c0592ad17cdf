package object

// Reversed is a reversed object over a sequence; most built-in containers have
// iterators of their own instead.
type Reversed struct {
	Header
	seq Value // Unbound when exhausted
	at  int   // next index, -1 at the end
}

// ReversedType is the type of reversed.
var ReversedType = &Type{Name: "reversed", Flags: FlagBase}

var reversedName = StrOf("__reversed__")

func defineReversed() {
	defineIterator(ReversedType, Extendable[Reversed](&Layout{Name: "reversed"}, nil), reversedNext, reversedHint)
	ReversedType.New = reversedNew
}

// reversedNew is reversed(seq): seq's __reversed__ if it has one.
func reversedNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, ReversedType, args, names)
	if !ok || !countArgs(t, "reversed", args, 1, 1) {
		return Raised
	}
	seq := args[0]
	ty := seq.Type()
	notReversible := ty.Lookup(reversedName) == None
	if !notReversible {
		if r, has := CallSpecial(t, seq, reversedName); has {
			return r
		}
	}
	if notReversible || !ty.Indexed() || ty.Len == nil && ty.Flags&FlagScript == 0 {
		return t.Raise(TypeErrorType, "'%s' object is not reversible", ty.MessageName())
	}
	n, ok := Len(t, seq)
	if !ok {
		return Raised
	}
	r := Allocate[Reversed](cls, ReversedType)
	r.seq, r.at = seq, n-1
	return FromHeader(&r.Header)
}

func reversedNext(t *Thread, v Value) Value {
	r := Cast[Reversed](v)
	if r.seq.Bad() || r.at < 0 {
		r.seq = Unbound
		return Done
	}
	item := GetItem(t, r.seq, Int(int64(r.at)))
	r.at--
	if item.Ok() {
		return item
	}
	if e := t.pending; e.typ.IsSubtype(IndexErrorType) || e.typ.IsSubtype(StopIterationType) {
		t.pending = nil
		r.seq = Unbound
		return Done
	}
	return Raised
}

func reversedHint(t *Thread, v Value) int {
	r := Cast[Reversed](v)
	if r.seq.Bad() {
		return 0
	}
	n, ok := Len(t, r.seq)
	if !ok {
		return hintRaised
	}
	if n <= r.at {
		return 0
	}
	return r.at + 1
}
