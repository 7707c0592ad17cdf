package functools

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/stdlib/structseq"
)

// cached is a function with its results by arguments, the least recently used
// dropped first. maxSize is negative when nothing is ever dropped.
type cached struct {
	object.Header
	attrs        object.Attrs
	f            value
	maxSize      int64
	typed        bool
	results      *object.Dict // of *result
	ends         result       // a ring: ends.next is the oldest
	hits, misses int64
}

// result is one entry of the ring.
type result struct {
	object.Header
	key, val   value
	prev, next *result
}

var (
	cachedType = &object.Type{Name: "_lru_cache_wrapper", Module: "functools", Flags: object.FlagHasDict}
	resultType = &object.Type{Name: "_result", Module: "functools"}
	infoType   = structseq.New("", "CacheInfo", 4, "hits", "misses", "maxsize", "currsize")
)

// separator stands between positional and keyword arguments in a key.
var separator = object.FromHeader(&(&result{Header: object.HeaderOf(resultType)}).Header)

var cachedLayout = &object.Layout{
	Name:  "_lru_cache_wrapper",
	Attrs: func(v value) *object.Attrs { return &object.Cast[cached](v).attrs },
}

func defineCached() {
	resultType.Define(object.ObjectType, nil)
	ty := cachedType.Define(object.ObjectType, cachedLayout).KeepAttrs()
	ty.Call = callCached
	ty.DescrGet = func(_ *thread, descr, obj value, _ *object.Type) value {
		if obj.Bad() {
			return descr
		}
		return object.NewBoundMethod(descr, obj)
	}
	ty.Methods = []object.Method{
		{Name: "cache_info", Sig: "", Fn: cacheInfo},
		{Name: "cache_clear", Sig: "", Fn: func(_ *thread, a []value) value {
			object.Cast[cached](a[0]).clear()
			return object.None
		}},
		{Name: "__copy__", Fn: cachedItself},
		{Name: "__deepcopy__", Sig: "memo, /", Fn: cachedItself},
		{Name: "__reduce__", Fn: func(t *thread, a []value) value { return object.GetAttr(t, a[0], object.StrOf("__qualname__")) }},
	}
}

// cachedItself is a copy of a function: the function.
func cachedItself(_ *thread, a []value) value { return a[0] }

func newCached(t *thread, a []value) value {
	c := &cached{Header: object.HeaderOf(cachedType), f: a[0], maxSize: -1}
	if !a[1].IsNone() {
		n, ok := object.IndexInt(t, a[1])
		if !ok {
			return object.Raised
		}
		c.maxSize = max(0, n)
	}
	var ok bool
	if c.typed, ok = object.Truth(t, a[2]); !ok {
		return object.Raised
	}
	c.clear()
	return object.FromHeader(&c.Header)
}

func (c *cached) clear() {
	c.results, c.hits, c.misses = object.NewDict(), 0, 0
	c.ends.prev, c.ends.next = &c.ends, &c.ends
}

func cacheInfo(_ *thread, a []value) value {
	c := object.Cast[cached](a[0])
	size := object.None
	if c.maxSize >= 0 {
		size = object.Int(c.maxSize)
	}
	return infoType.Make(object.Int(c.hits), object.Int(c.misses), size, object.Int(int64(c.results.Len())))
}

func (r *result) unlink() { r.prev.next, r.next.prev = r.next, r.prev }

// renew makes r the most recently used.
func (c *cached) renew(r *result) {
	last := c.ends.prev
	last.next, r.prev, r.next, c.ends.prev = r, last, &c.ends, r
}

func callCached(t *thread, callee value, args []value, names []*object.Str) value {
	c := object.Cast[cached](callee)
	if c.maxSize == 0 {
		c.misses++
		return object.CallKw(t, c.f, args, names)
	}
	key := c.key(args, names)
	found := c.results.Get(t, key)
	switch {
	case found.IsRaised():
		return found
	case found.Ok():
		c.hits++
		r := object.Cast[result](found)
		if c.maxSize > 0 {
			r.unlink()
			c.renew(r)
		}
		return r.val
	}
	c.misses++
	v := object.CallKw(t, c.f, args, names)
	if v.Bad() || !c.store(t, key, v) {
		return object.Raised
	}
	return v
}

// store keeps a result, unless the call itself stored it meanwhile.
func (c *cached) store(t *thread, key, v value) bool {
	if c.maxSize > 0 {
		if known, ok := c.results.Has(t, key); known || !ok {
			return ok
		}
		if int64(c.results.Len()) >= c.maxSize {
			oldest := c.ends.next
			oldest.unlink()
			if _, ok := c.results.Delete(t, oldest.key); !ok {
				return false
			}
		}
	}
	r := &result{Header: object.HeaderOf(resultType), key: key, val: v}
	if c.maxSize > 0 {
		c.renew(r)
	}
	return c.results.Set(t, key, object.FromHeader(&r.Header))
}

// key is one value that stands for the arguments: a single int or str for itself.
func (c *cached) key(args []value, names []*object.Str) value {
	if len(args) == 1 && len(names) == 0 && !c.typed {
		if _, isStr := object.ExactStr(args[0]); isStr || args[0].IsInt() {
			return args[0]
		}
	}
	npos := len(args) - len(names)
	items := append(make([]value, 0, len(args)+2*len(names)+1), args[:npos]...)
	if len(names) > 0 {
		items = append(items, separator)
		for i, name := range names {
			items = append(items, name.Value(), args[npos+i])
		}
	}
	if c.typed {
		for _, v := range args {
			items = append(items, v.Type().Value())
		}
	}
	return object.NewTuple(items...).Value()
}
