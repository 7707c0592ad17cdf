package object

// TracedFrame is a frame that an exception passes through.
type TracedFrame interface {
	// Traced gives the frame as a script sees it, and its code.
	Traced() (frame Value, code CodeRef)
}

// passage is a frame that an exception passed, as it stood: the traceback entry it will be if anybody asks.
type passage struct {
	frame TracedFrame // nil: none
	site  int32
}

// trail holds the passages after the first few, newest last; most exceptions have no need of one.
type trail struct {
	passages [3]passage
	n        int
	before   *trail
}

// Pass notes that the exception passes f at a site.
func (e *Exception) Pass(f TracedFrame, site int32) {
	p := passage{f, site}
	if e.first.frame == nil {
		e.first = p
		return
	}
	tr := e.trail
	if tr == nil || tr.n == len(tr.passages) {
		tr = &trail{before: tr}
		e.trail = tr
	}
	tr.passages[tr.n] = p
	tr.n++
}

// Traceback is the __traceback__, nil when there is none. Its entries are made when it is asked for.
func (e *Exception) Traceback() *Traceback {
	if e.first.frame != nil {
		e.SetTraceback(e.trail.ahead(e.first.ahead(e.traceback)))
	}
	return e.traceback
}

// SetTraceback replaces the __traceback__.
func (e *Exception) SetTraceback(tb *Traceback) {
	e.traceback, e.first, e.trail = tb, passage{}, nil
}

// ahead makes the entries in front of tb.
func (tr *trail) ahead(tb *Traceback) *Traceback {
	if tr == nil {
		return tb
	}
	tb = tr.before.ahead(tb)
	for i := range tr.n {
		tb = tr.passages[i].ahead(tb)
	}
	return tb
}

func (p *passage) ahead(tb *Traceback) *Traceback {
	frame, code := p.frame.Traced()
	return &Traceback{Header: Header{TracebackType}, Next: tb, Frame: frame, Code: code, Site: p.site}
}
