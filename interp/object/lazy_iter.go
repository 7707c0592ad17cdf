package object

// The types here are builtins that are iterators over other iterators.

// Enumerate is an enumerate object.
type Enumerate struct {
	Header
	it   Value
	n    int64
	big  Value // the count once it leaves 64 bits (or started so); Unbound before
	next UnaryFunc
}

// Zip is a zip object.
type Zip struct {
	Header
	its    []Value
	strict bool
}

// Map is a map object.
type Map struct {
	Header
	f   Value
	its []Value
}

// Filter is a filter object.
type Filter struct {
	Header
	f, it Value // f None: keep what is true
}

// The types of enumerate, zip, map and filter.
var (
	EnumerateType = &Type{Name: "enumerate", Flags: FlagBase}
	ZipType       = &Type{Name: "zip", Flags: FlagBase}
	MapType       = &Type{Name: "map", Flags: FlagBase}
	FilterType    = &Type{Name: "filter", Flags: FlagBase}
)

// Allocate makes an instance of cls whose layout is T's, typ being the plain type.
func Allocate[T any, P interface {
	*T
	header() *Header
}](cls, typ *Type) P {
	if cls != typ {
		return P(Cast[T](cls.Layout.Alloc(cls)))
	}
	p := P(new(T))
	p.header().typ = typ
	return p
}

func defineEnumerate() {
	defineIterator(EnumerateType, Extendable[Enumerate](&Layout{Name: "enumerate"}, nil), enumerateNext, nil)
	EnumerateType.New = enumerateNew
	EnumerateType.NextPair = enumeratePair
}

func enumerateNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	iterable, start, ok := enumerateArgs(t, args, names)
	if !ok {
		return Raised
	}
	e := Allocate[Enumerate](cls, EnumerateType)
	if start.Ok() {
		if start = Index(t, start); start.Bad() {
			return Raised
		}
		if e.n = int64(start.bits); !isSmallInt(start) {
			e.big = start
		}
	}
	if e.it = Iter(t, iterable); e.it.Bad() {
		return Raised
	}
	e.next = e.it.Type().Next
	return FromHeader(&e.Header)
}

func enumerateArgs(t *Thread, args []Value, names []*Str) (iterable, start Value, ok bool) {
	pos := len(args) - len(names)
	if pos > 2 || len(args) > 2 {
		t.Raise(TypeErrorType, "enumerate() takes at most 2 arguments (%d given)", len(args))
		return Unbound, Unbound, false
	}
	slots := [2]Value{}
	copy(slots[:], args[:pos])
	for i, name := range names {
		at := -1
		switch name.s {
		case "iterable":
			at = 0
		case "start":
			at = 1
		}
		if at < 0 || slots[at].Ok() {
			t.Raise(TypeErrorType, "'%s' is an invalid keyword argument for enumerate()", name.s)
			return Unbound, Unbound, false
		}
		slots[at] = args[pos+i]
	}
	if slots[0].Bad() && len(names) == 1 {
		t.Raise(TypeErrorType, "'%s' is an invalid keyword argument for enumerate()", names[0].s)
		return Unbound, Unbound, false
	}
	if slots[0].Bad() {
		t.Raise(TypeErrorType, "enumerate() missing required argument 'iterable'")
		return Unbound, Unbound, false
	}
	return slots[0], slots[1], true
}

func enumerateNext(t *Thread, v Value) Value {
	n, item := enumeratePair(t, v)
	if n.Bad() {
		return n
	}
	return NewPair(n, item).Value()
}

func enumeratePair(t *Thread, v Value) (n, item Value) {
	e := Cast[Enumerate](v)
	if item = e.next(t, e.it); item.Bad() {
		return item, item
	}
	n = Int(e.n)
	switch {
	case e.big.Ok():
		n = e.big
		if e.big = Binary(t, OpAdd, n, Int(1)); e.big.Bad() {
			return Raised, Raised
		}
	case e.n == maxInt:
		if e.big = Binary(t, OpAdd, n, Int(1)); e.big.Bad() {
			return Raised, Raised
		}
	default:
		e.n++
	}
	return n, item
}

func defineZip() {
	defineIterator(ZipType, Extendable[Zip](&Layout{Name: "zip"}, nil), zipNext, nil)
	ZipType.New = zipNew
	ZipType.NextPair = zipPair
}

func zipNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	pos := len(args) - len(names)
	strict := false
	if len(names) > 1 {
		return t.Raise(TypeErrorType, "zip() takes at most 1 keyword argument (%d given)", len(names))
	}
	for i, name := range names {
		if name.s != "strict" {
			return raiseStranger(t, "zip", name, "strict")
		}
		var ok bool
		if strict, ok = Truth(t, args[pos+i]); !ok {
			return Raised
		}
	}
	its, ok := itersOf(t, args[:pos])
	if !ok {
		return Raised
	}
	z := Allocate[Zip](cls, ZipType)
	z.its, z.strict = its, strict
	return FromHeader(&z.Header)
}

// itersOf makes an iterator of each iterable.
func itersOf(t *Thread, iterables []Value) ([]Value, bool) {
	its := make([]Value, len(iterables))
	for i, v := range iterables {
		if its[i] = Iter(t, v); its[i].Bad() {
			return nil, false
		}
	}
	return its, true
}

func zipNext(t *Thread, v Value) Value {
	z := Cast[Zip](v)
	if len(z.its) == 0 {
		return Done
	}
	u := AllocTuple(len(z.its))
	items := u.Items
	for i, it := range z.its {
		items[i] = it.Type().Next(t, it)
		if items[i].IsRaised() {
			return Raised
		}
		if items[i].IsDone() {
			if z.strict {
				return z.checkLengths(t, i)
			}
			return Done
		}
	}
	return u.Value()
}

// zipPair is zipNext for a zip of two, without the tuple.
func zipPair(t *Thread, v Value) (a, b Value) {
	z := Cast[Zip](v)
	if len(z.its) != 2 {
		return Unbound, Unbound
	}
	ended := 0
	if a = z.its[0].Type().Next(t, z.its[0]); a.Ok() {
		if b = z.its[1].Type().Next(t, z.its[1]); b.Ok() {
			return a, b
		}
		a, ended = b, 1
	}
	if a.IsDone() && z.strict {
		a = z.checkLengths(t, ended)
	}
	return a, Unbound
}

// checkLengths complains unless all iterators end together; number ended has.
func (z *Zip) checkLengths(t *Thread, ended int) Value {
	if ended > 0 {
		return t.Raise(ValueErrorType, "zip() argument %d is shorter than argument%s", ended+1, upTo(ended))
	}
	for i := 1; i < len(z.its); i++ {
		item := z.its[i].Type().Next(t, z.its[i])
		if item.IsRaised() {
			return Raised
		}
		if item.Ok() {
			return t.Raise(ValueErrorType, "zip() argument %d is longer than argument%s", i+1, upTo(i))
		}
	}
	return Done
}

// upTo names the arguments 1 to n.
func upTo(n int) string {
	if n == 1 {
		return " 1"
	}
	return sprintf("s 1-%d", n)
}

func defineMap() {
	defineIterator(MapType, Extendable[Map](&Layout{Name: "map"}, nil), mapNext, nil)
	MapType.New = mapNew
}

func mapNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, MapType, args, names)
	if !ok {
		return Raised
	}
	if len(args) < 2 {
		return t.Raise(TypeErrorType, "map() must have at least two arguments.")
	}
	its, ok := itersOf(t, args[1:])
	if !ok {
		return Raised
	}
	m := Allocate[Map](cls, MapType)
	m.f, m.its = args[0], its
	return FromHeader(&m.Header)
}

func mapNext(t *Thread, v Value) Value {
	m := Cast[Map](v)
	args := t.Push(len(m.its))
	for i, it := range m.its {
		item := it.Type().Next(t, it)
		if item.Bad() {
			t.Pop(args)
			return item
		}
		args[i] = item
	}
	r := CallKw(t, m.f, args, nil)
	t.Pop(args)
	return r
}

func defineFilter() {
	defineIterator(FilterType, Extendable[Filter](&Layout{Name: "filter"}, nil), filterNext, nil)
	FilterType.New = filterNew
}

func filterNew(t *Thread, cls *Type, args []Value, names []*Str) Value {
	args, ok := positionals(t, cls, FilterType, args, names)
	if !ok || !countArgs(t, "filter", args, 2, 2) {
		return Raised
	}
	it := Iter(t, args[1])
	if it.Bad() {
		return Raised
	}
	f := Allocate[Filter](cls, FilterType)
	f.f, f.it = args[0], it
	return FromHeader(&f.Header)
}

func filterNext(t *Thread, v Value) Value {
	f := Cast[Filter](v)
	next := f.it.Type().Next
	for t.Poll() {
		item := next(t, f.it)
		if item.Bad() {
			return item
		}
		verdict := item
		if f.f != None {
			if verdict = Call(t, f.f, item); verdict.Bad() {
				return Raised
			}
		}
		keep, ok := Truth(t, verdict)
		if !ok {
			return Raised
		}
		if keep {
			return item
		}
	}
	return Raised
}
