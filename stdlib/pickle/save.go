package pickle

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// typeToSave says how instances of exactly a built-in type are saved, without asking them.
type typeToSave map[*object.Type]func(p *pickler, t *thread, v value) bool

var builtinSavers typeToSave

func init() {
	builtinSavers = typeToSave{
		object.BytesType:     (*pickler).saveBytes,
		object.StrType:       (*pickler).saveStr,
		object.DictType:      (*pickler).saveDict,
		object.SetType:       (*pickler).saveSet,
		object.FrozenSetType: (*pickler).saveFrozenSet,
		object.ListType:      (*pickler).saveList,
		object.TupleType:     (*pickler).saveTuple,
		object.ByteArrayType: (*pickler).saveByteArray,
	}
}

// save writes v. A persistent id is saved without asking for its own.
func (p *pickler) save(t *thread, v value, isID bool) bool {
	if !p.out.boundary(t) || !t.EnterCall(" while pickling an object") {
		return false
	}
	defer t.LeaveCall()
	if !isID && p.persistentID.Ok() {
		done, ok := p.savePersistent(t, v)
		if done || !ok {
			return ok
		}
	}
	if p.saveAtom(v) {
		return true
	}
	if n, known := p.memo[v.Header()]; known {
		p.get(n)
		return true
	}
	if saver := p.handlers[v.Type()]; saver != nil {
		return saver(p, t, v)
	}
	return p.saveOther(t, v)
}

// saveAtom writes what is never remembered: None, bools and numbers.
func (p *pickler) saveAtom(v value) bool {
	switch {
	case v.IsNone():
		p.out.op(opNone)
	case v.IsBool():
		p.saveBool(v == object.Bool(true))
	case v.IsInt():
		p.saveInt(v.Int64())
	case v.IsFloat():
		p.saveFloat(v.Float64())
	case v.Type() == object.IntType:
		n, _ := object.AsBigInt(v)
		p.saveBig(n)
	default:
		return false
	}
	return true
}

func (p *pickler) saveBool(b bool) {
	switch {
	case p.proto >= 2 && b:
		p.out.op(opNewTrue)
	case p.proto >= 2:
		p.out.op(opNewFalse)
	case b:
		p.out.text("I01\n")
	default:
		p.out.text("I00\n")
	}
}

func (p *pickler) saveInt(n int64) {
	switch {
	case n != int64(int32(n)):
		p.saveBig(big.NewInt(n))
	case !p.bin:
		p.out.text(fmt.Sprintf("I%d\n", n))
	case n >= 0 && n < 1<<8:
		p.out.op(opBinInt1, byte(n))
	case n >= 0 && n < 1<<16:
		p.out.op(opBinInt2, byte(n), byte(n>>8))
	default:
		p.out.op4(opBinInt, uint32(n))
	}
}

func (p *pickler) saveBig(n *big.Int) {
	if p.proto < 2 {
		p.out.text("L" + n.String() + "L\n")
		return
	}
	data := twosComplement(n)
	if len(data) < 256 {
		p.out.op(opLong1, byte(len(data)))
	} else {
		p.out.op4(opLong4, uint32(len(data)))
	}
	p.out.text(string(data))
}

// twosComplement gives n in as few bytes as hold it with its sign, the lowest first.
func twosComplement(n *big.Int) []byte {
	size := n.BitLen()/8 + 1
	if n.Sign() < 0 {
		size = new(big.Int).Not(n).BitLen()/8 + 1
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(8*size)))
	}
	data := n.FillBytes(make([]byte, size))
	for i, j := 0, len(data)-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	return data
}

func (p *pickler) saveFloat(f float64) {
	if !p.bin {
		p.out.text("F" + object.FormatFloatRepr(f) + "\n")
		return
	}
	bits := math.Float64bits(f)
	if f != f { // bide numbers its NaNs
		bits = bits&(1<<63) | 0x7ff8<<48
	}
	p.out.op(opBinFloat)
	p.out.buf = binary.BigEndian.AppendUint64(p.out.buf, bits)
}

// savePersistent asks persistent_id; done says it named v.
func (p *pickler) savePersistent(t *thread, v value) (done, ok bool) {
	id := object.Call(t, p.persistentID, v)
	if id.Bad() {
		return false, false
	}
	if id.IsNone() {
		return false, true
	}
	if p.bin {
		if !p.save(t, id, true) {
			return true, false
		}
		p.out.op(opBinPersID)
		return true, true
	}
	text, ok := object.ToStr(t, id)
	if !ok {
		return true, false
	}
	if !object.StrOf(text).IsASCII() {
		raise(t, "PicklingError", "persistent IDs in protocol 0 must be ASCII strings")
		return true, false
	}
	p.out.text("P" + text + "\n")
	return true, true
}

// get writes that the object is the n-th remembered one.
func (p *pickler) get(n int) {
	switch {
	case !p.bin:
		p.out.text(fmt.Sprintf("g%d\n", n))
	case n < 256:
		p.out.op(opBinGet, byte(n))
	default:
		p.out.op4(opLongBinGet, uint32(n))
	}
}

// put remembers v, which the reader has on top of its stack.
func (p *pickler) put(v value) {
	if p.fast {
		return
	}
	n := len(p.memo)
	p.memo[v.Header()] = n
	switch {
	case p.proto >= 4:
		p.out.op(opMemoize)
	case !p.bin:
		p.out.text(fmt.Sprintf("p%d\n", n))
	case n < 256:
		p.out.op(opBinPut, byte(n))
	default:
		p.out.op4(opLongBinPut, uint32(n))
	}
}

// saveOther saves an object of any other type: by its name if it is a class or function,
// else as its reducer describes it.
func (p *pickler) saveOther(t *thread, v value) bool {
	if p.override.Ok() {
		made := object.Call(t, p.override, v)
		if made.Bad() {
			return false
		}
		if made != object.NotImplemented {
			return p.saveReduced(t, made, v)
		}
	}
	ty := v.Type()
	switch {
	case ty == object.TypeType:
		return p.saveClass(t, v)
	case v.Type() == interp.FunctionType:
		return p.saveGlobal(t, v, nil)
	}
	made := p.reduce(t, v)
	if made.IsUnbound() {
		return p.saveGlobal(t, v, nil)
	}
	return made.Ok() && p.saveReduced(t, made, v)
}

// reduce asks the dispatch table, then the object itself; Unbound is a class, saved by name.
func (p *pickler) reduce(t *thread, v value) value {
	reducer := p.registered(t, v.Type())
	switch {
	case reducer.IsRaised():
		return reducer
	case reducer.Ok():
		return object.Call(t, reducer, v)
	case v.Type().IsSubtype(object.TypeType):
		return object.Unbound
	}
	if f := object.FindAttr(t, v, t.Interp.Name("__reduce_ex__")); f.IsRaised() {
		return f
	} else if f.Ok() {
		return object.Call(t, f, object.Int(int64(p.proto)))
	}
	return object.CallMethod(t, v, t.Interp.Name("__reduce__"))
}

// registered looks a type up in the dispatch table; Unbound when it is not there.
func (p *pickler) registered(t *thread, ty *object.Type) value {
	if d, ok := object.ExactDict(p.dispatch); ok {
		return d.Get(t, ty.Value())
	}
	f := object.GetItem(t, p.dispatch, ty.Value())
	if f.IsRaised() && t.Pending().Type().IsSubtype(object.LookupErrorType) {
		t.Take()
		return object.Unbound
	}
	return f
}
