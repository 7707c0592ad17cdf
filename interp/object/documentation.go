package object

import (
	"strings"

	"github.com/bide-lang/bide/interp/object/signatures"
)

// Describe finds what is written about something made in Go, by its full name without "builtins.": None if that is nothing.
func (t *Thread) Describe(names ...string) Value {
	if t.Interp.Document == nil {
		return None
	}
	for _, name := range names {
		if doc := t.Interp.Document(name); doc != "" {
			return NewStr(doc)
		}
	}
	return None
}

// FindDoc gives the entry of a name in a text of docstrings. An entry begins with a line of the names it stands for, parted by
// spaces, that of a module with a colon behind it; the docstring follows, four spaces indented, up to the next line that is not.
func FindDoc(text, name string) string {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return ""
		}
		start := from + i
		from = start + len(name)
		line := strings.LastIndexByte(text[:start], '\n') + 1
		if text[line] == ' ' || start > line && text[start-1] != ' ' || from < len(text) && text[from] != ' ' && text[from] != '\n' {
			continue
		}
		_, body, _ := strings.Cut(text[from:], "\n")
		return docBody(body)
	}
}

// docBody is the indented text that a text begins with, without its indentation.
func docBody(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && line[0] != ' ' {
			break
		}
		lines = append(lines, strings.TrimPrefix(line, "    "))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// builtinDoc is __doc__ of a function or method: of the type it was found in, of a base that has it, or of the special method
// of that name whatever the type.
func builtinDoc(t *Thread, v Value) Value {
	b := Cast[Builtin](v)
	owner := b.Owner
	if owner == nil {
		owner = b.home
	}
	switch {
	case owner != nil:
		names := make([]string, 0, len(owner.MRO)+1)
		for _, base := range owner.MRO {
			names = append(names, base.fullName()+"."+b.Name)
		}
		return t.Describe(append(names, "*."+b.Name)...)
	case b.Module == "builtins":
		return t.Describe(b.Name)
	}
	return t.Describe(b.Module + "." + b.Name)
}

// nativeDoc is __doc__ of a type made in Go.
func (ty *Type) nativeDoc(t *Thread) Value {
	if ty.Doc != "" {
		return NewStr(ty.Doc)
	}
	return t.Describe(ty.fullName())
}

// typeDoc is __doc__ in the namespace of a type made in Go: the docstring is looked up when somebody reads it.
type typeDoc struct {
	Header
	of *Type
}

var typeDocType = &Type{Name: "docstring", Doc: "A docstring that is looked up when it is read.", Flags: FlagNoNew}

func newTypeDoc(ty *Type) Value {
	if ty.Doc != "" {
		return NewStr(ty.Doc)
	}
	d := &typeDoc{Header: Header{typeDocType}, of: ty}
	return FromHeader(&d.Header)
}

func defineTypeDoc() {
	typeDocType.Define(ObjectType, nil)
	typeDocType.DescrGet = func(t *Thread, d, _ Value, _ *Type) Value { return Cast[typeDoc](d).of.nativeDoc(t) }
	typeDocType.Repr = func(t *Thread, d Value) Value {
		doc := Cast[typeDoc](d).of.nativeDoc(t)
		return doc.Type().Repr(t, doc)
	}
}

func getSetDoc(t *Thread, v Value) Value { return Cast[getSet](v).doc(t) }

func (d *getSet) doc(t *Thread) Value {
	if d.Doc != "" {
		return NewStr(d.Doc)
	}
	return t.Describe(d.owner.fullName() + "." + d.Name)
}

// TextSignature is what a function, method or type made in Go takes ("" for anything else), as CPython 3.13 writes it. A text that begins with "def("
// is that of a function which CPython has in Python; "" means that CPython does not tell. What CPython does not have is
// described by how it takes its arguments here.
func TextSignature(v Value) string {
	switch v.Type() {
	case BuiltinType, MethodDescriptorType, ClassMethodDescriptorType:
	case WrapperDescriptorType, MethodWrapperType:
		return dunderSignature(Cast[slotWrapper](v).id)
	default:
		ty, ok := AsType(v)
		if !ok || ty.Flags&FlagScript != 0 {
			return ""
		}
		text, _ := signatures.Find(ty.fullName())
		return text
	}
	b := Cast[Builtin](v)
	if text, ok := signatures.Find(b.signatureName()); ok {
		return text
	}
	return b.ownSignature()
}

func (b *Builtin) signatureName() string {
	switch {
	case b.Owner != nil:
		return b.Owner.fullName() + "." + b.Name
	case b.home != nil:
		return b.home.fullName() + "." + b.Name
	case b.Module == "builtins":
		return b.Name
	}
	return b.Module + "." + b.Name
}

// ownSignature is made from the signature that calls go by.
func (b *Builtin) ownSignature() string {
	text := b.Sig.Text
	if !b.Sig.receiver {
		return "(" + text + ")"
	}
	switch {
	case text == "":
		return "($self, /)"
	case b.Sig.allPositional:
		return "($self, " + text + ")"
	}
	return "($self, /, " + text + ")"
}

// textSignatureValue is __text_signature__: None for what CPython has in Python, or does not tell.
func textSignatureValue(_ *Thread, v Value) Value {
	text := TextSignature(v)
	if !strings.HasPrefix(text, "(") {
		return None
	}
	return NewStr(text)
}
