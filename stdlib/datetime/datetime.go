// Package datetime is the modules datetime, calendar and _strptime. What datetime does is made in Go; it knows time zones
// by name only from those who derive from tzinfo.
package datetime

import (
	_ "embed"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

var (
	//go:embed datetime.py
	source string
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
		{Name: "datetime", Docs: []string{docs}, Init: fill, Source: source},
		{Name: "_strptime", Source: strptimeSource},
		{Name: "calendar", Chapters: []string{calendarSource, calendarPages}},
	}
}

func fill(_ *thread, m *object.Module) bool {
	m.Types(dateType, datetimeType, timeType, deltaType, tzinfoType, timezoneType)
	m.Set("MINYEAR", object.Int(minYear))
	m.Set("MAXYEAR", object.Int(maxYear))
	m.Set("UTC", utc.value())
	return true
}
