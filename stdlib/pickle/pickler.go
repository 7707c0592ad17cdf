package pickle

import (
	"github.com/bide-lang/bide/interp/object"
)

// pickler is pickle.Pickler, and what dumps works with.
type pickler struct {
	object.Header
	attrs object.Attrs

	out        output
	ready      bool // __init__ has run
	proto      int
	bin        bool // protocol 1 or higher
	fixImports bool // name modules as Python 2 does, below protocol 3
	fast       bool // remember nothing
	memo       map[*object.Header]int
	onBuffer   value // buffer_callback

	// What a script's subclass or the pickler's attributes ask for; Unbound: nothing.
	persistentID, override value
	dispatch               value      // dispatch_table, copyreg's unless the pickler has its own
	extensions             value      // copyreg's registry of extension codes
	kept                   []value    // temporary objects, whose identity the memo rests on
	handlers               typeToSave // how each built-in type is saved
}

var picklerType = &object.Type{Name: "Pickler", Module: "_pickle", Flags: object.FlagBase | object.FlagHasDict}

var picklerLayout = &object.Layout{
	Name: "Pickler",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&pickler{Header: object.HeaderOf(cls)}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[pickler](v).attrs },
}

func init() {
	ty := picklerType.Define(object.ObjectType, picklerLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return picklerLayout.Alloc(cls) }
	ty.Init = picklerInit
	ty.Methods = []object.Method{
		{Name: "dump", Sig: "obj, /", Fn: picklerDump},
		{Name: "clear_memo", Fn: func(_ *thread, a []value) value {
			object.Cast[pickler](a[0]).clear()
			return object.None
		}},
		{Name: "persistent_id", Sig: "obj, /", Fn: func(*thread, []value) value { return object.None }},
	}
	ty.Getters = []object.Getter{
		{Name: "bin", Get: func(_ *thread, v value) value { return object.Bool(object.Cast[pickler](v).bin) }},
		{
			Name: "fast",
			Get:  func(_ *thread, v value) value { return object.Bool(object.Cast[pickler](v).fast) },
			Set: func(t *thread, v, item value) (ok bool) {
				object.Cast[pickler](v).fast, ok = object.Truth(t, item)
				return ok
			},
		},
	}
}

func (p *pickler) clear() { p.memo, p.kept = map[*object.Header]int{}, nil }

var picklerSignature = object.ParseSignature("file, protocol=None, fix_imports=True, buffer_callback=None", false)

func picklerInit(t *thread, self value, args []value, names []*object.Str) bool {
	b := object.Builtin{Name: "Pickler", Sig: picklerSignature, Fn: func(t *thread, a []value) value {
		p := object.Cast[pickler](self)
		if !p.setUp(t, a[1], a[2], a[3]) || !p.setFile(t, a[0]) {
			return object.Raised
		}
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

// setUp reads the arguments that Pickler and dumps have in common.
func (p *pickler) setUp(t *thread, protocol, fixImports, onBuffer value) bool {
	n := int64(defaultProtocol)
	if protocol.Ok() && !protocol.IsNone() {
		var ok bool
		if n, ok = object.IndexInt(t, protocol); !ok {
			return false
		}
	}
	if n < 0 {
		n = highestProtocol
	}
	if n > highestProtocol {
		t.Raise(object.ValueErrorType, "pickle protocol must be <= %d", highestProtocol)
		return false
	}
	p.proto, p.bin, p.fixImports = int(n), n > 0, true
	if fixImports.Ok() {
		var ok bool
		if p.fixImports, ok = object.Truth(t, fixImports); !ok {
			return false
		}
	}
	p.fixImports = p.fixImports && n < 3
	if onBuffer.Ok() && !onBuffer.IsNone() {
		if p.onBuffer = onBuffer; n < 5 {
			t.Raise(object.ValueErrorType, "buffer_callback needs protocol >= 5")
			return false
		}
	}
	p.clear()
	p.ready = true
	return true
}

func (p *pickler) setFile(t *thread, file value) bool {
	p.out.write = object.FindAttr(t, file, t.Interp.Name("write"))
	if p.out.write.Bad() && t.Pending() == nil {
		t.Raise(object.TypeErrorType, "file must have a 'write' attribute")
	}
	return p.out.write.Ok()
}

func picklerDump(t *thread, a []value) value {
	p := object.Cast[pickler](a[0])
	if !p.ready {
		return raise(t, "PicklingError", "Pickler.__init__() was not called by %s.__init__()", a[0].Type().Name)
	}
	if !p.hooks(t, a[0]) || !p.prepare(t) || !p.document(t, a[1]) {
		return object.Raised
	}
	return object.None
}

// hooks finds what a subclass or an attribute adds to the pickler.
func (p *pickler) hooks(t *thread, self value) bool {
	p.override = object.FindAttr(t, self, t.Interp.Name("reducer_override"))
	p.dispatch = object.FindAttr(t, self, t.Interp.Name("dispatch_table"))
	p.persistentID = object.GetAttr(t, self, t.Interp.Name("persistent_id"))
	if b, ok := object.AsBuiltin(p.persistentID); ok && b.Owner == picklerType {
		p.persistentID = object.Unbound
	}
	return !p.override.IsRaised() && !p.dispatch.IsRaised() && !p.persistentID.IsRaised()
}

// prepare fetches what every document needs.
func (p *pickler) prepare(t *thread) bool {
	if p.dispatch.Bad() {
		if p.dispatch = fromModule(t, "copyreg", "dispatch_table"); p.dispatch.Bad() {
			return false
		}
	}
	if p.proto >= 2 {
		if p.extensions = fromModule(t, "copyreg", "_extension_registry"); p.extensions.Bad() {
			return false
		}
	}
	p.out.framing, p.out.frame = false, -1
	p.handlers = builtinSavers
	return true
}

// document writes the whole pickle of v.
func (p *pickler) document(t *thread, v value) bool {
	p.out.buf = nil
	if p.proto >= 2 {
		p.out.op(opProto, byte(p.proto))
		p.out.framing = p.proto >= 4
	}
	if !p.save(t, v, false) {
		return false
	}
	p.out.op(opStop)
	p.out.commit()
	p.out.framing = false
	return p.out.write.Bad() || p.out.flush(t)
}
