package pickle

import (
	"math/big"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// fromTwosComplement reads an int of any length, the lowest byte first.
func fromTwosComplement(data []byte) value {
	n := len(data)
	if n == 0 {
		return object.Int(0)
	}
	turned := make([]byte, n)
	for i, b := range data {
		turned[n-1-i] = b
	}
	number := new(big.Int).SetBytes(turned)
	if turned[0] >= 0x80 {
		number.Sub(number, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	return object.IntFromBig(number)
}

func (u *unpickler) loadContainer(t *thread, op byte) bool {
	switch op {
	case opEmptyTuple:
		return u.push(object.NewTuple().Value())
	case opEmptyList:
		return u.push(object.NewList(nil).Value())
	case opEmptyDict:
		return u.push(object.NewDict().Value())
	case opEmptySet:
		return u.push(object.NewSet().Value())
	case opTuple1, opTuple2, opTuple3:
		n := int(op-opTuple1) + 1
		if !u.has(t, n) {
			return false
		}
		at := len(u.stack) - n
		items := append([]value(nil), u.stack[at:]...)
		u.stack = u.stack[:at]
		return u.push(object.NewTuple(items...).Value())
	}
	popped, ok := u.popMarked(t)
	if !ok {
		return false
	}
	items := append([]value(nil), popped...)
	switch op {
	case opTuple:
		return u.push(object.NewTuple(items...).Value())
	case opList:
		return u.push(object.NewList(items).Value())
	case opFrozenSet:
		return u.push(object.Call(t, object.FrozenSetType.Value(), object.NewList(items).Value()))
	}
	d := object.NewDict()
	return u.evenly(t, items, "DICT") && setPairs(t, d.Value(), items) && u.push(d.Value())
}

func (u *unpickler) evenly(t *thread, items []value, opcode string) bool {
	if len(items)%2 != 0 {
		raise(t, "UnpicklingError", "odd number of items for %s", opcode)
		return false
	}
	return true
}

func setPairs(t *thread, v value, items []value) bool {
	d, exact := object.ExactDict(v)
	for i := 0; i < len(items); i += 2 {
		if exact && !d.Set(t, items[i], items[i+1]) || !exact && !object.SetItem(t, v, items[i], items[i+1]) {
			return false
		}
	}
	return true
}

// loadContents adds to the object below what is popped.
func (u *unpickler) loadContents(t *thread, op byte) bool {
	var items []value
	switch op {
	case opBuild:
		return u.build(t)
	case opAppend, opSetItem:
		n := 1
		if op == opSetItem {
			n = 2
		}
		if !u.has(t, n+1) {
			return false
		}
		at := len(u.stack) - n
		items, u.stack = append(items, u.stack[at:]...), u.stack[:at]
	default:
		popped, ok := u.popMarked(t)
		if !ok || !u.has(t, 1) {
			return false
		}
		items = append(items, popped...)
	}
	switch op {
	case opSetItem, opSetItems:
		return u.evenly(t, items, "SETITEMS") && setPairs(t, u.top(), items)
	case opAddItems:
		return u.addItems(t, items)
	}
	return u.appendItems(t, items)
}

func (u *unpickler) appendItems(t *thread, items []value) bool {
	if l, ok := object.ExactList(u.top()); ok {
		l.Items = append(l.Items, items...)
		return true
	}
	if extend := object.FindAttr(t, u.top(), t.Interp.Name("extend")); extend.Ok() {
		return object.Call(t, extend, object.NewList(items).Value()).Ok()
	} else if extend.IsRaised() {
		return false
	}
	return callEach(t, u.top(), "append", items)
}

func (u *unpickler) addItems(t *thread, items []value) bool {
	if u.top().Type() == object.SetType {
		s, _ := object.AsSet(u.top())
		return s.AddItems(t, object.NewList(items).Value())
	}
	return callEach(t, u.top(), "add", items)
}

func callEach(t *thread, v value, method string, items []value) bool {
	f := object.GetAttr(t, v, t.Interp.Name(method))
	if f.Bad() {
		return false
	}
	for _, item := range items {
		if object.Call(t, f, item).Bad() {
			return false
		}
	}
	return true
}

// build gives the object below the top its state.
func (u *unpickler) build(t *thread) bool {
	if !u.has(t, 2) {
		return false
	}
	state, _ := u.pop(t)
	v := u.top()
	setter := object.FindAttr(t, v, t.Interp.Name("__setstate__"))
	if setter.Ok() {
		return object.Call(t, setter, state).Ok()
	}
	if setter.IsRaised() {
		return false
	}
	slots := object.None
	if pair, ok := object.AsTuple(state); ok && len(pair.Items) == 2 {
		state, slots = pair.Items[0], pair.Items[1]
	}
	return u.setAttributes(t, v, state) && u.setSlots(t, v, slots)
}

func (u *unpickler) setAttributes(t *thread, v, state value) bool {
	if state.IsNone() {
		return true
	}
	d, ok := object.AsDict(state)
	if !ok {
		raise(t, "UnpicklingError", "state is not a dictionary")
		return false
	}
	if object.FieldStores(v.Type()) && object.AttrsOf(v) != nil && onlyNames(d) {
		attrs := object.InstanceAttrs(v)
		for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
			name, _ := object.AsStr(key)
			attrs.Set(v.Type(), t.Interp.Name(name.Text()), val)
		}
		return true
	}
	own := object.GetAttr(t, v, t.Interp.Name("__dict__"))
	if own.Bad() {
		return false
	}
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		if name, ok := object.AsStr(key); ok {
			key = t.Interp.Name(name.Text()).Value()
		}
		if !object.SetItem(t, own, key, val) {
			return false
		}
	}
	return true
}

// onlyNames reports a state that has but strings for keys.
func onlyNames(d *object.Dict) bool {
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		if _, ok := object.AsStr(key); !ok {
			return false
		}
	}
	return true
}

func (u *unpickler) setSlots(t *thread, v, slots value) bool {
	if slots.IsNone() {
		return true
	}
	d, ok := object.AsDict(slots)
	if !ok {
		raise(t, "UnpicklingError", "slot state is not a dictionary")
		return false
	}
	for i, key, val := d.Next(0); i >= 0; i, key, val = d.Next(i) {
		name, ok := object.AsStr(key)
		if !ok {
			t.Raise(object.TypeErrorType, "attribute name must be string, not '%s'", key.Type().Name)
		}
		if !ok || !object.SetAttr(t, v, name, val) {
			return false
		}
	}
	return true
}

// loadCall makes an object by calling a function or a class's __new__.
func (u *unpickler) loadCall(t *thread, op byte) bool {
	if op == opObj {
		items, ok := u.popMarked(t)
		if !ok {
			return false
		}
		if len(items) == 0 {
			raise(t, "UnpicklingError", "unpickling stack underflow")
			return false
		}
		return u.push(instantiate(t, items[0], append([]value(nil), items[1:]...)))
	}
	n := 2
	if op == opNewObjEx {
		n = 3
	}
	if !u.has(t, n) {
		return false
	}
	at := len(u.stack) - n
	parts := append([]value(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	args, isTuple := object.AsTuple(parts[1])
	switch {
	case op == opReduce && !isTuple:
		t.Raise(object.TypeErrorType, "argument list must be a tuple")
		return false
	case op == opReduce:
		return u.push(object.Call(t, parts[0], args.Items...))
	}
	return u.push(u.newObject(t, op, parts))
}

func (u *unpickler) newObject(t *thread, op byte, parts []value) value {
	name := map[byte]string{opNewObj: "NEWOBJ", opNewObjEx: "NEWOBJ_EX"}[op]
	if _, isType := object.AsType(parts[0]); !isType {
		return raise(t, "UnpicklingError", "%s class argument must be a type, not %s", name, parts[0].Type().Name)
	}
	args, isTuple := object.AsTuple(parts[1])
	if !isTuple {
		return raise(t, "UnpicklingError", "%s args argument must be a tuple, not %s", name, parts[1].Type().Name)
	}
	maker := object.GetAttr(t, parts[0], t.Interp.Name("__new__"))
	if maker.Bad() {
		return maker
	}
	full := append([]value{parts[0]}, args.Items...)
	if op == opNewObj {
		return object.Call(t, maker, full...)
	}
	kwargs, isDict := object.AsDict(parts[2])
	if !isDict {
		return raise(t, "UnpicklingError", "NEWOBJ_EX kwargs argument must be a dict, not %s", parts[2].Type().Name)
	}
	var names []*object.Str
	for i, key, val := kwargs.Next(0); i >= 0; i, key, val = kwargs.Next(i) {
		if s, ok := object.AsStr(key); ok {
			names, full = append(names, s), append(full, val)
		}
	}
	return object.CallKw(t, maker, full, names)
}

// instantiate makes an object as protocols 0 and 1 do: a class without arguments goes past __init__.
func instantiate(t *thread, cls value, args []value) value {
	if _, isType := object.AsType(cls); isType && len(args) == 0 {
		initArgs := object.FindAttr(t, cls, t.Interp.Name("__getinitargs__"))
		if initArgs.IsRaised() {
			return initArgs
		}
		if initArgs.Bad() {
			return object.CallMethod(t, cls, t.Interp.Name("__new__"), cls)
		}
	}
	return object.Call(t, cls, args...)
}

func (u *unpickler) loadGlobal(t *thread, op byte) bool {
	switch op {
	case opExt1, opExt2, opExt4:
		return u.loadExtension(t, width(op))
	case opStackGlobal:
		if !u.has(t, 2) {
			return false
		}
		name, _ := object.AsStr(u.stack[len(u.stack)-1])
		module, _ := object.AsStr(u.stack[len(u.stack)-2])
		if name == nil || module == nil {
			raise(t, "UnpicklingError", "STACK_GLOBAL requires str")
			return false
		}
		u.stack = u.stack[:len(u.stack)-2]
		return u.push(u.find(t, module.Text(), name.Text()))
	}
	var items []value
	if op == opInst {
		popped, ok := u.popMarked(t)
		if !ok {
			return false
		}
		items = append(items, popped...)
	}
	module, ok := u.in.line(t)
	if !ok {
		return false
	}
	name, ok := u.in.line(t)
	if !ok {
		return false
	}
	v := u.find(t, module, name)
	if v.Ok() && op == opInst {
		v = instantiate(t, v, items)
	}
	return u.push(v)
}

func (u *unpickler) loadExtension(t *thread, size int) bool {
	n, ok := u.in.number(t, size)
	if !ok {
		return false
	}
	if n == 0 || int32(n) < 0 {
		raise(t, "UnpicklingError", "EXT specifies code <= 0")
		return false
	}
	registry, ok := object.AsDict(fromModule(t, "copyreg", "_inverted_registry"))
	if !ok {
		return false
	}
	pair, ok := object.AsTuple(registry.Get(t, object.Int(int64(n))))
	if !ok || len(pair.Items) != 2 {
		t.Raise(object.ValueErrorType, "unregistered extension code %d", n)
		return false
	}
	module, _ := object.AsStr(pair.Items[0])
	name, _ := object.AsStr(pair.Items[1])
	return u.push(u.find(t, module.Text(), name.Text()))
}

// find gives the global of a name: by the script's find_class if it has one.
func (u *unpickler) find(t *thread, module, name string) value {
	if u.findClass.Ok() {
		return object.Call(t, u.findClass, object.NewStr(module), object.NewStr(name))
	}
	return u.findGlobal(t, module, name)
}

func unpicklerFindClass(t *thread, a []value) value {
	module, ok := object.AsStr(a[1])
	name, also := object.AsStr(a[2])
	if !ok || !also {
		return t.Raise(object.TypeErrorType, "find_class() arguments must be str")
	}
	return object.Cast[unpickler](a[0]).findGlobal(t, module.Text(), name.Text())
}

func (u *unpickler) findGlobal(t *thread, module, name string) value {
	if u.proto < 3 && u.fixImports {
		module, name = fromPython2(module, name)
	}
	if module == "_codecs" && name == "encode" {
		return encodeFunc
	}
	m := t.Interp.Import(t, module)
	if m.Bad() {
		return m
	}
	parts := []string{name}
	if u.proto >= 4 {
		parts = strings.Split(name, ".")
	}
	found := walk(t, m, parts)
	if found.IsRaised() && t.Pending().Type().IsSubtype(object.AttributeErrorType) {
		shown, ok := object.Repr(t, m)
		if !ok {
			return object.Raised
		}
		what := "attribute"
		if isLocal(parts) {
			what = "local attribute"
		}
		t.Take()
		t.Raise(object.AttributeErrorType, "Can't get %s %s on %s", what, object.ReprText(name), shown)
	}
	return found
}
