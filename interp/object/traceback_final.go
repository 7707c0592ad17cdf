package object

import "strings"

// finalLines are the lines below the traceback: type and message, notes. failed is what the script raised when it was
// asked for names that may have been meant.
func finalLines(t *Thread, e *Exception) (lines []string, failed *Exception) {
	name := e.typ.TracebackName()
	if e.typ.IsSubtype(SyntaxErrorType) {
		return append(syntaxErrorLines(t, e, name), noteLines(t, e)...), nil
	}
	msg := safeText(t, e.Value(), "exception", "str", ToStr)
	hint := suggestion(t, e)
	if failed = t.Take(); failed == nil {
		msg += hint
	}
	if msg != "" {
		name += ": " + msg
	}
	return append([]string{name + "\n"}, noteLines(t, e)...), failed
}

// safeText is str or repr of v, or a word about its failure.
func safeText(t *Thread, v Value, what, how string, text func(*Thread, Value) (string, bool)) string {
	s, ok := text(t, v)
	if !ok {
		t.Take()
		return "<" + what + " " + how + "() failed>"
	}
	return s
}

func noteLines(t *Thread, e *Exception) []string {
	notes := FindAttr(t, e.Value(), strNotes)
	if notes.IsRaised() {
		return []string{"Ignored error getting __notes__: " + safeText(t, t.Take().Value(), "__notes__", "repr", Repr) + "\n"}
	}
	if notes.Bad() || notes.IsNone() {
		return nil
	}
	var items []Value
	if l, ok := AsList(notes); ok {
		items = l.Items
	} else if u, ok := AsTuple(notes); ok {
		items = u.Items
	} else {
		return []string{safeText(t, notes, "__notes__", "repr", Repr) + "\n"}
	}
	var lines []string
	for _, note := range items {
		for _, line := range strings.Split(safeText(t, note, "note", "str", ToStr), "\n") {
			lines = append(lines, line+"\n")
		}
	}
	return lines
}

// syntaxErrorLines shows where the error is in the source that could not be parsed.
func syntaxErrorLines(t *Thread, e *Exception, name string) []string {
	var lines []string
	suffix := ""
	file, hasFile := "<string>", !e.extra(syntaxFilename).IsNone()
	if hasFile {
		if s := safeText(t, e.extra(syntaxFilename), "filename", "str", ToStr); s != "" {
			file = s
		}
	}
	if line := e.extra(syntaxLine); !line.IsNone() {
		lines = append(lines, "  File \""+file+"\", line "+safeText(t, line, "lineno", "str", ToStr)+"\n")
	} else if hasFile {
		suffix = " (" + file + ")"
	}
	if text, ok := AsStr(e.extra(syntaxText)); ok {
		lines = append(lines, e.syntaxSource(text.s)...)
	}
	msg := "<no detail available>"
	if v := e.extra(syntaxMsg); !v.IsNone() {
		if s := safeText(t, v, "msg", "str", ToStr); s != "" {
			msg = s
		}
	}
	return append(lines, name+": "+msg+suffix+"\n")
}

// syntaxSource is the source line of a SyntaxError and the carets under it.
func (e *Exception) syntaxSource(text string) []string {
	whole := pointsOf(text)
	line := pointsOf(strings.TrimRight(text, "\n"))
	spaces := 0
	for spaces < len(line) && strings.ContainsRune(" \n\f", line[spaces]) {
		spaces++
	}
	shown := line[spaces:]
	lines := []string{"    " + textOf(shown) + "\n"}
	offset, ok := AsInt64(e.extra(syntaxOffset))
	if !ok {
		return lines
	}
	end := int64(len(line) + 1)
	if first, _ := AsInt64(e.extra(syntaxLine)); e.sameLine(first) {
		end = offset
		if n, ok := AsInt64(e.extra(syntaxEndOffset)); ok && n != 0 {
			end = n
		}
	}
	if len(whole) > 0 && offset > int64(len(whole)) {
		offset = int64(len(line) + 1)
	}
	if len(whole) > 0 && end > int64(len(whole)) {
		end = int64(len(line) + 1)
	}
	if offset >= end || end < 0 {
		end = offset + 1
	}
	from, to := offset-1-int64(spaces), end-1-int64(spaces)
	if from < 0 {
		return lines
	}
	var b strings.Builder
	for _, r := range shown[:min(int(from), len(shown))] {
		if r != '\t' && r != '\v' && r != '\f' && r != '\u00a0' && r != '\u3000' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return append(lines, "    "+b.String()+strings.Repeat("^", int(to-from))+"\n")
}

func (e *Exception) sameLine(first int64) bool {
	last, ok := AsInt64(e.extra(syntaxEndLine))
	return ok && first == last || !ok && e.extra(syntaxLine).IsNone()
}
