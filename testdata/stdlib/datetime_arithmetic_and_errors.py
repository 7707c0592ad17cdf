import datetime as d
from datetime import date, datetime, time, timedelta, timezone, tzinfo

def a(f, *x, **k):
    try:
        print(repr(f(*x, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for args in [(0, 1, 1), (2024, 13, 1), (2024, 2, 30), (2024,), (2024, 1.5, 1), (), (2024, 2, 29), (10000, 1, 1)]:
    a(date, *args)
for args in [(24,), (0, 60), (0, 0, 60), (0, 0, 0, 1000000), (1, 2, 3, 4), (), (1,), (1, 2), (1, 2, 3), (0, 0, 0, 5)]:
    a(time, *args)
a(time, 0, tzinfo=3)
a(datetime, 2024, 1, 1, 24)
a(datetime, 2024, 1, 1, fold=2)
for args in [('a',), (1, 2, 3, 4, 5, 6, 7), (10**10,), (float('nan'),), (float('inf'),), (-1,), (0, 0.1), (0, 0, 0.5), (0, 0, 1.5), (0, 0, 2.5), (1.5, 0, .5), (0, -1), (0, 1e-6), (), (1000000000,)]:
    a(timedelta, *args)
for t in [timedelta(-1), timedelta(2, 3, 4), timedelta(1), timedelta(0, -1), timedelta(0), timedelta(-2, 5), timedelta(hours=100)]:
    print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t), hash(t) == hash(timedelta(t.days, t.seconds, t.microseconds)))
one, five, two = timedelta(1), timedelta(5), timedelta(2)
for f in [lambda: one / 0, lambda: one // timedelta(0), lambda: one / timedelta(0), lambda: one + 1, lambda: one < 1, lambda: five / 3, lambda: five * 1.5, lambda: divmod(five, two),
          lambda: five % two, lambda: -timedelta(1, 2), lambda: abs(timedelta(-1)), lambda: five // two, lambda: five / two, lambda: five // 2, lambda: 3 * one, lambda: one - five, lambda: one == 1,
          lambda: timedelta(microseconds=5) / 2, lambda: timedelta(microseconds=7) / 2, lambda: timedelta(microseconds=1) * 0.5, lambda: timedelta.max, lambda: timedelta.min, lambda: timedelta.max + one, lambda: sum([one, two], timedelta())]:
    a(f)
n = datetime(2024, 1, 2, 3, 4, 5, 6)
w = n.replace(tzinfo=timezone.utc)
for f in [lambda: n < w, lambda: n == w, lambda: n - w, lambda: n < date(2024, 1, 1), lambda: n == date(2024, 1, 2), lambda: n - date(2024, 1, 1), lambda: date(2024, 1, 1) < n, lambda: n + 1, lambda: n + n,
          lambda: date.max + one, lambda: datetime.min - one, lambda: n - timedelta(days=2, hours=5), lambda: n + timedelta(microseconds=-7), lambda: date(2024, 3, 1) - one, lambda: date(2024, 3, 1) - date(2023, 3, 1),
          lambda: w - timedelta(1), lambda: one + n, lambda: one + date(2024, 1, 1), lambda: n - datetime(2023, 1, 1), lambda: sorted([n, n - one])[0], lambda: max(date(2024, 1, 1), date(2023, 5, 5)), lambda: n >= n, lambda: n != n,
          lambda: time(1) < time(2, tzinfo=timezone.utc), lambda: time(1) == time(1, tzinfo=timezone.utc), lambda: time(1) < time(2), lambda: bool(time(0)), lambda: hash(n) == hash(n.replace(fold=1)), lambda: {n: 1}[datetime(2024, 1, 2, 3, 4, 5, 6)],
          lambda: w == w.astimezone(timezone(timedelta(hours=5))), lambda: hash(w) == hash(w.astimezone(timezone(timedelta(hours=5))))]:
    a(f)
a(n.replace, month=13)
a(n.replace, year=2020, tzinfo=timezone.utc)
a(n.date)
a(n.time)
a(w.timetz)
a(n.timetuple)
a(w.utctimetuple)
a(n.isocalendar)
a(n.toordinal)
a(n.weekday)
a(n.isoweekday)
a(n.ctime)
a(date(2024, 5, 6).ctime)
a(date.fromordinal, 0)
a(date.fromordinal, 738887)
a(date.fromisocalendar, 2024, 54, 1)
a(date.fromisocalendar, 2024, 1, 8)
a(date.fromisocalendar, 2020, 53, 7)
for y in range(2015, 2027):
    print(date(y, 1, 1).isocalendar(), date(y, 12, 31).isocalendar(), date(y, 12, 31).timetuple().tm_yday)
a(datetime.combine, date(2024, 1, 1), time(1, 2))
a(datetime.combine, 1, 2)
a(timezone, 3)
a(timezone, timedelta(days=1))
a(timezone, timedelta(hours=1), 'X')
a(lambda: timezone(timedelta(hours=-5, minutes=-30)))
print(timezone(timedelta(hours=1)), timezone.utc, timezone(timedelta(0)) is timezone.utc, timezone(timedelta(seconds=1)), timezone.min, timezone.max, timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), 'X'))
print(w.astimezone(timezone(timedelta(hours=5))), w.timestamp(), w.utcoffset(), w.dst(), w.tzname(), n.utcoffset())
a(datetime.fromtimestamp, 0, timezone.utc)
a(datetime.fromtimestamp, 1.5, tz=timezone.utc)
a(datetime.fromtimestamp, -1.000001, tz=timezone.utc)
a(datetime.fromtimestamp, 1e20)
a(datetime.fromtimestamp, float('nan'))
a(datetime.fromtimestamp, 'a')
a(datetime.fromtimestamp, 0, 3)
print(datetime.fromtimestamp(n.timestamp()) == n, date.fromtimestamp(n.timestamp()), n.astimezone().replace(tzinfo=None) == n, type(datetime.now()), date.today() <= datetime.now().date(), datetime.now(timezone.utc).tzinfo)
class T(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'T'
print(w.astimezone(T()).isoformat(), n.replace(tzinfo=T()).dst(), n.replace(tzinfo=T()).tzname(), time(1, tzinfo=T()))
a(tzinfo().utcoffset, n)
a(lambda: (datetime.max, datetime.min, date.max, time.max, date.resolution, time.resolution, d.MINYEAR, d.MAXYEAR, d.UTC))
class D(datetime):
    pass
class E(date):
    pass
print(repr(D(2024, 1, 1) + one), type(D.now()), repr(E(2024, 1, 1) + one), repr(D(2024, 1, 1).date()), D(2024, 1, 1) == datetime(2024, 1, 1), isinstance(n, date))
print(datetime, date.__name__, timedelta.__qualname__, datetime.__mro__, datetime.__module__)
a(lambda: n.foo)
