package interp

import (
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// futureRepr writes a future or task as asyncio does.
func futureRepr(t *object.Thread, v Value) Value {
	if !t.EnterRepr(v) {
		return object.NewStr("...")
	}
	defer t.LeaveRepr()
	f := futureOf(v)
	info := []string{strings.ToLower(futureStateNames[f.state])}
	if k, ok := AsTask(v); ok {
		info = k.reprInfo(t, info)
	}
	if f.state == futureFinished {
		if f.Exception() != nil {
			info = append(info, "exception="+reprText(t, f.Exception().Value()))
		} else {
			info = append(info, "result="+shortRepr(t, f.result))
		}
	}
	if cb := f.callbackList(t); cb != "" {
		info = append(info, cb)
	}
	return object.NewStr("<" + v.Type().Name + " " + strings.Join(info, " ") + ">")
}

// reprInfo adds what a task has beside its state.
func (k *Task) reprInfo(t *object.Thread, info []string) []string {
	if k.cancels() > 0 && !k.Done() {
		info[0] = "cancelling"
	}
	info = append(info, "name="+reprText(t, k.Name()))
	if k.coro != nil {
		info = append(info, "coro=<"+coroutineText(t, k.Coro())+">")
	}
	if fut := k.waitingOn(); fut != nil {
		info = append(info, "wait_for="+reprText(t, fut.Value()))
	}
	return info
}

// callbackList is "cb=[...]"; "" when nobody waits.
func (f *Future) callbackList(t *object.Thread) string {
	all := f.wakers()
	n := len(all)
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "cb=[" + wakerText(t, all[0]) + "]"
	case n == 2:
		return "cb=[" + wakerText(t, all[0]) + ", " + wakerText(t, all[1]) + "]"
	}
	return "cb=[" + wakerText(t, all[0]) + ", <" + strconv.Itoa(n-2) + " more>, " + wakerText(t, all[n-1]) + "]"
}

// namedWaker is a Waker written in Go that says what it is called in a repr.
type namedWaker interface{ WakerName() string }

func wakerText(t *object.Thread, w Waker) string {
	switch w := w.(type) {
	case *Task:
		return stringAttr(t, w.Type().Value(), "__qualname__") + ".task_wakeup()"
	case *scriptWaker:
		return callbackText(t, w.fn)
	}
	return wakerName(w) + "()"
}

// wakerName is what a Waker written in Go is called.
func wakerName(w Waker) string {
	if named, ok := w.(namedWaker); ok {
		return named.WakerName()
	}
	return "callback"
}

// coroutineText tells which coroutine a task runs, and where it stands.
func coroutineText(t *object.Thread, v Value) string {
	g, ok := suspendable(v)
	if !ok {
		name := stringAttr(t, v, "__qualname__")
		if name == "" {
			name = stringAttr(t, v, "__name__")
		}
		if name == "" {
			name = "<" + v.Type().Name + " without __name__>"
		}
		return name + "()"
	}
	text := g.qualName(t) + "() "
	if f := g.frame(); f != nil {
		return text + "running at " + g.code().FileName() + ":" + strconv.Itoa(f.line())
	}
	return text + "done, defined at " + g.code().FileName() + ":" + strconv.Itoa(g.code().line())
}

// stringAttr reads an attribute that should be a str; "" if it is not there.
func stringAttr(t *object.Thread, v Value, name string) string {
	a := object.FindAttr(t, v, t.Interp.Name(name))
	if a.Bad() {
		t.Take()
		return ""
	}
	if s, ok := object.AsStr(a); ok {
		return s.Text()
	}
	return ""
}

// callbackText is how asyncio writes a callback: its name and where it was defined.
func callbackText(t *object.Thread, fn Value) string {
	text := ""
	inner := fn
	for {
		text += "()"
		f := object.FindAttr(t, inner, t.Interp.Name("func"))
		if f.Bad() || inner.Type().Name != "partial" {
			t.Take()
			break
		}
		inner = f
	}
	name := stringAttr(t, inner, "__qualname__")
	if name == "" {
		name = stringAttr(t, inner, "__name__")
	}
	if name == "" {
		name = reprText(t, inner)
	}
	return name + text + sourceOf(t, inner)
}

// sourceOf is " at file:line" for a script function, decorators that name what they wrap looked through.
func sourceOf(t *object.Thread, fn Value) string {
	for range 100 {
		wrapped := object.FindAttr(t, fn, t.Interp.Name("__wrapped__"))
		if wrapped.Bad() {
			t.Take()
			break
		}
		fn = wrapped
	}
	f, ok := exactFunction(fn)
	if !ok || f.code.native {
		return ""
	}
	return " at " + f.code.FileName() + ":" + strconv.Itoa(f.code.line())
}
