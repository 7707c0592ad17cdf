package resolve

import "sort"

// names is a set of names.
type names map[string]bool

func (n names) addAll(more names) {
	for name := range more {
		n[name] = true
	}
}

func (n names) sorted() []string {
	list := make([]string, 0, len(n))
	for name := range n {
		list = append(list, name)
	}
	sort.Strings(list)
	return list
}

// frees are the names a scope needs from those around it. Inner functions need a
// cell for what they capture; a comprehension that runs in its parent's frame
// reads direct ones where they are.
type frees struct{ captured, direct names }

// analyze decides what each name means, inner scopes first, then gives slots.
func (b *builder) analyze(module *Scope) {
	b.analyzeScope(module, names{}, names{}, names{})
	b.finish(module)
}

// analyzeScope analyses s inside scopes that bind bound, some of them type
// parameters, and declare globals. It returns what s needs from them.
func (b *builder) analyzeScope(s *Scope, bound, globals, typeParams names) frees {
	own := frees{names{}, names{}}
	local := names{}
	innerBound, innerGlobals, innerTypes := names{}, names{}, names{}
	innerBound.addAll(bound)
	innerGlobals.addAll(globals)
	innerTypes.addAll(typeParams)
	for _, name := range s.order {
		b.analyzeName(s, name, bound, globals, typeParams, own.direct)
		b.passOn(s, name, innerBound, innerGlobals, innerTypes, local)
	}
	if s.Kind == Class {
		innerBound["__class__"], innerBound["__classdict__"] = true, true
	}
	if s.Kind != Comprehension {
		own.captured, own.direct = own.direct, names{}
	}
	needed := frees{names{}, names{}}
	for _, child := range s.children {
		f := b.analyzeScope(child, innerBound, innerGlobals, innerTypes)
		needed.captured.addAll(f.captured)
		needed.direct.addAll(f.direct)
	}
	b.settle(s, needed, local)
	own.captured.addAll(needed.captured)
	if s.Kind == Comprehension {
		own.direct.addAll(needed.direct)
		return own
	}
	own.captured.addAll(needed.direct)
	s.Frees = own.captured.sorted()
	return own
}

// analyzeName gives name its kind in s.
func (b *builder) analyzeName(s *Scope, name string, bound, globals, typeParams, free names) {
	sym := s.syms[name]
	switch {
	case sym.flags&isGlobal != 0:
		if sym.flags&isNonlocal != 0 {
			b.fail(sym.at, "name '%s' is nonlocal and global", name)
		}
		sym.kind = GlobalExplicit
	case sym.flags&isNonlocal != 0:
		b.checkNonlocal(s, sym, name, bound, typeParams)
		sym.kind = Free
		free[name] = true
	case sym.flags&isBound != 0:
		sym.kind = Local
		if !s.isFunction() {
			sym.kind = Name
		}
	case bound[name]:
		sym.kind = Free
		if s.Kind == Class {
			sym.kind = NameOrFree
		}
		free[name] = true
	default:
		sym.kind = s.implicit()
		if globals[name] && sym.kind == Name && s.Kind == Comprehension {
			sym.kind = GlobalImplicit
		}
	}
}

func (b *builder) checkNonlocal(s *Scope, sym *symbol, name string, bound, typeParams names) {
	switch {
	case s.Kind == Module:
		b.fail(sym.at, "nonlocal declaration not allowed at module level")
	case !bound[name]:
		b.fail(sym.at, "no binding for nonlocal '%s' found", name)
	case typeParams[name]:
		b.fail(sym.at, "nonlocal binding not allowed for type parameter '%s'", name)
	}
}

// passOn adds what s says of name to what its inner scopes see.
func (b *builder) passOn(s *Scope, name string, bound, globals, typeParams, local names) {
	switch sym := s.syms[name]; {
	case sym.kind == GlobalExplicit:
		globals[name] = true
		delete(bound, name)
	case sym.kind == Local:
		local[name], bound[name] = true, true
		delete(globals, name)
		delete(typeParams, name)
		if sym.flags&isTypeParam != 0 {
			typeParams[name] = true
		}
	}
}

// settle takes out of needed what s itself provides.
func (b *builder) settle(s *Scope, needed frees, local names) {
	if s.Kind == Class {
		for _, name := range []string{"__class__", "__classdict__"} {
			if needed.captured[name] || needed.direct[name] {
				sym := s.sym("." + name)
				sym.kind, sym.cell = Local, true
			}
			delete(needed.captured, name)
			delete(needed.direct, name)
		}
		return
	}
	for name := range local {
		if needed.captured[name] {
			s.syms[name].cell = true
		}
		delete(needed.captured, name)
		delete(needed.direct, name)
	}
}

// finish gives s and its inner scopes slots and qualified names, outer first.
func (b *builder) finish(s *Scope) {
	if s.Kind != Module {
		s.Qualname = s.qualname()
	}
	b.giveSlots(s)
	if s.Kind == Comprehension {
		s.share()
	}
	for _, child := range s.children {
		b.finish(child)
	}
	if s.Kind != Comprehension {
		s.collectCells()
	}
}

// giveSlots gives a slot to each variable s binds, in its Host.
func (b *builder) giveSlots(s *Scope) {
	prefix := ""
	if s.Kind == Comprehension {
		prefix = "."
	}
	for _, name := range s.order {
		sym := s.syms[name]
		if sym.kind != Local {
			continue
		}
		shown := prefix + name
		if s.Kind == Class {
			shown = name[1:]
		}
		sym.slot = len(s.Host.Slots)
		s.Host.Slots = append(s.Host.Slots, shown)
	}
}

// share makes a comprehension's free names those of the scope in the same frame
// that binds them.
func (s *Scope) share() {
	for _, name := range s.order {
		if s.syms[name].kind != Free {
			continue
		}
		for p := s.Parent; p.Host == s.Host; p = p.Parent {
			if sym := p.provided(name); sym != nil {
				s.syms[name] = sym
				break
			}
			if p.Kind != Comprehension {
				break
			}
		}
	}
	s.shareCaptured()
}

// shareCaptured makes what inner functions of a comprehension capture, but it
// does not mention itself, known in it.
func (s *Scope) shareCaptured() {
	p := s.Parent
	for name, sym := range p.syms {
		if p.isFunction() && sym.kind == Local && s.syms[name] == nil {
			s.syms[name] = sym
		}
	}
	for _, name := range []string{"__class__", "__classdict__"} {
		if sym := p.provided(name); sym != nil && s.syms[name] == nil {
			s.syms[name] = sym
		}
	}
}

// provided returns the symbol of a variable that s keeps in a slot, or nil.
func (s *Scope) provided(name string) *symbol {
	if s.Kind == Class {
		name = "." + name
	}
	if sym := s.syms[name]; sym != nil && sym.kind == Local {
		return sym
	}
	return nil
}

// collectCells lists the slots that hold cells, in s and the comprehensions in it.
func (s *Scope) collectCells() {
	cells := map[int]bool{}
	var collect func(*Scope)
	collect = func(c *Scope) {
		for _, name := range c.order {
			if sym := c.syms[name]; sym.kind == Local && sym.cell {
				cells[sym.slot] = true
			}
		}
		for _, child := range c.children {
			if child.Kind == Comprehension {
				collect(child)
			}
		}
	}
	collect(s)
	for slot := range cells {
		s.Cells = append(s.Cells, slot)
	}
	sort.Ints(s.Cells)
}

// qualname is the __qualname__ of what s makes.
func (s *Scope) qualname() string {
	p := s.Parent.Host
	switch p.Kind {
	case TypeParams, TypeBound:
		p = p.Parent.Host
	}
	if p.Kind == Module {
		return s.Name
	}
	if s.Kind == Function || s.Kind == Class {
		name := p.Mangle(s.Name)
		if sym := p.syms[name]; sym != nil && sym.kind == GlobalExplicit {
			return s.Name
		}
	}
	if p.Kind == Function || p.Kind == Lambda || p.Kind == TypeAlias {
		return p.Qualname + ".<locals>." + s.Name
	}
	return p.Qualname + "." + s.Name
}
