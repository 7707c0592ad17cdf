package repl

import (
	"github.com/bide-lang/bide/eventloop"
	"github.com/bide-lang/bide/interp"
)

// mostItems bounds the timers and ready items that are shown.
const mostItems = 40

// timers is :timers.
func (p *Prompt) timers(string) {
	w := p.w
	shown, left := 0, 0
	if l := w.loop(); l != nil {
		for _, t := range l.Events().Timers() {
			if _, ours := t.Run.(*alarm); ours {
				continue
			}
			if shown == mostItems {
				left++
				continue
			}
			shown++
			p.say("%s %s\n", seconds(t.Due()), interp.DescribeItem(w.thread(), t.Run))
		}
	}
	p.others(shown, left, "No timers.")
}

// ready is :ready.
func (p *Prompt) ready(string) {
	w := p.w
	var items []eventloop.Runner
	if l := w.loop(); l != nil {
		items = l.Events().Ready()
	}
	for i, item := range items[:min(len(items), mostItems)] {
		p.say("%d  %s\n", i+1, w.itemLine(item))
	}
	p.others(len(items), len(items)-mostItems, "Nothing is ready.")
}

func (p *Prompt) others(shown, left int, none string) {
	switch {
	case shown == 0:
		p.say("%s\n", none)
	case left > 0:
		p.say("and %d others\n", left)
	}
}
