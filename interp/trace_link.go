package interp

import (
	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser/ast"
)

// tracedEntry is the first of the code's steps that tell of lines and of calls: the code is linked a second time when that
// is first wanted. The slots are the same as those of the plain steps.
func (c *Code) tracedEntry() Step {
	if c.traced == nil && !c.native {
		plain := c.marks
		c.marks = nil
		c.traced = c.relink(func(l *linker) { l.tracing = true })
		c.marks, c.tracedMarks = plain, c.marks
	}
	return c.traced
}

// atLine puts a step in front of another that tells of the line. again says that the same line may be told twice running,
// as when a loop comes round.
func (l *linker) atLine(pos token.Pos, again bool, next Step) Step {
	if !l.tracing {
		return next
	}
	line, _ := l.u.file.Position(pos)
	return &lineStep{site: l.site(token.Span{Start: pos, End: pos}), line: line, again: again, next: next, fail: l.fail}
}

// statementLine is atLine for a statement of a body.
func (l *linker) statementLine(s ast.Stmt, next Step) Step {
	if !l.tracing {
		return next
	}
	if _, function := l.c.node.(*ast.FunctionDef); function && l.c.hasDoc && s == l.c.body[0] {
		return next
	}
	pos := s.Span().Start
	switch s := s.(type) {
	case *ast.Global, *ast.Nonlocal:
		return next
	case *ast.FunctionDef:
		if len(s.Decorators) > 0 {
			pos = s.Decorators[0].Span().Start
		}
	case *ast.ClassDef:
		if len(s.Decorators) > 0 {
			pos = s.Decorators[0].Span().Start
		}
	}
	return l.atLine(pos, false, next)
}

// decoratorLines tells of the lines of a decorated def or class: its own, those of the decorators when they are called, and
// its own again when it gets its name.
func (l *linker) decoratorLines(s ast.Stmt, decorators []ast.Expr, step Step) Step {
	if len(decorators) == 0 {
		return step
	}
	pos := s.Span().Start
	step = l.atLine(pos, false, step)
	for _, d := range decorators {
		step = l.atLine(d.Span().Start, false, step)
	}
	return l.atLine(pos, false, step)
}

// lineStep tells the trace function of the frame that a line begins.
type lineStep struct {
	site       int32
	line       int
	again      bool
	next, fail Step
}

func (s *lineStep) Run(f *Frame) Step {
	if f.t.Break.Load()&breakTrace == 0 {
		return s.next
	}
	tr := tracerOf(f.t)
	if tr == nil {
		return s.next
	}
	ft := runtimeOf(f.t).frameTrace(f)
	if ft.line == s.line && !s.again || ft.noLines {
		return s.next
	}
	ft.line, ft.site, f.pos = s.line, s.site, s.site
	if !tr.event(f.t, f, "line", object.None) {
		return s.fail
	}
	return s.next
}

// profiledCall gives, for the callee of a call, what tells a profile function of the call if the callee is written in Go.
type profiledCall struct{ fn Node }

func (n *profiledCall) Eval(f *Frame) Value {
	v := n.fn.Eval(f)
	if v.Bad() || f.t.Break.Load()&breakTrace == 0 {
		return v
	}
	if tr := tracerOf(f.t); tr == nil || tr.profile.Bad() || !isBuiltin(v) {
		return v
	}
	return object.NewFunc("", "profiled", "*args, **kwargs", func(t *object.Thread, a []Value) Value {
		kw, _ := object.AsDict(a[0])
		return callProfiled(t, f, v, a[1:], kw)
	})
}

// isBuiltin reports functions and methods written in Go.
func isBuiltin(v Value) bool {
	switch v.Type() {
	case object.BuiltinType, object.MethodDescriptorType:
		return true
	}
	return false
}

// callProfiled calls something written in Go between the two events that tell of it.
func callProfiled(t *object.Thread, f *Frame, fn Value, args []Value, kw *object.Dict) Value {
	tr := tracerOf(t)
	if tr == nil {
		return object.CallDict(t, fn, args, kw)
	}
	if !tr.tell(t, f, "c_call", fn) {
		return object.Raised
	}
	tr.calling = true
	v := object.CallDict(t, fn, args, kw)
	tr.calling = false
	if tr = tracerOf(t); tr == nil {
		return v
	}
	event := "c_return"
	if v.Bad() {
		event = "c_exception"
	}
	if !tr.tell(t, f, event, fn) {
		return object.Raised
	}
	return v
}
