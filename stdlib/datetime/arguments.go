package datetime

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// parameters are those of a constructor whose complaints do not name it.
type parameters struct {
	names                []string
	required, positional int
}

// bind hands the arguments to take, one after the other and with the number of their parameter. take is false when an
// exception is pending, and so is bind.
func (p *parameters) bind(t *thread, args []value, names []*object.Str, take func(i int, v value) bool) bool {
	given := len(args) - len(names)
	if given+len(names) > len(p.names) {
		return p.tooMany(t, len(p.names), given, len(names))
	}
	for i, v := range args[:min(given, p.positional)] {
		if !take(i, v) {
			return false
		}
	}
	if given > p.positional {
		return p.tooMany(t, p.positional, given, 0)
	}
	used := 0
	for i := given; i < len(p.names) && (used < len(names) || i < p.required); i++ {
		at := slices.IndexFunc(names, func(name *object.Str) bool { return name.Text() == p.names[i] })
		switch {
		case at >= 0:
			used++
			if !take(i, args[given+at]) {
				return false
			}
		case i < p.required:
			t.Raise(object.TypeErrorType, "function missing required argument '%s' (pos %d)", p.names[i], i+1)
			return false
		}
	}
	return used == len(names) || p.refuse(t, given, names)
}

func (p *parameters) tooMany(t *thread, most, given, named int) bool {
	what := ""
	switch {
	case most < len(p.names):
		what = "positional "
	case given == 0:
		what = "keyword "
	}
	t.Raise(object.TypeErrorType, "function takes at most %d %sarguments (%d given)", most, what, given+named)
	return false
}

// refuse complains of a name that was given by position too, or that is none of the parameters.
func (p *parameters) refuse(t *thread, given int, names []*object.Str) bool {
	for i, known := range p.names[:given] {
		if slices.ContainsFunc(names, func(name *object.Str) bool { return name.Text() == known }) {
			t.Raise(object.TypeErrorType, "argument for function given by name ('%s') and position (%d)", known, i+1)
			return false
		}
	}
	for _, name := range names {
		if slices.Contains(p.names, name.Text()) {
			continue
		}
		hint := ""
		if near := object.Nearest(name.Text(), p.names); near != "" {
			hint = ". Did you mean '" + near + "'?"
		}
		t.Raise(object.TypeErrorType, "this function got an unexpected keyword argument '%s'%s", name.Text(), hint)
		return false
	}
	return true
}

// cInt reads a number that fits into a C int, as most fields are read.
func cInt(t *thread, v value) (int, bool) {
	n, ok := cLong(t, v, "Python int too large to convert to C long")
	switch {
	case !ok:
		return 0, false
	case n > 1<<31-1:
		t.Raise(object.OverflowErrorType, "signed integer is greater than maximum")
		return 0, false
	case n < -1<<31:
		t.Raise(object.OverflowErrorType, "signed integer is less than minimum")
		return 0, false
	}
	return int(n), true
}

func cLong(t *thread, v value, overflow string) (int64, bool) {
	if v.IsInt() {
		return v.Int64(), true
	}
	v = object.Index(t, v)
	if v.Bad() {
		return 0, false
	}
	n, ok := object.AsInt64(v)
	if !ok {
		t.Raise(object.OverflowErrorType, "%s", overflow)
	}
	return n, ok
}

// changed is cInt of an argument of replace(), which keeps what it has where none is given.
func changed(t *thread, v value, has int) (int, bool) {
	if v.Bad() {
		return has, true
	}
	const overflow = "Python int too large to convert to C int"
	n, ok := cLong(t, v, overflow)
	if ok && n != int64(int32(n)) {
		t.Raise(object.OverflowErrorType, overflow)
		return 0, false
	}
	return int(n), ok
}

func checkDate(t *thread, year, month, day int) (ymd, bool) {
	switch {
	case year < minYear || year > maxYear:
		return ymd{}, refuse(t, "year %d is out of range", year)
	case month < 1 || month > 12:
		return ymd{}, refuse(t, "month must be in 1..12")
	case day < 1 || day > daysIn(year, month):
		return ymd{}, refuse(t, "day is out of range for month")
	}
	return ymd{int32(year), uint8(month), uint8(day)}, true
}

// clockFields are hour, minute, second, microsecond and fold, unchecked.
type clockFields [5]int

func (c timeOfDay) fields() clockFields {
	return clockFields{int(c.hour), int(c.minute), int(c.second), int(c.us), int(c.fold)}
}

func (f *clockFields) check(t *thread) (timeOfDay, bool) {
	switch {
	case f[0] < 0 || f[0] > 23:
		return timeOfDay{}, refuse(t, "hour must be in 0..23")
	case f[1] < 0 || f[1] > 59:
		return timeOfDay{}, refuse(t, "minute must be in 0..59")
	case f[2] < 0 || f[2] > 59:
		return timeOfDay{}, refuse(t, "second must be in 0..59")
	case f[3] < 0 || f[3] > 999999:
		return timeOfDay{}, refuse(t, "microsecond must be in 0..999999")
	case f[4] != 0 && f[4] != 1:
		return timeOfDay{}, refuse(t, "fold must be either 0 or 1")
	}
	return timeOfDay{uint8(f[0]), uint8(f[1]), uint8(f[2]), uint8(f[4]), int32(f[3])}, true
}

func refuse(t *thread, format string, args ...any) bool {
	t.Raise(object.ValueErrorType, format, args...)
	return false
}

func checkZone(t *thread, tz value) bool {
	if tz.IsNone() || isZone(tz) {
		return true
	}
	t.Raise(object.TypeErrorType, "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", tz.Type().MessageName())
	return false
}

// ints are numbers as arguments.
func ints(numbers ...int) []value {
	values := make([]value, len(numbers))
	for i, n := range numbers {
		values[i] = object.Int(int64(n))
	}
	return values
}
