package interp

import "github.com/bide-lang/bide/interp/object"

// frameVariables are the variables of a frame, for the names an error message suggests.
type frameVariables struct {
	f      *Frame
	locals *object.Dict // nil when the class body or exec uses a mapping of its own
}

// frameNames gives the variables of a traceback's frame; nil if it is no frame of a script.
func frameNames(v Value) object.NameSource {
	if v.Type() != FrameType {
		return nil
	}
	f := object.Cast[Frame](v)
	if f.fn == nil {
		return nil
	}
	locals, _ := object.AsDict(f.locals())
	return &frameVariables{f, locals}
}

// VisibleNames lists the locals, globals and builtins.
func (v *frameVariables) VisibleNames() (names []string, ok bool) {
	for _, d := range []*object.Dict{v.locals, v.f.fn.globals, v.f.fn.builtins} {
		if d == nil {
			continue
		}
		for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
			s, ok := object.AsStr(key)
			if !ok {
				return nil, false
			}
			names = append(names, s.Text())
		}
	}
	return names, true
}

// Local gives a local variable.
func (v *frameVariables) Local(name string) Value {
	if v.locals == nil {
		return object.Unbound
	}
	return v.locals.GetStr(object.StrOf(name))
}
