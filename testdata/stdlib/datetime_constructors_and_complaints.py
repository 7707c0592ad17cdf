# What dates, times and their relatives take, and how they complain; CPython's order of checks.
import datetime as D, weakref

CALLS = """
D.date()
D.date(1,2,3,4)
D.date(1,2)
D.date("x")
D.date(1,"x")
D.date(2020,1,1,foo=1)
D.date(2020,1,foo=1)
D.date(2020,1,1,year=2)
D.date(2020,1,year=2)
D.date(year=2020,month=1,day=1,foo=2)
D.date(1.5,1,1)
D.date(2**40,1,1)
D.date(2**80,1,1)
D.date(-2**40,1,1)
D.datetime(2020,1,1,0,0,0,0,None,0)
D.datetime(2020,1,1,foo=3)
D.datetime(2020,1,1,fold=2)
D.datetime(2020,1,1,tzinfo=3)
D.datetime(2020,1,1,25)
D.time(25)
D.time(1,2,3,4,None,1)
D.time(fold=1,foo=1)
D.timedelta(1,2,3,4,5,6,7,8)
D.timedelta(foo=1)
D.timedelta("x")
D.timedelta(days=1,seconds="x")
D.timedelta(1,days=1)
D.timedelta(float("nan"))
D.timedelta(float("inf"))
D.timedelta(10**10)
D.timedelta(10**30)
D.timedelta(days=999999999,hours=24)
D.timezone()
D.timezone(1)
D.timezone(D.timedelta(0),1)
D.timezone(D.timedelta(1))
D.timezone(D.timedelta(0),name=None)
D.timezone(D.timedelta(0),foo=1)
D.timezone(D.timedelta(hours=1),"a","b")
D.date(2020,1,1).replace(year=2**40)
D.date(2020,1,1).replace(year="x")
D.date(2020,1,1).replace(1,2,3,4)
D.date(2020,1,1).replace(foo=4)
D.date(2020,1,1).replace(month=13)
D.datetime(2020,1,1).replace(fold=3)
D.datetime(2020,1,1).replace(tzinfo=3)
D.datetime(2020,1,1).isoformat(1)
D.datetime(2020,1,1).isoformat("ab")
D.datetime(2020,1,1).isoformat("")
D.datetime(2020,1,1).isoformat("a","x")
D.datetime(2020,1,1).isoformat(timespec=4)
D.datetime(2020,1,1).isoformat(timespec="a\\0")
D.time(1).isoformat("x")
D.time(1).isoformat(3)
D.datetime.combine(1,2)
D.datetime.combine(D.date.min)
D.datetime.combine(D.date.min,1)
D.datetime.combine(D.date.min,D.time.min,tzinfo=3)
D.datetime.combine(D.date.min,D.time.min,3,4)
D.date.fromordinal(0)
D.date.fromordinal(10**7)
D.date.fromordinal("x")
D.date.fromordinal(2**40)
D.date.fromisocalendar(2020,54,1)
D.date.fromisocalendar(0,1,1)
D.date.fromisocalendar(2020,1,8)
D.date.fromisocalendar(9999,53,1)
D.date.fromisocalendar(9999,52,6)
D.date.fromisocalendar("x",1,1)
D.date.fromisocalendar(2**40,1,1)
D.date.fromisocalendar(1)
D.date.fromisoformat(3)
D.date.fromisoformat("x")
D.datetime.fromisoformat(3)
D.datetime.fromtimestamp("x")
D.datetime.fromtimestamp(1e12)
D.datetime.fromtimestamp(1e14)
D.datetime.fromtimestamp(1e17)
D.datetime.fromtimestamp(1e18)
D.datetime.fromtimestamp(1e19)
D.datetime.fromtimestamp(2**62)
D.datetime.fromtimestamp(2**64)
D.datetime.fromtimestamp(float("nan"))
D.datetime.fromtimestamp(-1e14)
D.datetime.fromtimestamp(1e12,D.UTC)
D.datetime.fromtimestamp(1e17,D.UTC)
D.datetime.fromtimestamp(67768036191676800)
D.datetime.fromtimestamp(-62135596800)
D.datetime.fromtimestamp(-62135596801)
D.datetime.fromtimestamp(253402300799)
D.datetime.fromtimestamp(253402300800)
D.datetime.fromtimestamp(253402300799.9999999)
D.date.fromtimestamp(1e12)
D.date.fromtimestamp(1e14)
D.date.fromtimestamp("x")
D.date.fromtimestamp(-1.5)
D.date.fromtimestamp(float("inf"))
D.datetime.fromtimestamp()
D.datetime.fromtimestamp(1,2)
D.datetime.fromtimestamp(1,tz=None)
D.datetime.fromtimestamp(1,foo=None)
D.timedelta(1)/0
D.timedelta(1)/0.0
D.timedelta(1)//0
D.timedelta(1)//D.timedelta(0)
D.timedelta(1)/D.timedelta(0)
D.timedelta(1)%D.timedelta(0)
divmod(D.timedelta(1),D.timedelta(0))
D.timedelta(1)*float("nan")
D.timedelta(1)*float("inf")
D.timedelta(1)/float("inf")
D.timedelta(1)/float("nan")
D.timedelta(1)*10**9
D.timedelta(1)*10**30
D.timedelta(1)*"x"
D.timedelta(1)+1
D.timedelta.max+D.timedelta(1)
-D.timedelta.max
abs(D.timedelta.min)
D.timedelta.min-D.timedelta.resolution
D.date.max+D.timedelta(1)
D.datetime.max+D.timedelta(1)
D.datetime.min-D.timedelta(1)
D.date(2020,1,1)+D.timedelta.max
D.date.min-D.datetime.min
D.datetime.min-D.date.min
D.date.min<D.datetime.min
D.date.min==D.datetime.min
D.date.min<1
D.time.min<1
D.time.min<D.time(tzinfo=D.UTC)
D.datetime.min<D.datetime(1,1,1,tzinfo=D.UTC)
D.datetime.min-D.datetime(1,1,1,tzinfo=D.UTC)
D.tzinfo().utcoffset(1)
D.tzinfo().fromutc(1)
D.tzinfo().fromutc(D.datetime.min)
D.UTC.fromutc(1)
D.UTC.fromutc(D.datetime.min)
D.UTC.utcoffset(1)
D.UTC.utcoffset()
D.UTC.tzname(1)
D.UTC.dst(1)
D.UTC.foo
setattr(D.UTC,"x",1)
setattr(D.date.min,"year",1)
setattr(D.timedelta.min,"days",1)
setattr(D.date,"x",1)
D.date.year
D.datetime.tzinfo
D.date.min.__reduce__()
D.datetime.min.__reduce__()
D.datetime(1,1,1,fold=1).__reduce_ex__(4)
D.datetime(1,1,1,fold=1).__reduce_ex__(3)
D.datetime(1,1,1,fold=1).__reduce_ex__("x")
D.time(1,fold=1,tzinfo=D.UTC).__reduce_ex__(4)
D.UTC.__reduce__()
D.tzinfo().__reduce__()
D.timedelta(1).__reduce__()
D.UTC.__getinitargs__()
D.timezone(D.timedelta(1,-1),"x").__getinitargs__()
D.date(b"\\x07\\xe4\\x01\\x01")
D.date("\\x07\\xe4\\x01\\x01")
D.date("\\x07ሴ\\x01\\x01")
D.date(b"\\x07\\xe4\\x0d\\x01")
D.datetime(b"\\x07\\xe4\\x81\\x01\\1\\2\\3\\4\\5\\6")
D.datetime(b"\\x07\\xe4\\x81\\x01\\1\\2\\3\\4\\5\\6",1)
D.datetime(b"\\x07\\xe4\\x81\\x01\\1\\2\\3\\4\\5\\6",D.UTC)
D.time(b"\\x81\\2\\3\\4\\5\\6",D.UTC)
D.time(b"\\x81\\2\\3\\4\\5\\6",3)
D.time("\\x01\\2\\3\\4\\5\\6")
D.date.min.__format__(3)
format(D.date.min,"")
D.date.min.strftime(3)
D.date.min.strftime()
D.date.min.strftime(format="%Y")
D.datetime(2020,1,1,tzinfo=D.UTC).strftime("%z %:z %Z %f %% %")
D.datetime.strptime(1,2)
D.date.min.isocalendar()
D.date.min.isocalendar().__reduce__()
type(D.date.min.isocalendar())(1,2,3)
type(D.date.min.isocalendar())
type(D.date.min.isocalendar()).year
D.date.__add__(D.date.min,1)
D.date.__radd__
D.datetime.__radd__
type("x",(D.timezone,),{})
type("x",(D.date,D.timedelta),{})
type("x",(D.datetime,D.date),{}).__mro__
type("x",(D.date,),{"__slots__":("a",)})(1,1,1)
D.date.__base__,D.datetime.__base__,D.timezone.__base__
D.datetime.utcnow.__doc__ is not None
D.UTC==3
D.UTC<D.UTC
hash(D.UTC)
hash(D.timezone.max)
hash(D.date(2020,1,1))
hash(D.datetime(2020,1,1))
hash(D.datetime(2020,1,1,fold=1))
hash(D.datetime(2020,1,1,tzinfo=D.UTC))
hash(D.time(1))
hash(D.time(1,tzinfo=D.UTC))
hash(D.timedelta(5,3))
D.__all__
"""
for call in CALLS.strip().splitlines():
    try:
        print(call, '->', repr(eval(call)))
    except Exception as e:
        print(call, '->', type(e).__name__, e)


class Summer(D.tzinfo):
    """Clocks are set back at 3 on 27 October."""

    def utcoffset(self, dt):
        return D.timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        again = dt.replace(tzinfo=None, fold=0) >= D.datetime(2024, 10, 27, 2)
        over = dt.replace(tzinfo=None, fold=0) >= D.datetime(2024, 10, 27, 3)
        return D.timedelta(0) if over or again and dt.fold else D.timedelta(hours=1)

    def tzname(self, dt):
        return 'S%d'


zone = Summer()
twice = D.datetime(2024, 10, 27, 2, 30, tzinfo=zone)
for fold in 0, 1:
    at = twice.replace(fold=fold)
    utc = at.astimezone(D.UTC)
    print(at.isoformat(), at.strftime('%H:%M %z %Z %f'), utc, at == utc, utc.astimezone(zone).fold, hash(at) == hash(twice))
for hour in range(22, 26):
    utc = D.datetime(2024, 10, 26, tzinfo=D.UTC) + D.timedelta(hours=hour)
    print(utc, repr(zone.fromutc(utc.replace(tzinfo=zone))))
for text in ('20:03:12+01', '200312', '20031212', '2003121', '2003121Z', '12:30:45.1234567', '12:30:45,5-00:30:00.5', '12:', 'T1', 'T12', '12:3x'):
    try:
        print(text, repr(D.time.fromisoformat(text)))
    except ValueError as e:
        print(e)
for text in ('2024-W05', '2024W05', '2024W053', '2024-W05-3', '2024-W05-3T12', '2024W05T12', '2024-W05-1230', '20240203T', '2024-02-03 1234', '2024-02-03é12:30', '2024-13-01', '2024-W54-1', '20240203x1234+0130'):
    try:
        print(text, repr(D.datetime.fromisoformat(text)))
    except ValueError as e:
        print(e)
