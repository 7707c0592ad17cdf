package interp

import "github.com/bide-lang/bide/interp/object"

// The levels of the module logging that asyncio's messages have.
const (
	logWarning = 30
	logError   = 40
)

// log says what asyncio has to say: to the logger "asyncio" if the script has imported logging, else on standard error, as
// that module's last resort does. text has no newline at its end; e, which may be nil, is shown below it.
func (l *Loop) log(t *object.Thread, level int64, function, text string, e *object.Exception) {
	pending := t.Take()
	logged := l.toLogger(t, level, function, text, e)
	t.Take() // a logger that fails says it itself, or is passed over
	if pending != nil {
		t.Restore(pending)
	}
	if logged {
		return
	}
	text += "\n"
	if e != nil {
		text += object.FormatException(t, e)
	}
	l.in.writeError(t, text)
}

func (l *Loop) toLogger(t *object.Thread, level int64, function, text string, e *object.Exception) bool {
	logging := l.in.Modules.GetStr(l.in.Name("logging"))
	if logging.Bad() || logging.IsNone() {
		return false
	}
	report := object.FindAttr(t, logging, l.in.Name("_report_asyncio"))
	if report.Bad() {
		return false // it is being imported
	}
	exception := object.None
	if e != nil {
		exception = e.Value()
	}
	return object.Call(t, report, object.Int(level), object.NewStr(function), object.NewStr(text), exception).Ok()
}
