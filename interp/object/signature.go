package object

import "strings"

// Signature is what a native function accepts, made once from its text form.
type Signature struct {
	Text   string
	Params []Param
	// slots counts the values Fn always gets: receiver, parameters, **kwargs.
	slots int
	// required is the least number of positional arguments, receiver included.
	required int
	// positional counts the parameters that may be given by position, receiver included.
	positional int
	receiver   bool
	// plain: no *args and no **kwargs, and every parameter may be positional, so a call by position needs
	// only a length check.
	plain bool
	// simple: no **kwargs, and nothing must be given by name, so a call by position needs to know only
	// how many arguments there are.
	simple         bool
	varArgs, varKw bool
	spareKw        bool // Unbound stands for an empty **kwargs
	allPositional  bool // no parameter can be named
}

// Param is one declared parameter of a native function.
type Param struct {
	Name    string
	Default string // source text; "" means required
	Kind    ParamKind
}

// ParamKind says how an argument may be given.
type ParamKind uint8

// The parameter kinds, in the order they may appear.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// ParseSignature reads "a, b=1, /, c=None, *args, key, **kw". With receiver the function
// is a method whose first slot is the instance. It panics on a malformed text, which is ours.
func ParseSignature(text string, receiver bool) *Signature {
	s := &Signature{Text: text, receiver: receiver}
	kind := PositionalOrKeyword
	for _, part := range splitParams(text) {
		switch {
		case part == "/":
			for i := range s.Params {
				s.Params[i].Kind = PositionalOnly
			}
		case part == "*":
			kind = KeywordOnly
		case strings.HasPrefix(part, "**"):
			s.varKw = true
			s.Params = append(s.Params, Param{Name: part[2:], Kind: VarKeyword})
		case strings.HasPrefix(part, "*"):
			s.varArgs = true
			kind = KeywordOnly
			s.Params = append(s.Params, Param{Name: part[1:], Kind: VarPositional})
		default:
			name, def, _ := strings.Cut(part, "=")
			s.Params = append(s.Params, Param{Name: name, Default: def, Kind: kind})
		}
	}
	s.count()
	return s
}

func (s *Signature) count() {
	if s.receiver {
		s.slots, s.required, s.positional = 1, 1, 1
	}
	s.allPositional = true
	s.plain = !s.varArgs && !s.varKw
	s.simple = !s.varKw
	for _, p := range s.Params {
		switch p.Kind {
		case PositionalOnly, PositionalOrKeyword:
			s.slots++
			s.positional++
			if p.Default == "" {
				s.required = s.positional
			}
			s.allPositional = s.allPositional && p.Kind == PositionalOnly
		case KeywordOnly:
			s.slots++
			s.allPositional, s.plain = false, false
			s.simple = s.simple && p.Default != ""
		case VarKeyword:
			s.slots++
			s.allPositional = false
		}
	}
}

// Takes reports whether n arguments by position, receiver included, are right.
func (s *Signature) Takes(n int) bool {
	return s.simple && n >= s.required && (n <= s.positional || s.varArgs)
}

// Layout says where n arguments by position go that the signature takes: how many slots there are, and how many
// of the arguments go into the first of them; the others go into the last.
func (s *Signature) Layout(n int) (slots, positional int) {
	return s.slots + max(0, n-s.positional), s.positional
}

// Places says into which of total slots the arguments of a call go, those by position first. ok is false if one
// has no place, or a parameter no argument; and where there is **kwargs, unless SpareKw says that it may be Unbound.
func (s *Signature) Places(positional int, names []*Str) (places []int, total int, ok bool) {
	if s.varKw && !s.spareKw || positional > s.positional && !s.varArgs {
		return nil, 0, false
	}
	filled := make([]bool, s.slots)
	for i := range positional {
		if i < s.positional {
			places, filled[i] = append(places, i), true
		} else {
			places = append(places, s.slots+i-s.positional)
		}
	}
	for _, name := range names {
		slot, kind := s.find(name.s)
		if slot < 0 || kind == PositionalOnly || filled[slot] {
			return nil, 0, false
		}
		places, filled[slot] = append(places, slot), true
	}
	for _, p := range s.Params {
		if slot, _ := s.find(p.Name); slot >= 0 && p.Default == "" && !filled[slot] {
			return nil, 0, false
		}
	}
	return places, s.slots + max(0, positional-s.positional), true
}

// splitParams cuts at the commas outside quotes and brackets.
func splitParams(text string) []string {
	var parts []string
	depth, start := 0, 0
	quote := byte(0)
	for i := 0; i <= len(text); i++ {
		if i == len(text) || (text[i] == ',' && depth == 0 && quote == 0) {
			if part := strings.TrimSpace(text[start:i]); part != "" {
				parts = append(parts, part)
			}
			start = i + 1
			continue
		}
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		}
	}
	return parts
}
