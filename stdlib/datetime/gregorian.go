package datetime

const (
	minYear, maxYear = 1, 9999
	maxOrdinal       = 3652059 // 31 December 9999
	epochOrdinal     = 719163  // 1 January 1970
)

// ymd is a day of the Gregorian calendar.
type ymd struct {
	year       int32
	month, day uint8
}

// daysBefore is how many days of a common year lie before a month, counted from 1.
var daysBefore = [...]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if isLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// ordinalOf is the number of a day; 1 January of the year 1 is 1.
func ordinalOf(year, month, day int) int {
	y := year - 1
	n := y*365 + y/4 - y/100 + y/400 + daysBefore[month] + day
	if month > 2 && isLeap(year) {
		n++
	}
	return n
}

func (d ymd) ordinal() int { return ordinalOf(int(d.year), int(d.month), int(d.day)) }

// weekday is 0 on Mondays.
func (d ymd) weekday() int { return (d.ordinal() + 6) % 7 }

// yearDay counts from 1.
func (d ymd) yearDay() int { return d.ordinal() - ordinalOf(int(d.year), 1, 1) + 1 }

// dateOf is the day of a number, which must be at least 1.
func dateOf(n int) ymd {
	n--
	n400, n := n/146097, n%146097
	n100 := min(n/36524, 3)
	n -= n100 * 36524
	n4, n := n/1461, n%1461
	n1 := min(n/365, 3)
	n -= n1 * 365
	year := n400*400 + n100*100 + n4*4 + n1 + 1
	month := (n + 50) >> 5
	before := daysBefore[month]
	if month > 2 && isLeap(year) {
		before++
	}
	if before > n {
		month--
		before -= daysIn(year, month)
	}
	return ymd{int32(year), uint8(month), uint8(n - before + 1)}
}

// isoYearStart is the number of the Monday a year by ISO 8601 begins with.
func isoYearStart(year int) int {
	first := ordinalOf(year, 1, 1)
	weekday := (first + 6) % 7
	if weekday > 3 {
		return first - weekday + 7
	}
	return first - weekday
}

// isoWeek is year, week and weekday by ISO 8601.
func (d ymd) isoWeek() (year, week, weekday int) {
	today, year := d.ordinal(), int(d.year)
	start := isoYearStart(year)
	switch {
	case today < start:
		year--
		start = isoYearStart(year)
	case today >= isoYearStart(year+1):
		year++
		start = isoYearStart(year)
	}
	return year, (today-start)/7 + 1, (today-start)%7 + 1
}

// isoPart is what is wrong with a day by ISO 8601.
type isoPart uint8

const (
	isoFine isoPart = iota
	isoYear
	isoWeekNumber
	isoWeekday
)

// fromISOWeek is the number of a day by ISO 8601.
func fromISOWeek(year, week, weekday int) (int, isoPart) {
	switch {
	case year < minYear || year > maxYear:
		return 0, isoYear
	case week < 1 || week > (isoYearStart(year+1)-isoYearStart(year))/7:
		return 0, isoWeekNumber
	case weekday < 1 || weekday > 7:
		return 0, isoWeekday
	}
	return isoYearStart(year) + (week-1)*7 + weekday - 1, isoFine
}

// timeOfDay is a time on the clock; fold picks the second of two equal ones.
type timeOfDay struct {
	hour, minute, second, fold uint8
	us                         int32
}

const (
	usSecond = 1_000_000
	daySecs  = 86400
	usDay    = daySecs * usSecond
)

func (c timeOfDay) seconds() int { return (int(c.hour)*60+int(c.minute))*60 + int(c.second) }

// micros is the time in microseconds since midnight.
func (c timeOfDay) micros() int64 { return int64(c.seconds())*usSecond + int64(c.us) }

// clockOf is the time so many microseconds after midnight.
func clockOf(us int64) timeOfDay {
	s := int(us / usSecond)
	return timeOfDay{hour: uint8(s / 3600), minute: uint8(s / 60 % 60), second: uint8(s % 60), us: int32(us % usSecond)}
}

// instant is a day's number and microseconds, which normalise brings between 0 and a day.
type instant struct {
	days int
	us   int64
}

func (m *moment) instant() instant { return instant{m.ordinal(), m.micros()} }

func (i instant) normalise() instant {
	if days := floorDiv(i.us, usDay); days != 0 {
		i.days += int(days)
		i.us -= days * usDay
	}
	return i
}

// minus is the instant that much earlier.
func (i instant) minus(d *delta) instant {
	return instant{i.days - int(d.days), i.us - d.rest()}.normalise()
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
