package interp

import "github.com/bide-lang/bide/interp/object"

// keywords are the keyword arguments of a call, or of a class statement, that has **mapping.
type keywords struct {
	callee Value // Unbound for a class statement
	names  []*object.Str
	values []Value
	site   int32
	run    int // where the name=value since the last **mapping begin
}

func (k *keywords) add(name *object.Str, v Value) {
	k.names, k.values = append(k.names, name), append(k.values, v)
}

// checkRun refuses names that a mapping has given already. CPython notices it once all of a run of name=value are
// evaluated.
func (k *keywords) checkRun(f *Frame) bool {
	f.pos = k.site
	for i := k.run; k.run > 0 && i < len(k.names); i++ {
		if isRepeated(k.names[:k.run], k.names[i]) {
			k.repeated(f, k.names[i].Value())
			return false
		}
	}
	return true
}

// merge adds the items of **v.
func (k *keywords) merge(f *Frame, v Value) bool {
	ok := k.each(f, v, func(key, item Value) bool {
		k.names, k.values = append(k.names, keywordName(key)), append(k.values, item)
		return true
	})
	k.run = len(k.names)
	return ok
}

// update puts the items of **v into d, for later.
func (k *keywords) update(f *Frame, d *object.Dict, v Value) bool {
	return k.each(f, v, func(key, item Value) bool { return d.Set(f.t, key, item) })
}

// each calls use with the items of **v, whose keys must be new.
func (k *keywords) each(f *Frame, v Value, use func(key, item Value) bool) bool {
	d, ok := object.PlainItems(v)
	if !ok {
		return k.eachOfMapping(f, v, use) || k.blame(f, v)
	}
	known := k.names
	for i, key, item := d.Next(0); i >= 0; i, key, item = d.Next(i) {
		if isRepeated(known, keywordName(key)) {
			k.repeated(f, key)
			return false
		}
		if !use(key, item) {
			return false
		}
	}
	return true
}

// eachOfMapping reads an item of v once its key is known to be new. A repeated one is a KeyError, as one that v raises.
func (k *keywords) eachOfMapping(f *Frame, v Value, use func(key, item Value) bool) bool {
	keys := object.CallMethod(f.t, v, f.t.Interp.Name("keys"))
	return keys.Ok() && object.Iterate(f.t, keys, func(key Value) bool {
		if isRepeated(k.names, keywordName(key)) {
			e := object.NewException(object.KeyErrorType, "")
			e.Args = object.NewTuple(key)
			return f.t.Throw(e).Ok()
		}
		if _, ok := object.Hash(f.t, key); !ok {
			return false
		}
		item := object.GetItem(f.t, v, key)
		return item.Ok() && use(key, item)
	})
}

// blame makes the error of a call of what went wrong in a mapping, and returns false.
func (k *keywords) blame(f *Frame, v Value) bool {
	e := f.t.Pending()
	switch {
	case e.Type().IsSubtype(object.AttributeErrorType):
		f.t.Take()
		if name, ok := k.calleeName(f.t); ok {
			f.t.Raise(object.TypeErrorType, "%s argument after ** must be a mapping, not %s", name, v.Type().MessageName())
		}
	case e.Type().IsSubtype(object.KeyErrorType) && len(e.Args.Items) == 1:
		f.t.Take()
		k.repeated(f, e.Args.Items[0])
	}
	return false
}

func (k *keywords) repeated(f *Frame, key Value) {
	if callee, ok := k.calleeName(f.t); ok {
		if key, ok := object.ToStr(f.t, key); ok {
			f.t.Raise(object.TypeErrorType, "%s got multiple values for keyword argument '%s'", callee, key)
		}
	}
}

func (k *keywords) calleeName(t *object.Thread) (string, bool) {
	if k.callee.IsUnbound() {
		return "__build_class__()", true
	}
	return calleeName(t, k.callee)
}

func keywordName(key Value) *object.Str {
	if name, ok := object.AsStr(key); ok {
		return name
	}
	return object.NotKeyword
}

func isRepeated(names []*object.Str, name *object.Str) bool {
	for _, n := range names {
		if n != object.NotKeyword && (n == name || n.Text() == name.Text()) {
			return true
		}
	}
	return false
}

// calleeName is how CPython names a callee in front of a complaint: `f()`, with module in front.
func calleeName(t *object.Thread, callee Value) (name string, ok bool) {
	if m, ok := object.AsBoundMethod(callee); ok {
		callee = m.Func
	}
	if fn, ok := exactFunction(callee); ok {
		if m := fn.moduleName(); m != "" && m != "builtins" {
			return m + "." + fn.qualName() + "()", true
		}
		return fn.qualName() + "()", true
	}
	if b, ok := object.AsBuiltin(callee); ok {
		return b.QualName() + "()", true
	}
	return unusualName(t, callee)
}

// unusualName names a callee by its attributes, else by its text.
func unusualName(t *object.Thread, callee Value) (name string, ok bool) {
	qualified := object.FindAttr(t, callee, t.Interp.Name("__qualname__"))
	if qualified.IsRaised() {
		return "", false
	}
	if qualified.Bad() {
		return object.ToStr(t, callee)
	}
	if name, ok = object.ToStr(t, qualified); !ok {
		return "", false
	}
	module := object.FindAttr(t, callee, t.Interp.Name("__module__"))
	if module.Ok() && !module.IsNone() {
		text, ok := object.ToStr(t, module)
		if !ok {
			return "", false
		}
		if text != "builtins" {
			name = text + "." + name
		}
	}
	return name + "()", !module.IsRaised()
}
