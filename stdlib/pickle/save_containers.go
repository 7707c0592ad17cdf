package pickle

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// batch is how many items one APPENDS, SETITEMS or ADDITEMS takes.
const batch = 1000

// sized writes the opcode for data of a length: short for up to 255 bytes, wide for what four bytes count.
func (p *pickler) sized(t *thread, data string, short, wide, huge byte) bool {
	return p.out.payload(t, func() {
		switch n := len(data); {
		case short != 0 && n < 256:
			p.out.op(short, byte(n))
		case int64(n) < 1<<32 && wide != 0:
			p.out.op4(wide, uint32(n))
		default:
			p.out.op8(huge, uint64(n))
		}
	}, data)
}

func (p *pickler) saveBytes(t *thread, v value) bool {
	data, _ := object.AsBytes(v)
	if p.proto < 3 {
		return p.saveOldBytes(t, v, data)
	}
	if !p.sized(t, string(data), opShortBinBytes, opBinBytes, opBinBytes8) {
		return false
	}
	p.put(v)
	return true
}

// saveOldBytes writes bytes for protocols that know only text: as what encoding a str gives.
func (p *pickler) saveOldBytes(t *thread, v value, data []byte) bool {
	if len(data) == 0 {
		return p.saveCall(t, object.BytesType.Value(), v)
	}
	if !p.saveName(t, encodeFunc, "_codecs", "encode") {
		return false
	}
	args := object.NewTuple(latin1(data), object.NewStr("latin1")).Value()
	p.kept = append(p.kept, args)
	if !p.save(t, args, false) {
		return false
	}
	p.out.op(opReduce)
	p.put(v)
	return true
}

func latin1(data []byte) value {
	var b strings.Builder
	for _, c := range data {
		b.WriteRune(rune(c))
	}
	return object.NewStr(b.String())
}

func (p *pickler) saveByteArray(t *thread, v value) bool {
	o, _ := object.AsByteArray(v)
	data := o.Content()
	switch {
	case p.proto >= 5:
		if !p.sized(t, string(data), 0, 0, opByteArray8) {
			return false
		}
		p.put(v)
		return true
	case len(data) == 0:
		return p.saveCall(t, object.ByteArrayType.Value(), v)
	}
	return p.saveCall(t, object.ByteArrayType.Value(), v, object.NewBytes(append([]byte(nil), data...)))
}

// saveCall writes v as what calling f with args gives.
func (p *pickler) saveCall(t *thread, f, v value, args ...value) bool {
	return p.saveReduced(t, object.NewTuple(f, object.NewTuple(args...).Value()).Value(), v)
}

func (p *pickler) saveStr(t *thread, v value) bool {
	s, _ := object.AsStr(v)
	if !p.bin {
		p.out.text("V" + rawEscaped(s.Text()) + "\n")
		p.put(v)
		return true
	}
	short, huge := byte(opShortBinUnicode), byte(opBinUnicode8)
	if p.proto < 4 {
		short = 0
	}
	if !p.sized(t, s.Text(), short, opBinUnicode, huge) {
		return false
	}
	p.put(v)
	return true
}

// rawEscaped writes text in ASCII and Latin-1, everything else as \uXXXX.
func rawEscaped(s string) string {
	var b strings.Builder
	for _, r := range object.Points(s) {
		switch {
		case r >= 0x10000:
			writeHex(&b, `\U`, r, 8)
		case r >= 0x100 || r == '\\' || r == 0 || r == '\n' || r == '\r' || r == 0x1a:
			writeHex(&b, `\u`, r, 4)
		default:
			b.WriteByte(byte(r))
		}
	}
	return b.String()
}

func writeHex(b *strings.Builder, lead string, r rune, digits int) {
	b.WriteString(lead)
	for i := digits - 1; i >= 0; i-- {
		b.WriteByte("0123456789abcdef"[r>>(4*i)&15])
	}
}

func (p *pickler) saveTuple(t *thread, v value) bool {
	u, _ := object.AsTuple(v)
	n := len(u.Items)
	if n == 0 {
		if p.bin {
			p.out.op(opEmptyTuple)
		} else {
			p.out.op(opMark, opTuple)
		}
		return true
	}
	short := n <= 3 && p.proto >= 2
	if !short {
		p.out.op(opMark)
	}
	for _, item := range u.Items {
		if !p.save(t, item, false) {
			return false
		}
	}
	if at, known := p.memo[v.Header()]; known {
		p.dropTuple(n, short)
		p.get(at)
		return true
	}
	if short {
		p.out.op(opTuple1 + byte(n-1))
	} else {
		p.out.op(opTuple)
	}
	p.put(v)
	return true
}

// dropTuple takes the items of a tuple off the reader's stack again: the tuple contains
// itself, and saving its items has saved it.
func (p *pickler) dropTuple(n int, short bool) {
	if !short && p.bin {
		p.out.op(opPopMark)
		return
	}
	if !short {
		n++
	}
	p.out.text(strings.Repeat(string(rune(opPop)), n))
}

// empty writes the opcodes of an empty container and remembers it: it may contain itself.
func (p *pickler) empty(v value, bin, text byte) {
	if p.bin {
		p.out.op(bin)
	} else {
		p.out.op(opMark, text)
	}
	p.put(v)
}

func (p *pickler) saveList(t *thread, v value) bool {
	l, _ := object.AsList(v)
	p.empty(v, opEmptyList, opList)
	i := 0
	return p.batches(t, opAppend, opAppends, len(l.Items), false, func() (value, value, bool) {
		if i >= len(l.Items) {
			return object.Done, object.Unbound, true
		}
		i++
		return l.Items[i-1], object.Unbound, true
	})
}

func (p *pickler) saveDict(t *thread, v value) bool {
	d, _ := object.AsDict(v)
	p.empty(v, opEmptyDict, opDict)
	i, n := 0, d.Len()
	return p.batches(t, opSetItem, opSetItems, n, true, func() (value, value, bool) {
		if d.Len() != n {
			t.Raise(object.RuntimeErrorType, "dictionary changed size during iteration")
			return object.Raised, object.Unbound, false
		}
		next, key, val := d.Next(i)
		if next < 0 {
			return object.Done, object.Unbound, true
		}
		i = next
		return key, val, true
	})
}

// entry gives the next item or pair of a container, Done at its end; b is Unbound for items.
type entry func() (a, b value, ok bool)

// batches writes what next gives, n entries, in groups of up to a thousand; a single one goes
// without a mark. Where refill is set a full group is followed by another, if an empty one:
// CPython's dicts and sets do not look ahead.
func (p *pickler) batches(t *thread, one, many byte, n int, refill bool, next entry) bool {
	if n == 0 {
		return true
	}
	if n == 1 && one != many || !p.bin {
		return p.singly(t, one, next)
	}
	for full := true; full; {
		p.out.op(opMark)
		count := 0
		for ; count < batch; count++ {
			a, b, ok := next()
			if !ok {
				return false
			}
			if a == object.Done {
				break
			}
			if !p.savePair(t, a, b) {
				return false
			}
		}
		p.out.op(many)
		n -= count
		full = count == batch && (refill || n > 0)
	}
	return true
}

// singly writes every entry with an opcode of its own.
func (p *pickler) singly(t *thread, op byte, next entry) bool {
	for {
		a, b, ok := next()
		if !ok || a == object.Done {
			return ok
		}
		if !p.savePair(t, a, b) {
			return false
		}
		p.out.op(op)
	}
}

func (p *pickler) savePair(t *thread, a, b value) bool {
	return p.save(t, a, false) && (b.IsUnbound() || p.save(t, b, false))
}

func (p *pickler) saveSet(t *thread, v value) bool {
	s, _ := object.AsSet(v)
	if p.proto < 4 {
		return p.saveOldSet(t, v, s)
	}
	p.out.op(opEmptySet)
	p.put(v)
	i, n := 0, s.Len()
	return p.batches(t, opAddItems, opAddItems, n, true, func() (value, value, bool) {
		if s.Len() != n {
			t.Raise(object.RuntimeErrorType, "set changed size during iteration")
			return object.Raised, object.Unbound, false
		}
		next, item := s.Next(i)
		if next < 0 {
			return object.Done, object.Unbound, true
		}
		i = next
		return item, object.Unbound, true
	})
}

func (p *pickler) saveOldSet(t *thread, v value, s *object.Set) bool {
	return p.saveCall(t, v.Type().Value(), v, object.NewList(setItems(s)).Value())
}

func setItems(s *object.Set) []value {
	var items []value
	for i, item := s.Next(0); i >= 0; i, item = s.Next(i) {
		items = append(items, item)
	}
	return items
}

func (p *pickler) saveFrozenSet(t *thread, v value) bool {
	s, _ := object.AsSet(v)
	if p.proto < 4 {
		return p.saveOldSet(t, v, s)
	}
	p.out.op(opMark)
	for _, item := range setItems(s) {
		if !p.save(t, item, false) {
			return false
		}
	}
	if n, known := p.memo[v.Header()]; known {
		p.out.op(opPopMark)
		p.get(n)
		return true
	}
	p.out.op(opFrozenSet)
	p.put(v)
	return true
}
