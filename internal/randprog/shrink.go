package main

// maxTries bounds the runs spent on shrinking one program.
const maxTries = 100

// shrink makes a program that differs smaller for as long as it still differs: statements go, a phrase gives way
// to one of its kind inside it or to the smallest of its kind.
func (r *runner) shrink(g *grammar, p *program) *program {
	s := &shrinker{r: r, g: g, p: &program{p.number, copyOf(p.root)}}
	for s.changed = true; s.changed && s.tries < maxTries; {
		s.changed = false
		s.visit(s.p.root, func(f *phrase) { *s.p.root = *f })
	}
	return s.p
}

type shrinker struct {
	r       *runner
	g       *grammar
	p       *program
	tries   int
	changed bool
}

// differs tries the program as it is now.
func (s *shrinker) differs() bool {
	s.tries++
	if s.tries <= maxTries && s.r.difference(s.p) != "" {
		s.changed = true
		return true
	}
	return false
}

// visit shrinks the phrase f, which put replaces in its place.
func (s *shrinker) visit(f *phrase, put func(*phrase)) {
	if f.kind == manyKind {
		s.statements(f)
		return
	}
	for _, smaller := range s.replacements(f) {
		put(smaller)
		if s.differs() {
			s.visit(smaller, put)
			return
		}
		put(f)
	}
	for i := range f.kids {
		s.visit(f.kids[i], func(kid *phrase) { f.kids[i] = kid })
	}
}

// statements takes out halves of the list, then single statements, then puts the statements of a block in the
// block's place.
func (s *shrinker) statements(f *phrase) {
	for size := (len(f.kids) + 1) / 2; size > 0; size /= 2 {
		for at := len(f.kids) - size; at >= 0; at -= size {
			s.splice(f, at, size, nil)
		}
	}
	for at := len(f.kids) - 1; at >= 0; at-- {
		for _, kid := range f.kids[at].kids {
			if kid.kind == manyKind && s.splice(f, at, 1, kid.kids) {
				break
			}
		}
	}
	for i := range f.kids {
		s.visit(f.kids[i], func(kid *phrase) { f.kids[i] = kid })
	}
}

func (s *shrinker) splice(f *phrase, at, size int, with []*phrase) bool {
	if at+size > len(f.kids) {
		return false
	}
	old := f.kids
	f.kids = append(append(append([]*phrase{}, old[:at]...), with...), old[at+size:]...)
	if s.differs() {
		return true
	}
	f.kids = old
	return false
}

// replacements are what a phrase may give way to, smallest first.
func (s *shrinker) replacements(f *phrase) []*phrase {
	if len(f.kids) == 0 {
		return nil
	}
	var out []*phrase
	for _, p := range s.g.kinds[f.kind].productions {
		if p.height == 0 && len(p.needs) == 0 && f.kind != "stmt" {
			out = append(out, &phrase{kind: f.kind, of: p, id: f.id, expression: f.expression})
			break
		}
	}
	for _, kid := range f.kids {
		if kid.kind == f.kind || s.g.kinds[f.kind].value && kid.kind != manyKind && s.g.kinds[kid.kind].value {
			out = append(out, kid)
		}
	}
	return out
}

func copyOf(f *phrase) *phrase {
	c := *f
	c.kids = make([]*phrase, len(f.kids))
	for i, kid := range f.kids {
		c.kids[i] = copyOf(kid)
	}
	return &c
}
