package interp

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

func defineTask() {
	ty := TaskType.Define(FutureType, taskLayout)
	ty.New = func(_ *object.Thread, cls *object.Type, _ []Value, _ []*object.Str) Value {
		return taskLayout.Alloc(cls)
	}
	ty.Init = taskInit
	ty.Methods = []object.Method{
		{Name: "get_name", Fn: func(_ *object.Thread, a []Value) Value { return taskOf(a[0]).Name() }},
		{Name: "set_name", Sig: "value, /", Fn: taskSetName},
		{Name: "get_coro", Fn: func(_ *object.Thread, a []Value) Value { return taskOf(a[0]).Coro() }},
		{Name: "get_context", Fn: taskGetContext},
		{Name: "set_result", Sig: "result, /", Fn: func(t *object.Thread, _ []Value) Value {
			return t.Raise(object.RuntimeErrorType, "Task does not support set_result operation")
		}},
		{Name: "set_exception", Sig: "exception, /", Fn: func(t *object.Thread, _ []Value) Value {
			return t.Raise(object.RuntimeErrorType, "Task does not support set_exception operation")
		}},
		{Name: "cancelling", Fn: func(_ *object.Thread, a []Value) Value { return object.Int(int64(taskOf(a[0]).cancels())) }},
		{Name: "uncancel", Fn: taskUncancel},
		{Name: "get_stack", Sig: "*, limit=None", Fn: taskGetStack},
		{Name: "print_stack", Sig: "*, limit=None, file=None", Fn: taskPrintStack},
	}
	ty.Getters = taskGetters()
}

func taskOf(v Value) *Task { return object.Cast[Task](v) }

func taskGetters() []object.Getter {
	noLog := object.Getter{
		Name: "_log_destroy_pending",
		Get:  func(_ *object.Thread, v Value) Value { return object.Bool(!taskOf(v).has(taskUnlogged)) },
		Set: func(t *object.Thread, v, item Value) bool {
			b, ok := truthOf(t, item)
			taskOf(v).set(taskUnlogged, !b)
			return ok
		},
	}
	return []object.Getter{
		noLog,
		{Name: "_must_cancel", Get: func(_ *object.Thread, v Value) Value { return object.Bool(taskOf(v).mustCancel()) }},
		{Name: "_coro", Get: func(_ *object.Thread, v Value) Value { return taskOf(v).Coro() }},
		{Name: "_fut_waiter", Get: func(_ *object.Thread, v Value) Value {
			if w := taskOf(v).waitingOn(); w != nil {
				return w.Value()
			}
			return object.None
		}},
	}
}

var taskInitSig = object.ParseSignature("coro, *, loop=None, name=None, context=None, eager_start=False", false)

// taskInit is Task(coro, ...), for the type itself and for script subclasses.
func taskInit(t *object.Thread, self Value, args []Value, names []*object.Str) bool {
	b := object.Builtin{Name: "Task", Sig: taskInitSig, Fn: func(t *object.Thread, a []Value) Value {
		l, ok := loopArg(t, a[1])
		if !ok {
			return object.Raised
		}
		k := taskOf(self)
		k.loop = l
		if !IsCoroutine(t, a[0]) {
			return t.Raise(object.TypeErrorType, "a coroutine was expected, got %s", reprText(t, a[0]))
		}
		name := object.Unbound
		if a[2].Ok() && !a[2].IsNone() {
			s, ok := object.ToStr(t, a[2])
			if !ok {
				return object.Raised
			}
			name = object.NewStr(s)
		}
		context, ok := contextArg(t, a[3])
		if !ok {
			return object.Raised
		}
		eager, ok := truthOf(t, a[4])
		if !ok {
			return object.Raised
		}
		if eager && l.running {
			return k.startNow(t, a[0], name, context)
		}
		k.start(t, a[0], name, context)
		return object.None
	}}
	return b.Invoke(t, args, names).Ok()
}

// startNow is an eager start: the coroutine runs up to its first suspension at once.
func (k *Task) startNow(t *object.Thread, coro, name, context Value) Value {
	k.prepare(t, coro, name, context)
	if k.context != nil {
		before, ok := k.context.Enter(t)
		if !ok {
			k.settle()
			return object.Raised
		}
		k.context.Leave(t, before)
	}
	k.flags |= taskEager
	leave := k.loop.cover(t)
	k.step(t, nil)
	leave()
	k.flags &^= taskEager
	if k.loop.in.cfg.OnEvent != nil {
		k.loop.stepped(k)
	}
	if k.Done() {
		k.coro = nil
	}
	if e := k.Exception(); e != nil && k.state == futureFinished && endsRun(e) {
		return t.Restore(e) // it was raised inside, and has the context it had there
	}
	return object.None
}

// cover marks the context of the task that is running as entered while an eager task runs above it. It returns what
// ends that.
func (l *Loop) cover(t *object.Thread) (leave func()) {
	below := CurrentContext(t)
	if l.current != nil && l.current.context == nil {
		l.current.context = below
	}
	if below.entered {
		return func() {}
	}
	below.entered = true
	return func() { below.entered = false }
}

func taskGetContext(t *object.Thread, a []Value) Value {
	k := taskOf(a[0])
	switch {
	case k.context != nil:
	case k.loop.current == k && k.loop.thread == t:
		k.context = CurrentContext(t)
	default:
		k.context = NewContext()
	}
	return k.context.Value()
}

func taskSetName(t *object.Thread, a []Value) Value {
	s, ok := object.ToStr(t, a[1])
	if !ok {
		return object.Raised
	}
	taskOf(a[0]).extras().name = object.StrOf(s)
	return object.None
}

func taskUncancel(_ *object.Thread, a []Value) Value {
	return object.Int(int64(taskOf(a[0]).uncancel()))
}

func (k *Task) uncancel() int {
	if x := k.extra; k.cancels() > 0 {
		if x.cancels--; x.cancels == 0 {
			x.mustCancel = false
		}
	}
	return k.cancels()
}

// Cancelling is task.cancelling(); a script class may have its own. ok is false with an exception pending.
func (k *Task) Cancelling(t *object.Thread) (n int64, ok bool) {
	if k.Type() == TaskType {
		return int64(k.cancels()), true
	}
	return k.ask(t, "cancelling")
}

// Uncancel is task.uncancel(); see Cancelling.
func (k *Task) Uncancel(t *object.Thread) (n int64, ok bool) {
	if k.Type() == TaskType {
		return int64(k.uncancel()), true
	}
	return k.ask(t, "uncancel")
}

func (k *Task) ask(t *object.Thread, method string) (n int64, ok bool) {
	r := object.CallMethod(t, k.Value(), t.Interp.Name(method))
	if r.Bad() {
		return 0, false
	}
	n, _ = object.AsInt64(r)
	return n, true
}

// stackLimit reads the limit argument; -1 means none.
func stackLimit(t *object.Thread, v Value) (int, bool) {
	if v.Bad() || v.IsNone() {
		return -1, true
	}
	n, ok := object.IndexInt(t, v)
	return int(max(n, 0)), ok
}

// taskGetStack lists the frame the coroutine stands in, behind those that called it if it is running, or those of the
// traceback it ended with. A limit counts from the coroutine's frame, or from the traceback's outermost.
func taskGetStack(t *object.Thread, a []Value) Value {
	k := taskOf(a[0])
	limit, ok := stackLimit(t, a[1])
	if !ok {
		return object.Raised
	}
	var frames []Value
	for _, f := range k.stack(t, limit) {
		frames = append(frames, f.frame)
	}
	return object.NewList(frames).Value()
}

// stackEntry is one frame of a task's stack and the line it stands on.
type stackEntry struct {
	frame Value
	code  *Code
	line  int
}

func (k *Task) stack(t *object.Thread, limit int) []stackEntry {
	var list []stackEntry
	if g, ok := suspendable(k.Coro()); ok && g.frame() != nil {
		for f := g.frame(); f != nil && (limit < 0 || len(list) < limit); f = f.Outward() {
			list = append(list, stackEntry{f.Value(), f.fn.code, f.line()})
			if len(list) == 1 && f.isLeftOut(t) {
				break
			}
		}
		slices.Reverse(list)
		return list
	}
	if k.Exception() == nil || k.state != futureFinished {
		return nil
	}
	for tb := k.Exception().Traceback(); tb != nil && (limit < 0 || len(list) < limit); tb = tb.Next {
		code, ok := tb.Code.(*Code)
		if !ok {
			continue
		}
		list = append(list, stackEntry{tb.Frame, code, code.lineAt(tb.Site)})
	}
	return list
}

// taskPrintStack writes what get_stack gives, like a traceback.
func taskPrintStack(t *object.Thread, a []Value) Value {
	k := taskOf(a[0])
	limit, ok := stackLimit(t, a[1])
	if !ok {
		return object.Raised
	}
	text := ""
	list := k.stack(t, limit)
	switch {
	case len(list) == 0:
		text = "No stack for " + reprText(t, a[0]) + "\n"
	case k.Exception() != nil && k.state == futureFinished:
		text = "Traceback for " + reprText(t, a[0]) + " (most recent call last):\n"
	default:
		text = "Stack for " + reprText(t, a[0]) + " (most recent call last):\n"
	}
	for _, e := range list {
		text += stackLines(e)
	}
	if k.Exception() != nil && k.state == futureFinished {
		lines, _ := object.FormatExceptionOnly(t, k.Exception())
		text += strings.Join(lines, "")
	}
	if a[2].Bad() || a[2].IsNone() {
		k.loop.in.writeError(t, text)
		return object.None
	}
	if object.CallMethod(t, a[2], t.Interp.Name("write"), object.NewStr(text)).Bad() {
		return object.Raised
	}
	return object.None
}

func stackLines(e stackEntry) string {
	file := e.code.FileName()
	text := "  File \"" + file + "\", line " + strconv.Itoa(e.line) + ", in " + e.code.name + "\n"
	if src := object.SourceLine(file, e.line); src != "" {
		text += "    " + src + "\n"
	}
	return text
}
