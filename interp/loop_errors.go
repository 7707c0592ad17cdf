package interp

import (
	"sort"

	"github.com/bide-lang/bide/interp/object"
)

// CallExceptionHandler reports an error nobody can catch: to the handler the script set, or to the
// log in asyncio's words.
//
// Follows: Python library reference, asyncio, "Error Handling API".
func (l *Loop) CallExceptionHandler(t *object.Thread, context *object.Dict) {
	if l.exceptionHandler.IsNone() {
		l.DefaultExceptionHandler(t, context)
		return
	}
	if object.Call(t, l.exceptionHandler, l.Value(), context.Value()).Ok() {
		return
	}
	e := t.Take()
	if ty := e.Type(); ty.IsSubtype(object.KeyboardInterruptType) || ty.IsSubtype(object.SystemExitType) {
		l.abort(e)
		return
	}
	if was, ok := object.AsException(orNone(context.GetStr(t.Interp.Name("exception")))); ok && e.Context == nil && was != e &&
		context.GetStr(t.Interp.Name("handle")).Ok() {
		e.Context = was // the handler was called while a callback's exception was handled
	}
	wrapped := object.NewDict()
	wrapped.SetStr(t.Interp.Name("message"), object.NewStr("Unhandled error in exception handler"))
	wrapped.SetStr(t.Interp.Name("exception"), e.Value())
	wrapped.SetStr(t.Interp.Name("context"), context.Value())
	l.DefaultExceptionHandler(t, wrapped)
}

// DefaultExceptionHandler logs the message, what it is about and the traceback.
func (l *Loop) DefaultExceptionHandler(t *object.Thread, context *object.Dict) {
	text := "Unhandled exception in event loop"
	if m := context.GetStr(t.Interp.Name("message")); m.Ok() {
		if s, ok := object.ToStr(t, m); ok {
			text = s
		}
	}
	var keys []string
	for i, key, _ := context.Next(0); i >= 0; i, key, _ = context.Next(i) {
		if name := keyText(key); name != "message" && name != "exception" {
			keys = append(keys, name)
		}
	}
	sort.Strings(keys)
	for _, name := range keys {
		about := context.GetStr(t.Interp.Name(name))
		text += "\n" + name + ": " + reprText(t, about)
		if k, ok := AsTask(about); ok && k.site != 0 {
			text += "\ncreated at " + k.createdAt()
		}
	}
	e, _ := object.AsException(orNone(context.GetStr(t.Interp.Name("exception"))))
	l.log(t, logError, "default_exception_handler", text, e)
}

// callbackFailed tells the loop's exception handler that the call of a handle raised.
func (l *Loop) callbackFailed(t *object.Thread, h *handle) {
	e := t.Take()
	if endsRun(e) {
		l.abort(e)
		return
	}
	context := object.NewDict()
	context.SetStr(t.Interp.Name("message"), object.NewStr("Exception in callback "+callbackText(t, h.fn)))
	context.SetStr(t.Interp.Name("exception"), e.Value())
	context.SetStr(t.Interp.Name("handle"), object.FromHeader(&h.Header))
	l.CallExceptionHandler(t, context)
}
