// Package array is the module array: sequences of numbers or characters of one kind, close together.
package array

import (
	_ "embed"
	"encoding/binary"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

// Def describes the module array.
func Def() object.ModuleDef { return object.ModuleDef{Name: "array", Docs: []string{docs}, Init: fill} }

const typecodes = "bBuwhHiIlLqQfd"

// array is array.array: the items as they lie in memory.
type array struct {
	object.Header
	attrs    object.Attrs
	typecode byte
	data     []byte
	exports  int // memoryviews that look at data: while there are any the size is fixed
}

var arrayType = &object.Type{
	Name: "array.array", QualName: "array", Module: "array",
	Flags: object.FlagBase | object.FlagSequence | object.FlagWeakref | object.FlagDotted,
}

var arrayLayout = &object.Layout{
	Name:  "array",
	Alloc: func(cls *object.Type) value { return object.FromHeader(&(&array{Header: object.HeaderOf(cls)}).Header) },
	Attrs: func(v value) *object.Attrs { return &object.Cast[array](v).attrs },
	Buffer: func(v value) object.Buffer {
		a := arrayOf(v)
		format := string(a.typecode)
		if a.isText() {
			format = "w"
		}
		return object.Buffer{Data: a.data, Format: format, Size: a.size(), Exports: &a.exports}
	},
}

func arrayOf(v value) *array { return object.Cast[array](v) }

// asArray returns v as an array, subclasses included.
func asArray(v value) (*array, bool) {
	if v.Type().Layout == arrayLayout {
		return arrayOf(v), true
	}
	return nil, false
}

func newArray(typecode byte, data []byte) value {
	return object.FromHeader(&(&array{Header: object.HeaderOf(arrayType), typecode: typecode, data: data}).Header)
}

func (a *array) value() value { return object.FromHeader(&a.Header) }

func (a *array) isText() bool { return a.typecode == 'u' || a.typecode == 'w' }

func (a *array) size() int {
	if a.isText() {
		return 4
	}
	return object.ItemSize(a.typecode)
}

func (a *array) len() int { return len(a.data) / a.size() }

func (a *array) at(i int) value {
	item := a.data[i*a.size() : (i+1)*a.size()]
	if a.isText() {
		return object.Chr(rune(binary.LittleEndian.Uint32(item)))
	}
	return object.UnpackItem(a.typecode, item, binary.LittleEndian)
}

// text is the characters of an array of them.
func (a *array) text() string {
	var b []byte
	for i := 0; i < len(a.data); i += 4 {
		b = object.AppendPoint(b, rune(binary.LittleEndian.Uint32(a.data[i:])))
	}
	return string(b)
}

// resizable raises BufferError while somebody looks at the memory.
func (a *array) resizable(t *thread) bool {
	if a.exports > 0 {
		t.Raise(object.BufferErrorType, "cannot resize an array that is exporting buffers")
	}
	return a.exports == 0
}

func init() {
	ty := arrayType.Define(object.ObjectType, arrayLayout)
	ty.New = arrayNew
	ty.Hash = nil
	ty.Repr = arrayRepr
	ty.Len = func(_ *thread, v value) (int, bool) { return arrayOf(v).len(), true }
	ty.Iter = arrayIter
	ty.GetItem = arrayGetItem
	ty.SetItem = arraySetItem
	ty.Contains = func(t *thread, v, item value) (in, ok bool) {
		i, ok := arrayOf(v).find(t, item, 0, -1)
		return i >= 0, ok
	}
	ty.Compare = arrayCompare
	ty.Binary = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: arrayAdd, object.OpMul: arrayMul}
	ty.InPlace = &[object.NumBinaryOps]object.BinaryFunc{object.OpAdd: arrayInPlaceAdd, object.OpMul: arrayInPlaceMul}
	ty.Methods = arrayMethods
	ty.Getters = []object.Getter{
		{Name: "typecode", Get: func(_ *thread, v value) value { return object.NewStr(string(arrayOf(v).typecode)) }},
		{Name: "itemsize", Get: func(_ *thread, v value) value { return object.Int(int64(arrayOf(v).size())) }},
	}
	defineIterator()
}

func fill(t *thread, m *object.Module) bool {
	m.Set("array", arrayType.Value())
	m.Set("ArrayType", arrayType.Value())
	m.Set("typecodes", object.NewStr(typecodes))
	m.Func("_array_reconstructor", "arraytype, typecode, mformat_code, items, /", reconstruct)
	abc := t.Interp.Library(t, "collections.abc")
	if abc.Bad() {
		return false
	}
	sequence := object.GetAttr(t, abc, t.Interp.Name("MutableSequence"))
	return sequence.Ok() && object.CallMethod(t, sequence, t.Interp.Name("register"), arrayType.Value()).Ok()
}

func arrayNew(t *thread, cls *object.Type, args []value, names []*object.Str) value {
	own := cls == arrayType || cls.Lookup(t.Interp.Name("__init__")) == arrayType.Lookup(t.Interp.Name("__init__"))
	if len(names) > 0 && own {
		return t.Raise(object.TypeErrorType, "array.array() takes no keyword arguments")
	}
	args = args[:len(args)-len(names)]
	switch {
	case len(args) == 0:
		return t.Raise(object.TypeErrorType, "array() takes at least 1 argument (0 given)")
	case len(args) > 2:
		return t.Raise(object.TypeErrorType, "array() takes at most 2 arguments (%d given)", len(args))
	}
	code, ok := object.AsStr(args[0])
	if !ok || code.Len() != 1 {
		return t.Raise(object.TypeErrorType, "array() argument 1 must be a unicode character, not %s", args[0].Type().MessageName())
	}
	if len(args) == 2 && !fitsInitial(t, code.Text(), args[1]) {
		return object.Raised
	}
	if !strings.Contains(typecodes, code.Text()) {
		return t.Raise(object.ValueErrorType, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	a := &array{Header: object.HeaderOf(cls), typecode: code.Text()[0]}
	if len(args) == 2 && !a.init(t, args[1]) {
		return object.Raised
	}
	return a.value()
}

// fitsInitial refuses texts as the first content of an array of numbers.
func fitsInitial(t *thread, typecode string, v value) bool {
	if typecode == "u" || typecode == "w" {
		return true
	}
	if _, isStr := object.AsStr(v); isStr {
		t.Raise(object.TypeErrorType, "cannot use a str to initialize an array with typecode '%s'", typecode)
		return false
	}
	if other, ok := asArray(v); ok && other.isText() {
		t.Raise(object.TypeErrorType, "cannot use a unicode array to initialize an array with typecode '%s'", typecode)
		return false
	}
	return true
}

// init fills an empty array with bytes, with a text or with the items of an iterable.
func (a *array) init(t *thread, v value) bool {
	if s, ok := object.AsStr(v); ok {
		a.appendText(s)
		return true
	}
	_, isBytes := object.AsBytes(v)
	if _, isByteArray := object.AsByteArray(v); isBytes || isByteArray {
		return a.fromBytes(t, v)
	}
	return a.extend(t, v)
}

func arrayRepr(t *thread, v value) value {
	a := arrayOf(v)
	name := strings.TrimPrefix(v.Type().Name, "array.")
	if len(a.data) == 0 {
		return object.NewStr(name + "('" + string(a.typecode) + "')")
	}
	var content value
	if a.isText() {
		content = object.NewStr(a.text())
	} else {
		content = a.list()
	}
	text, ok := object.Repr(t, content)
	if !ok {
		return object.Raised
	}
	return object.NewStr(name + "('" + string(a.typecode) + "', " + text + ")")
}

func (a *array) list() value {
	items := make([]value, a.len())
	for i := range items {
		items[i] = a.at(i)
	}
	return object.NewList(items).Value()
}

// reconstruct makes an array from the bytes it was pickled as.
func reconstruct(t *thread, a []value) value {
	v := arrayNew(t, arrayType, a[1:2], nil)
	if v.Bad() || !arrayOf(v).fromBytes(t, a[3]) {
		return object.Raised
	}
	return v
}
