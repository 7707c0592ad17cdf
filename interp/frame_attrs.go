package interp

import (
	"fmt"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

var tracebackSignature = object.ParseSignature("tb_next, tb_frame, tb_lasti, tb_lineno", false)

// newTraceback is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func newTraceback(t *object.Thread, _ *object.Type, args []Value, names []*object.Str) Value {
	b := object.Builtin{Name: "traceback", Sig: tracebackSignature, Fn: func(t *object.Thread, a []Value) Value {
		if a[1].Type() != FrameType {
			return t.Raise(object.TypeErrorType, "traceback() argument 'tb_frame' must be frame, not %s", object.ArgumentType(a[1]))
		}
		at, ok := object.IndexInt(t, a[2])
		if !ok {
			return object.Raised
		}
		line, ok := object.IndexInt(t, a[3])
		if !ok {
			return object.Raised
		}
		tb := object.MakeTraceback(a[1], object.Cast[Frame](a[1]).fn.code, at, line)
		if !tb.SetNext(t, a[0]) {
			return object.Raised
		}
		return tb.Value()
	}}
	return b.Invoke(t, args, names)
}

func init() {
	object.TracebackType.New = newTraceback
	frame := func(v Value) *Frame { return object.Cast[Frame](v) }
	FrameType.Define(object.ObjectType, nil)
	FrameType.Repr = func(t *object.Thread, v Value) Value {
		f := frame(v)
		return object.NewStr(fmt.Sprintf("<frame at %s, file '%s', line %d, code %s>", object.Address(t, v), f.fn.code.FileName(), f.line(), f.fn.code.name))
	}
	FrameType.Getters = []object.Getter{
		{Name: "f_back", Get: func(t *object.Thread, v Value) Value {
			if b := frame(v).caller(); b != nil && !frame(v).isLeftOut(t) {
				return b.Value()
			}
			return object.None
		}},
		{Name: "f_code", Get: func(_ *object.Thread, v Value) Value { return frame(v).fn.code.Value() }},
		{Name: "f_globals", Get: func(_ *object.Thread, v Value) Value { return frame(v).fn.globals.Value() }},
		{Name: "f_builtins", Get: func(_ *object.Thread, v Value) Value { return frame(v).fn.builtins.Value() }},
		{Name: "f_locals", Get: func(_ *object.Thread, v Value) Value { return frame(v).fLocals() }},
		{Name: "f_lineno", Get: func(_ *object.Thread, v Value) Value { return object.Int(int64(frame(v).line())) }, Set: refuseJump},
		{Name: "f_lasti", Get: func(_ *object.Thread, v Value) Value { return object.Int(int64(frame(v).pos)) }},
	}
	FrameType.Getters = append(FrameType.Getters, traceGetters()...)
	FrameType.Methods = []object.Method{{Name: "clear", Sig: "", Fn: clearFrame}}
}

// clearFrame forgets the variables of a frame that has ended.
func clearFrame(t *object.Thread, a []Value) Value {
	f := object.Cast[Frame](a[0])
	for up := topFrame(t); up != nil; up = up.back {
		if up == f {
			return t.Raise(object.RuntimeErrorType, "cannot clear an executing frame")
		}
	}
	if f.gen != nil && f.state != frameDone {
		return t.Raise(object.RuntimeErrorType, "cannot clear a suspended frame")
	}
	if f.fn.code.base == 0 {
		clear(f.slots)
	}
	return object.None
}

// line is the line the frame stands on, counted from 1.
func (f *Frame) line() int { return f.fn.code.lineAt(f.pos) }

// lineAt is the line of a site, counted from 1.
func (c *Code) lineAt(n int32) int {
	site := c.Site(n)
	if site.File == nil {
		return 1
	}
	line, _ := site.File.Position(site.Span.Start)
	return line
}

// isModule reports the code of a whole script or module.
func (c *Code) isModule() bool {
	_, ok := c.node.(*ast.Module)
	return ok
}

// firstPos is where the code begins: at its first decorator, if it has one.
func (c *Code) firstPos() token.Pos {
	switch n := c.node.(type) {
	case *ast.FunctionDef:
		if len(n.Decorators) > 0 {
			return n.Decorators[0].Span().Start
		}
	case *ast.ClassDef:
		if len(n.Decorators) > 0 {
			return n.Decorators[0].Span().Start
		}
	case *ast.Module:
		return 0
	}
	return c.node.Span().Start
}

// Caller is the frame object depth levels above the running one; nil past the outermost.
func Caller(t *object.Thread, depth int) *Frame {
	f := topFrame(t)
	for ; f != nil && depth > 0; depth-- {
		f = f.back
	}
	return f
}

// sysGetFrame is sys._getframe.
func sysGetFrame(t *object.Thread, a []Value) Value {
	depth := 0
	if a[0].Ok() {
		n, ok := object.IndexClip(t, a[0])
		if !ok {
			return object.Raised
		}
		depth = max(0, int(n))
	}
	f := Caller(t, depth)
	if f == nil {
		return t.Raise(object.ValueErrorType, "call stack is not deep enough")
	}
	return f.Value()
}
