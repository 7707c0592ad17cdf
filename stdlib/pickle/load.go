package pickle

import (
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// step does one opcode.
func (u *unpickler) step(t *thread, op byte) bool {
	switch op {
	case opNone:
		return u.push(object.None)
	case opBinInt, opBinInt1, opBinInt2, opInt, opLong, opLong1, opLong4, opNewTrue, opNewFalse, opFloat, opBinFloat:
		return u.loadNumber(t, op)
	case opString, opBinString, opShortBinString, opBinBytes, opShortBinBytes, opBinBytes8, opByteArray8:
		return u.loadBytes(t, op)
	case opUnicode, opBinUnicode, opShortBinUnicode, opBinUnicode8:
		return u.loadText(t, op)
	case opEmptyTuple, opTuple, opTuple1, opTuple2, opTuple3, opEmptyList, opList, opEmptyDict, opDict, opEmptySet, opFrozenSet:
		return u.loadContainer(t, op)
	case opAppend, opAppends, opSetItem, opSetItems, opAddItems, opBuild:
		return u.loadContents(t, op)
	case opGlobal, opStackGlobal, opInst, opExt1, opExt2, opExt4:
		return u.loadGlobal(t, op)
	case opReduce, opNewObj, opNewObjEx, opObj:
		return u.loadCall(t, op)
	case opPersID, opBinPersID:
		return u.loadPersistent(t, op)
	case opMark, opPop, opPopMark, opDup:
		return u.loadStack(t, op)
	case opGet, opBinGet, opLongBinGet, opPut, opBinPut, opLongBinPut, opMemoize:
		return u.loadMemo(t, op)
	case opProto, opFrame:
		return u.loadHeader(t, op)
	case opNextBuffer, opReadOnlyBuffer:
		return u.loadBuffer(t, op)
	}
	key := fmt.Sprintf("%c", op)
	if op < 0x20 || op >= 0x7f || op == '\'' || op == '\\' {
		key = fmt.Sprintf(`\x%02x`, op)
	}
	raise(t, "UnpicklingError", "invalid load key, '%s'.", key)
	return false
}

// width says how many bytes the number behind an opcode has.
func width(op byte) int {
	switch op {
	case opBinInt1, opShortBinBytes, opShortBinString, opShortBinUnicode, opLong1, opBinGet, opBinPut, opExt1:
		return 1
	case opBinInt2, opExt2:
		return 2
	case opBinBytes8, opByteArray8, opBinUnicode8:
		return 8
	}
	return 4
}

// loadHeader reads the protocol, or how long the next frame is.
func (u *unpickler) loadHeader(t *thread, op byte) bool {
	if op == opFrame {
		n, ok := u.in.number(t, 8)
		if !ok {
			return false
		}
		// The frame is read at once, so that its opcodes need not ask the file.
		if n > 1<<40 || u.in.read.Bad() && n > uint64(len(u.in.data)-u.in.pos) {
			return u.in.tooShort(t)
		}
		if _, ok := u.in.take(t, int(n)); !ok {
			return false
		}
		u.in.pos -= int(n)
		return true
	}
	n, ok := u.in.number(t, 1)
	if ok && n > highestProtocol {
		t.Raise(object.ValueErrorType, "unsupported pickle protocol: %d", n)
		return false
	}
	u.proto = int(n)
	return ok
}

func (u *unpickler) loadNumber(t *thread, op byte) bool {
	switch op {
	case opNewTrue, opNewFalse:
		return u.push(object.Bool(op == opNewTrue))
	case opInt, opLong, opFloat:
		return u.loadWritten(t, op)
	case opLong1, opLong4:
		return u.loadLong(t, op)
	case opBinFloat:
		data, ok := u.in.take(t, 8)
		return ok && u.push(object.Float(math.Float64frombits(binary.BigEndian.Uint64(data))))
	}
	n, ok := u.in.number(t, width(op))
	if op == opBinInt {
		return ok && u.push(object.Int(int64(int32(n))))
	}
	return ok && u.push(object.Int(int64(n)))
}

// loadWritten reads a number in decimal digits; I00 and I01 are the bools.
func (u *unpickler) loadWritten(t *thread, op byte) bool {
	text, ok := u.in.line(t)
	if !ok {
		return false
	}
	if op == opInt && (text == "00" || text == "01") {
		return u.push(object.Bool(text == "01"))
	}
	what, ty := "int", object.IntType
	if op == opFloat {
		what, ty = "float", object.FloatType
	}
	if n := len(text); op == opLong && n > 0 && text[n-1] == 'L' {
		text = text[:n-1]
	}
	v := object.Call(t, ty.Value(), object.NewStr(text))
	if v.Bad() && op != opLong && t.Pending().Type() == object.ValueErrorType {
		t.Take()
		t.Raise(object.ValueErrorType, "could not convert string to %s", what)
	}
	return v.Ok() && u.push(v)
}

func (u *unpickler) loadLong(t *thread, op byte) bool {
	n, ok := u.in.number(t, width(op))
	if ok && int32(n) < 0 {
		raise(t, "UnpicklingError", "LONG pickle has negative byte count")
		return false
	}
	if !ok {
		return false
	}
	data, ok := u.in.take(t, int(n))
	return ok && u.push(fromTwosComplement(data))
}

func (u *unpickler) loadBytes(t *thread, op byte) bool {
	switch op {
	case opString:
		return u.loadQuoted(t)
	case opBinString, opShortBinString:
		data, ok := u.in.counted(t, width(op), "BINSTRING")
		return ok && u.pushOldString(t, data)
	}
	size := width(op)
	data, ok := u.in.counted(t, size, "BINBYTES")
	if !ok {
		return false
	}
	data = append([]byte(nil), data...)
	if op == opByteArray8 {
		return u.push(object.NewByteArray(data))
	}
	return u.push(object.NewBytes(data))
}

// loadQuoted reads a string of Python 2 as its repr writes it.
func (u *unpickler) loadQuoted(t *thread) bool {
	text, ok := u.in.line(t)
	if !ok {
		return false
	}
	n := len(text)
	if n < 2 || text[0] != text[n-1] || text[0] != '"' && text[0] != '\'' {
		raise(t, "UnpicklingError", "the STRING opcode argument must be quoted")
		return false
	}
	return u.pushOldString(t, unescaped(text[1:n-1]))
}

// unescaped reads the inside of a literal of bytes.
func unescaped(s string) []byte {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b = append(b, s[i])
			continue
		}
		i++
		if at := strings.IndexByte("abfnrtv\\'\"", s[i]); at >= 0 {
			b = append(b, "\a\b\f\n\r\t\v\\'\""[at])
		} else if n, err := strconv.ParseUint(s[i+1:min(i+3, len(s))], 16, 8); s[i] == 'x' && err == nil {
			b = append(b, byte(n))
			i += 2
		} else if n, err := strconv.ParseUint(s[i:min(i+3, len(s))], 8, 8); err == nil {
			b = append(b, byte(n))
			i += 2
		} else {
			b = append(b, '\\', s[i])
		}
	}
	return b
}

// pushOldString pushes a string of Python 2: text in the encoding asked for, or bytes.
func (u *unpickler) pushOldString(t *thread, data []byte) bool {
	if u.encoding == "bytes" {
		return u.push(object.NewBytes(append([]byte(nil), data...)))
	}
	text, ok := object.Decode(t, data, u.encoding, u.errors)
	return ok && u.push(object.NewStr(text))
}

func (u *unpickler) loadText(t *thread, op byte) bool {
	if op == opUnicode {
		line, ok := u.in.line(t)
		if !ok {
			return false
		}
		return u.push(rawUnescaped(t, line))
	}
	size := width(op)
	data, ok := u.in.counted(t, size, "BINUNICODE")
	if !ok {
		return false
	}
	text, ok := object.Decode(t, data, "utf-8", "surrogatepass")
	return ok && u.push(object.NewStr(text))
}

// rawUnescaped reads what rawEscaped writes.
func rawUnescaped(t *thread, line string) value {
	var b []byte
	for i := 0; i < len(line); i++ {
		size := 0
		if line[i] == '\\' && i+1 < len(line) {
			size = map[byte]int{'u': 4, 'U': 8}[line[i+1]]
		}
		if size == 0 {
			b = object.AppendPoint(b, rune(line[i]))
			continue
		}
		n, err := strconv.ParseUint(line[i+2:min(i+2+size, len(line))], 16, 32)
		if err != nil || n > 0x10ffff || len(line) < i+2+size {
			return t.Raise(object.ValueErrorType, "truncated \\%cXXXX escape", line[i+1])
		}
		b = object.AppendPoint(b, rune(n))
		i += 1 + size
	}
	return object.NewStr(string(b))
}

// loadStack moves the stack's values and marks.
func (u *unpickler) loadStack(t *thread, op byte) bool {
	switch op {
	case opMark:
		u.marks = append(u.marks, len(u.stack))
		return true
	case opPopMark:
		_, ok := u.popMarked(t)
		return ok
	case opDup:
		return u.has(t, 1) && u.push(u.top())
	}
	if len(u.marks) > 0 && u.fence() == len(u.stack) { // POP takes a mark off, too
		u.marks = u.marks[:len(u.marks)-1]
		return true
	}
	_, ok := u.pop(t)
	return ok
}

func (u *unpickler) loadMemo(t *thread, op byte) bool {
	switch op {
	case opMemoize:
		return u.remember(t, len(u.memo))
	case opGet, opPut:
		line, ok := u.in.line(t)
		if !ok {
			return false
		}
		key := object.Call(t, object.IntType.Value(), object.NewStr(line))
		if key.Bad() {
			return false
		}
		if op == opGet {
			return u.recall(t, int(key.Int64()))
		}
		if key.Int64() < 0 {
			t.Raise(object.ValueErrorType, "negative PUT argument")
			return false
		}
		return u.remember(t, int(key.Int64()))
	}
	n, ok := u.in.number(t, width(op))
	if !ok {
		return false
	}
	if op == opBinGet || op == opLongBinGet {
		return u.recall(t, int(n))
	}
	return u.remember(t, int(n))
}

func (u *unpickler) loadPersistent(t *thread, op byte) bool {
	var id value
	if op == opPersID {
		line, ok := u.in.line(t)
		if !ok {
			return false
		}
		if id = object.NewStr(line); !object.StrOf(line).IsASCII() {
			raise(t, "UnpicklingError", "persistent IDs in protocol 0 must be ASCII strings")
			return false
		}
	} else {
		var ok bool
		if u.persistentLoad.Ok() {
			if id, ok = u.pop(t); !ok {
				return false
			}
		}
	}
	if u.persistentLoad.Bad() {
		noPersistentLoad(t)
		return false
	}
	return u.push(object.Call(t, u.persistentLoad, id))
}

func (u *unpickler) loadBuffer(t *thread, op byte) bool {
	if op == opReadOnlyBuffer {
		v, ok := u.pop(t)
		if !ok {
			return false
		}
		view := object.Call(t, object.MemoryViewType.Value(), v)
		if view.Bad() {
			return false
		}
		return u.push(object.CallMethod(t, view, t.Interp.Name("toreadonly")))
	}
	if u.buffers.Bad() {
		raise(t, "UnpicklingError", "pickle stream refers to out-of-band data but no *buffers* argument was given")
		return false
	}
	v := object.Next(t, u.buffers)
	if v == object.Done {
		raise(t, "UnpicklingError", "not enough out-of-band buffers")
		return false
	}
	return u.push(v)
}
