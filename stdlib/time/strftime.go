package pytime

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var (
	dayNames   = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	monthNames = [...]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	}
)

// Format formats the fields by the directives of strftime in the C locale, as
// glibc does: an unknown directive stays as it is. Fields must be in range.
func (f Fields) Format(format string) string {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		start := i
		i++
		flag := byte(0)
		if strings.IndexByte("-_0^#", format[i]) >= 0 && i+1 < len(format) {
			flag = format[i]
			i++
		}
		width := 0
		for ; format[i] >= '0' && format[i] <= '9' && i+1 < len(format) && width < maxWidth; i++ {
			width = width*10 + int(format[i]-'0')
		}
		if (format[i] == 'E' || format[i] == 'O' || strings.HasPrefix(format[i:], ":z")) && i+1 < len(format) {
			i++
		}
		text, ok := f.directive(format[i], format[i-1] == ':')
		if !ok {
			text = format[start : i+1]
		} else {
			if flag == '#' && (format[i] == 'Z' || format[i] == 'p') {
				text, flag = strings.ToLower(text), 0
			}
			text = widen(applyFlag(text, flag), flag, width)
		}
		b.WriteString(text)
	}
	return b.String()
}

// maxWidth is where a width before a directive ends to make sense.
const maxWidth = 1000

// widen fills a text up to a width: numbers with zeros, names with blanks, as the flag does not say otherwise.
func widen(text string, flag byte, width int) string {
	fill := "0"
	if flag == '_' || flag == '-' || flag != '0' && strings.Trim(text, "0123456789+-") != "" {
		fill = " "
	}
	return strings.Repeat(fill, max(width-len(text), 0)) + text
}

// applyFlag changes the padding of a number or the case of a name.
func applyFlag(text string, flag byte) string {
	digits := strings.TrimLeft(text, "0 ")
	if digits == "" && text != "" {
		digits = text[len(text)-1:]
	}
	switch flag {
	case '-':
		return digits
	case '_':
		return strings.Repeat(" ", len(text)-len(digits)) + digits
	case '0':
		return strings.Repeat("0", len(text)-len(digits)) + digits
	case '^', '#':
		return strings.ToUpper(text)
	}
	return text
}

func (f Fields) directive(c byte, colon bool) (string, bool) {
	switch c {
	case 'a':
		return dayNames[f.Weekday][:3], true
	case 'A':
		return dayNames[f.Weekday], true
	case 'b', 'h':
		return monthNames[f.Month-1][:3], true
	case 'B':
		return monthNames[f.Month-1], true
	case 'c':
		return f.asctime(), true
	case 'C':
		return strconv.Itoa(f.Year / 100), true
	case 'd':
		return pad(f.Day, 2), true
	case 'D', 'x':
		return f.Format("%m/%d/%y"), true
	case 'e':
		return fmt.Sprintf("%2d", f.Day), true
	case 'F':
		return f.Format("%Y-%m-%d"), true
	case 'g', 'G', 'V':
		return f.isoDirective(c), true
	case 'H':
		return pad(f.Hour, 2), true
	case 'I':
		return pad(f.hour12(), 2), true
	case 'j':
		return pad(f.YearDay, 3), true
	case 'k':
		return fmt.Sprintf("%2d", f.Hour), true
	case 'l':
		return fmt.Sprintf("%2d", f.hour12()), true
	case 'm':
		return pad(f.Month, 2), true
	case 'M':
		return pad(f.Minute, 2), true
	case 'n':
		return "\n", true
	}
	return f.laterDirective(c, colon)
}

func (f Fields) laterDirective(c byte, colon bool) (string, bool) {
	switch c {
	case 'p':
		return [...]string{"AM", "PM"}[f.Hour/12], true
	case 'P':
		return [...]string{"am", "pm"}[f.Hour/12], true
	case 'r':
		return f.Format("%I:%M:%S %p"), true
	case 'R':
		return f.Format("%H:%M"), true
	case 's':
		at := time.Date(f.Year, time.Month(f.Month), f.Day, f.Hour, f.Minute, f.Second, 0, time.Local)
		return strconv.FormatInt(at.Unix(), 10), true
	case 'S':
		return pad(f.Second, 2), true
	case 't':
		return "\t", true
	case 'T', 'X':
		return f.Format("%H:%M:%S"), true
	case 'u':
		return strconv.Itoa(f.Weekday + 1), true
	case 'U':
		return pad((f.YearDay+6-(f.Weekday+1)%7)/7, 2), true
	case 'w':
		return strconv.Itoa((f.Weekday + 1) % 7), true
	case 'W':
		return pad((f.YearDay+6-f.Weekday)/7, 2), true
	case 'y':
		return pad(((f.Year%100)+100)%100, 2), true
	case 'Y':
		return strconv.Itoa(f.Year), true
	case 'z':
		if f.NoOffset {
			return "", true
		}
		return f.offset(colon), true
	case 'Z':
		return f.Zone, true
	case '%':
		return "%", true
	}
	return "", false
}

// pad is a number of at least so many digits, 2 to 6.
func pad(n, width int) string {
	if width == 2 && n >= 0 && n < 100 {
		return string([]byte{byte('0' + n/10), byte('0' + n%10)})
	}
	text := strconv.Itoa(n)
	if n < 0 || len(text) >= width {
		return text
	}
	return "000000"[:width-len(text)] + text
}

func (f Fields) hour12() int { return (f.Hour+11)%12 + 1 }

func (f Fields) offset(colon bool) string {
	sign, n := "+", f.Offset
	if n < 0 {
		sign, n = "-", -n
	}
	between := ""
	if colon {
		between = ":"
	}
	return sign + pad(n/3600, 2) + between + pad(n/60%60, 2)
}

// isoDirective is the ISO 8601 year and week, from weekday and day of the year alone.
func (f Fields) isoDirective(c byte) string {
	year, week := f.Year, (f.YearDay-1-f.Weekday+10)/7
	switch {
	case week < 1:
		year--
		week = isoWeeks(year)
	case week > isoWeeks(year):
		year, week = year+1, 1
	}
	switch c {
	case 'V':
		return pad(week, 2)
	case 'g':
		return pad(((year%100)+100)%100, 2)
	}
	return strconv.Itoa(year)
}

// isoWeeks is the number of weeks of a year: that of 28 December.
func isoWeeks(year int) int {
	_, week := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return week
}
