import calendar

print(calendar.month(2024, 2), end='')
print(calendar.calendar(2023), end='')
print(calendar.month(2024, 9, w=4, l=2), end='')
print(calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025), calendar.weekday(2024, 5, 6) == calendar.MONDAY)
print([tuple(map(int, calendar.monthrange(2024, m))) for m in range(1, 13)])
print(calendar.monthcalendar(2024, 2), list(calendar.day_name), list(calendar.month_abbr), calendar.timegm((2024, 5, 6, 7, 8, 9)))
print(calendar.Calendar(6).monthdayscalendar(2024, 9), list(calendar.Calendar().itermonthdates(2024, 2))[:4])
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e:
    print(repr(str(e)), isinstance(e, ValueError))
