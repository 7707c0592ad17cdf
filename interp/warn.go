package interp

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/lexer/token"
)

// warningFilters is what -W, -X dev and the warnings module decided; nil means the defaults.
type warningFilters struct {
	// hook, set by the warnings module, takes every warning instead.
	hook    func(t *object.Thread, category *object.Type, stacklevel int, msg string) bool
	hookAt  func(t *object.Thread, category *object.Type, msg, file string, line int) bool // those of the compiler
	loading bool                                                                           // the module was imported for the sake of -W
}

// OnWarning lets the warnings module take every warning: hook those about a running frame,
// hookAt those about a line of a text. Both return false with an exception pending.
func (in *Interpreter) OnWarning(
	hook func(t *object.Thread, category *object.Type, stacklevel int, msg string) bool,
	hookAt func(t *object.Thread, category *object.Type, msg, file string, line int) bool,
) {
	in.warnings.hook, in.warnings.hookAt = hook, hookAt
}

// syntaxWarner issues the SyntaxWarnings of a text that is compiled. One that became an exception
// is a SyntaxError.
func (in *Interpreter) syntaxWarner(t *object.Thread) token.Warn {
	return func(w token.Warning) error {
		if in.warnings.hookAt == nil {
			in.warnAt(t, object.SyntaxWarningType, w.Err.Msg, w.Err.File.Name, w.Line)
			return nil
		}
		if in.warnings.hookAt(t, object.SyntaxWarningType, w.Err.Msg, w.Err.File.Name, w.Line) {
			return nil
		}
		if t.Pending().Type().IsSubtype(object.SyntaxWarningType) {
			t.Take()
			return w.Err
		}
		return errPending
	}
}

// warn issues a warning about the line stacklevel frames up. False means it became an exception.
func (in *Interpreter) warn(t *object.Thread, category *object.Type, stacklevel int, msg string) bool {
	if in.warnings.hook == nil && len(in.cfg.Warnings) > 0 && in.defs["warnings"] != nil && !in.warnings.loading {
		in.warnings.loading = true // -W is for the module to read
		if in.importLibrary(t, "warnings").Bad() {
			return false
		}
	}
	if in.warnings.hook != nil {
		return in.warnings.hook(t, category, stacklevel, msg)
	}
	f := Caller(t, stacklevel-1)
	for f != nil && f.fn.code.Hidden() {
		f = f.back
	}
	if f == nil {
		in.warnAt(t, category, msg, "<sys>", 0)
		return true
	}
	if category != object.DeprecationWarningType || in.cfg.Dev || f.inMain() {
		in.warnAt(t, category, msg, f.fn.code.FileName(), f.line())
	}
	return true
}

// inMain reports whether the frame's names are those of the main script, which is told of what is deprecated.
func (f *Frame) inMain() bool {
	name, ok := object.AsStr(f.fn.globals.GetStr(f.t.Interp.Name("__name__")))
	return ok && name.Text() == "__main__"
}

// warnAt prints a warning once for each place, unless its category is ignored by default.
func (in *Interpreter) warnAt(t *object.Thread, category *object.Type, msg, file string, line int) {
	if in.ignoredWarning(category) {
		return
	}
	where := file + ":" + strconv.Itoa(line) + ": " + category.Name + ": " + msg
	if category != object.RuntimeWarningType && category != object.SyntaxWarningType {
		if in.onces[where] {
			return
		}
		if in.onces == nil {
			in.onces = map[string]bool{}
		}
		in.onces[where] = true
	}
	text := where + "\n"
	if src := object.SourceLine(file, line); src != "" {
		text += "  " + src + "\n"
	}
	if line > 0 && strings.HasSuffix(msg, "' was never awaited") {
		text += category.Name + ": Enable tracemalloc to get the object allocation traceback\n"
	}
	in.writeError(t, text)
}

// ignoredWarning applies the default filters, but for what the main script is told.
func (in *Interpreter) ignoredWarning(category *object.Type) bool {
	if in.cfg.Dev {
		return false
	}
	switch category {
	case object.PendingDeprecationWarningType, object.ImportWarningType, object.ResourceWarningType:
		return true
	}
	return false
}
