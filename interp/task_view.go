package interp

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// What somebody who looks into a loop can ask of its tasks. Nothing here runs code of the script's.

// TaskState is what a task does.
type TaskState string

// The states of tasks.
const (
	TaskRunning TaskState = "running"
	TaskReady   TaskState = "ready"
	TaskWaiting TaskState = "waiting"
	TaskDone    TaskState = "done"
)

// EachTask calls fn for the tasks of all loops that are not done, oldest first, until it returns false.
func (in *Interpreter) EachTask(fn func(k *Task) bool) {
	for k := in.tasks.first; k != nil; {
		next := k.next
		if !fn(k) {
			return
		}
		k = next
	}
}

// RunningLoop is the loop that the main thread runs; nil when it runs none.
func (in *Interpreter) RunningLoop() *Loop { return in.loops.running.Load() }

// State is what the task does now.
func (k *Task) State() TaskState {
	switch {
	case k.state != futurePending:
		return TaskDone
	case k.loop.current == k:
		return TaskRunning
	case k.waitingOn() != nil && !k.waitingOn().Done():
		return TaskWaiting
	}
	return TaskReady
}

// NameText is the name of the task.
func (k *Task) NameText() string { return taskName(k.loop.thread, k) }

// Function is what the task runs, like "cook()"; "" if that is not known.
func (k *Task) Function() string {
	if k.coro == nil {
		return ""
	}
	if g, ok := suspendable(object.FromHeader(k.coro)); ok {
		return g.qualName(k.loop.thread) + "()"
	}
	return k.coro.Type().Name
}

// At is the script line the task is suspended at, or begins at, like "menu.py:12"; "" if there is none.
func (k *Task) At() string { return k.at() }

// CreatedAt is where the task was made, like "menu.py:12, in main"; "" if no script made it.
func (k *Task) CreatedAt() string { return k.createdAt() }

// Unseen reports whether the task has failed and nobody has looked at the exception; then ask counts as having done so.
func (k *Task) Unseen(ask bool) bool {
	unseen := k.logged && k.state == futureFinished
	if ask {
		k.logged = false
	}
	return unseen
}

// Awaits are the futures that must be done before the task goes on, those that are done left out: the children of a
// gather, the tasks of a group, what a shield is around, else the one future it waits for. call is the function of the
// library through which the script waits, like "gather" or "TaskGroup.__aexit__"; "" if there is none.
func (k *Task) Awaits() (call string, futures []*Future) {
	fut := k.waitingOn()
	if fut == nil || fut.Done() {
		return "", nil
	}
	if f := k.libraryCall(); f != nil {
		call = strings.TrimSuffix(f.shownCall(), "()")
		if list := f.waitedTasks(k.loop.in); len(list) > 0 {
			return call, list
		}
	}
	if call == "" && fut.Children() != nil {
		call = "gather"
	}
	if _, shielded := fut.waiter().(*shieldOuter); shielded && call == "" {
		call = "shield"
	}
	return call, fut.unfold(nil)
}

// unfold appends the pending futures that f stands for.
func (f *Future) unfold(list []*Future) []*Future {
	if f.Done() {
		return list
	}
	if s, shielded := f.waiter().(*shieldOuter); shielded && !f.isTask() {
		return s.inner.unfold(list)
	}
	children := f.Children()
	if children == nil {
		return append(list, f)
	}
	for _, child := range children {
		list = child.unfold(list)
	}
	return list
}

// waitedTasks are the pending tasks that a function of the library waits for by a future of its own: those of a task
// group, and what wait() was given.
func (f *Frame) waitedTasks(in *Interpreter) (list []*Future) {
	var from Value
	switch f.fn.code.qualname {
	case "TaskGroup.__aexit__":
		from = object.FindAttr(in.main, f.slots[0], in.Name("_tasks"))
	case "wait":
		for i, name := range f.fn.code.names {
			if name == "fs" {
				from = f.slots[i]
			}
		}
	}
	add := func(v Value) {
		if fut, ok := AsFuture(v); ok && !fut.Done() {
			list = append(list, fut)
		}
	}
	if d, ok := object.AsDict(orNone(from)); ok {
		for i, key, _ := d.Next(0); i >= 0; i, key, _ = d.Next(i) {
			add(key)
		}
	} else if s, ok := object.AsSet(orNone(from)); ok {
		for i, key := s.Next(0); i >= 0; i, key = s.Next(i) {
			add(key)
		}
	}
	return list
}

// Task is the future as a task; nil if it is another future.
func (f *Future) Task() *Task {
	if f.isTask() {
		return f.task()
	}
	return nil
}

// Begun reports whether the task's first step has run.
func (k *Task) Begun() bool {
	if k.coro == nil {
		return true
	}
	g, ok := suspendable(object.FromHeader(k.coro))
	return !ok || g.state != genCreated
}

// Call is the function of the library through which the task waits, like "sleep" or "Lock.acquire", else the kind of what
// it awaits; "" if it does not wait.
func (k *Task) Call() string {
	switch f := k.libraryCall(); {
	case k.waitingOn() == nil:
		return ""
	case k.waitingOn().isTask():
		return "a task"
	case k.waitingOn().has(futureTimed):
		return "sleep"
	case f != nil:
		return strings.TrimSuffix(f.shownCall(), "()")
	case k.waitingOn().Children() != nil:
		return "gather"
	}
	return "a " + k.waitingOn().Type().Name
}
