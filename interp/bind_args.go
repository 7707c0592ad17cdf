package interp

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// bind puts the arguments of a call into the slots of f. The last len(names) of args
// are keyword arguments. It returns false with CPython's TypeError pending.
//
// Follows: Python language reference, "Calls".
func (fn *Function) bind(t *object.Thread, f *Frame, args []Value, names []*object.Str) bool {
	p := &fn.code.params
	npos := len(args) - len(names)
	n := min(npos, p.positional)
	copy(f.slots, args[:n])
	next := p.positional + p.kwOnly
	if p.varArgs {
		rest := object.AllocTuple(npos - n)
		copy(rest.Items, args[n:npos])
		f.slots[next] = rest.Value()
		next++
	}
	var kwargs *object.Dict
	if p.varKw {
		kwargs = object.NewDict()
		f.slots[next] = kwargs.Value()
	}
	if !fn.bindKeywords(t, f, args[npos:], names, kwargs) {
		return false
	}
	if npos > p.positional && !p.varArgs {
		fn.tooManyPositional(t, f, npos)
		return false
	}
	return fn.fillDefaults(t, f, npos)
}

func (fn *Function) bindKeywords(t *object.Thread, f *Frame, values []Value, names []*object.Str, kwargs *object.Dict) bool {
	p := &fn.code.params
	for i, name := range names {
		slot := p.find(name)
		if slot >= p.posOnly {
			if f.slots[slot].Ok() {
				if slices.Contains(names, object.NotKeyword) {
					t.Raise(object.TypeErrorType, object.KeywordsNotStrings)
					return false
				}
				t.Raise(object.TypeErrorType, "%s() got multiple values for argument '%s'", fn.qualName(), name.Text())
				return false
			}
			f.slots[slot] = values[i]
			continue
		}
		if name == object.NotKeyword || kwargs == nil && slices.Contains(names, object.NotKeyword) {
			t.Raise(object.TypeErrorType, object.KeywordsNotStrings)
			return false
		}
		if kwargs == nil {
			fn.unexpectedKeyword(t, names, name)
			return false
		}
		if kwargs.GetStr(name).Ok() {
			t.Raise(object.TypeErrorType, "%s() got multiple values for keyword argument '%s'", fn.qualName(), name.Text())
			return false
		}
		kwargs.SetStr(name, values[i])
	}
	return true
}

// find gives the slot of a parameter that can be passed by name (or is
// positional-only: below posOnly); -1 when there is none.
func (p *paramSpec) find(name *object.Str) int {
	for i, n := range p.names {
		if n == name {
			return i
		}
	}
	for i, n := range p.names {
		if n.Text() == name.Text() {
			return i
		}
	}
	return -1
}

func (fn *Function) unexpectedKeyword(t *object.Thread, names []*object.Str, name *object.Str) {
	p := &fn.code.params
	var wrong []string
	for _, n := range names {
		if slot := p.find(n); slot >= 0 && slot < p.posOnly {
			wrong = append(wrong, n.Text())
		}
	}
	if len(wrong) > 0 {
		t.Raise(object.TypeErrorType, "%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.qualName(), strings.Join(wrong, ", "))
		return
	}
	if near := object.Nearest(name.Text(), p.keywordNames()); near != "" {
		t.Raise(object.TypeErrorType, "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", fn.qualName(), name.Text(), near)
		return
	}
	t.Raise(object.TypeErrorType, "%s() got an unexpected keyword argument '%s'", fn.qualName(), name.Text())
}

func (p *paramSpec) keywordNames() []string {
	var names []string
	for _, n := range p.names[p.posOnly:] {
		names = append(names, n.Text())
	}
	return names
}

// fillDefaults gives missing arguments their defaults, or complains.
func (fn *Function) fillDefaults(t *object.Thread, f *Frame, npos int) bool {
	p := &fn.code.params
	if npos < p.positional {
		first := p.positional - len(fn.defaults)
		var missing []string
		for i := 0; i < p.positional; i++ {
			if f.slots[i].Ok() {
				continue
			}
			if i >= first {
				f.slots[i] = fn.defaults[i-first]
				continue
			}
			missing = append(missing, p.names[i].Text())
		}
		if len(missing) > 0 {
			fn.missing(t, missing, "positional")
			return false
		}
	}
	var missing []string
	for i := 0; i < p.kwOnly; i++ {
		slot := p.positional + i
		if f.slots[slot].Ok() {
			continue
		}
		if i < len(fn.kwDefaults) && fn.kwDefaults[i].Ok() {
			f.slots[slot] = fn.kwDefaults[i]
			continue
		}
		missing = append(missing, p.names[slot].Text())
	}
	if len(missing) > 0 {
		fn.missing(t, missing, "keyword-only")
		return false
	}
	return true
}

func (fn *Function) missing(t *object.Thread, names []string, kind string) {
	for i, n := range names {
		names[i] = "'" + n + "'"
	}
	plural, list := "s", ""
	switch n := len(names); n {
	case 1:
		plural, list = "", names[0]
	case 2:
		list = names[0] + " and " + names[1]
	default:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	t.Raise(object.TypeErrorType, "%s() missing %d required %s argument%s: %s", fn.qualName(), len(names), kind, plural, list)
}

func (fn *Function) tooManyPositional(t *object.Thread, f *Frame, given int) {
	p := &fn.code.params
	takes, plural := strconv.Itoa(p.positional), "s"
	if d, ok := object.AsTuple(fn.defaultsTuple()); ok && len(d.Items) > 0 { // there may be more than parameters
		takes = "from " + strconv.Itoa(p.positional-len(d.Items)) + " to " + takes
	} else if p.positional == 1 {
		plural = ""
	}
	kwGiven := 0
	for i := 0; i < p.kwOnly; i++ {
		if f.slots[p.positional+i].Ok() {
			kwGiven++
		}
	}
	were, kwText := "were", ""
	if kwGiven > 0 {
		s1, s2 := "s", "s"
		if given == 1 {
			s1 = ""
		}
		if kwGiven == 1 {
			s2 = ""
		}
		kwText = " positional argument" + s1 + " (and " + strconv.Itoa(kwGiven) + " keyword-only argument" + s2 + ")"
	} else if given == 1 {
		were = "was"
	}
	t.Raise(object.TypeErrorType, "%s() takes %s positional argument%s but %d%s %s given", fn.qualName(), takes, plural, given, kwText, were)
}

func (fn *Function) qualName() string {
	if fn.extra != nil && fn.extra.qualname.Ok() {
		if s, ok := object.AsStr(fn.extra.qualname); ok {
			return s.Text()
		}
	}
	return fn.code.qualname
}
