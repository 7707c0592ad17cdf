package repl

import (
	"fmt"

	"github.com/bide-lang/bide/interp"
)

// tree draws who awaits whom.
type tree struct {
	in   *interp.Interpreter
	say  func(format string, args ...any)
	seen map[*interp.Task]bool
	left int // tasks that may still be drawn
}

// mostBranches bounds a drawing.
const mostBranches = 200

// tree is :tree.
func (p *Prompt) tree(name string) {
	t := tree{in: p.w.in, say: p.say}
	if name == "" {
		t.all()
	} else if k := p.task(name); k != nil {
		t.begin()
		t.draw(k, "", "")
	}
}

func (t *tree) begin() { t.seen, t.left = map[*interp.Task]bool{}, mostBranches }

// all draws the tree below every task that no other task awaits; a ring of tasks begins at its oldest.
func (t *tree) all() {
	t.begin()
	awaited := map[*interp.Task]bool{}
	total := 0
	t.in.EachTask(func(k *interp.Task) bool {
		total++
		_, futures := k.Awaits()
		for _, f := range futures {
			if child := f.Task(); child != nil {
				awaited[child] = true
			}
		}
		return true
	})
	for _, roots := range []bool{true, false} {
		t.in.EachTask(func(k *interp.Task) bool {
			if !t.seen[k] && awaited[k] != roots {
				t.draw(k, "", "")
			}
			return t.left > 0
		})
	}
	if total == 0 {
		t.say("No tasks.\n")
	} else if total > len(t.seen) {
		t.say("and %d others\n", total-len(t.seen))
	}
}

// draw draws a task behind head, and what it awaits behind indent.
func (t *tree) draw(k *interp.Task, head, indent string) {
	if t.left--; t.left < 0 {
		return
	}
	if t.seen[k] {
		t.say("%s%s (see above)\n", head, k.NameText())
		return
	}
	t.seen[k] = true
	call, futures := k.Awaits()
	t.say("%s%s\n", head, t.line(k, call, futures))
	for i, f := range futures {
		branch, below := "├─ ", "│  "
		if i == len(futures)-1 {
			branch, below = "└─ ", "   "
		}
		if child := f.Task(); child != nil {
			t.draw(child, indent+branch, indent+below)
		} else if len(futures) > 1 {
			t.say("%sa %s\n", indent+branch, f.Type().Name)
		}
	}
}

// line is a task in one line: name, function, place, and what it does or waits for.
func (t *tree) line(k *interp.Task, call string, futures []*interp.Future) string {
	text := spaced(k.NameText(), k.Function(), "at "+k.At())
	switch {
	case k.State() != interp.TaskWaiting:
		return text + ": " + string(k.State())
	case len(futures) == 1 && futures[0].Task() == nil:
		return text + ": " + k.Waiting(t.in.Main())
	case call == "":
		return text + ": waits"
	}
	return text + ": " + call
}

// why is :why.
func (p *Prompt) why(name string) {
	k := p.task(name)
	if k == nil {
		return
	}
	if k.State() != interp.TaskWaiting {
		p.say("%s is %s.\n", k.NameText(), k.State())
		return
	}
	w := chains{in: p.w.in, left: mostChains, say: p.say, seen: map[*interp.Task]bool{}}
	w.follow(k, k.NameText()+" waits for ")
	if w.left < 0 {
		p.say("and %d more\n", -w.left)
	}
}

// mostChains bounds the chains of causes that are shown.
const mostChains = 10

// chains writes each chain of causes from a task down to what ends it.
type chains struct {
	in   *interp.Interpreter
	say  func(format string, args ...any)
	left int
	seen map[*interp.Task]bool // on the way down: a ring ends there
}

func (c *chains) follow(k *interp.Task, chain string) {
	call, futures := k.Awaits()
	if c.seen[k] {
		c.end(chain + "itself")
		return
	}
	if len(futures) == 0 {
		c.end(fmt.Sprintf("%snothing: it is %s", chain, k.State()))
		return
	}
	c.seen[k] = true
	defer delete(c.seen, k)
	for _, f := range futures {
		child := f.Task()
		link := chain
		if child != nil && call != "" {
			link += call + " → "
		}
		switch {
		case child == nil && len(futures) == 1:
			c.end(chain + k.Waiting(c.in.Main()))
		case child == nil:
			c.end(link + "a " + f.Type().Name)
		case child.State() != interp.TaskWaiting:
			c.end(link + child.NameText() + ", which is " + string(child.State()))
		default:
			c.follow(child, link+child.NameText()+" → ")
		}
	}
}

func (c *chains) end(line string) {
	if c.left--; c.left >= 0 {
		c.say("%s\n", line)
	}
}
