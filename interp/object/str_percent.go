package object

import (
	"math"
	"strconv"
	"strings"
)

// percent is one run of `format % args`, for str and bytes alike.
// Follows: Python library reference, "printf-style String Formatting".
type percent struct {
	t      *Thread
	format string
	bytes  bool
	args   []Value
	next   int   // of args
	all    Value // what stands right of %
	dict   Value // all when it can be subscripted, else Unbound
	out    []byte
}

// conversion is one %... of the format.
type conversion struct {
	left, plus, blank, alt, zero bool
	width, precision             int // -1: none
	verb                         rune
	at                           int // byte of verb
}

func strMod(t *Thread, a, b Value) Value {
	s, ok := AsStr(a)
	if !ok {
		return NotImplemented
	}
	p := newPercent(t, s.s, b, false)
	p.out = t.TakeBuffer()
	if !p.run() {
		return Raised
	}
	if s.s != "" && !strings.Contains(s.s, "%") {
		return a // the very format, of whatever class
	}
	return t.TextInBuffer(p.out)
}

func newPercent(t *Thread, format string, args Value, inBytes bool) *percent {
	p := &percent{t: t, format: format, all: args, bytes: inBytes}
	if u, ok := AsTuple(args); ok {
		p.args = u.Items
		return p
	}
	p.args = []Value{args}
	_, isText := AsStr(args)
	if _, isBytes := BytesOf(args); args.Type().GetItem != nil && !isText && !(isBytes && inBytes) {
		p.dict = args
	}
	return p
}

func (p *percent) run() bool {
	for at := 0; at < len(p.format); {
		i := strings.IndexByte(p.format[at:], '%')
		if i < 0 {
			p.out = append(p.out, p.format[at:]...)
			break
		}
		p.out = append(p.out, p.format[at:at+i]...)
		at += i + 1
		if at < len(p.format) && p.format[at] == '%' {
			p.out = append(p.out, '%')
			at++
			continue
		}
		var ok bool
		if at, ok = p.convertAt(at); !ok {
			return false
		}
	}
	if p.next < len(p.args) && p.dict.Bad() {
		kind := "string"
		if p.bytes {
			kind = "bytes"
		}
		p.t.Raise(TypeErrorType, "not all arguments converted during %s formatting", kind)
		return false
	}
	return true
}

func (p *percent) fail(typ *Type, format string, args ...any) bool {
	p.t.Raise(typ, format, args...)
	return false
}

// arg is the next argument.
func (p *percent) arg() (Value, bool) {
	if p.next >= len(p.args) {
		return Unbound, p.fail(TypeErrorType, "not enough arguments for format string")
	}
	p.next++
	return p.args[p.next-1], true
}

// minusOne is the -1 that a * took from the arguments.
const minusOne = math.MinInt

// convertAt reads the conversion after a % and writes its text; end is where it ends.
func (p *percent) convertAt(at int) (end int, ok bool) {
	c := conversion{width: -1, precision: -1}
	if at, ok = p.readKey(at); !ok {
		return 0, false
	}
	at = c.readFlags(p.format, at)
	if at, ok = p.readNumber(at, &c.width, math.MaxInt); !ok {
		return 0, false
	}
	switch {
	case c.width == minusOne:
		c.left, c.width = true, 1
	case c.width < -1:
		c.left, c.width = true, -c.width // that of the least int is itself, and no width
	}
	if at < len(p.format) && p.format[at] == '.' {
		if at, ok = p.readNumber(at+1, &c.precision, math.MaxInt32); !ok {
			return 0, false
		}
		c.precision = max(c.precision, 0)
	}
	if at < len(p.format) && strings.IndexByte("hlL", p.format[at]) >= 0 {
		at++
	}
	if at >= len(p.format) {
		return 0, p.fail(ValueErrorType, "incomplete format")
	}
	w := 1
	if p.bytes {
		c.verb = rune(p.format[at])
	} else {
		c.verb, w = DecodePoint(p.format, at)
	}
	c.at = at
	v, ok := p.arg()
	return at + w, ok && p.write(&c, v)
}

// readKey reads "(name)" and makes the value found under it the only argument.
func (p *percent) readKey(at int) (int, bool) {
	if at >= len(p.format) || p.format[at] != '(' {
		return at, true
	}
	if p.dict.Bad() {
		return 0, p.fail(TypeErrorType, "format requires a mapping")
	}
	depth := 1
	end := at + 1
	for ; end < len(p.format); end++ {
		if p.format[end] == '(' {
			depth++
		} else if p.format[end] == ')' {
			if depth--; depth == 0 {
				break
			}
		}
	}
	if end >= len(p.format) {
		return 0, p.fail(ValueErrorType, "incomplete format key")
	}
	key := NewStr(p.format[at+1 : end])
	if p.bytes {
		key = NewBytes([]byte(p.format[at+1 : end]))
	}
	v := GetItem(p.t, p.dict, key)
	if v.Bad() {
		return 0, false
	}
	p.args, p.next = []Value{v}, 0
	return end + 1, true
}

func (c *conversion) readFlags(format string, at int) int {
	for ; at < len(format); at++ {
		switch format[at] {
		case '-':
			c.left = true
		case '+':
			c.plus = true
		case ' ':
			c.blank = true
		case '#':
			c.alt = true
		case '0':
			c.zero = true
		default:
			return at
		}
	}
	return at
}

// readNumber reads digits or, for *, takes the number from the arguments. A width may be as large as a
// size in C, a precision as an int.
func (p *percent) readNumber(at int, n *int, most int64) (int, bool) {
	what, kind := "width", "ssize_t"
	if most == math.MaxInt32 {
		what, kind = "precision", "int"
	}
	if at < len(p.format) && p.format[at] == '*' {
		v, ok := p.arg()
		if !ok {
			return 0, false
		}
		if !IsIntLike(v) {
			return 0, p.fail(TypeErrorType, "* wants int")
		}
		i, ok := AsInt64(v)
		if !ok || i > most || i < -most-1 {
			return 0, p.fail(OverflowErrorType, "Python int too large to convert to C %s", kind)
		}
		*n = int(i)
		if i == -1 {
			*n = minusOne // -1 means none
		}
		return at + 1, true
	}
	if at < len(p.format) && !isDigit(p.format[at]) {
		return at, true
	}
	r := &specReader{text: p.format, at: at}
	var ok bool
	if *n, ok = r.number(); !ok || int64(*n) > most {
		return 0, p.fail(ValueErrorType, "%s too big", what)
	}
	return r.at, true
}

func (p *percent) write(c *conversion, v Value) bool {
	if p.writePlain(c, v) {
		return true
	}
	switch c.verb {
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.writeInt(c, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.writeFloat(c, v)
	case 'c', 's', 'r', 'a', 'b':
		if c.verb == 'b' && !p.bytes {
			break
		}
		text, n, ok := p.text(c, v)
		return ok && p.pad(c, "", text, n, false)
	}
	shown := c.verb
	if !p.bytes && (shown < 31 || shown > 126) {
		shown = '?'
	}
	index := c.at
	if !p.bytes {
		index = countPoints(p.format[:c.at])
	}
	return p.fail(ValueErrorType, "unsupported format character '%c' (0x%x) at index %d", shown, c.verb, index)
}

// writePlain writes plain strs and ints of conversions with hardly a flag, which most are; false leaves it to the rest.
func (p *percent) writePlain(c *conversion, v Value) bool {
	if p.bytes || c.precision >= 0 || c.width > mostText {
		return false
	}
	if c.verb == 's' {
		s, ok := ExactStr(v)
		return ok && p.pad(c, "", s.s, s.n, false)
	}
	if c.verb != 'd' || !v.IsInt() || v.Int64() < 0 || c.plus || c.blank {
		return false
	}
	var room [20]byte
	digits := strconv.AppendInt(room[:0], v.Int64(), 10)
	fill := byte(' ')
	if c.zero {
		fill = '0'
	}
	for missing := c.width - len(digits); missing > 0 && !c.left; missing-- {
		p.out = append(p.out, fill)
	}
	p.out = append(p.out, digits...)
	for missing := c.width - len(digits); missing > 0 && c.left; missing-- {
		p.out = append(p.out, ' ')
	}
	return true
}

// text is the argument of a textual conversion, n characters of it.
func (p *percent) text(c *conversion, v Value) (text string, n int, ok bool) {
	switch {
	case c.verb == 'c':
		if p.bytes {
			text, ok = bytesChar(p.t, v)
		} else {
			text, ok = strChar(p.t, v)
		}
		return text, 1, ok
	case p.bytes && (c.verb == 's' || c.verb == 'b'):
		text, ok = bytesText(p.t, v)
	case c.verb == 's':
		text, ok = ToStr(p.t, v)
	case c.verb == 'r' && !p.bytes:
		text, ok = Repr(p.t, v)
	default:
		text, ok = ASCII(p.t, v)
	}
	if !ok {
		return "", 0, false
	}
	if p.bytes {
		n = len(text)
		if c.precision >= 0 && c.precision < n {
			return text[:c.precision], c.precision, true
		}
		return text, n, true
	}
	n = countPoints(text)
	if c.precision >= 0 && c.precision < n {
		return text[:StrOf(text).offset(c.precision)], c.precision, true
	}
	return text, n, true
}

func strChar(t *Thread, v Value) (string, bool) {
	if s, ok := AsStr(v); ok {
		if s.n == 1 {
			return s.s, true
		}
	} else if v.IsBool() || v.Type().Index != nil {
		i := indexOf(t, v)
		if i.Bad() {
			return "", false
		}
		n, ok := AsInt64(i)
		if !ok || n < 0 || n > maxPoint {
			t.Raise(OverflowErrorType, "%s", charRange)
			return "", false
		}
		return string(AppendPoint(nil, rune(n))), true
	}
	t.Raise(TypeErrorType, "%s", "%c requires int or char")
	return "", false
}

func (p *percent) writeInt(c *conversion, v Value) bool {
	n, ok := p.intArg(c, v)
	if !ok {
		return false
	}
	digits, negative, ok := intDigits(p.t, n, c.verb)
	if !ok {
		return false
	}
	if missing := c.precision - len(digits); missing > 0 {
		if !p.t.CheckSize(int64(missing), 1) {
			return false
		}
		digits = strings.Repeat("0", missing) + digits
	}
	prefix := ""
	if c.alt && (c.verb == 'o' || c.verb == 'x' || c.verb == 'X') {
		prefix = "0" + string(c.verb)
	}
	return p.pad(c, c.signText(negative)+prefix, digits, len(digits), c.zero)
}

// intArg converts the argument of an integer conversion: d takes any real number, x only integers.
func (p *percent) intArg(c *conversion, v Value) (Value, bool) {
	if IsIntLike(v) {
		return v, true
	}
	ty := v.Type()
	verb := c.verb
	if p.bytes && verb == 'i' {
		verb = 'd'
	}
	needsIndex := c.verb == 'x' || c.verb == 'X' || c.verb == 'o'
	var n Value
	switch {
	case !needsIndex && ty.ToInt != nil && ty.Layout != strLayout:
		n = ty.ToInt(p.t, v)
	case ty.Index != nil:
		n = ty.Index(p.t, v)
	case !needsIndex && ty.ToFloat != nil:
		n = ToInt(p.t, v) // by __trunc__
	default:
		return Raised, p.notInt(verb, needsIndex, ty)
	}
	if n.IsRaised() && p.t.pending.Type().IsSubtype(TypeErrorType) { // what it said is lost in CPython too
		p.t.Take()
		return Raised, p.notInt(verb, needsIndex, ty)
	}
	return n, n.Ok()
}

func (p *percent) notInt(verb rune, needsIndex bool, ty *Type) bool {
	wanted := "a real number"
	if needsIndex {
		wanted = "an integer"
	}
	return p.fail(TypeErrorType, "%%%c format: %s is required, not %s", verb, wanted, ty.MessageName())
}

func (p *percent) writeFloat(c *conversion, v Value) bool {
	var f float64
	var ok bool
	if f, ok = AsFloat64(v); !ok {
		if p.bytes && v.Type().ToFloat == nil && v.Type().Index == nil {
			return p.fail(TypeErrorType, "float argument required, not %s", v.Type().MessageName())
		}
		if f, ok = ToFloat64(p.t, v); !ok {
			return false
		}
	}
	precision := c.precision
	if precision < 0 {
		precision = 6
	}
	if precision > math.MaxInt32 {
		return p.fail(ValueErrorType, "precision too big")
	}
	if !p.t.CheckSize(int64(precision), 1) {
		return false
	}
	text, negative := strings.CutPrefix(formatFloat(f, byte(c.verb), precision, c.alt, false), "-")
	return p.pad(c, c.signText(negative), text, len(text), c.zero)
}

func (c *conversion) signText(negative bool) string {
	switch {
	case negative:
		return "-"
	case c.plus:
		return "+"
	case c.blank:
		return " "
	}
	return ""
}

// pad writes head and body, n characters, in the width of the conversion.
func (p *percent) pad(c *conversion, head, body string, n int, zero bool) bool {
	missing := c.width - len(head) - n
	if missing <= 0 {
		p.out = append(append(p.out, head...), body...)
		return true
	}
	if !p.t.CheckSize(int64(missing), 1) {
		return false
	}
	fill := strings.Repeat(" ", missing)
	switch {
	case c.left:
		p.out = append(append(append(p.out, head...), body...), fill...)
	case zero:
		p.out = append(append(append(p.out, head...), strings.Repeat("0", missing)...), body...)
	default:
		p.out = append(append(append(p.out, fill...), head...), body...)
	}
	return true
}
