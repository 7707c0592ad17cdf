// Package datetime is the modules datetime, calendar and _strptime, scripts that ask Go for the local time zone and
// for formatting.
package datetime

import (
	_ "embed"
	"strings"
	"time"

	"github.com/bide-lang/bide/interp/object"
	pytime "github.com/bide-lang/bide/stdlib/time"
)

type (
	thread = object.Thread
	value  = object.Value
)

var (
	// The text of the module datetime, each file a chapter of it.

	//go:embed fields.py
	fields string
	//go:embed timedelta.py
	timedelta string
	//go:embed timezone.py
	timezone string
	//go:embed isoformat.py
	isoformat string
	//go:embed date.py
	date string
	//go:embed clock.py
	clock string
	//go:embed datetime.py
	datetime string

	//go:embed strptime.py
	strptimeSource string
	//go:embed calendar.py
	calendarSource string
	//go:embed calendar_html.py
	calendarPages string
)

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{
		{Name: "datetime", Init: fill, Chapters: []string{fields, timedelta, timezone, isoformat, date, clock, datetime}},
		{Name: "_strptime", Source: strptimeSource},
		{Name: "calendar", Chapters: []string{calendarSource, calendarPages}},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Func("_local", "seconds, /", local)
	m.Func("_format", "format, fields, replaced, /", format)
	m.Func("_warn", "message, /", warn)
	m.Func("_name", "cls, name, /", name)
	return true
}

// local is the offset, in seconds, and the name of the local time zone at a time since the epoch.
func local(t *thread, a []value) value {
	n, ok := object.IndexInt(t, a[0])
	if !ok {
		return object.Raised
	}
	zone, offset := time.Unix(n, 0).In(time.Local).Zone()
	return object.NewTuple(object.Int(int64(offset)), object.NewStr(zone)).Value()
}

// format is strftime of year, month, day, hour, minute, second, weekday and day of the year; replaced says what
// some directives of the format stand for.
func format(t *thread, a []value) value {
	text, isStr := object.AsStr(a[0])
	if !isStr {
		return t.Raise(object.TypeErrorType, "strftime() argument 1 must be str, not %s", a[0].Type().Name)
	}
	fields, _ := object.AsTuple(a[1])
	var n [8]int
	for i, item := range fields.Items {
		x, ok := object.IndexInt(t, item)
		if !ok {
			return object.Raised
		}
		n[i] = int(x)
	}
	f := pytime.Fields{Year: n[0], Month: n[1], Day: n[2], Hour: n[3], Minute: n[4], Second: n[5], Weekday: n[6], YearDay: n[7]}
	dict, _ := object.AsDict(a[2])
	return object.NewStr(f.Format(replaceDirectives(text.Text(), dict)))
}

func replaceDirectives(text string, with *object.Dict) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		width := 1
		if text[i+1] == ':' && i+2 < len(text) {
			width = 2
		}
		directive := text[i+1 : i+1+width]
		if s, ok := object.AsStr(with.GetStr(object.StrOf(directive))); ok {
			b.WriteString(strings.ReplaceAll(s.Text(), "%", "%%"))
		} else {
			b.WriteString("%" + directive)
		}
		i += width
	}
	return b.String()
}

// name gives a class the name that messages show: with the module, as those of CPython's own types.
func name(_ *thread, a []value) value {
	cls, isType := object.AsType(a[0])
	s, isStr := object.AsStr(a[1])
	if isType && isStr {
		cls.SetShownName(s.Text())
	}
	return object.None
}

// warn warns, at the line of the script that called a method, that it is deprecated.
func warn(t *thread, a []value) value {
	msg, _ := object.AsStr(a[0])
	if t.Interp.Warn != nil && !t.Interp.Warn(t, object.DeprecationWarningType, 3, msg.Text()) {
		return object.Raised
	}
	return object.None
}
