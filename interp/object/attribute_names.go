package object

// AttributeNames lists the names of v's attributes that can be told without running script code: its own, those of its
// class and those of the bases. Each comes once, in no particular order.
func AttributeNames(v Value) []string {
	names := NewDict()
	if m, ok := ModuleOf(v); ok {
		collectNames(names, m.Dict)
		if m.Later != nil {
			for _, name := range m.Later() {
				names.SetStr(StrOf(name), None)
			}
		}
	} else {
		AttrsOf(v).collectNames(names)
	}
	if cls, ok := AsType(v); ok {
		collectTypeNames(names, cls)
	} else if m, ok := ModuleOf(v); !ok || m.Type() != ModuleType {
		collectTypeNames(names, v.Type())
	}
	list := make([]string, 0, names.Len())
	for _, key := range dictKeyList(names) {
		list = append(list, Cast[Str](key).s)
	}
	return list
}

// collectNames adds the names of attributes, wherever they live.
func (a *Attrs) collectNames(into *Dict) {
	switch {
	case a == nil:
	case a.shape != nil:
		for _, name := range a.shape.names() {
			into.SetStr(StrOf(name), None)
		}
	case a.more != nil && a.more.dict != nil:
		collectNames(into, a.more.dict)
	}
}

func collectTypeNames(into *Dict, cls *Type) {
	for _, base := range cls.MRO {
		collectNames(into, base.Dict())
	}
}

// StoredAttribute reads an attribute of v that is simply there: Unbound if there is none, or if reading it would call
// something, as with a property. What a class holds comes as it is, unbound.
func StoredAttribute(v Value, name string) Value {
	key := StrOf(name)
	if m, ok := ModuleOf(v); ok {
		return m.Dict.GetStr(key)
	}
	if cls, ok := AsType(v); ok {
		return cls.Lookup(key)
	}
	held := v.Type().Lookup(key)
	if held.Ok() && held.Type().DescrSet != nil {
		return Unbound
	}
	if own := AttrsOf(v).Get(key); own.Ok() {
		return own
	}
	if held.Ok() && held.Type().DescrGet != nil && held.Type().Call == nil {
		return Unbound
	}
	return held
}

func collectNames(into, d *Dict) {
	for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
		if name, ok := AsStr(key); ok {
			into.SetStr(name, None)
		}
	}
}
