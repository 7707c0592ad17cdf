package interp

import "github.com/bide-lang/bide/interp/object"

// What a place in the program remembers of the classes of the values it met. Each entry holds for one class as it
// is now (its version) and, where instances have attributes, for one shape of them. Most places meet one class: its
// entry is in the node itself.

// seen is what all entries have in common.
type seen struct {
	typ     *object.Type // nil: the entry is empty
	shape   *object.Shape
	version uint32
	index   int32 // of a field
}

// fits reports whether the entry holds for v, whose type must be one that entries are made for.
func (c *seen) fits(v Value) bool {
	ty := v.Type()
	return ty == c.typ && ty.Version() == c.version && object.InstanceAttrs(v).Shape() == c.shape
}

// further holds the entries of a place beside the first; when there are too many, new ones replace old ones.
type further[C any] struct {
	entries []C
	turn    uint8
}

const furtherLimit = 7

func (m *further[C]) add(c C) {
	if len(m.entries) < furtherLimit {
		m.entries = append(m.entries, c)
		return
	}
	m.entries[m.turn%furtherLimit] = c
	m.turn++
}

// stale reports an entry that can be written over: it is empty, or the class has changed.
func (c *seen) stale() bool { return c.typ == nil || c.typ.Version() != c.version }

// readCache says where an attribute is: in a field of the instance or, with index -1, on the class.
type readCache struct {
	seen
	kind   readKind // of what is on the class
	item   Value
	getter *Function
}

type readKind uint8

const (
	readItem     readKind = iota // the item as it is
	readProperty                 // a property whose getter is a script function
	readMethod                   // a script function, to be bound
	readStatic                   // a staticmethod
)

// learnRead makes the entry for an attribute of v; false when finding it again needs more than class and shape.
func learnRead(v Value, name *object.Str) (c readCache, ok bool) {
	ty := v.Type()
	if !object.FieldReads(ty) {
		return c, false
	}
	shape := object.InstanceAttrs(v).Shape()
	if shape == nil {
		return c, false
	}
	c.seen = seen{typ: ty, shape: shape, version: ty.Version(), index: -1}
	item := ty.Lookup(name)
	if item.Ok() {
		if i, ok := object.MemberField(item, ty); ok {
			c.index = int32(i)
			return c, true
		}
		if getter := object.PropertyGetter(item); getter.Ok() {
			fn, ok := exactFunction(getter)
			c.getter, c.kind = fn, readProperty
			return c, ok && fn.takes(1) && fn.code.kind == kindPlain && ty.GetAttr == nil
		}
		if item.Type().DescrSet != nil {
			return c, false
		}
	}
	if i := shape.Find(name.Text()); i >= 0 {
		c.index = int32(i)
		return c, true
	}
	c.item = item
	if item.Ok() && item.Type() == FunctionType {
		c.kind = readMethod
		return c, true
	}
	if fn, ofClass := object.Unwrap(item); fn.Ok() && !ofClass {
		c.kind = readStatic
		return c, true
	}
	return c, item.Ok() && item.Type().DescrGet == nil
}

// fromClass is the value of an attribute that the entry has found on the class; v is the instance.
func (c *readCache) fromClass(f *Frame, site int32, v Value) Value {
	switch c.kind {
	case readItem:
		return c.item
	case readMethod:
		return object.NewBoundMethod(c.item, v)
	case readStatic:
		fn, _ := object.Unwrap(c.item)
		return fn
	}
	g := newFrame(f.t, c.getter)
	g.slots[0] = v
	f.pos = site
	return g.call(f)
}

// computedCache remembers what a class says of a name, whatever its instances hold.
type computedCache struct {
	typ     *object.Type
	version uint32
	// get reads item, a data descriptor: it goes before anything an instance may hold.
	get         func(t *object.Thread, item, v Value, ty *object.Type) Value
	item        Value
	itemVersion uint32 // of its class
	// own says that the attributes of the instance come first.
	own bool
}

func (c *computedCache) fits(v Value) bool { return v.Type() == c.typ && c.typ.Version() == c.version }

func (c *computedCache) learn(v Value, name *object.Str) {
	ty := v.Type()
	*c = computedCache{typ: ty, version: ty.Version(), own: object.PlainReads(ty)}
	item := ty.Lookup(name)
	if item.Bad() || item.Type().DescrSet == nil {
		return
	}
	c.own = false
	if ty.GetAttr == nil { // which may have more to say when the descriptor fails
		c.get, c.item, c.itemVersion = item.Type().DescrGet, item, item.Type().Version()
	}
}

// read is the attribute of a v that the entry fits; Unbound if it does not know.
func (c *computedCache) read(t *object.Thread, v Value, name *object.Str) Value {
	switch {
	case c.get != nil && c.item.Type().Version() == c.itemVersion:
		return c.get(t, c.item, v, c.typ)
	case c.own:
		return object.AttrsOf(v).Get(name)
	}
	return object.Unbound
}

// storeCache says which field an assignment writes.
type storeCache struct {
	seen
	next *object.Shape // shape after adding the field; nil when it exists
}

// store assigns if the entry holds for obj.
func (c *storeCache) store(obj, v Value) bool {
	if !c.fits(obj) {
		return false
	}
	at := object.InstanceAttrs(obj)
	if c.next == nil {
		at.SetField(int(c.index), v)
	} else {
		at.Append(c.next, v)
	}
	return true
}

// methodCache says which function of the class a name finds.
type methodCache struct {
	seen
	hidden hiding
	fn     Value
	script *Function // fn if it is one
}

// hiding says how instances could hide a method by an attribute of their own.
type hiding uint8

const (
	hidesNever hiding = iota
	hidesInShape
	hidesInAttrs // the entry holds for instances without any
)

func (c *methodCache) finds(self Value) bool {
	ty := self.Type()
	return ty == c.typ && ty.Version() == c.version &&
		(c.hidden == hidesNever || c.hidden == hidesInShape && object.InstanceAttrs(self).Shape() == c.shape ||
			c.hidden == hidesInAttrs && object.Bare(self))
}

// learnMethod makes the entry for a method found on the class of self.
func learnMethod(self, fn Value) (c methodCache, ok bool) {
	ty := self.Type()
	c = methodCache{seen: seen{typ: ty, version: ty.Version()}, fn: fn}
	c.script, _ = exactFunction(fn)
	if object.FieldReads(ty) {
		c.hidden, c.shape = hidesInShape, object.InstanceAttrs(self).Shape()
		return c, c.shape != nil
	}
	if object.HasAttributes(ty) {
		c.hidden = hidesInAttrs
		return c, object.PlainReads(ty) && object.Bare(self)
	}
	return c, true
}

// learnWrapped makes the entry for a staticmethod or classmethod on the class of self, which is its fn.
func learnWrapped(self Value, name *object.Str) (c methodCache, ok bool) {
	if item := self.Type().Lookup(name); item.Ok() {
		if fn, _ := object.Unwrap(item); fn.Ok() {
			return learnMethod(self, item)
		}
	}
	return c, false
}

// classItem remembers what an attribute of one class gives: an item that is no descriptor, a function, or what is
// wrapped in a staticmethod or classmethod.
type classItem struct {
	class, meta          *object.Type // meta is its type
	version, metaVersion uint32
	item                 Value
	wrapped              bool
}

// get is the attribute of v if that is the class; bound says that it is still to be bound to v.
func (c *classItem) get(v Value) (item Value, bound bool) {
	if v.Type() != c.meta || object.Cast[object.Type](v) != c.class ||
		c.class.Version() != c.version || c.meta.Version() != c.metaVersion {
		return object.Unbound, false
	}
	if c.wrapped {
		return object.Unwrap(c.item)
	}
	return c.item, false
}

func (c *classItem) learn(v Value, name *object.Str) {
	class, ok := object.AsType(v)
	if !ok || !object.PlainClassReads(v.Type()) {
		return
	}
	if own := v.Type().Lookup(name); own.Ok() && own.Type().DescrSet != nil {
		return
	}
	item := class.Lookup(name)
	if item.Bad() {
		return
	}
	fn, _ := object.Unwrap(item)
	if fn.Ok() || item.Type().DescrGet == nil || item.Type() == FunctionType {
		*c = classItem{class, v.Type(), class.Version(), v.Type().Version(), item, fn.Ok()}
	}
}

// entryCache remembers where the namespace of a module, or the attributes of a function, have a name.
type entryCache struct {
	dict  *object.Dict
	keys  uint32
	index int
}

// in reports whether what is remembered holds for d.
func (c *entryCache) in(d *object.Dict) bool {
	return d != nil && c.dict == d && c.keys == d.KeysVersion()
}

// get reads name of v; Unbound when v is neither a module nor a function, or has no such name.
func (c *entryCache) get(v Value, name *object.Str) Value {
	d := namespaceOf(v)
	if d == nil || !c.in(d) && !c.learn(v, d, name) {
		return object.Unbound
	}
	return d.EntryValue(c.index)
}

func (c *entryCache) learn(v Value, d *object.Dict, name *object.Str) bool {
	if m, ok := object.ModuleOf(v); ok && m.Defers(name) { // reading it the long way fills it in
		return false
	}
	if v.Type() == FunctionType && FunctionType.Lookup(name).Ok() { // what all functions have goes first
		return false
	}
	i := d.FindStr(name)
	if i < 0 {
		return false
	}
	c.dict, c.keys, c.index = d, d.KeysVersion(), i
	return true
}

// namespaceOf is where a module or function keeps its attributes; nil for anything else, and for a function
// that has none.
func namespaceOf(v Value) *object.Dict {
	if fn, ok := exactFunction(v); ok {
		if fn.extra != nil && fn.extra.attrs.Len() > 0 {
			return fn.extra.attrs.Dict()
		}
		return nil
	}
	if m, ok := object.ModuleOf(v); ok {
		return m.Dict
	}
	return nil
}
