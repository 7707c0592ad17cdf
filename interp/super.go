package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/resolve"
)

// superCall is `super()`: the class from the cell __class__, the instance from
// the first argument. It is an ordinary call when the name is not the builtin.
func (l *linker) superCall(fn Node, site int32) Node {
	n := &superNode{fn: fn, site: site, self: -1}
	host := l.scope.Host
	if l.c.params.positional > 0 {
		n.self = l.base
		for _, slot := range l.c.params.cells {
			n.selfCell = n.selfCell || slot == 0
		}
	} else if l.c.params.varArgs && host.Kind == resolve.Function {
		n.self, n.inTuple = l.base+l.c.params.kwOnly, true
	}
	switch sym := l.scope.Capture("__class__"); {
	case sym.Kind == resolve.Free && sym.Index >= 0:
		n.class = &freeNode{index: sym.Index, site: site, name: l.name("__class__")}
	case sym.Kind == resolve.Cell:
		n.class = &cellNode{slot: l.base + sym.Index, site: site, name: "__class__"}
	}
	return n
}

// superNode is `super()` without arguments.
type superNode struct {
	fn       Node
	class    Node // nil where there is no class around
	self     int
	selfCell bool
	inTuple  bool
	site     int32
}

func (n *superNode) Eval(f *Frame) Value {
	cls, self, given := n.parts(f)
	if cls == nil {
		return given
	}
	return object.NewSuper(f.t, cls, self)
}

// parts gives the class and the instance. Where the name is not the builtin, cls is nil and
// given what the call gives; also when it fails.
func (n *superNode) parts(f *Frame) (cls *object.Type, self, given Value) {
	callee := n.fn.Eval(f)
	if callee.Bad() {
		return nil, self, callee
	}
	f.pos = n.site
	if callee != object.SuperType.Value() {
		return nil, self, callValue(f.t, callee, nil)
	}
	if self, given = n.instance(f); given.IsRaised() {
		return nil, self, given
	}
	class := n.class.Eval(f)
	if class.Bad() {
		f.t.Take()
		return nil, self, f.t.Raise(object.RuntimeErrorType, "super(): empty __class__ cell")
	}
	cls, ok := object.AsType(class)
	if !ok {
		return nil, self, f.t.Raise(object.RuntimeErrorType, "super(): __class__ is not a type (%s)", class.Type().MessageName())
	}
	return cls, self, given
}

// instance is the first argument of the method.
func (n *superNode) instance(f *Frame) (self, raised Value) {
	if n.self < 0 {
		return self, f.t.Raise(object.RuntimeErrorType, "super(): no arguments")
	}
	if n.class == nil {
		return self, f.t.Raise(object.RuntimeErrorType, "super(): __class__ cell not found")
	}
	self = f.slots[n.self]
	if n.selfCell && self.Ok() {
		self = f.cell(n.self).V
	}
	if n.inTuple {
		u, _ := object.ExactTuple(self)
		if u == nil || len(u.Items) == 0 {
			return self, f.t.Raise(object.RuntimeErrorType, "super(): no arguments")
		}
		self = u.Items[0]
	}
	if self.Bad() {
		return self, f.t.Raise(object.RuntimeErrorType, "super(): arg[0] deleted")
	}
	return self, object.Unbound
}

// superMethodNode is `super().name(args)`: no super object is made where the name finds a method for
// the same class and type of instance as last time.
type superMethodNode struct {
	methodCallNode
	super   *superNode
	cls     *object.Type
	typ     *object.Type // of the instance; nil: nothing is remembered
	version uint32
	fn      Value
}

func (n *superMethodNode) Eval(f *Frame) Value {
	cls, self, given := n.super.parts(f)
	if cls != nil {
		if ty := self.Type(); ty == n.typ && cls == n.cls && ty.Version() == n.version {
			return n.callMethod(f, n.fn, self)
		}
		given = object.NewSuper(f.t, cls, self)
	}
	if given.Bad() {
		return given
	}
	f.pos = n.attr
	fn, bound := object.LookupMethod(f.t, given, n.name)
	if fn.Bad() {
		return fn
	}
	if bound.Bad() {
		return n.call(f, fn)
	}
	if cls != nil {
		n.cls, n.typ, n.version, n.fn = cls, self.Type(), self.Type().Version(), fn
	}
	return n.callMethod(f, fn, bound)
}
