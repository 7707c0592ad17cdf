package pickle

import (
	"github.com/bide-lang/bide/interp/object"
)

// unpickler is pickle.Unpickler, and what loads works with: a machine with a stack.
type unpickler struct {
	object.Header
	attrs object.Attrs

	in    input
	ready bool // __init__ has run
	stack []value
	marks []int // heights of the stack at which marks stand
	memo  []value
	proto int

	fixImports       bool
	encoding, errors string
	buffers          value // an iterator, Unbound without out-of-band buffers

	// What a script's subclass asks for; Unbound: nothing.
	findClass, persistentLoad value
}

var unpicklerType = &object.Type{Name: "Unpickler", Module: "_pickle", Flags: object.FlagBase | object.FlagHasDict}

var unpicklerLayout = &object.Layout{
	Name: "Unpickler",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&unpickler{Header: object.HeaderOf(cls)}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[unpickler](v).attrs },
}

func init() {
	ty := unpicklerType.Define(object.ObjectType, unpicklerLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return unpicklerLayout.Alloc(cls) }
	ty.Init = unpicklerInit
	ty.Methods = []object.Method{
		{Name: "load", Fn: unpicklerLoad},
		{Name: "find_class", Sig: "module_name, global_name, /", Fn: unpicklerFindClass},
		{Name: "persistent_load", Sig: "pid, /", Fn: func(t *thread, _ []value) value { return noPersistentLoad(t) }},
	}
}

func newUnpickler() *unpickler {
	return &unpickler{Header: object.HeaderOf(unpicklerType), fixImports: true, encoding: "ASCII", errors: "strict", ready: true}
}

func noPersistentLoad(t *thread) value {
	return raise(t, "UnpicklingError",
		"A load persistent id instruction was encountered, but no persistent_load function was specified.")
}

var unpicklerSignature = object.ParseSignature("file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", false)

func unpicklerInit(t *thread, self value, args []value, names []*object.Str) bool {
	b := object.Builtin{Name: "Unpickler", Sig: unpicklerSignature, Fn: func(t *thread, a []value) value {
		u := object.Cast[unpickler](self)
		if !u.setUp(t, a[1], a[2], a[3], a[4]) || !u.in.setFile(t, a[0]) {
			return object.Raised
		}
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

// setUp reads the arguments that Unpickler and loads have in common.
func (u *unpickler) setUp(t *thread, fixImports, encoding, errors, buffers value) bool {
	u.fixImports, u.encoding, u.errors, u.ready = true, "ASCII", "strict", true
	if fixImports.Ok() {
		var ok bool
		if u.fixImports, ok = object.Truth(t, fixImports); !ok {
			return false
		}
	}
	if s, ok := object.AsStr(encoding); ok {
		u.encoding = s.Text()
	}
	if s, ok := object.AsStr(errors); ok {
		u.errors = s.Text()
	}
	if buffers.Ok() && !buffers.IsNone() {
		if u.buffers = object.Iter(t, buffers); u.buffers.Bad() {
			return false
		}
	}
	return true
}

func unpicklerLoad(t *thread, a []value) value {
	u := object.Cast[unpickler](a[0])
	if !u.ready {
		return raise(t, "UnpicklingError", "Unpickler.__init__() was not called by %s.__init__()", a[0].Type().Name)
	}
	u.persistentLoad = object.GetAttr(t, a[0], t.Interp.Name("persistent_load"))
	u.findClass = object.GetAttr(t, a[0], t.Interp.Name("find_class"))
	for _, hook := range [...]*value{&u.persistentLoad, &u.findClass} {
		if hook.Bad() {
			return object.Raised
		}
		if b, ok := object.AsBuiltin(*hook); ok && b.Owner == unpicklerType {
			*hook = object.Unbound
		}
	}
	return u.load(t)
}

// load reads one pickle.
func (u *unpickler) load(t *thread) value {
	u.stack, u.marks, u.proto = u.stack[:0], u.marks[:0], 0
	for {
		op, ok := u.in.op(t)
		if !ok {
			return object.Raised
		}
		if op == opStop {
			v, ok := u.pop(t)
			if !ok {
				return object.Raised
			}
			return v
		}
		if !u.step(t, op) {
			return object.Raised
		}
	}
}

func (u *unpickler) push(v value) bool {
	u.stack = append(u.stack, v)
	return v.Ok()
}

// fence is the height of the stack that nothing may be popped below: that of the last mark.
func (u *unpickler) fence() int {
	if n := len(u.marks); n > 0 {
		return u.marks[n-1]
	}
	return 0
}

// has makes sure that n values can be popped.
func (u *unpickler) has(t *thread, n int) bool {
	if len(u.stack)-u.fence() >= n {
		return true
	}
	if len(u.marks) > 0 {
		raise(t, "UnpicklingError", "unexpected MARK found")
	} else {
		raise(t, "UnpicklingError", "unpickling stack underflow")
	}
	return false
}

func (u *unpickler) pop(t *thread) (value, bool) {
	if !u.has(t, 1) {
		return object.Raised, false
	}
	v := u.top()
	u.stack = u.stack[:len(u.stack)-1]
	return v, true
}

func (u *unpickler) top() value { return u.stack[len(u.stack)-1] }

// popMarked takes everything above the last mark, and the mark. The slice is valid until the next push.
func (u *unpickler) popMarked(t *thread) ([]value, bool) {
	if len(u.marks) == 0 {
		raise(t, "UnpicklingError", "could not find MARK")
		return nil, false
	}
	at := u.fence()
	u.marks = u.marks[:len(u.marks)-1]
	items := u.stack[at:]
	u.stack = u.stack[:at]
	return items, true
}

// remember puts the top of the stack into the memo.
func (u *unpickler) remember(t *thread, n int) bool {
	if !u.has(t, 1) || n > len(u.memo) && !t.CheckSize(int64(n), 32) {
		return false
	}
	for n >= len(u.memo) {
		u.memo = append(u.memo, object.Unbound)
	}
	u.memo[n] = u.top()
	return true
}

func (u *unpickler) recall(t *thread, n int) bool {
	if n < 0 || n >= len(u.memo) || u.memo[n].Bad() {
		raise(t, "UnpicklingError", "Memo value not found at index %d", n)
		return false
	}
	return u.push(u.memo[n])
}
