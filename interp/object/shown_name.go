package object

import "strings"

// SetShownName makes messages show a class as CPython's own types are shown: by its module and name,
// which is what name must be. The class's __name__ stays what it was.
func (ty *Type) SetShownName(name string) {
	if ty.QualName == "" {
		ty.QualName = ty.Name
	}
	ty.Name = name
	ty.Flags |= FlagDotted
}

// bareName is __name__.
func (ty *Type) bareName() string {
	if ty.Flags&FlagDotted != 0 {
		return ty.Name[strings.LastIndexByte(ty.Name, '.')+1:]
	}
	return ty.Name
}
