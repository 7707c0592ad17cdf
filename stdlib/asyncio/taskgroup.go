package asyncio

import (
	"strconv"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// taskGroup is asyncio.TaskGroup, the tasks that belong to a block: it ends when all of them have, and the first
// failure cancels the others and the block.
//
// Follows: Python library reference, asyncio, "Task Groups".
type taskGroup struct {
	object.Header
	attrs                      object.Attrs
	entered, exiting, aborting bool
	cancelRequested            bool // the group has cancelled its block
	loop                       *interp.Loop
	parent                     *interp.Task
	tasks                      []*interp.Future // oldest first; some are done
	left                       int              // tasks whose end the group has not been told of
	errors                     []value
	fatal                      *object.Exception // the first SystemExit or KeyboardInterrupt
	allDone                    *interp.Future    // what the end of the block waits for; else nil
	waker                      interp.Waker      // tells the group that a task is done
}

var taskGroupType = &object.Type{Name: "TaskGroup", Module: "asyncio.taskgroups", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var taskGroupLayout = &object.Layout{
	Name: "asyncio.TaskGroup",
	Alloc: func(cls *object.Type) value {
		g := &taskGroup{Header: object.HeaderOf(cls)}
		g.waker = interp.MakeWaker(groupWaker{g})
		return object.FromHeader(&g.Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[taskGroup](v).attrs },
}

func groupOf(v value) *taskGroup { return object.Cast[taskGroup](v) }

func init() {
	ty := taskGroupType.Define(object.ObjectType, taskGroupLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return taskGroupLayout.Alloc(cls) }
	ty.Init = noArguments("TaskGroup")
	ty.Repr = func(_ *thread, v value) value { return object.NewStr(groupOf(v).describe()) }
	ty.Methods = []object.Method{
		{Name: "create_task", Sig: "coro, *, name=None, context=None", Fn: func(t *thread, a []value) value {
			return groupOf(a[0]).createTask(t, a[0], a[1], a[2], a[3])
		}},
	}
	ty.Getters = []object.Getter{
		{Name: "_tasks", Get: func(t *thread, v value) value { return groupOf(v).taskSet(t) }},
		{Name: "_errors", Get: func(_ *thread, v value) value { return object.NewList(groupOf(v).errors).Value() }},
		{Name: "_aborting", Get: func(_ *thread, v value) value { return object.Bool(groupOf(v).aborting) }},
	}
	serveTaskGroup()
}

func (g *taskGroup) describe() string {
	text := "<TaskGroup"
	if g.left > 0 {
		text += " tasks=" + strconv.Itoa(g.left)
	}
	if len(g.errors) > 0 {
		text += " errors=" + strconv.Itoa(len(g.errors))
	}
	if g.aborting {
		text += " cancelling"
	} else if g.entered {
		text += " entered"
	}
	return text + ">"
}

func (g *taskGroup) taskSet(t *thread) value {
	set := object.NewSet()
	for _, fut := range g.tasks {
		if !fut.Done() {
			set.Add(t, fut.Value())
		}
	}
	return set.Value()
}

func (g *taskGroup) createTask(t *thread, self, coro, name, context value) value {
	refusal := ""
	switch {
	case !g.entered:
		refusal = "has not been entered"
	case g.exiting && g.left == 0:
		refusal = "is finished"
	case g.aborting:
		refusal = "is shutting down"
	}
	if refusal != "" {
		if object.CallMethod(t, coro, t.Interp.Name("close")).Bad() {
			return object.Raised
		}
		return g.refuse(t, self, refusal)
	}
	task := g.loop.StartTask(t, coro, name, context)
	if task.Bad() {
		return task
	}
	fut, ok := interp.AsFuture(task)
	if !ok {
		return t.Raise(object.TypeErrorType, "the task factory gave no future")
	}
	g.left++
	if fut.Done() {
		if !g.ended(t, fut) {
			return object.Raised
		}
		return task
	}
	g.keep(fut)
	fut.AddWaker(g.waker)
	return task
}

// refuse raises RuntimeError about the group.
func (g *taskGroup) refuse(t *thread, self value, why string) value {
	text, ok := object.Repr(t, self)
	if !ok {
		return object.Raised
	}
	return t.Raise(object.RuntimeErrorType, "TaskGroup %s %s", text, why)
}

// keep notes a task for abort; those that are done go when they have become many.
func (g *taskGroup) keep(fut *interp.Future) {
	if n := len(g.tasks); n == cap(g.tasks) && n > 2*g.left {
		pending := g.tasks[:0]
		for _, each := range g.tasks {
			if !each.Done() {
				pending = append(pending, each)
			}
		}
		clear(g.tasks[len(pending):])
		g.tasks = pending
	}
	g.tasks = append(g.tasks, fut)
}

// abort cancels the tasks. False means an exception is pending.
func (g *taskGroup) abort(t *thread) bool {
	g.aborting = true
	for _, fut := range g.tasks {
		if fut.Done() {
			continue
		}
		if _, ok := fut.Cancel(t, object.None); !ok {
			return false
		}
	}
	return true
}

// groupWaker tells a group that one of its tasks is done.
type groupWaker struct{ *taskGroup }

// WakerName is what the repr of a task shows.
func (groupWaker) WakerName() string { return "TaskGroup._on_task_done" }

// Wake counts the task; see ended.
func (w groupWaker) Wake(t *thread, fut *interp.Future) { w.ended(t, fut) }

// ended takes note that a task is done: if it has failed, the others and the block are cancelled. False means an
// exception is pending.
func (g *taskGroup) ended(t *thread, fut *interp.Future) bool {
	g.left--
	if g.allDone != nil && g.left == 0 && !g.allDone.Done() && !g.allDone.SetResult(t, object.True) {
		return false
	}
	if fut.Cancelled() {
		return true
	}
	e := fut.Retrieve()
	if e == nil {
		return true
	}
	g.errors = append(g.errors, e.Value())
	g.noteFatal(e)
	switch {
	case g.parent.Done():
		return g.reportLate(t, fut, e)
	case g.aborting || g.cancelRequested:
		return true
	}
	if !g.abort(t) {
		return false
	}
	// The block may be busy, or waiting at its end: a cancellation reaches it in both.
	g.cancelRequested = true
	_, ok := g.parent.Future.Cancel(t, object.None)
	return ok
}

func (g *taskGroup) noteFatal(e *object.Exception) {
	if ty := e.Type(); g.fatal == nil && (ty.IsSubtype(object.SystemExitType) || ty.IsSubtype(object.KeyboardInterruptType)) {
		g.fatal = e
	}
}

// reportLate tells the loop's exception handler of a task that failed when the block's task was done.
func (g *taskGroup) reportLate(t *thread, fut *interp.Future, e *object.Exception) bool {
	task, ok := object.Repr(t, fut.Value())
	if !ok {
		return false
	}
	parent, ok := object.Repr(t, g.parent.Value())
	if !ok {
		return false
	}
	context := object.NewDict()
	context.SetStr(t.Interp.Name("message"), object.NewStr("Task "+task+" has errored out but its parent task "+parent+" is already completed"))
	context.SetStr(t.Interp.Name("exception"), e.Value())
	context.SetStr(t.Interp.Name("task"), fut.Value())
	g.loop.CallExceptionHandler(t, context)
	return true
}

// taskGroupsDef describes asyncio.taskgroups.
func taskGroupsDef() object.ModuleDef {
	return object.ModuleDef{Name: "asyncio.taskgroups", Init: func(t *thread, m *object.Module) bool {
		publish(m, "TaskGroup")
		return addClass(t, m, taskGroupType, taskGroupEnter, taskGroupExit)
	}}
}
