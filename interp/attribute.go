package interp

import "github.com/bide-lang/bide/interp/object"

// attrNode is `value.name` with an inline cache: for instances of the class seen last, in the
// shape seen last, the attribute is field index of the instance.
type attrNode struct {
	value Node
	name  *object.Str
	site  int32
	cache fieldCache
	entry entryCache
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
	v := n.value.Eval(f)
	if v.Bad() {
		return v
	}
	return n.get(f, v)
}

// get reads the attribute of v.
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
	if m, ok := object.ModuleOf(v); ok {
		if item := n.entry.get(m.Dict, n.name); item.Ok() {
			return item
		}
	}
	n.cache.learn(v, n.name)
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
	value Node
	name  *object.Str
	site  int32
	cache fieldCache
	next  *object.Shape // shape after adding the field; nil when it exists
}

func (a *attrTarget) assign(f *Frame, v Value) bool {
	obj := a.value.Eval(f)
	if obj.Bad() {
		return false
	}
	return a.store(f, obj, v)
}

func (a *attrTarget) store(f *Frame, obj, v Value) bool {
	c := &a.cache
	if ty := obj.Type(); ty == c.typ && ty.Version() == c.version {
		if at := object.InstanceAttrs(obj); at.Shape() == c.shape {
			if a.next == nil {
				at.SetField(int(c.index), v)
			} else {
				at.Append(a.next, v)
			}
			return true
		}
	}
	return a.slow(f, obj, v)
}

func (a *attrTarget) slow(f *Frame, obj, v Value) bool {
	f.pos = a.site
	ty := obj.Type()
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
	*c = fieldCache{typ: ty, shape: before, version: ty.Version()}
	if a.next = nil; after != before {
		a.next = after
		return true
	}
	c.index = int32(after.Find(a.name.Text()))
	return true
}

func (a *attrTarget) delete(f *Frame) bool {
	obj := a.value.Eval(f)
	if obj.Bad() {
		return false
	}
	f.pos = a.site
	return object.SetAttr(f.t, obj, a.name, object.Unbound)
}
