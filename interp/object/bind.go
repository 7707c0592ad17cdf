package object

// bindAndCall is the general case of Invoke: keywords, *args, wrong counts.
func (b *Builtin) bindAndCall(t *Thread, self Value, args []Value, names []*Str) Value {
	npos := len(args) - len(names)
	extra := 0
	if self.Ok() {
		extra = 1
	}
	s := b.Sig
	if !b.checkCount(t, npos+extra, names) {
		return Raised
	}
	rest := 0
	if npos+extra > s.positional {
		rest = npos + extra - s.positional
	}
	if !t.Enter(2 * nativeFrameBytes) {
		return Raised
	}
	defer t.Leave(2 * nativeFrameBytes)
	a := t.Push(s.slots + rest)
	defer t.Pop(a)
	if extra == 1 {
		a[0] = self
	}
	copy(a[extra:], args[:npos-rest])
	copy(a[s.slots:], args[npos-rest:npos])
	stranger, ok := b.bindKeywords(t, a, args[npos:], names)
	if !ok || !b.checkRequired(t, a) {
		return Raised
	}
	if stranger != nil {
		return raiseStranger(t, b.Name, stranger, b.Sig.keywords()...)
	}
	return b.Fn(t, a)
}

// bindKeywords gives the first name that no parameter has: complaints about missing ones go first.
func (b *Builtin) bindKeywords(t *Thread, a []Value, values []Value, names []*Str) (stranger *Str, ok bool) {
	s := b.Sig
	var kwargs *Dict
	if s.varKw {
		kwargs = NewDict()
		a[s.slots-1] = kwargs.Value()
	}
	for i, name := range names {
		slot, kind := s.find(name.Text())
		switch {
		case slot >= 0 && kind != PositionalOnly:
			if a[slot].Ok() {
				return nil, b.givenTwice(t, name.Text(), slot)
			}
			a[slot] = values[i]
		case kwargs != nil:
			kwargs.SetStr(name, values[i])
		case stranger == nil:
			stranger = name
		}
	}
	return stranger, true
}

// keywords are the names of the parameters that may be given by name.
func (s *Signature) keywords() []string {
	var names []string
	for _, p := range s.Params {
		if p.Kind != PositionalOnly && p.Kind != VarPositional && p.Kind != VarKeyword {
			names = append(names, p.Name)
		}
	}
	return names
}

// find gives the slot of a named parameter, -1 when there is none.
func (s *Signature) find(name string) (int, ParamKind) {
	slot := 0
	if s.receiver {
		slot = 1
	}
	for _, p := range s.Params {
		if p.Kind == VarPositional || p.Kind == VarKeyword {
			continue
		}
		if p.Name == name {
			return slot, p.Kind
		}
		slot++
	}
	return -1, 0
}

func (b *Builtin) givenTwice(t *Thread, name string, slot int) bool {
	if !b.Sig.receiver {
		slot++
	}
	t.Raise(TypeErrorType, "argument for %s() given by name ('%s') and position (%d)", b.Name, name, slot)
	return false
}

// checkRequired reports the first required parameter that got no argument.
func (b *Builtin) checkRequired(t *Thread, a []Value) bool {
	slot := 0
	if b.Sig.receiver {
		slot = 1
	}
	pos := 0
	for _, p := range b.Sig.Params {
		if p.Kind == VarPositional || p.Kind == VarKeyword {
			continue
		}
		pos++
		if p.Default == "" && a[slot].IsUnbound() {
			if p.Kind == KeywordOnly {
				t.Raise(TypeErrorType, "%s() missing 1 required keyword-only argument: '%s'", b.Name, p.Name)
			} else {
				t.Raise(TypeErrorType, "%s() missing required argument '%s' (pos %d)", b.Name, p.Name, pos)
			}
			return false
		}
		slot++
	}
	return true
}

// checkCount raises CPython's complaint about the number of positional
// arguments n (receiver included); its wording depends on how the C function is declared.
func (b *Builtin) checkCount(t *Thread, n int, names []*Str) bool {
	s := b.Sig
	base := 0
	if s.receiver {
		base = 1
	}
	given, least, most := n-base, s.required-base, s.positional-base
	if s.allPositional {
		if len(names) > 0 {
			t.Raise(TypeErrorType, "%s() takes no keyword arguments", b.qualified())
			return false
		}
		if !s.varArgs {
			return b.checkPositional(t, given, least, most)
		}
	}
	if s.allPositionalParams() && most > 0 && least == most && given != most && !s.varArgs {
		t.Raise(TypeErrorType, "%s expected %d argument%s, got %d", b.Name, most, plural(most), given)
		return false
	}
	if !s.varArgs && b.tooMany(t, given, most, len(names)) {
		return false
	}
	if keywords := len(s.keywords()); s.varArgs && !s.varKw && least > 0 && given >= least && s.allPositionalParams() && len(names) > keywords {
		t.Raise(TypeErrorType, "%s() takes at most %d keyword argument%s (%d given)", b.Name, keywords, plural(keywords), len(names))
		return false
	}
	if s.allPositionalParams() && given < least {
		t.Raise(TypeErrorType, "%s expected at least %d argument%s, got %d", b.Name, least, plural(least), given)
		return false
	}
	if first := s.positionalOnlyRequired(); given < first {
		how := "exactly"
		if first < most {
			how = "at least"
		}
		t.Raise(TypeErrorType, "%s() takes %s %d positional argument%s (%d given)", b.Name, how, first, plural(first), given)
		return false
	}
	return true
}

// positionalOnlyRequired counts the parameters that must be given, and by position.
func (s *Signature) positionalOnlyRequired() int {
	n := 0
	for _, p := range s.Params {
		if p.Kind == PositionalOnly && p.Default == "" {
			n++
		}
	}
	return n
}

func (s *Signature) allPositionalParams() bool {
	for _, p := range s.Params {
		if p.Kind == PositionalOrKeyword {
			return false
		}
	}
	return true
}

func (b *Builtin) checkPositional(t *Thread, given, least, most int) bool {
	switch {
	case given >= least && given <= most:
		return true
	case most == 0:
		t.Raise(TypeErrorType, "%s() takes no arguments (%d given)", b.qualified(), given)
	case most == 1 && least == 1:
		t.Raise(TypeErrorType, "%s() takes exactly one argument (%d given)", b.qualified(), given)
	case least == most:
		t.Raise(TypeErrorType, "%s expected %d argument%s, got %d", b.Name, most, plural(most), given)
	case given < least:
		t.Raise(TypeErrorType, "%s expected at least %d argument%s, got %d", b.Name, least, plural(least), given)
	default:
		t.Raise(TypeErrorType, "%s expected at most %d argument%s, got %d", b.Name, most, plural(most), given)
	}
	return false
}

// tooMany raises when there are more arguments than parameters, or more by position than can be.
func (b *Builtin) tooMany(t *Thread, given, most, keywords int) bool {
	all, required := 0, 0
	for _, p := range b.Sig.Params {
		all++
		if p.Default == "" {
			required++
		}
	}
	how := func(least, most int) string {
		if least < most {
			return "at most"
		}
		return "exactly"
	}
	least := b.Sig.required - (b.Sig.positional - most)
	switch {
	case given+keywords > all && !b.Sig.varKw:
		what := ""
		if given == 0 {
			what = "keyword "
		}
		t.Raise(TypeErrorType, "%s() takes %s %d %sargument%s (%d given)", b.Name, how(required, all), all, what, plural(all), given+keywords)
	case given <= most:
		return false
	case most == 0:
		t.Raise(TypeErrorType, "%s() takes no positional arguments", b.Name)
	default:
		t.Raise(TypeErrorType, "%s() takes %s %d positional argument%s (%d given)", b.Name, how(least, most), most, plural(most), given)
	}
	return true
}

// checkReceiver refuses `list.append(3, x)` and `list.append()`.
func (b *Builtin) checkReceiver(t *Thread, args []Value, names []*Str) bool {
	if len(args)-len(names) == 0 {
		t.Raise(TypeErrorType, "unbound method %s needs an argument", b.qualified()+"()")
		return false
	}
	if !args[0].Type().IsSubtype(b.Owner) {
		t.Raise(TypeErrorType, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", b.Name, b.Owner.MessageName(), args[0].Type().MessageName())
		return false
	}
	return true
}

// qualified is the name CPython puts in front of () in messages about methods.
func (b *Builtin) qualified() string {
	if cls, ok := AsType(b.Self); ok && b.Owner != nil {
		return cls.qualName() + "." + b.Name // a method of the class
	}
	if b.Owner != nil && b.Self.Ok() {
		return b.Self.Type().qualName() + "." + b.Name
	}
	if b.Owner != nil {
		return b.Owner.qualName() + "." + b.Name
	}
	if b.home != nil {
		return b.home.Name + "." + b.Name
	}
	if b.Module != "" && b.Module != "builtins" {
		return b.Module + "." + b.Name
	}
	return b.Name
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// ArgumentType is the name of v's type in complaints about an argument, where CPython says None for None.
func ArgumentType(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().MessageName()
}
