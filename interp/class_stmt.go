package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

func (l *linker) linkClassDef(s *ast.ClassDef, next Step) Step {
	if params := l.u.table.TypeParams(s); params != nil {
		return l.linkGeneric(s, s.TypeParams, params, s.Decorators, s.Name, next)
	}
	return l.define(s, s.Decorators, s.Name, next, func(then func(Node) Step) Step {
		return l.classValue(s, nil, then)
	})
}

// classValue links making the class of a class statement. generic is a further base,
// nil for none.
func (l *linker) classValue(s *ast.ClassDef, generic Node, then func(Node) Step) Step {
	code := l.newCode(l.u.table.Scope(s), s, s.Body)
	code.base = 1
	n := &classNode{code: code, closure: l.closure(code.scope), name: l.name(s.Name), site: l.site(s.Span()), generic: generic}
	n.module = byNameNode{name: l.name("__name__"), outer: &globalNode{name: l.name("__name__")}} // at the body's first site
	n.line, _ = l.u.file.Position(code.firstPos())
	n.static = staticAttributes(s.Body)
	code.class = n
	for _, b := range s.Bases {
		_, star := b.(*ast.Starred)
		n.stars = append(n.stars, star)
	}
	exprs := append([]ast.Expr{}, s.Bases...)
	for _, k := range s.Keywords {
		var name *object.Str
		if k.Arg != "" {
			name = l.name(k.Arg)
		}
		n.names = append(n.names, name)
		exprs = append(exprs, k.Value)
	}
	return l.lowerAll(exprs, func(nodes []Node) Step {
		n.bases, n.values = nodes[:len(s.Bases)], nodes[len(s.Bases):]
		return then(n)
	})
}

// classNode runs a class body in a new namespace and calls the metaclass with it.
//
// Follows: Python data model, "Customizing class creation".
type classNode struct {
	code    *Code
	closure []cellSource
	name    *object.Str
	bases   []Node
	stars   []bool
	generic Node
	module  byNameNode    // what __module__ is made from: a name as any in the body
	line    int           // of the class statement or its first decorator
	static  Value         // __static_attributes__, see staticAttributes
	names   []*object.Str // of the keywords; nil for **kwargs
	values  []Node
	site    int32
}

// classHeader is what the bases and keywords of a class statement come to.
type classHeader struct {
	bases  []Value
	names  []*object.Str
	values []Value
	meta   Value
	orig   Value // __orig_bases__, Unbound when nothing was replaced
}

func (n *classNode) Eval(f *Frame) Value {
	if hook, changed := f.classHook(); changed {
		return n.callHook(f, hook)
	}
	h, ok := n.header(f)
	if !ok || !h.resolve(f.t) {
		return object.Raised
	}
	f.pos = n.site
	return n.build(f.t, n.name, h, f.newFunction(n.code, n.closure))
}

// build makes the class: it runs the body, which fn is the function of.
func (n *classNode) build(t *object.Thread, name *object.Str, h *classHeader, fn *Function) Value {
	ns := object.PrepareNamespace(t, h.meta, name, h.bases, h.names, h.values)
	if ns.Bad() {
		return ns
	}
	g := newFrame(t, fn)
	g.slots[0] = ns
	if !n.setUp(g, ns) {
		g.trace()
		g.release()
		return object.Raised
	}
	cell := n.classCell(g)
	g.keep() // the cells in its slots are asked for after it ran
	if v := g.call(topFrame(t)); v.Bad() {
		return v
	}
	return n.make(t, name, h, ns, cell)
}

// setUp stores what every class body begins with.
func (n *classNode) setUp(g *Frame, ns Value) bool {
	t := g.t
	in := t.Interp
	module := n.module.Eval(g)
	if module.Bad() || !object.SetItem(t, ns, in.Name("__module__").Value(), module) {
		return false
	}
	if !object.SetItem(t, ns, in.Name("__qualname__").Value(), in.Name(n.code.qualname).Value()) {
		return false
	}
	if !object.SetItem(t, ns, in.Name("__firstlineno__").Value(), object.Int(int64(n.line))) {
		return false
	}
	if n.code.scope.NeedsClassDict() {
		g.slots[1+n.code.scope.Capture("__classdict__").Index] = object.NewCell(ns).Value()
	}
	return g.beginNamespace(ns)
}

// classCell makes the cell through which methods see their class; nil if none asks.
func (n *classNode) classCell(g *Frame) *object.Cell {
	if !n.code.scope.NeedsClassCell() {
		return nil
	}
	cell := object.NewCell(object.Unbound)
	g.slots[1+n.code.scope.Capture("__class__").Index] = cell.Value()
	return cell
}

// make calls the metaclass.
func (n *classNode) make(t *object.Thread, name *object.Str, h *classHeader, ns Value, cell *object.Cell) Value {
	in := t.Interp
	if !object.SetItem(t, ns, in.Name("__static_attributes__").Value(), n.static) {
		return object.Raised
	}
	if cell != nil && !object.SetItem(t, ns, in.Name("__classcell__").Value(), cell.Value()) {
		return object.Raised
	}
	if h.orig.Ok() && !object.SetItem(t, ns, in.Name("__orig_bases__").Value(), h.orig) {
		return object.Raised
	}
	cls := object.MakeClass(t, h.meta, name, h.bases, ns, h.names, h.values)
	if cls.Ok() && cell != nil && cell.V.Bad() && cls.Type().IsSubtype(object.TypeType) {
		t.Raise(object.RuntimeErrorType, "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?", name.Text(), reprText(t, cls))
		return object.Raised
	}
	return cls
}

// header evaluates the bases and keywords.
func (n *classNode) header(f *Frame) (*classHeader, bool) {
	h := &classHeader{meta: object.Unbound, orig: object.Unbound}
	for i, b := range n.bases {
		v := b.Eval(f)
		if v.Bad() {
			return nil, false
		}
		if !n.stars[i] {
			h.bases = append(h.bases, v)
			continue
		}
		items, ok := object.Collect(f.t, v)
		if !ok {
			return nil, false
		}
		h.bases = append(h.bases, items...)
	}
	if n.generic != nil {
		v := n.generic.Eval(f)
		if v.Bad() {
			return nil, false
		}
		h.bases = append(h.bases, v)
	}
	if !n.keywords(f, h) {
		return nil, false
	}
	return h, true
}

// keywords evaluates the keywords, of which metaclass is the class statement's own.
func (n *classNode) keywords(f *Frame, h *classHeader) bool {
	kw := keywords{site: n.site}
	for i, value := range n.values {
		mapping := n.names[i] == nil
		if mapping && !kw.checkRun(f) {
			return false
		}
		v := value.Eval(f)
		if v.Bad() {
			return false
		}
		if !mapping {
			kw.add(n.names[i], v)
			continue
		}
		f.pos = n.site
		if !kw.merge(f, v) {
			return false
		}
	}
	if !kw.checkRun(f) {
		return false
	}
	for i, name := range kw.names {
		if name == object.NotKeyword {
			f.t.Raise(object.TypeErrorType, object.KeywordsNotStrings)
			return false
		}
		h.addKeyword(name, kw.values[i])
	}
	return true
}

func (h *classHeader) addKeyword(name *object.Str, v Value) {
	if name.Text() == "metaclass" {
		h.meta = v
		return
	}
	h.names, h.values = append(h.names, name), append(h.values, v)
}

// resolve replaces bases that are no classes and works out the metaclass.
func (h *classHeader) resolve(t *object.Thread) bool {
	bases, changed, ok := object.ResolveBases(t, h.bases)
	if !ok {
		return false
	}
	if changed {
		h.orig = object.NewTuple(h.bases...).Value()
		h.bases = bases
	}
	h.meta, ok = object.CalculateMeta(t, h.meta, h.bases)
	return ok
}

// seesClass wraps reading a name in a type-parameter scope directly inside a class, which looks
// into the class's namespace first.
func (l *linker) seesClass(name string, site int32, outer Node) Node {
	if !l.scope.SeesClass || strings.HasPrefix(name, "__class") || strings.HasPrefix(name, ".") {
		return outer
	}
	sym := l.scope.Lookup("__classdict__")
	if sym.Kind != resolve.Free {
		return outer
	}
	return &classDictNode{name: l.name(name), index: sym.Index, site: site, outer: outer}
}

// classDictNode reads a name from the namespace in the cell __classdict__, else outer.
type classDictNode struct {
	name  *object.Str
	index int
	site  int32
	outer Node
}

func (n *classDictNode) Eval(f *Frame) Value {
	if ns := f.fn.closure[n.index].V; ns.Ok() {
		f.pos = n.site
		if v := f.mappingGet(ns, n.name); !v.IsUnbound() {
			return v
		}
	}
	return n.outer.Eval(f)
}

func reprText(t *object.Thread, v Value) string {
	s, ok := object.Repr(t, v)
	if !ok {
		t.Take()
		return "<" + v.Type().Name + " object>"
	}
	return s
}
