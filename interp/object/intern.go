package object

// nameTable holds one Str for every name the interpreter uses, so that equal
// names are usually the same pointer.
type nameTable map[string]*Str

// Name gives the interpreter's Str for a name.
func (in *Interp) Name(s string) *Str {
	if n := in.names[s]; n != nil {
		return n
	}
	if in.names == nil {
		in.names = nameTable{}
	}
	n := StrOf(s)
	in.names[s] = n
	return n
}
