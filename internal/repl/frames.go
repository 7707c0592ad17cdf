package repl

import (
	"strings"

	"github.com/bide-lang/bide/interp"
	"github.com/bide-lang/bide/interp/object"
)

// frames is :frames: the suspended frames of a task, or those of the breakpoint() that has stopped.
func (p *Prompt) frames(name string) {
	if name == "" && p.frame != nil {
		for f := p.frame; f != nil; f = f.Outward() {
			p.showFrame(f)
		}
		return
	}
	k := p.task(name)
	if k == nil {
		return
	}
	frames := k.Frames()
	if len(frames) == 0 {
		p.say("%s stands in no function of the script's.\n", k.NameText())
	}
	for _, f := range frames {
		p.showFrame(f)
	}
}

func (p *Prompt) showFrame(f *interp.Frame) {
	p.say("%s in %s\n", f.At(), f.QualifiedName())
	if line := f.SourceLine(); line != "" {
		p.say("    %s\n", line)
	}
	for _, v := range f.Locals() {
		text := v.Name + " = " + p.shown(v.Value)
		p.say("      %s\n", cut(text, p.cfg.Width()-6))
	}
}

// shown is the repr of a value on one line.
func (p *Prompt) shown(v object.Value) string {
	text, ok := object.Repr(p.w.thread(), v)
	if !ok {
		return "<no repr: " + p.w.thread().Take().Type().Name + ">"
	}
	return strings.ReplaceAll(object.Printable(text), "\n", " ")
}
