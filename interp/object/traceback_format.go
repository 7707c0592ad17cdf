package object

import "strings"

// FormatException is what CPython prints for e when nobody catches it: the chain of its
// causes and contexts, tracebacks, notes, groups. It never fails, and leaves the
// exception pending on t alone. Script code may run (__str__, __dir__).
// Follows: Python library reference, traceback, TracebackException.format.
func FormatException(t *Thread, e *Exception) string {
	return strings.Join(FormatExceptionLines(t, e, true), "")
}

// FormatExceptionLines is traceback.format_exception(e, chain=chain).
func FormatExceptionLines(t *Thread, e *Exception, chain bool) []string {
	pending := t.Take()
	p := &exceptionPrinter{t: t}
	p.print(gatherException(t, e), chain)
	t.pending = pending
	return p.out
}

// FormatExceptionOnly is traceback.format_exception_only(e): the last line, with what goes with a SyntaxError and
// the notes. failed is what the script raised when it was asked for names that may have been meant, mostly nil.
func FormatExceptionOnly(t *Thread, e *Exception) (lines []string, failed *Exception) {
	pending := t.Take()
	lines, failed = finalLines(t, e)
	t.pending = pending
	return lines, failed
}

// shownException is an exception with those shown before it or inside it. Each
// exception of a chain is shown once: that breaks cycles.
type shownException struct {
	e              *Exception
	cause, context *shownException
	group          bool
	subs           []*shownException
	stack, final   []string
}

func gatherException(t *Thread, e *Exception) *shownException {
	seen := map[*Exception]bool{}
	show := func(e *Exception) *shownException {
		seen[e] = true
		final, _ := finalLines(t, e)
		return &shownException{e: e, stack: FormatTraceback(e.Traceback()), final: final}
	}
	top := show(e)
	for queue := []*shownException{top}; len(queue) > 0; {
		s := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if c := s.e.Cause; c != nil && !seen[c] {
			s.cause = show(c)
		}
		if c := s.e.Context; c != nil && !seen[c] && s.cause == nil && !s.e.SuppressContext {
			s.context = show(c)
		}
		items, isGroup := groupItems(s.e)
		s.group = isGroup
		for _, item := range items {
			s.subs = append(s.subs, show(Cast[Exception](item)))
		}
		for _, next := range append([]*shownException{s.cause, s.context}, s.subs...) {
			if next != nil {
				queue = append(queue, next)
			}
		}
	}
	return top
}

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
	maxWidth    = 15 // exceptions of a group that are shown
	maxDepth    = 10 // groups inside groups
)

// exceptionPrinter draws exceptions; depth counts the groups around the one being drawn.
type exceptionPrinter struct {
	t         *Thread
	out       []string
	depth     int
	needClose bool
}

func (p *exceptionPrinter) indent() string { return strings.Repeat(" ", 2*p.depth) }

// emit adds text with the margin of the groups around it in front of every line.
func (p *exceptionPrinter) emit(text, margin string) {
	if p.depth == 0 {
		p.out = append(p.out, text)
		return
	}
	before := p.indent() + margin + " "
	lines := strings.SplitAfter(text, "\n")
	var b strings.Builder
	for _, line := range lines {
		if line != "" {
			b.WriteString(before)
			b.WriteString(line)
		}
	}
	p.out = append(p.out, b.String())
}

func (p *exceptionPrinter) print(s *shownException, chain bool) {
	if chain {
		switch {
		case s.cause != nil:
			p.print(s.cause, true)
			p.emit(causeText, "|")
		case s.context != nil && !s.e.SuppressContext:
			p.print(s.context, true)
			p.emit(contextText, "|")
		}
	}
	switch {
	case !s.group:
		p.body(s, "Traceback (most recent call last):\n", "|")
	case p.depth > maxDepth:
		p.emit(sprintf("... (max_group_depth is %d)\n", maxDepth), "|")
	default:
		p.printGroup(s, chain)
	}
}

func (p *exceptionPrinter) body(s *shownException, title, margin string) {
	if len(s.stack) > 0 {
		p.emit(title, margin)
		for _, text := range s.stack {
			p.emit(text, "|")
		}
	}
	for _, text := range s.final {
		p.emit(text, "|")
	}
}

func (p *exceptionPrinter) printGroup(s *shownException, chain bool) {
	top := p.depth == 0
	margin := "|"
	if top {
		p.depth++
		margin = "+"
	}
	p.body(s, "Exception Group Traceback (most recent call last):\n", margin)
	n := min(len(s.subs), maxWidth+1)
	p.needClose = false
	for i := range n {
		if i == n-1 {
			p.needClose = true // a group inside may draw the closing line for us
		}
		p.printMember(s, i, chain)
		if i == n-1 && p.needClose {
			p.out = append(p.out, p.indent()+"+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
	if top {
		p.depth = 0
	}
}

// printMember draws exception i of a group, one level deeper.
func (p *exceptionPrinter) printMember(s *shownException, i int, chain bool) {
	lead, title := "  ", sprintf("%d", i+1)
	if i == 0 {
		lead = "+-"
	}
	if i >= maxWidth {
		title = "..."
	}
	p.out = append(p.out, p.indent()+lead+"+---------------- "+title+" ----------------\n")
	p.depth++
	if i < maxWidth {
		p.print(s.subs[i], chain)
		return
	}
	rest := len(s.subs) - maxWidth
	p.emit(sprintf("and %d more exception%s\n", rest, plural(rest)), "|")
}
