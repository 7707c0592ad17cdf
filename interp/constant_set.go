package interp

import "github.com/bide-lang/bide/interp/object"

// constSetNode is a set display of three or more constants. CPython builds the frozenset once and fills every new set
// from it, which can give another order than adding the items one by one; so does this.
type constSetNode struct {
	items []Value
	once  *object.Set // the frozenset, made when first needed
}

func (n *constSetNode) Eval(f *Frame) Value {
	frozen := n.frozen(f)
	if frozen.Bad() {
		return frozen
	}
	return n.once.Thaw(f.t).Value()
}

// frozen is the frozenset of the items.
func (n *constSetNode) frozen(f *Frame) Value {
	if n.once == nil {
		s := object.NewFrozenSet()
		for _, v := range n.items {
			if !s.Add(f.t, v) {
				return object.Raised
			}
		}
		n.once = s
	}
	return n.once.Value()
}

// constSetItems is the same display where its items are only walked: the frozenset itself.
type constSetItems struct{ set *constSetNode }

func (n *constSetItems) Eval(f *Frame) Value { return n.set.frozen(f) }

// walked replaces a node whose value is only walked by a for.
func walked(n Node) Node {
	switch n := n.(type) {
	case *constSetNode:
		return &constSetItems{n}
	case *setNode:
		if values, ok := constants(n.elts); ok {
			return &constSetItems{&constSetNode{items: values}}
		}
	}
	return n
}
