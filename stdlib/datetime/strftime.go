package datetime

import (
	"strings"

	"github.com/bide-lang/bide/interp/object"
	pytime "github.com/bide-lang/bide/stdlib/time"
)

// formatted is __format__: strftime() of a format, str() without one.
func formatted(t *thread, v, format value) value {
	s, ok := object.AsStr(format)
	if !ok {
		return t.Raise(object.TypeErrorType, "__format__() argument 1 must be str, not %s", object.ArgumentType(format))
	}
	if s.Text() == "" {
		text, ok := object.ToStr(t, v)
		if !ok {
			return object.Raised
		}
		return object.NewStr(text)
	}
	return object.CallMethod(t, v, nameStrftime, format)
}

// dateStrftime is strftime of dates and datetimes, by the fields that timetuple() tells.
func dateStrftime(t *thread, v, format value) value {
	text, ok := formatText(t, format)
	if !ok {
		return object.Raised
	}
	w := formatter{t: t, at: v, zone: object.None}
	fields := fieldsFor(dayOf(v).ymd, timeOfDay{})
	if isMoment(v) {
		m := momentOf(v)
		fields, w.zone, w.us = fieldsFor(m.ymd, m.timeOfDay), m.tz, m.us
	}
	if v.Type() != dateType && (v.Type() != datetimeType || !w.zone.IsNone()) {
		tuple := object.CallMethod(t, v, nameTimetuple)
		if tuple.Bad() {
			return object.Raised
		}
		if fields, ok = pytime.FieldsOf(t, tuple, "strftime"); !ok {
			return object.Raised
		}
	}
	return w.format(text, fields)
}

func timeStrftime(t *thread, v, format value) value {
	text, ok := formatText(t, format)
	if !ok {
		return object.Raised
	}
	c := clockOfValue(v)
	fields := fieldsFor(ymd{1900, 1, 1}, c.timeOfDay)
	w := formatter{t: t, at: object.None, zone: c.tz, us: c.us}
	return w.format(text, fields)
}

func formatText(t *thread, format value) (string, bool) {
	s, ok := object.AsStr(format)
	if !ok {
		t.Raise(object.TypeErrorType, "strftime() argument 1 must be str, not %s", object.ArgumentType(format))
		return "", false
	}
	return s.Text(), true
}

// formatter replaces the directives about microseconds and time zones.
type formatter struct {
	t        *thread
	at, zone value // at is what the zone is asked about
	us       int32
}

func (w *formatter) format(text string, fields pytime.Fields) value {
	if strings.Contains(text, "%f") || strings.Contains(text, "z") || strings.Contains(text, "%Z") {
		var ok bool
		if text, ok = w.replace(text); !ok {
			return object.Raised
		}
	}
	return object.NewStr(fields.Format(text))
}

func (w *formatter) replace(text string) (string, bool) {
	b := make([]byte, 0, len(text)+16)
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) {
			b = append(b, text[i])
			continue
		}
		width := 1
		if strings.HasPrefix(text[i+1:], ":z") {
			width = 2
		}
		directive := text[i+1 : i+1+width]
		i += width
		var ok bool
		if b, ok = w.append(b, directive); !ok {
			return "", false
		}
	}
	return string(b), true
}

func (w *formatter) append(b []byte, directive string) ([]byte, bool) {
	switch directive {
	case "f":
		return appendMicros(b, w.us), true
	case "z", ":z":
		offset, ok := ask(w.t, w.zone, nameUTCOffset, w.at)
		return appendOffset(b, offset, directive[:len(directive)-1]), ok
	case "Z":
		name := askName(w.t, w.zone, w.at)
		if s, ok := object.AsStr(name); ok {
			b = append(b, strings.ReplaceAll(s.Text(), "%", "%%")...)
		}
		return b, name.Ok()
	}
	return append(append(b, '%'), directive...), true
}
