package pickle

import (
	"fmt"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// encodeFunc stands for codecs.encode, which old protocols make bytes with.
var encodeFunc = object.NewFunc("_codecs", "encode", "obj, encoding='utf-8', errors='strict'", encode)

func encode(t *thread, a []value) value {
	encoding := a[1]
	if encoding.Bad() {
		encoding = object.NewStr("utf-8")
	}
	return object.CallMethod(t, a[0], t.Interp.Name("encode"), encoding)
}

// saveClass writes a class: those of the singletons as type(None) and its kin.
func (p *pickler) saveClass(t *thread, v value) bool {
	for _, single := range [...]value{object.None, object.Ellipsis, object.NotImplemented} {
		if v == single.Type().Value() {
			return p.saveCall(t, object.TypeType.Value(), v, single)
		}
	}
	return p.saveGlobal(t, v, nil)
}

// saveGlobal writes v as the name it can be imported under; name is nil for its own.
func (p *pickler) saveGlobal(t *thread, v value, name *object.Str) bool {
	if name == nil {
		if name = globalName(t, v); name == nil {
			return false
		}
	}
	parts := strings.Split(name.Text(), ".")
	if len(parts) > 1 && isLocal(parts) {
		t.Raise(object.AttributeErrorType, "Can't get local object %s", object.ReprText(name.Text()))
		return false
	}
	module, ok := whichModule(t, v, parts)
	if !ok {
		return false
	}
	if !p.checkGlobal(t, v, module, name, parts) {
		return false
	}
	if code, ok := p.extension(t, module, name); !ok || code > 0 {
		return ok && p.saveExtension(code)
	}
	switch {
	case p.proto >= 4:
		return p.saveStackGlobal(t, v, module, name)
	case len(parts) > 1:
		return p.saveDotted(t, v, module.Text(), parts)
	}
	return p.saveName(t, v, module.Text(), name.Text())
}

// globalName is the qualified name of a class or function.
func globalName(t *thread, v value) *object.Str {
	name := object.FindAttr(t, v, t.Interp.Name("__qualname__"))
	if name.IsUnbound() {
		name = object.GetAttr(t, v, t.Interp.Name("__name__"))
	}
	if name.IsRaised() {
		return nil
	}
	s, ok := object.AsStr(name)
	if !ok {
		t.Raise(object.TypeErrorType, "__qualname__ must be a string, not %s", name.Type().Name)
	}
	return s
}

func isLocal(parts []string) bool {
	for _, part := range parts {
		if part == "<locals>" {
			return true
		}
	}
	return false
}

// whichModule says where v is found: what its __module__ says, else the first loaded module that has it.
func whichModule(t *thread, v value, parts []string) (*object.Str, bool) {
	own := object.FindAttr(t, v, t.Interp.Name("__module__"))
	if own.IsRaised() {
		return nil, false
	}
	if s, ok := object.AsStr(own); ok {
		if _, builtin := object.AsBuiltin(v); builtin {
			return moduleName(t, s), true
		}
		return t.Interp.Name(s.Text()), true
	}
	for i, key, module := t.Interp.Modules.Next(0); i >= 0; i, key, module = t.Interp.Modules.Next(i) {
		name, ok := object.AsStr(key)
		if !ok || name.Text() == "__main__" {
			continue
		}
		if walk(t, module, parts) == v {
			return name, true
		}
		t.Take()
	}
	return object.StrOf("__main__"), true
}

// moduleName is the very string the module of a built-in function is named by: the memo tells it
// from the one of its classes, as CPython's does.
func moduleName(t *thread, name *object.Str) *object.Str {
	if m, ok := object.ModuleOf(t.Interp.Modules.GetStr(name)); ok {
		if own, ok := object.AsStr(m.Get("__name__")); ok {
			return own
		}
	}
	return name
}

// walk follows a dotted name.
func walk(t *thread, v value, parts []string) value {
	for _, part := range parts {
		if part == "<locals>" {
			return t.Raise(object.AttributeErrorType, "Can't get local attribute")
		}
		if v = object.GetAttr(t, v, t.Interp.Name(part)); v.Bad() {
			return v
		}
	}
	return v
}

// checkGlobal makes sure that the name leads back to v.
func (p *pickler) checkGlobal(t *thread, v value, module, name *object.Str, parts []string) bool {
	m := t.Interp.Import(t, module.Text())
	if m.Bad() {
		if t.Pending().Type().IsSubtype(object.ImportErrorType) {
			t.Take()
			p.cannot(t, v, fmt.Sprintf("import of module %s failed", object.ReprText(module.Text())))
		}
		return false
	}
	found := walk(t, m, parts)
	if found.Bad() {
		if t.Pending().Type().IsSubtype(object.AttributeErrorType) {
			t.Take()
			p.cannot(t, v, fmt.Sprintf("attribute lookup %s on %s failed", name.Text(), module.Text()))
		}
		return false
	}
	if found != v && !sameBuiltin(found, v) {
		p.cannot(t, v, fmt.Sprintf("it's not the same object as %s.%s", module.Text(), name.Text()))
		return false
	}
	return true
}

// sameBuiltin reports two functions written in Go that are one for scripts: free functions of the same name and module.
func sameBuiltin(a, b value) bool {
	x, ok := object.AsBuiltin(a)
	y, also := object.AsBuiltin(b)
	return ok && also && x.Self.Bad() && y.Self.Bad() && x.Name == y.Name && x.Module == y.Module
}

func (p *pickler) cannot(t *thread, v value, why string) {
	if text, ok := object.Repr(t, v); ok {
		raise(t, "PicklingError", "Can't pickle %s: %s", text, why)
	}
}

// extension looks a global up in copyreg's registry; 0: it is not there.
func (p *pickler) extension(t *thread, module, name *object.Str) (code int64, ok bool) {
	registry, isDict := object.AsDict(p.extensions)
	if !isDict || registry.Len() == 0 {
		return 0, true
	}
	found := registry.Get(t, object.NewTuple(module.Value(), name.Value()).Value())
	if found.Bad() {
		return 0, found.IsUnbound()
	}
	return object.IndexInt(t, found)
}

func (p *pickler) saveExtension(code int64) bool {
	switch {
	case code < 1<<8:
		p.out.op(opExt1, byte(code))
	case code < 1<<16:
		p.out.op(opExt2, byte(code), byte(code>>8))
	default:
		p.out.op4(opExt4, uint32(code))
	}
	return true
}

func (p *pickler) saveStackGlobal(t *thread, v value, module, name *object.Str) bool {
	name = t.Interp.Name(name.Text()) // interned: the memo knows it again
	if !p.save(t, module.Value(), false) || !p.save(t, name.Value(), false) {
		return false
	}
	p.out.op(opStackGlobal)
	p.put(v)
	return true
}

// saveName writes a global for protocols below 4, under Python 2's name where there is one.
func (p *pickler) saveName(t *thread, v value, module, name string) bool {
	if p.proto >= 4 {
		return p.saveStackGlobal(t, v, object.StrOf(module), object.StrOf(name))
	}
	if !p.nameText(t, module, name) {
		return false
	}
	p.put(v)
	return true
}

// saveDotted writes a nested name for protocols below 4: as getattr of what it is nested in.
func (p *pickler) saveDotted(t *thread, v value, module string, parts []string) bool {
	getattr := t.Interp.Builtins.GetStr(object.StrOf("getattr"))
	for range parts[1:] {
		if !p.save(t, getattr, false) {
			return false
		}
		if p.proto < 2 {
			p.out.op(opMark)
		}
	}
	if !p.nameText(t, module, parts[0]) {
		return false
	}
	for _, part := range parts[1:] {
		if !p.save(t, t.Interp.Name(part).Value(), false) {
			return false
		}
		if p.proto < 2 {
			p.out.op(opTuple, opReduce)
		} else {
			p.out.op(opTuple2, opReduce)
		}
	}
	p.put(v)
	return true
}

// nameText writes the opcode of protocols below 4 for a global.
func (p *pickler) nameText(t *thread, module, name string) bool {
	if p.fixImports {
		module, name = toPython2(module, name)
	}
	if p.proto < 3 && !(object.StrOf(module).IsASCII() && object.StrOf(name).IsASCII()) {
		raise(t, "PicklingError", "can't pickle global identifier '%s.%s' using pickle protocol %d", module, name, p.proto)
		return false
	}
	p.out.text("c" + module + "\n" + name + "\n")
	return true
}
