package interp

import "github.com/bide-lang/bide/interp/object"

// attrNode is `value.name`, with inline caches.
type attrNode struct {
	value operand
	name  *object.Str
	site  int32
	cache readCache
	more  further[readCache]
	class classItem
	entry entryCache
	// computed is for what cache cannot hold.
	computed computedCache
}

func (n *attrNode) Eval(f *Frame) Value {
	v := n.value.quick(f)
	if v.Bad() {
		if v = n.value.node.Eval(f); v.Bad() {
			return v
		}
	}
	c := &n.cache
	if c.fits(v) {
		if c.index >= 0 {
			if field := object.InstanceAttrs(v).Field(int(c.index)); field.Ok() {
				return field
			}
		} else if c.kind == readItem {
			return c.item
		} else {
			return c.fromClass(f, n.site, v)
		}
	}
	return n.get(f, v)
}

// get reads the attribute of v, which is not evaluated here.
func (n *attrNode) get(f *Frame, v Value) Value {
	if n.cache.fits(v) {
		return n.read(f, &n.cache, v)
	}
	for i := range n.more.entries {
		if c := &n.more.entries[i]; c.fits(v) {
			return n.read(f, c, v)
		}
	}
	if item, bound := n.class.get(v); item.Ok() {
		if bound {
			return object.NewBoundMethod(item, v)
		}
		return item
	}
	if item := n.entry.get(v, n.name); item.Ok() {
		return item
	}
	f.pos = n.site
	if c := &n.computed; c.fits(v) {
		if item := c.read(f.t, v, n.name); !item.IsUnbound() {
			return item
		}
	}
	n.learn(v)
	return object.GetAttr(f.t, v, n.name)
}

// learn remembers where the attribute of v is.
func (n *attrNode) learn(v Value) {
	n.class.learn(v, n.name)
	if c, ok := learnRead(v, n.name); !ok {
		if !n.computed.fits(v) {
			n.computed.learn(v, n.name)
		}
	} else if n.cache.stale() {
		n.cache = c
	} else {
		n.more.add(c)
	}
}

// read is for a v that the entry c fits.
func (n *attrNode) read(f *Frame, c *readCache, v Value) Value {
	if c.index < 0 {
		return c.fromClass(f, n.site, v)
	}
	if field := object.InstanceAttrs(v).Field(int(c.index)); field.Ok() {
		return field
	}
	f.pos = n.site
	return object.GetAttr(f.t, v, n.name) // a member in __slots__ that is not set
}

// attrTarget is `value.name = ...`; it caches the field, or the way from one shape to the
// next when the assignment adds a field.
type attrTarget struct {
	value operand
	name  *object.Str
	site  int32
	cache storeCache
	more  further[storeCache]
	entry entryCache
}

func (a *attrTarget) assign(f *Frame, v Value) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	return a.store(f, obj, v)
}

func (a *attrTarget) store(f *Frame, obj, v Value) bool {
	if a.cache.store(obj, v) {
		return true
	}
	for i := range a.more.entries {
		if a.more.entries[i].store(obj, v) {
			return true
		}
	}
	return a.slow(f, obj, v)
}

func (a *attrTarget) slow(f *Frame, obj, v Value) bool {
	f.pos = a.site
	ty := obj.Type()
	if ty == FunctionType {
		return a.ofFunction(f, obj, v)
	}
	if !object.FieldStores(ty) {
		return object.SetAttr(f.t, obj, a.name, v)
	}
	at := object.InstanceAttrs(obj)
	c := storeCache{seen: seen{typ: ty, shape: at.Shape(), index: -1}}
	if d := ty.Lookup(a.name); d.Ok() {
		if i, ok := object.MemberField(d, ty); ok {
			c.index = int32(i)
		} else if d.Type().DescrSet != nil {
			return object.SetAttr(f.t, obj, a.name, v)
		}
	}
	if !object.SetAttr(f.t, obj, a.name, v) {
		return false
	}
	after := at.Shape()
	if c.shape == nil || after == nil {
		return true
	}
	c.version = ty.Version()
	if after != c.shape {
		c.next = after
	} else if c.index < 0 {
		c.index = int32(after.Find(a.name.Text()))
	}
	if a.cache.stale() {
		a.cache = c
	} else {
		a.more.add(c)
	}
	return true
}

// ofFunction assigns to an attribute of a function.
func (a *attrTarget) ofFunction(f *Frame, fn, v Value) bool {
	if d := namespaceOf(fn); d != nil && (a.entry.in(d) || a.entry.learn(fn, d, a.name)) {
		d.SetEntryValue(a.entry.index, v)
		return true
	}
	return object.SetAttr(f.t, fn, a.name, v)
}

func (a *attrTarget) delete(f *Frame) bool {
	obj := a.value.eval(f)
	if obj.Bad() {
		return false
	}
	f.pos = a.site
	return object.SetAttr(f.t, obj, a.name, object.Unbound)
}
