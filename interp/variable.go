package interp

import "github.com/bide-lang/bide/interp/object"

// constNode is a literal.
type constNode struct{ v Value }

func (n *constNode) Eval(*Frame) Value { return n.v }

// localNode reads a local variable that lives in its slot.
type localNode struct {
	slot int
	site int32
}

func (n *localNode) Eval(f *Frame) Value {
	v := f.slots[n.slot]
	if v.Bad() {
		return n.unbound(f)
	}
	return v
}

func (n *localNode) unbound(f *Frame) Value {
	return f.raise(n.site, object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", f.fn.code.slotName(n.slot))
}

// tempNode reads a temporary slot, which is always bound.
type tempNode struct{ slot int }

func (n *tempNode) Eval(f *Frame) Value { return f.slots[n.slot] }

// takeNode reads a temporary slot for the last time.
type takeNode struct{ slot int }

func (n *takeNode) Eval(f *Frame) Value {
	v := f.slots[n.slot]
	f.slots[n.slot] = object.Unbound
	return v
}

// cellNode reads a local variable that inner functions capture.
type cellNode struct {
	slot int
	site int32
	name string
}

func (n *cellNode) Eval(f *Frame) Value {
	if c := f.cell(n.slot); c != nil {
		if v := c.V; v.Ok() {
			return v
		}
	}
	return f.raise(n.site, object.UnboundLocalErrorType, "cannot access local variable '%s' where it is not associated with a value", n.name)
}

// cell is the cell in a slot; nil before it was made.
func (f *Frame) cell(slot int) *object.Cell {
	v := f.slots[slot]
	if v.Bad() {
		return nil
	}
	return object.Cast[object.Cell](v)
}

// freeNode reads a variable of an enclosing function.
type freeNode struct {
	index int
	site  int32
	name  *object.Str
}

func (n *freeNode) Eval(f *Frame) Value {
	v := f.fn.closure[n.index].V
	if v.Bad() {
		return f.unboundFree(n.site, n.name)
	}
	return v
}

func (f *Frame) unboundFree(site int32, name *object.Str) Value {
	f.pos = site
	e := object.NewException(object.NameErrorType, "cannot access free variable '"+name.Text()+"' where it is not associated with a value in enclosing scope")
	e.Extra = []Value{name.Value()}
	return f.t.Throw(e)
}

// globalNode reads a module variable or, behind it, a builtin. It remembers where it
// found the name last, as an entry of a dict whose keys have not changed since.
type globalNode struct {
	name  *object.Str
	site  int32
	entry int
	// dict and keys say for which globals the entry is good; builtins and
	// builtinKeys are set when it was found there instead.
	dict, builtins    *object.Dict
	keys, builtinKeys uint32
}

func (n *globalNode) Eval(f *Frame) Value {
	d := f.fn.globals
	if n.dict == d && n.keys == d.KeysVersion() {
		if n.builtins == nil {
			return d.EntryValue(n.entry)
		}
		if n.builtins == f.fn.builtins && n.builtinKeys == n.builtins.KeysVersion() {
			return n.builtins.EntryValue(n.entry)
		}
	}
	return n.find(f)
}

func (n *globalNode) find(f *Frame) Value {
	fn := f.fn
	if fn.globals.Type() != object.DictType || fn.builtins.Type() != object.DictType {
		return n.ask(f)
	}
	if i := fn.globals.FindStr(n.name); i >= 0 {
		n.dict, n.keys, n.entry, n.builtins = fn.globals, fn.globals.KeysVersion(), i, nil
		return fn.globals.EntryValue(i)
	}
	if i := fn.builtins.FindStr(n.name); i >= 0 {
		n.dict, n.keys = fn.globals, fn.globals.KeysVersion()
		n.builtins, n.builtinKeys, n.entry = fn.builtins, fn.builtins.KeysVersion(), i
		return fn.builtins.EntryValue(i)
	}
	n.dict = nil
	return f.nameError(n.site, n.name)
}

// ask reads the name where the globals or the builtins are of a class derived from dict, which may have a __getitem__ or
// a __missing__ of its own. Code that has a namespace of its own asks only that, as CPython's does.
func (n *globalNode) ask(f *Frame) Value {
	f.pos = n.site
	var v Value
	if f.fn.code.base > 0 {
		v = f.fn.globals.GetStr(n.name)
	} else {
		v = f.mappingGet(f.fn.globals.Value(), n.name)
	}
	if v.IsUnbound() {
		v = f.mappingGet(f.fn.builtins.Value(), n.name)
	}
	if v.IsUnbound() {
		return f.nameError(n.site, n.name)
	}
	return v
}

func (f *Frame) nameError(site int32, name *object.Str) Value {
	f.pos = site
	e := object.NewException(object.NameErrorType, "name '"+name.Text()+"' is not defined")
	e.Extra = []Value{name.Value()}
	return f.t.Throw(e)
}

// byNameNode reads a name where the names are a mapping of their own: a class body, or code
// run by exec with separate locals. free is the closure index to try in between, -1 if none.
type byNameNode struct {
	name  *object.Str
	site  int32
	outer Node // what to read when the mapping has no such name
}

func (n *byNameNode) Eval(f *Frame) Value {
	f.pos = n.site
	v := f.namespaceGet(n.name)
	if v.IsUnbound() {
		return n.outer.Eval(f)
	}
	return v
}

// namespace is the mapping of a class body or exec'd code, kept in slot 0.
func (f *Frame) namespaceGet(name *object.Str) Value {
	return f.mappingGet(f.slots[0], name)
}

// mappingGet reads a name of a namespace that may be any mapping; Unbound when it is not there.
func (f *Frame) mappingGet(ns Value, name *object.Str) Value {
	if d, ok := object.ExactDict(ns); ok {
		return d.GetStr(name)
	}
	v := object.GetItem(f.t, ns, name.Value())
	if v.IsRaised() && f.t.Pending().Type().IsSubtype(object.KeyErrorType) {
		f.t.Take()
		return object.Unbound
	}
	return v
}

// assigner stores into a simple target.
type assigner interface {
	// assign stores v (never a sentinel) and reports false with an exception pending.
	assign(f *Frame, v Value) bool
}

type localTarget struct{ slot int }

func (a *localTarget) assign(f *Frame, v Value) bool {
	f.slots[a.slot] = v
	return true
}

type cellTarget struct{ slot int }

func (a *cellTarget) assign(f *Frame, v Value) bool {
	c := f.cell(a.slot)
	if c == nil {
		c = object.NewCell(object.Unbound)
		f.slots[a.slot] = c.Value()
	}
	c.V = v
	return true
}

type freeTarget struct{ index int }

func (a *freeTarget) assign(f *Frame, v Value) bool {
	f.fn.closure[a.index].V = v
	return true
}

// globalTarget stores into a module variable; it caches like globalNode.
type globalTarget struct {
	name  *object.Str
	dict  *object.Dict
	keys  uint32
	entry int
}

func (a *globalTarget) assign(f *Frame, v Value) bool {
	d := f.fn.globals
	if a.dict == d && a.keys == d.KeysVersion() {
		d.SetEntryValue(a.entry, v)
		return true
	}
	d.SetStr(a.name, v)
	a.dict, a.keys, a.entry = d, d.KeysVersion(), d.FindStr(a.name)
	return true
}

type byNameTarget struct {
	name *object.Str
	site int32
}

func (a *byNameTarget) assign(f *Frame, v Value) bool {
	ns := f.slots[0]
	if d, ok := object.ExactDict(ns); ok {
		d.SetStr(a.name, v)
		return true
	}
	f.pos = a.site
	return object.SetItem(f.t, ns, a.name.Value(), v)
}

// deleter removes what a target names.
type deleter interface {
	delete(f *Frame) bool
}

// deleteVariable deletes a variable: it is read first, which raises when it is unbound.
type deleteVariable struct {
	read  Node
	clear func(f *Frame)
}

func (d *deleteVariable) delete(f *Frame) bool {
	v := d.read.Eval(f)
	if v.Bad() {
		return false
	}
	watched := f.watches(v)
	d.clear(f)
	if watched {
		f.collectDropped()
	}
	return true
}

type deleteGlobal struct {
	name *object.Str
	site int32
}

func (d *deleteGlobal) delete(f *Frame) bool {
	watched := f.t.Interp.Watching && f.watches(f.fn.globals.GetStr(d.name))
	if f.fn.globals.DeleteStr(d.name) {
		if watched {
			f.collectDropped()
		}
		return true
	}
	f.nameError(d.site, d.name)
	return false
}

type deleteByName struct {
	name *object.Str
	site int32
}

func (d *deleteByName) delete(f *Frame) bool {
	ns := f.slots[0]
	if dict, ok := object.ExactDict(ns); ok {
		if dict.DeleteStr(d.name) {
			return true
		}
		f.nameError(d.site, d.name)
		return false
	}
	f.pos = d.site
	if object.SetItem(f.t, ns, d.name.Value(), object.Unbound) {
		return true
	}
	if f.t.Pending().Type().IsSubtype(object.KeyErrorType) {
		f.t.Take()
		f.nameError(d.site, d.name)
	}
	return false
}
