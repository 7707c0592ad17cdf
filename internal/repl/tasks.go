package repl

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// mostTasks is how many tasks are shown one by one.
const mostTasks = 40

// tasks is :tasks.
func (p *Prompt) tasks(string) {
	var list []*interp.Task
	groups := taskGroups{number: map[taskKind]int{}}
	p.w.in.EachTask(func(k *interp.Task) bool {
		if len(list) <= mostTasks {
			list = append(list, k)
		}
		groups.add(k)
		return true
	})
	switch {
	case len(list) == 0:
		p.say("No tasks.\n")
	case len(list) > mostTasks:
		groups.show(p)
	default:
		p.taskTable(list)
	}
}

// taskTable shows tasks one by one.
func (p *Prompt) taskTable(list []*interp.Task) {
	rows := [][]string{{"name", "state", "where", "on", "since"}}
	for _, k := range list {
		where := spaced(k.At(), k.Function())
		rows = append(rows, []string{k.NameText(), string(k.State()), where, k.Waiting(p.w.thread()), p.w.sinceText(k)})
	}
	p.table(rows)
}

// sinceText is when a task got into its state; "" if nobody was looking.
func (w *world) sinceText(k *interp.Task) string {
	if since, known := w.since[k]; known {
		return seconds(since)
	}
	return ""
}

// taskKind is what many tasks have in common.
type taskKind struct {
	function, at, call string
	state              interp.TaskState
}

// taskGroups counts tasks by kind.
type taskGroups struct {
	number map[taskKind]int
	order  []taskKind
	total  int
}

func (g *taskGroups) add(k *interp.Task) {
	kind := taskKind{function: k.Function(), at: k.At(), state: k.State(), call: k.Call()}
	if g.number[kind] == 0 {
		g.order = append(g.order, kind)
	}
	g.number[kind]++
	g.total++
}

// show writes the largest groups.
func (g *taskGroups) show(p *Prompt) {
	slices.SortStableFunc(g.order, func(a, b taskKind) int { return g.number[b] - g.number[a] })
	p.say("%d tasks:\n", g.total)
	rows := [][]string{{"number", "state", "where", "on"}}
	left := g.total
	for _, kind := range g.order[:min(len(g.order), mostTasks)] {
		left -= g.number[kind]
		rows = append(rows, []string{strconv.Itoa(g.number[kind]), string(kind.state), spaced(kind.at, kind.function), kind.call})
	}
	p.table(rows)
	if left > 0 {
		p.say("and %d others\n", left)
	}
}

// task finds a task by its name, a variable that holds it, the beginning of its name, or its number; nil after a message.
func (p *Prompt) task(name string) *interp.Task {
	if name == "" {
		p.say("Which task? :tasks lists them.\n")
		return nil
	}
	var exact, begins *interp.Task
	var names []string
	p.w.in.EachTask(func(k *interp.Task) bool {
		switch text := k.NameText(); {
		case text == name || text == "Task-"+name:
			exact = k
			return false
		case begins == nil && strings.HasPrefix(text, name):
			begins = k
		case len(names) < 1000:
			names = append(names, text)
		}
		return true
	})
	switch {
	case exact != nil:
		return exact
	case p.variable(name) != nil:
		return p.variable(name)
	case begins != nil:
		return begins
	case len(names) > 0:
		p.say("There is no task %s that is not done. Did you mean %s?\n", name, nearest(name, names))
	default:
		p.say("There is no task %s that is not done.\n", name)
	}
	return nil
}

// variable is the task that a variable holds, unless it is done.
func (p *Prompt) variable(name string) *interp.Task {
	v := p.w.inputs().Globals().GetStr(p.w.in.Name(name))
	if v.Bad() {
		return nil
	}
	if k, ok := interp.AsTask(v); ok && !k.Done() {
		return k
	}
	return nil
}

// cancel is :cancel.
func (p *Prompt) cancel(args string) {
	name, msg, given := strings.Cut(args, " ")
	k := p.task(name)
	if k == nil {
		return
	}
	p.remember(":cancel " + args)
	text := object.None
	if given {
		text = object.NewStr(strings.TrimSpace(msg))
	}
	if _, ok := k.Cancel(p.w.thread(), text); !ok {
		p.w.in.ShowException(p.w.thread().Take())
	}
}

// WriteTasks writes the tree of an interpreter's tasks, on its main thread.
func WriteTasks(out io.Writer, in *interp.Interpreter) {
	var b strings.Builder
	t := tree{in: in, say: func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }}
	t.all()
	io.WriteString(out, b.String())
}
