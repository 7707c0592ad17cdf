package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
)

func (l *linker) linkAssign(s *ast.Assign, next Step) Step {
	if len(s.Targets) == 1 && !l.suspends(s.Targets[0]) {
		return l.lower(s.Value, func(v Node) Step { return l.assign(s.Targets[0], v, next) })
	}
	if l.anySuspends(s.Targets) {
		slot := l.temp()
		step := Step(&clearStep{slot: slot, next: next})
		for i := len(s.Targets) - 1; i >= 0; i-- {
			step = l.assignTo(s.Targets[i], &tempNode{slot}, step)
		}
		return l.store(s.Value, slot, step)
	}
	targets := make([]assigner, len(s.Targets))
	for i, t := range s.Targets {
		targets[i] = l.target(t)
	}
	return l.lower(s.Value, func(v Node) Step {
		return &assignManyStep{targets: targets, value: v, next: next, fail: l.fail}
	})
}

// assign links `target = v` for a target that does not suspend.
func (l *linker) assign(target ast.Expr, v Node, next Step) Step {
	if step := l.forget(target, v, next); step != nil {
		return step
	}
	if slot, ok := l.localTarget(target); ok {
		return &localStep{slot: slot, value: v, next: next, fail: l.fail}
	}
	to := l.target(target)
	if step := l.spread(to, v, next); step != nil {
		return step
	}
	return l.assignStep(to, v, next)
}

// forget links `name = None`; nil for other assignments.
func (l *linker) forget(target ast.Expr, v Node, next Step) Step {
	name, ok := target.(*ast.Name)
	if c, isConst := v.(*constNode); !ok || !isConst || !c.v.IsNone() || l.u.hidden {
		return nil
	}
	old := l.readVariable(name.ID, l.site(name.Span()))
	return &forgetStep{old: old, target: l.nameTarget(name.ID, name.Span()), next: next, fail: l.fail}
}

func (l *linker) assignStep(target assigner, v Node, next Step) Step {
	switch target := target.(type) {
	case *attrTarget:
		return &attrStep{value: operandOf(v), target: target, next: next, fail: l.fail}
	case *itemTarget:
		return &itemStep{value: operandOf(v), target: target, next: next, fail: l.fail}
	}
	return &assignStep{target: target, value: v, next: next, fail: l.fail}
}

// assignTo links `target = v` for any target; v is evaluated first.
func (l *linker) assignTo(target ast.Expr, v Node, next Step) Step {
	if !l.suspends(target) {
		return l.assign(target, v, next)
	}
	switch target := target.(type) {
	case *ast.Attribute, *ast.Subscript:
		slot := l.temp()
		store := l.lowerAll(operands(target), func(nodes []Node) Step {
			return l.assignStep(l.targetOf(target, nodes), &takeNode{slot}, next)
		})
		return &localStep{slot: slot, value: v, next: store, fail: l.fail}
	case *ast.Tuple:
		return l.unpackTo(target, target.Elts, v, next)
	case *ast.List:
		return l.unpackTo(target, target.Elts, v, next)
	case *ast.Starred:
		return l.assignTo(target.Value, v, next)
	}
	panic("link: suspending target")
}

// unpackTo unpacks v into temporaries and assigns them one after the other.
func (l *linker) unpackTo(e ast.Expr, elts []ast.Expr, v Node, next Step) Step {
	targets := make([]assigner, len(elts))
	star := -1
	step := next
	slots := make([]int, len(elts))
	for i, elt := range elts {
		if _, ok := elt.(*ast.Starred); ok {
			star = i
		}
		slots[i] = l.temp()
		targets[i] = &localTarget{slots[i]}
	}
	for i := len(elts) - 1; i >= 0; i-- {
		step = l.assignTo(elts[i], &takeNode{slots[i]}, step)
	}
	var target assigner = newUnpackTarget(targets, l.site(e.Span()))
	if star >= 0 {
		target = &unpackStarTarget{targets: targets, star: star, site: l.site(e.Span())}
	}
	return &assignStep{target: target, value: v, next: step, fail: l.fail}
}

// targetOf makes an attribute or subscript target from the nodes of its operands.
func (l *linker) targetOf(e ast.Expr, nodes []Node) assigner {
	switch e := e.(type) {
	case *ast.Attribute:
		return &attrTarget{value: operandOf(nodes[0]), name: l.name(l.scope.Mangle(e.Attr)), site: l.attrSite(e)}
	case *ast.Subscript:
		return subscriptTarget(nodes[0], nodes[1], l.itemSite(e))
	}
	panic("link: target")
}

func (l *linker) linkAugAssign(s *ast.AugAssign, next Step) Step {
	op := binaryOps[s.Op]
	site := l.site(s.Span())
	if name, ok := s.Target.(*ast.Name); ok {
		return l.augName(s, name, op, site, next)
	}
	if !l.suspends(s.Target) && !l.suspends(s.Value) {
		return l.augInPlace(s, op, site, next)
	}
	// The parts of the target are evaluated once, into temporaries.
	parts := operands(s.Target)
	slots := make([]Node, len(parts))
	for i := range parts {
		slots[i] = &tempNode{l.temp()}
	}
	old := l.temp()
	read := l.build(s.Target, slots)
	target := l.targetOf(s.Target, slots)
	for _, n := range slots {
		next = &clearStep{slot: n.(*tempNode).slot, next: next}
	}
	step := l.lower(s.Value, func(v Node) Step {
		return &augStep{read: &takeNode{old}, target: target, op: op, value: v, site: site, next: next, fail: l.fail}
	})
	step = &localStep{slot: old, value: read, next: step, fail: l.fail}
	for i := len(parts) - 1; i >= 0; i-- {
		step = l.store(parts[i], slots[i].(*tempNode).slot, step)
	}
	return step
}

// augInPlace links `obj.name op= value` and `obj[index] op= value` where nothing suspends.
func (l *linker) augInPlace(s *ast.AugAssign, op object.BinaryOp, site int32, next Step) Step {
	v := l.expr(s.Value)
	switch target := l.target(s.Target).(type) {
	case *attrTarget:
		read := &attrNode{name: target.name, site: target.site}
		return &augAttrStep{read: read, target: target, value: operandOf(v), op: op, site: site, next: next, fail: l.fail}
	case *itemTarget:
		return &augItemStep{target: target, value: operandOf(v), op: op, site: site, next: next, fail: l.fail}
	case *partTarget:
		whole := &itemTarget{value: target.value, index: operandOf(target.slice), site: target.site}
		return &augItemStep{target: whole, value: operandOf(v), op: op, site: site, next: next, fail: l.fail}
	}
	panic("link: augmented target")
}

func (l *linker) augName(s *ast.AugAssign, name *ast.Name, op object.BinaryOp, site int32, next Step) Step {
	read := l.variable(name)
	if l.suspends(s.Value) {
		old := l.temp()
		step := l.lower(s.Value, func(v Node) Step {
			return &augStep{read: &takeNode{old}, target: l.target(name), op: op, value: v, site: site, next: next, fail: l.fail}
		})
		return &localStep{slot: old, value: read, next: step, fail: l.fail}
	}
	v := l.expr(s.Value)
	local, ok := read.(*localNode)
	if !ok {
		return &augStep{read: read, target: l.target(name), op: op, value: v, site: site, next: next, fail: l.fail}
	}
	if k, isConst := smallConst(v); isConst && (s.Op == ast.Add || s.Op == ast.Sub) {
		operand := object.Int(k)
		if s.Op == ast.Sub {
			k = -k
		}
		return &incrementStep{slot: local.slot, k: k, read: local, op: op, operand: operand, site: site, next: next, fail: l.fail}
	}
	return &augLocalStep{slot: local.slot, read: local, op: op, value: v, site: site, next: next, fail: l.fail}
}

// linkAnnAssign links `target: annotation = value`. Annotations are evaluated in modules and
// classes only, and kept there for simple names. Without a value the parts of the target are evaluated all the same.
func (l *linker) linkAnnAssign(s *ast.AnnAssign, next Step) Step {
	if l.keepsAnnotations() && s.Simple {
		name := s.Target.(*ast.Name)
		next = l.noteAnnotation(s, l.name(l.scope.Mangle(name.ID)), next)
	} else if l.keepsAnnotations() {
		next = l.lower(s.Annotation, func(v Node) Step { return &evalStep{v, next, l.fail} })
	}
	if s.Value == nil {
		parts := s.TargetParts()
		for i := len(parts) - 1; i >= 0; i-- {
			then := next
			next = l.lower(parts[i], func(v Node) Step { return &evalStep{v, then, l.fail} })
		}
		return next
	}
	return l.lower(s.Value, func(v Node) Step {
		if l.suspends(s.Target) {
			return l.assignTo(s.Target, v, next)
		}
		return l.assign(s.Target, v, next)
	})
}

// noteAnnotation links `__annotations__[name] = annotation`.
func (l *linker) noteAnnotation(a *ast.AnnAssign, name *object.Str, next Step) Step {
	site := l.site(a.Span())
	read := l.readVariable("__annotations__", site)
	return l.lower(a.Annotation, func(v Node) Step {
		return &annotateStep{name: name, value: v, read: read, site: site, next: next, fail: l.fail}
	})
}

// annotateStep keeps the annotation of a module or class variable.
type annotateStep struct {
	name       *object.Str
	value      Node
	read       Node
	site       int32
	next, fail Step
}

func (s *annotateStep) Run(f *Frame) Step {
	v := s.value.Eval(f)
	if v.Bad() {
		return s.fail
	}
	d := s.read.Eval(f)
	f.pos = s.site
	if d.Bad() || !object.SetItem(f.t, d, s.name.Value(), v) {
		return s.fail
	}
	return s.next
}

func (l *linker) linkDelete(s *ast.Delete, next Step) Step {
	for i := len(s.Targets) - 1; i >= 0; i-- {
		next = l.deleteTarget(s.Targets[i], next)
	}
	return next
}

func (l *linker) deleteTarget(e ast.Expr, next Step) Step {
	switch e := e.(type) {
	case *ast.Name:
		d := l.variableDeleter(e.ID, l.site(e.Span()))
		return &deleteStep{targets: []deleter{d}, next: next, fail: l.fail}
	case *ast.Tuple:
		return l.linkDelete(&ast.Delete{Targets: e.Elts}, next)
	case *ast.List:
		return l.linkDelete(&ast.Delete{Targets: e.Elts}, next)
	}
	return l.lowerAll(operands(e), func(nodes []Node) Step {
		d := l.targetOf(e, nodes).(deleter)
		return &deleteStep{targets: []deleter{d}, next: next, fail: l.fail}
	})
}
