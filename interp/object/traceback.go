package object

// Traceback is one frame an exception left or was caught in, outermost first.
type Traceback struct {
	Header
	Next  *Traceback
	Frame Value // the frame object
	Code  CodeRef
	Site  int32 // for Code.Site
	made  bool  // by the script, which said that it stands at line
	line  int
}

// CodeRef is what a traceback needs to know of linked code.
type CodeRef interface {
	// FileName is the path shown, FuncName the name after "in".
	FileName() string
	FuncName() string
	// Site gives the place a site number stands for.
	Site(n int32) Site
}

// HiddenCode is implemented by code that tracebacks do not show: what is written in Go, and
// library modules.
type HiddenCode interface{ Hidden() bool }

// TracebackType is the type of traceback objects.
var TracebackType = &Type{Name: "traceback"}

// Value is the traceback as a script sees it.
func (tb *Traceback) Value() Value { return FromHeader(&tb.Header) }

// AsTraceback returns v as a traceback.
func AsTraceback(v Value) (*Traceback, bool) {
	if v.ref != nil && v.ref.typ == TracebackType {
		return Cast[Traceback](v), true
	}
	return nil, false
}

// Line is the line the frame stood at, counted from 1; 0 if unknown.
func (tb *Traceback) Line() int {
	if tb.made {
		return tb.line
	}
	site := tb.Code.Site(tb.Site)
	if site.File == nil {
		return 0
	}
	line, _ := site.File.Position(site.Span.Start)
	return line
}

// hidden reports a frame that is not shown.
func (tb *Traceback) hidden() bool {
	if tb.Code == nil {
		return true
	}
	h, ok := tb.Code.(HiddenCode)
	return ok && h.Hidden()
}

func defineTraceback() {
	TracebackType.Define(ObjectType, nil)
	TracebackType.Getters = []Getter{
		{Name: "tb_frame", Member: true, Get: func(_ *Thread, v Value) Value { return orNone(Cast[Traceback](v).Frame) }},
		{Name: "tb_lasti", Member: true, Get: tracebackInstruction},
		{Name: "tb_lineno", Get: func(_ *Thread, v Value) Value { return Int(int64(Cast[Traceback](v).Line())) }},
		{Name: "tb_next", Get: tracebackNext, Set: setTracebackNext},
	}
}

// MakeTraceback is a traceback that a script describes: a frame of the code, standing at a line.
func MakeTraceback(frame Value, code CodeRef, lasti, line int64) *Traceback {
	return &Traceback{Header: Header{TracebackType}, Frame: frame, Code: code, Site: int32(lasti), made: true, line: int(line)}
}

// SetNext sets tb_next; false with an exception pending if it cannot be.
func (tb *Traceback) SetNext(t *Thread, next Value) bool {
	return setTracebackNext(t, tb.Value(), next)
}

// tracebackInstruction is tb_lasti, as if each place took one instruction.
func tracebackInstruction(_ *Thread, v Value) Value {
	tb := Cast[Traceback](v)
	if tb.made {
		return Int(int64(tb.Site))
	}
	return Int(2 * int64(tb.Site))
}

func tracebackNext(_ *Thread, v Value) Value {
	if next := Cast[Traceback](v).Next; next != nil {
		return next.Value()
	}
	return None
}

func setTracebackNext(t *Thread, v, item Value) bool {
	switch next, ok := AsTraceback(item); {
	case item.Bad():
		t.Raise(TypeErrorType, "can't delete tb_next attribute")
		return false
	case item.IsNone():
		Cast[Traceback](v).Next = nil
	case !ok:
		t.Raise(TypeErrorType, "expected traceback object, got '%s'", item.Type().MessageName())
		return false
	default:
		for at := next; at != nil; at = at.Next {
			if at == Cast[Traceback](v) {
				t.Raise(ValueErrorType, "traceback loop detected")
				return false
			}
		}
		Cast[Traceback](v).Next = next
	}
	return true
}
