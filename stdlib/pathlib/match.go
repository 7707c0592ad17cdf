package pathlib

import "github.com/bide-lang/bide/interp/object"

// fnmatchcase says whether a name, str or bytes, matches a pattern of the shell.
func fnmatchcase(t *thread, a []value) value {
	name, ok := points(t, a[0])
	if !ok {
		return object.Raised
	}
	pattern, ok := points(t, a[1])
	if !ok {
		return object.Raised
	}
	return object.Bool(match(name, pattern))
}

func points(t *thread, v value) ([]rune, bool) {
	if b, ok := object.AsBytes(v); ok {
		all := make([]rune, len(b))
		for i, c := range b {
			all[i] = rune(c)
		}
		return all, true
	}
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "expected str, bytes or os.PathLike object, not %s", v.Type().Name)
		return nil, false
	}
	all := make([]rune, 0, s.Len())
	for _, r := range object.Points(s.Text()) {
		all = append(all, r)
	}
	return all, true
}

// match compares from the left; after a mismatch it goes back to the last star and lets that take one
// more, which is all the going back that patterns without nesting need.
func match(name, pattern []rune) bool {
	i, p := 0, 0
	star, from := -1, 0
	for i < len(name) {
		if p < len(pattern) && pattern[p] == '*' {
			star, from = p, i
			p++
			continue
		}
		if width := one(name[i], pattern[p:]); width > 0 {
			i++
			p += width
			continue
		}
		if star < 0 {
			return false
		}
		from++
		i, p = from, star+1
	}
	for p < len(pattern) && pattern[p] == '*' {
		p++
	}
	return p == len(pattern)
}

// one says how much of the pattern stands for r, 0 if it stands for something else.
func one(r rune, pattern []rune) int {
	switch {
	case len(pattern) == 0:
		return 0
	case pattern[0] == '?':
		return 1
	case pattern[0] == '[':
		if end := setEnd(pattern); end > 0 {
			if inSet(r, pattern[1:end]) {
				return end + 1
			}
			return 0
		}
	}
	if pattern[0] == r {
		return 1
	}
	return 0
}

// setEnd finds the bracket that closes the set a pattern starts with, 0 if none does.
func setEnd(pattern []rune) int {
	i := 1
	if i < len(pattern) && pattern[i] == '!' {
		i++
	}
	if i < len(pattern) && pattern[i] == ']' {
		i++
	}
	for ; i < len(pattern); i++ {
		if pattern[i] == ']' {
			return i
		}
	}
	return 0
}

func inSet(r rune, set []rune) bool {
	negated := set[0] == '!'
	if negated {
		set = set[1:]
	}
	found := false
	for i := 0; i < len(set); i++ {
		if i+2 < len(set) && set[i+1] == '-' {
			found = found || set[i] <= r && r <= set[i+2]
			i += 2
			continue
		}
		found = found || set[i] == r
	}
	return found != negated
}
