package interp

import "github.com/bide-lang/bide/interp/object"

// attrNode is `value.name` with an inline cache: for instances of the class seen last, in the
// shape seen last, the attribute is field index of the instance.
type attrNode struct {
	value operand
	name  *object.Str
	site  int32
	cache fieldCache // what was seen last
	other fieldCache // and before that
	entry entryCache
	class classCache
}

// classCache says: on an instance of typ at version, in this shape if instances
// have attributes, the name finds item on the class: a value as it is, or a
// property whose getter is a script function.
type classCache struct {
	typ     *object.Type
	shape   *object.Shape
	version uint32
	item    Value
	getter  *Function
}

// learn fills the cache if the attribute is found on the class of v and needs no
// more than the class and the shape to be found again.
func (c *classCache) learn(v Value, name *object.Str) {
	c.typ = nil
	ty := v.Type()
	if !object.PlainAttributes(ty) {
		return
	}
	item := ty.Lookup(name)
	if item.Bad() {
		return
	}
	shape := object.InstanceAttrs(v).Shape()
	if shape == nil {
		return
	}
	next := classCache{typ: ty, shape: shape, version: ty.Version(), item: item}
	if getter := object.PropertyGetter(item); getter.Ok() {
		fn, ok := exactFunction(getter)
		if !ok || !fn.takes(1) || fn.code.kind != kindPlain {
			return
		}
		next.getter = fn
	} else if it := item.Type(); it.DescrGet != nil || shape.Find(name.Text()) >= 0 {
		return
	}
	*c = next
}

// get reads what the cache found: the item, or what the property's getter gives.
func (c *classCache) get(f *Frame, site int32, v Value) Value {
	if c.getter == nil {
		return c.item
	}
	g := newFrame(f.t, c.getter)
	g.slots[0] = v
	f.pos = site
	return g.call(f)
}

// entryCache remembers where a module's namespace has a name.
type entryCache struct {
	dict  *object.Dict
	keys  uint32
	index int
}

// get reads name from d; Unbound when it is not there.
func (c *entryCache) get(d *object.Dict, name *object.Str) Value {
	if c.dict == d && c.keys == d.KeysVersion() {
		return d.EntryValue(c.index)
	}
	i := d.FindStr(name)
	if i < 0 {
		return object.Unbound
	}
	c.dict, c.keys, c.index = d, d.KeysVersion(), i
	return d.EntryValue(i)
}

// fieldCache says: an instance of typ at version whose shape is shape has the
// attribute in field index.
type fieldCache struct {
	typ     *object.Type
	shape   *object.Shape
	version uint32
	index   int32
}

func (n *attrNode) Eval(f *Frame) Value {
	v := n.value.quick(f)
	if v.Bad() {
		if v = n.value.node.Eval(f); v.Bad() {
			return v
		}
	}
	c := &n.cache
	if ty := v.Type(); ty == c.typ && ty.Version() == c.version {
		if a := object.InstanceAttrs(v); a.Shape() == c.shape {
			return a.Field(int(c.index))
		}
	}
	return n.slow(f, v)
}

// get reads the attribute of v, which is not evaluated here.
func (n *attrNode) get(f *Frame, v Value) Value {
	c := &n.cache
	if ty := v.Type(); ty == c.typ && ty.Version() == c.version {
		if a := object.InstanceAttrs(v); a.Shape() == c.shape {
			return a.Field(int(c.index))
		}
	}
	return n.slow(f, v)
}

func (n *attrNode) slow(f *Frame, v Value) Value {
	f.pos = n.site
	if o := &n.other; o.typ == v.Type() && o.version == o.typ.Version() {
		if a := object.InstanceAttrs(v); a.Shape() == o.shape {
			return a.Field(int(o.index))
		}
	}
	c := &n.class
	if ty := v.Type(); ty == c.typ && ty.Version() == c.version && object.InstanceAttrs(v).Shape() == c.shape {
		return c.get(f, n.site, v)
	}
	if m, ok := object.ModuleOf(v); ok && !m.Defers(n.name) {
		if item := n.entry.get(m.Dict, n.name); item.Ok() {
			return item
		}
	}
	n.other = n.cache
	if n.cache.learn(v, n.name); n.cache.typ == nil {
		n.class.learn(v, n.name)
	}
	return object.GetAttr(f.t, v, n.name)
}

// learn fills the cache if v is an instance whose attribute is a plain field.
func (c *fieldCache) learn(v Value, name *object.Str) {
	c.typ = nil
	ty := v.Type()
	if !object.PlainAttributes(ty) {
		return
	}
	a := object.InstanceAttrs(v)
	if a.Shape() == nil {
		return
	}
	i := a.Shape().Find(name.Text())
	if i < 0 {
		return
	}
	if d := ty.Lookup(name); d.Ok() && d.Type().DescrSet != nil {
		return
	}
	*c = fieldCache{typ: ty, shape: a.Shape(), version: ty.Version(), index: int32(i)}
}

// attrTarget is `value.name = ...`; it caches the field, or the way from one shape to the
// next when the assignment adds a field.
type attrTarget struct {
	value operand
	name  *object.Str
	site  int32
	cache storeCache // what was seen last
	other storeCache // and before that
}

// storeCache is a fieldCache for assigning.
type storeCache struct {
	fieldCache
	next *object.Shape // shape after adding the field; nil when it exists
}

// store assigns if v's class and shape are those of the cache.
func (c *storeCache) store(obj, v Value) bool {
	if ty := obj.Type(); ty != c.typ || ty.Version() != c.version {
		return false
	}
	at := object.InstanceAttrs(obj)
	if at.Shape() != c.shape {
		return false
	}
	if c.next == nil {
		at.SetField(int(c.index), v)
	} else {
		at.Append(c.next, v)
	}
	return true
}

func (a *attrTarget) assign(f *Frame, v Value) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	return a.store(f, obj, v)
}

func (a *attrTarget) store(f *Frame, obj, v Value) bool {
	return a.cache.store(obj, v) || a.other.store(obj, v) || a.slow(f, obj, v)
}

func (a *attrTarget) slow(f *Frame, obj, v Value) bool {
	f.pos = a.site
	ty := obj.Type()
	a.other = a.cache
	c := &a.cache
	c.typ = nil
	if !object.PlainStores(ty) {
		return object.SetAttr(f.t, obj, a.name, v)
	}
	if d := ty.Lookup(a.name); d.Ok() && d.Type().DescrSet != nil {
		return object.SetAttr(f.t, obj, a.name, v)
	}
	at := object.InstanceAttrs(obj)
	before := at.Shape()
	if !object.SetAttr(f.t, obj, a.name, v) {
		return false
	}
	after := at.Shape()
	if before == nil || after == nil {
		return true
	}
	*c = storeCache{fieldCache: fieldCache{typ: ty, shape: before, version: ty.Version()}}
	if after != before {
		c.next = after
		return true
	}
	c.index = int32(after.Find(a.name.Text()))
	return true
}

func (a *attrTarget) delete(f *Frame) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	f.pos = a.site
	return object.SetAttr(f.t, obj, a.name, object.Unbound)
}
