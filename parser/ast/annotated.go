package ast

// TargetParts are the expressions that an annotated target without a value evaluates, in order: the object of an
// attribute or subscript, and what stands between the brackets.
func (s *AnnAssign) TargetParts() []Expr {
	switch target := s.Target.(type) {
	case *Attribute:
		return []Expr{target.Value}
	case *Subscript:
		return append([]Expr{target.Value}, indexParts(target.Index)...)
	}
	return nil
}

// indexParts are the parts of an index: no slice or tuple is made of them.
func indexParts(index Expr) (parts []Expr) {
	switch index := index.(type) {
	case *Slice:
		for _, bound := range []Expr{index.Lower, index.Upper, index.Step} {
			if bound != nil {
				parts = append(parts, bound)
			}
		}
	case *Tuple:
		for _, elt := range index.Elts {
			parts = append(parts, indexParts(elt)...)
		}
	default:
		parts = []Expr{index}
	}
	return parts
}
