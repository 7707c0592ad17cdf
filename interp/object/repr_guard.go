package object

import "strings"

// enterRepr marks container v as being shown. It returns false when v already is,
// which happens inside a container that holds itself; its repr is then an
// ellipsis. Each true is undone by leaveRepr.
func (t *Thread) enterRepr(v Value) bool {
	for _, busy := range t.repring {
		if busy == v {
			return false
		}
	}
	t.repring = append(t.repring, v)
	return true
}

// leaveRepr undoes the latest enterRepr.
func (t *Thread) leaveRepr() {
	last := len(t.repring) - 1
	t.repring[last] = Unbound
	t.repring = t.repring[:last]
}

// reprItems writes the reprs of items between open and end. items is asked for the next
// item each time, because a repr may change the container: Done ends.
func reprItems(t *Thread, open, end string, items func(i int) Value) Value {
	var b strings.Builder
	b.WriteString(open)
	for i := 0; ; i++ {
		item := items(i)
		if item.Bad() {
			if item.IsRaised() {
				return Raised
			}
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		s, ok := Repr(t, item)
		if !ok {
			return Raised
		}
		b.WriteString(s)
	}
	b.WriteString(end)
	return NewStr(b.String())
}

// EnterRepr notes that the repr of container v is in progress; false means it
// already is, and the caller writes its ellipsis. LeaveRepr ends it.
func (t *Thread) EnterRepr(v Value) bool { return t.enterRepr(v) }

// LeaveRepr undoes the latest EnterRepr that returned true.
func (t *Thread) LeaveRepr() { t.leaveRepr() }
