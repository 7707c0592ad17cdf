package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// Local is a variable of a frame.
type Local struct {
	Name  string
	Value Value
}

// Locals are the variables of a function's frame, in the order of its code; none of a module's.
func (f *Frame) Locals() []Local {
	if f.fn.code.isModule() {
		return nil
	}
	var locals []Local
	for _, v := range f.variables(false) {
		locals = append(locals, Local{v.name, *v.place})
	}
	return locals
}

// At is where the frame stands, like "menu.py:12".
func (f *Frame) At() string { return f.place() }

// SourceLine is the line the frame stands on, without its indentation; "" if the source is not known.
func (f *Frame) SourceLine() string {
	site := f.fn.code.Site(f.pos)
	if site.File == nil {
		return ""
	}
	return strings.TrimSpace(site.File.Line(f.line()))
}

// QualifiedName is the name of the function the frame runs, with its class or the function around it.
func (f *Frame) QualifiedName() string { return f.fn.code.qualname }

// Eval runs text, an expression or statements, in the frame's namespaces, as a debugger does. An expression's value is
// shown. It is for the main thread.
func (f *Frame) Eval(t *object.Thread, file, text string) (v Value) {
	in := runtimeOf(t)
	s := Session{in: in, globals: f.fn.globals}
	code := s.Compile(file, text, false)
	if code == nil {
		return object.Raised
	}
	in.interruptible(func() { v = in.runCodeIn(t, code, f.fn.globals, f.fLocals()) })
	return v
}
