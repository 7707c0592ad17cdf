package pickle

import (
	"github.com/bide-lang/bide/interp/object"
)

// The parts of what a reducer gives.
const (
	reducedFunc = iota
	reducedArgs
	reducedState
	reducedItems
	reducedPairs
	reducedSetter
	reducedParts
)

// saveReduced writes v as a reducer describes it: the name of a global, or what to call with
// which arguments, then the state, items and pairs to add.
func (p *pickler) saveReduced(t *thread, made, v value) bool {
	if name, ok := object.AsStr(made); ok {
		return p.saveGlobal(t, v, name)
	}
	parts, ok := p.checkReduced(t, made)
	if !ok || !p.saveMaker(t, parts[reducedFunc], parts[reducedArgs], v) {
		return false
	}
	p.kept = append(p.kept, made)
	if n, known := p.memo[v.Header()]; known {
		p.out.op(opPop) // a tuple of arguments that contains v has saved it
		p.get(n)
		return true
	}
	p.put(v)
	return p.saveContents(t, parts, v)
}

func (p *pickler) checkReduced(t *thread, made value) (parts [reducedParts]value, ok bool) {
	wrong := func(format string, args ...any) ([reducedParts]value, bool) {
		raise(t, "PicklingError", format, args...)
		return parts, false
	}
	u, isTuple := object.AsTuple(made)
	if !isTuple {
		return wrong("__reduce__ must return a string or tuple")
	}
	if len(u.Items) < 2 || len(u.Items) > reducedParts {
		return wrong("tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	for i := range parts {
		if parts[i] = object.Unbound; i < len(u.Items) && !u.Items[i].IsNone() {
			parts[i] = u.Items[i]
		}
	}
	if f := u.Items[reducedFunc]; f.Type().Call == nil {
		return wrong("first item of the tuple returned by __reduce__ must be callable")
	}
	if _, isTuple := object.AsTuple(u.Items[reducedArgs]); !isTuple {
		return wrong("second item of the tuple returned by __reduce__ must be a tuple")
	}
	for i, place := range [...]string{reducedItems: "fourth", reducedPairs: "fifth"} {
		if v := parts[i]; place != "" && v.Ok() && v.Type().Next == nil {
			return wrong("%s element of the tuple returned by __reduce__ must be an iterator, not %s", place, v.Type().Name)
		}
	}
	if v := parts[reducedSetter]; v.Ok() && v.Type().Call == nil {
		return wrong("sixth element of the tuple returned by __reduce__ must be a function, not %s", v.Type().Name)
	}
	return parts, true
}

// saveMaker writes the call that makes the object. copyreg's __newobj__ and __newobj_ex__ have opcodes of their own.
func (p *pickler) saveMaker(t *thread, f, args, v value) bool {
	u, _ := object.AsTuple(args)
	if p.proto >= 2 {
		name, ok := object.AsStr(object.FindAttr(t, f, t.Interp.Name("__name__")))
		t.Take()
		switch {
		case ok && name.Text() == "__newobj_ex__":
			return p.saveNewObjEx(t, u.Items)
		case ok && name.Text() == "__newobj__":
			return p.saveNewObj(t, u.Items, v)
		}
	}
	if !p.save(t, f, false) || !p.save(t, args, false) {
		return false
	}
	p.out.op(opReduce)
	return true
}

func (p *pickler) saveNewObj(t *thread, args []value, v value) bool {
	if len(args) < 1 {
		raise(t, "PicklingError", "__newobj__ arglist is empty")
		return false
	}
	cls := args[0]
	if own := object.FindAttr(t, cls, t.Interp.Name("__new__")); own.Bad() {
		if own.IsUnbound() {
			raise(t, "PicklingError", "args[0] from __newobj__ args has no __new__")
		}
		return false
	}
	if own := object.GetAttr(t, v, t.Interp.Name("__class__")); own != cls {
		if own.Ok() {
			raise(t, "PicklingError", "args[0] from __newobj__ args has the wrong class")
		}
		return false
	}
	rest := object.NewTuple(append([]value(nil), args[1:]...)...).Value()
	p.kept = append(p.kept, rest)
	if !p.save(t, cls, false) || !p.save(t, rest, false) {
		return false
	}
	p.out.op(opNewObj)
	return true
}

func (p *pickler) saveNewObjEx(t *thread, args []value) bool {
	if len(args) != 3 {
		raise(t, "PicklingError", "length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(args))
		return false
	}
	if p.proto < 4 {
		return p.savePartial(t, args)
	}
	for _, arg := range args {
		if !p.save(t, arg, false) {
			return false
		}
	}
	p.out.op(opNewObjEx)
	return true
}

// savePartial writes a call with keywords for protocols that have none: as a partial to call.
func (p *pickler) savePartial(t *thread, args []value) bool {
	partial := fromModule(t, "functools", "partial")
	maker := object.GetAttr(t, args[0], t.Interp.Name("__new__"))
	given, isTuple := object.AsTuple(args[1])
	kwargs, isDict := object.AsDict(args[2])
	if partial.Bad() || maker.Bad() || !isTuple || !isDict {
		return false
	}
	full := append([]value{maker, args[0]}, given.Items...)
	var names []*object.Str
	for i, key, val := kwargs.Next(0); i >= 0; i, key, val = kwargs.Next(i) {
		if name, ok := object.AsStr(key); ok {
			names, full = append(names, name), append(full, val)
		}
	}
	made := object.CallKw(t, partial, full, names)
	p.kept = append(p.kept, made)
	if made.Bad() || !p.save(t, made, false) || !p.save(t, object.NewTuple().Value(), false) {
		return false
	}
	p.out.op(opReduce)
	return true
}

// saveContents writes what is added to the object once it is made.
func (p *pickler) saveContents(t *thread, parts [reducedParts]value, v value) bool {
	if items := parts[reducedItems]; items.Ok() && !p.saveItems(t, items) {
		return false
	}
	if pairs := parts[reducedPairs]; pairs.Ok() && !p.savePairs(t, pairs) {
		return false
	}
	state, setter := parts[reducedState], parts[reducedSetter]
	switch {
	case state.Bad():
		return true
	case setter.Bad():
		if !p.save(t, state, false) {
			return false
		}
		p.out.op(opBuild)
		return true
	}
	if !p.save(t, setter, false) || !p.save(t, v, false) || !p.save(t, state, false) {
		return false
	}
	p.out.op(opTuple2)
	p.out.op(opReduce)
	p.out.op(opPop)
	return true
}

func (p *pickler) saveItems(t *thread, items value) bool {
	return p.groups(t, opAppend, opAppends, func() (a, b value, ok bool) {
		item := object.Next(t, items)
		return item, object.Unbound, !item.IsRaised()
	})
}

func (p *pickler) savePairs(t *thread, pairs value) bool {
	return p.groups(t, opSetItem, opSetItems, func() (a, b value, ok bool) {
		item := object.Next(t, pairs)
		if item.Bad() {
			return item, object.Unbound, !item.IsRaised()
		}
		pair, isTuple := object.AsTuple(item)
		if !isTuple || len(pair.Items) != 2 {
			t.Raise(object.TypeErrorType, "dict items iterator must return 2-tuples")
			return object.Raised, object.Unbound, false
		}
		return pair.Items[0], pair.Items[1], true
	})
}

// groups is batches for an iterator, of which nobody knows the length: it looks one entry
// ahead, since a single one goes without a mark.
func (p *pickler) groups(t *thread, one, many byte, next entry) bool {
	if !p.bin {
		return p.singly(t, one, next)
	}
	for {
		a, b, ok := next()
		if !ok || a == object.Done {
			return ok
		}
		c, d, ok := next()
		if !ok {
			return false
		}
		if c == object.Done {
			ok = p.savePair(t, a, b)
			p.out.op(one)
			return ok
		}
		p.out.op(opMark)
		if !p.savePair(t, a, b) {
			return false
		}
		n := 1
		for c != object.Done && n < batch {
			if !p.savePair(t, c, d) {
				return false
			}
			if n++; n < batch {
				if c, d, ok = next(); !ok {
					return false
				}
			}
		}
		p.out.op(many)
		if n < batch {
			return true
		}
	}
}
