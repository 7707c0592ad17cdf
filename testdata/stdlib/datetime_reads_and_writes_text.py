import time as systime
from datetime import date, datetime, time, timedelta, timezone

def a(f, *x, **k):
    try:
        print(repr(f(*x, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for s in ['2024-01-32', 'x', '20240102', '2024-W01-1', '2024W011', '2024-W01', 3, '2024-W54-1', '2024-1-2', '2024-01', '', '2024-01-0a', '2024-0102', '202401-02', '2020-W53-7']:
    a(date.fromisoformat, s)
for s in ['25:00', 'x', '10:20:30.123456789+01:00', '10', '1020', '102030', '10:20', '10:20:30,5', 'T10:20', '10:2', '10:20:30.', '10:20Z', '10:20-0530', '10:20+24:00', '10:20:30.12', '']:
    a(time.fromisoformat, s)
for s in ['2024-01-02T03:04:05Z', '2024-01-02', '2024-01-02T', '2024-01-02 03', '20240102T030405.5+0130', '2024-01-02T25:00:00', '2024-W01-1T10:00', '2024-01-02x03:04', '2024-01-02T03:04:05.123+00:00', '2024-01-02T03:04:05-05:30:15', 'garbage!']:
    a(datetime.fromisoformat, s)
for s, f in [('2024', '%Y-%m'), ('2024x', '%Y'), ('x', '%Q'), ('x', '%'), ('2024-13', '%Y-%m'), ('2024-02-30', '%Y-%m-%d'), ('2024-060 +0130', '%Y-%j %z'), ('12 PM', '%I %p'), ('12 am', '%I %p'), ('Mon Jan  1 2024', '%a %b %d %Y'),
             ('1.5', '%S.%f'), ('24 10 1', '%y %W %w'), ('24 10 1', '%y %U %w'), ('2024 10 1', '%G %V %u'), (3, 'x'), ('x', 3), ('UTC', '%Z'), ('2024 10', '%G %V'), ('10', '%V'), ('69 68', '%y'), ('69', '%y'), ('68', '%y'),
             ('2024-05-06T07:08:09.000123Z', '%Y-%m-%dT%H:%M:%S.%f%z'), ('Monday, 06 May 2024', '%A, %d %B %Y'), ('05/06/24 07:08:09', '%x %X'), ('Mon May  6 07:08:09 2024', '%c'), ('100%', '100%%'), ('(1)', '(%m)'), ('a  b', 'a b'), ('-05:30', '%z')]:
    a(datetime.strptime, s, f)
a(systime.strptime, '2024-05-06 07:08:09', '%Y-%m-%d %H:%M:%S')
a(systime.strptime, 'x', '%Y')
a(systime.strptime, '30 Nov 00', '%d %b %y')
n = datetime(2024, 1, 2, 3, 4, 5, 6)
w = n.replace(tzinfo=timezone.utc)
for x in [n, w, datetime(2024, 1, 2), datetime(5, 1, 2, 3), w.astimezone(timezone(timedelta(hours=-3, minutes=-30)))]:
    print(x, repr(x), x.isoformat(), x.isoformat(' ', 'minutes'), x.isoformat(timespec='milliseconds'), x.isoformat(timespec='hours'), x.date().isoformat(), x.time(), x.timetz())
a(n.isoformat, timespec='x')
a(n.isoformat, sep='ab')
print(n.strftime('%Y-%m-%d %H:%M:%S.%f [%z] [%Z] %j %a %A %b %B %p %I %y %% %U %W %w %u %G %V %c %x %X %e %D %F %T'))
print(w.strftime('%z %Z %:z'), w.astimezone(timezone(timedelta(hours=-3, minutes=-30))).strftime('%z|%:z|%Z'))
print(f'{n:%d/%m/%Y}', format(n, ''), format(date(2024, 5, 6), '%b %d'), f'{time(1, 2):%H.%M}', date(2024, 1, 1).strftime('%H %f %z|'), time(1, 2, 3, 4).strftime('%H:%M:%S.%f|%z'))
a(n.strftime, 3)
a(format, date(2024, 1, 1), '')
print(str(time(1, 2)), str(time(1, 2, 3)), str(time(1, 2, 3, 4)), repr(time(1, 2, 3, 4, tzinfo=timezone.utc, fold=1)), time(1, 2).isoformat('seconds'), str(date(2024, 1, 2)))
for x in [n, w, date(2024, 2, 29), time(1, 2, 3), time(1, 2, 3, 4, timezone.utc)]:
    print(type(x).fromisoformat(x.isoformat()) == x)
