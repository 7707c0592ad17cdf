package pytime

import (
	"testing"
	"time"
)

func TestFormat(t *testing.T) {
	epoch := Fields{Year: 1970, Month: 1, Day: 1, Weekday: 3, YearDay: 1, Zone: "UTC"}
	later := Fields{Year: 2024, Month: 12, Day: 30, Hour: 17, Minute: 5, Second: 9, Weekday: 0, YearDay: 365, Zone: "CET", Offset: 3600}
	for _, c := range []struct {
		f            Fields
		format, want string
	}{
		{epoch, "%Y-%m-%d %H:%M:%S", "1970-01-01 00:00:00"},
		{epoch, "%c", "Thu Jan  1 00:00:00 1970"},
		{epoch, "%x %X %p %I %e|%k", "01/01/70 00:00:00 AM 12  1| 0"},
		{epoch, "%% %Q %", "% %Q %"},
		{later, "%A %a %B %b %y %j", "Monday Mon December Dec 24 365"},
		{later, "%G-W%V-%u %U %W %w", "2025-W01-1 52 53 1"},
		{later, "%-d %-I %_H %^a %f %6Y %^9a %_5d %-3d", "30 5 17 MON %f 002024       MON    30  30"},
		{later, "%Z %z %:z %D %T %R %r", "CET +0100 +01:00 12/30/24 17:05:09 17:05 05:05:09 PM"},
		{Fields{Year: 999, Month: 1, Day: 1, YearDay: 1}, "%Y", "999"},
	} {
		if got := c.f.Format(c.format); got != c.want {
			t.Errorf("Format(%q) = %q, want %q", c.format, got, c.want)
		}
	}
}

func TestISOWeekAgreesWithTheCalendar(t *testing.T) {
	for at := time.Date(2018, 12, 20, 0, 0, 0, 0, time.UTC); at.Year() < 2022; at = at.AddDate(0, 0, 1) {
		f := Fields{Year: at.Year(), Month: int(at.Month()), Day: at.Day(), Weekday: (int(at.Weekday()) + 6) % 7, YearDay: at.YearDay()}
		year, week := at.ISOWeek()
		if got, want := f.Format("%G %V"), pad(year, 4)+" "+pad(week, 2); got != want {
			t.Errorf("%s: %s, want %s", at.Format(time.DateOnly), got, want)
		}
	}
}
