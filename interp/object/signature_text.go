package object

// SignatureText is the parameter list of a function written in Go, as in Python source; ok is
// false when v is none.
func SignatureText(v Value) (text string, ok bool) {
	switch v.Type() {
	case BuiltinType, MethodDescriptorType, ClassMethodDescriptorType:
	default:
		return "", false
	}
	b := Cast[Builtin](v)
	text = b.Sig.Text
	if b.Sig.receiver && b.Self.Bad() {
		switch {
		case text == "":
			text = "self, /"
		case b.Sig.allPositional:
			text = "self, " + text
		default:
			text = "self, /, " + text
		}
	}
	return text, true
}
