# calendar: the enums of days and months, rows of every kind, and pages.
import calendar

print(calendar.MONDAY, calendar.Month(2), repr(calendar.Day.SUNDAY), calendar.monthrange(2024, 2), calendar.weekday(12024, 2, 29))
print(calendar.day_name[1:3], len(calendar.month_abbr), list(calendar.month_abbr), calendar.month_name[12], calendar.weekheader(3))
c = calendar.Calendar(6)
print(list(c.itermonthdays2(2024, 2))[:5], list(c.itermonthdays3(2024, 2))[-3:], list(c.itermonthdays4(2024, 12))[:2])
print(c.monthdays2calendar(2024, 9)[0], [[len(m) for m in row] for row in c.yeardayscalendar(2024, 5)], c.getfirstweekday())
print(calendar.TextCalendar(2).formatmonth(2023, 2, 4, 2))
print(calendar.calendar(2025, m=4))
print(calendar.HTMLCalendar(6).formatmonth(2024, 2))
print(len(calendar.HTMLCalendar().formatyearpage(2024)), calendar.HTMLCalendar().formatyearpage(2024)[:120])
print(calendar.leapdays(1900, 2025), calendar.timegm((2024, 2, 29, 1, 2, 3)))
for call in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.Nothing):
    try:
        call()
    except Exception as e:
        print(type(e).__mro__[1].__name__, e)
