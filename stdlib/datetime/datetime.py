"""Dates, times and what is between them."""

import time as _time

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_EPOCH = 719163
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTH_NAMES = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year, month, day):
    """The number of a day; 1 January of the year 1 is 1."""
    y = year - 1
    n = y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month] + day
    return n + 1 if month > 2 and _is_leap(year) else n


def _from_ordinal(n):
    """Year, month and day of a day's number."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100 = min(n // 36524, 3)
    n -= n100 * 36524
    n4, n = divmod(n, 1461)
    n1 = min(n // 365, 3)
    n -= n1 * 365
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    month = (n + 50) >> 5
    leap = 1 if _is_leap(year) else 0
    if _BEFORE[month] + (leap if month > 2 else 0) > n:
        month -= 1
    return year, month, n - _BEFORE[month] - (leap if month > 2 else 0) + 1


def _index(value):
    if type(value) is int:
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= 28 and not 1 <= day <= _days_in(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")


def _type_name(value):
    cls = type(value)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -86400000000 < offset._us < 86400000000:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and '
                         f'timedelta(hours=24), not {offset!r}.')
    return offset


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    us = offset._us
    sign = '+'
    if us < 0:
        sign, us = '-', -us
    seconds, us = divmod(us, 1000000)
    minutes, seconds = divmod(seconds, 60)
    text = f'{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}'
    if seconds or us:
        text += f'{colon}{seconds:02d}'
    if us:
        text += f'.{us:06d}'
    return text


class timedelta:
    """A length of time, exact to the microsecond."""

    __slots__ = ('_us', '__weakref__')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole, rest = 0, 0.0
        for name, value, scale in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                   ('seconds', seconds, 1000000), ('minutes', minutes, 60000000),
                                   ('hours', hours, 3600000000), ('days', days, 86400000000),
                                   ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                whole += value * scale
            elif isinstance(value, float):
                integral = int(value)
                whole += integral * scale
                part = (value - integral) * scale
                integral = int(part)
                whole += integral
                rest += part - integral
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if rest:
            n = round(rest)
            if abs(rest - int(rest)) == 0.5:
                n = 2 * round((whole + rest) / 2) - whole if (whole + n) & 1 else n
            whole += n
        return cls._make(whole)

    @classmethod
    def _make(cls, us):
        self = object.__new__(cls)
        self._us = us
        if not -86399999913600000000 <= us <= 86399999999999999999:
            days = us // 86400000000
            if not -2147483648 <= days <= 2147483647:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        return self

    @property
    def days(self):
        return self._us // 86400000000

    @property
    def seconds(self):
        return self._us % 86400000000 // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 10**6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self.days), ('seconds', self.seconds),
                                                       ('microseconds', self.microseconds)) if value]
        return f"{_type_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, " + text
        if self.microseconds:
            text += f'.{self.microseconds:06d}'
        return text

    def __add__(self, other):
        return timedelta._make(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._make(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._make(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us)

    def __pos__(self):
        return timedelta._make(self._us)

    def __abs__(self):
        return timedelta._make(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer division or modulo by zero')
            return self._us // other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(_divide(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(_divide(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer modulo by zero')
            return timedelta._make(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            return self // other, self % other
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _divide(a, b):
    """a / b as the nearest integer, the even one of two."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q & 1:
        q += 1
    return q


timedelta.min = timedelta(days=-999999999)
timedelta.max = timedelta._make(86399999999999999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A time zone; subclasses say what its offset is."""

    __slots__ = ('__dict__', '__weakref__')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt._tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - dst
        if standard:
            dt += standard
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        return type(self), ()


class timezone(tzinfo):
    """A fixed offset from UTC."""

    __slots__ = ('_offset', '_label')
    _none = object()

    def __new__(cls, offset, name=_none):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is cls._none:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        _check_offset('utcoffset', offset)
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset = offset
        self._label = name
        return self

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        self._check('tzname', dt)
        if self._label is not None:
            return self._label
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        self._check('dst', dt)
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt._tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._label is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._label!r})'

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._label is None else (self._offset, self._label)


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(timedelta(hours=-23, minutes=-59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))


class _IsoCalendarDate(tuple):
    """Year, week and weekday by ISO 8601."""

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % self

    def __reduce__(self):
        return tuple, (tuple(self),)


def _iso_week_start(year):
    """The number of the Monday the ISO year begins with."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    weeks = (_iso_week_start(year + 1) - _iso_week_start(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _iso_week_start(year) + (week - 1) * 7 + day - 1


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_date(text):
    """Year, month and day of a date by ISO 8601; ValueError without a message if it is none."""
    year = _digits(text[:4])
    dash = text[4:5] == '-'
    rest = text[5:] if dash else text[4:]
    if len(text) < 7 or len(text[:4]) != 4:
        raise ValueError
    if rest[0] == 'W':
        week, rest = _digits(rest[1:3]), rest[3:]
        day = 1
        if rest:
            if dash != (rest[0] == '-') or len(rest) != (2 if dash else 1):
                raise ValueError
            day = _digits(rest[-1:])
        try:
            return _from_ordinal(_from_iso_week(year, week, day))
        except ValueError:
            raise ValueError from None
    if len(rest) != (5 if dash else 4) or dash and rest[2] != '-':
        raise ValueError
    return year, _digits(rest[:2]), _digits(rest[-2:])


def _parse_clock(text):
    """Hour, minute, second and microsecond of a time by ISO 8601."""
    fields = [0, 0, 0, 0]
    text, point, fraction = text.replace(',', '.').partition('.')
    if ':' in text:
        parts = text.split(':')
    else:
        parts = [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 for part in parts):
        raise ValueError
    for i, part in enumerate(parts):
        fields[i] = _digits(part)
    if point:
        if len(parts) != 3 or not fraction:
            raise ValueError
        _digits(fraction)
        fields[3] = int(fraction[:6].ljust(6, '0'))
    return fields


def _parse_time(text):
    """The fields of a time and its offset, None if it has none."""
    at = max(text.find('-'), text.find('+'), text.find('Z'))
    if at < 0:
        return _parse_clock(text), None
    fields, zone = _parse_clock(text[:at]), text[at + 1:]
    if text[at] == 'Z':
        if zone:
            raise ValueError
        return fields, timedelta(0)
    hours, minutes, seconds, us = _parse_clock(zone)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=us)
    return fields, -offset if text[at] == '-' else offset


def _zone(offset):
    return None if offset is None else timezone(offset)


def _missing(cls, names, given):
    for i, (name, value) in enumerate(zip(names, given)):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {i + 1})")


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ('_year', '_month', '_day', '__weakref__')

    def __new__(cls, year=None, month=None, day=None):
        if day is None:
            _missing(cls, ('year', 'month', 'day'), (year, month, day))
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        return self

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        at = datetime.fromtimestamp(timestamp)
        return cls(at.year, at.month, at.day)

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _from_ordinal(ordinal)
        if year > MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            fields = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls.fromordinal(_from_iso_week(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{_type_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}')

    def strftime(self, format):
        return _format(format, self.timetuple()[:8], {'f': '000000', 'z': '', ':z': '', 'Z': ''})

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yearday(), -1))

    def _yearday(self):
        return self.toordinal() - _ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        today = self.toordinal()
        for year in self._year + 1, self._year, self._year - 1:
            start = _iso_week_start(year)
            if today >= start:
                return _IsoCalendarDate(year, (today - start) // 7 + 1, (today - start) % 7 + 1)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if date._comparable(self, other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if date._comparable(self, other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if date._comparable(self, other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if date._comparable(self, other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if date._comparable(self, other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _clock_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _clock_repr(self, first):
    parts = first + [self._hour, self._minute]
    if self._microsecond:
        parts += [self._second, self._microsecond]
    elif self._second:
        parts.append(self._second)
    text = ', '.join(map(str, parts))
    if self._tzinfo is not None:
        text += f', tzinfo={self._tzinfo!r}'
    if self._fold:
        text += ', fold=1'
    return f'{_type_name(self)}({text})'


class time:
    """A time of the day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '__weakref__')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second = _index(hour), _index(minute), _index(second)
        self._microsecond, self._tzinfo, self._fold = _index(microsecond), tzinfo, fold
        _check_time(self._hour, self._minute, self._second, self._microsecond, fold)
        _check_tzinfo(tzinfo)
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            fields, offset = _parse_time(time_string.removeprefix('T'))
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*fields, tzinfo=_zone(offset))

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def dst(self):
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec='auto'):
        return (_clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return _clock_repr(self, [])

    def strftime(self, format):
        offset = self.utcoffset()
        return _format(format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1),
                       {'f': f'{self._microsecond:06d}', 'z': _offset_text(offset, ''), ':z': _offset_text(offset),
                        'Z': self.tzname() or ''})

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _difference(self, other, equality=False):
        """Negative, zero or positive; None if one of the two has an offset and the other has not."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        if mine is None:
            return self._us() - other._us()
        return self._us() - mine._us - other._us() + theirs._us

    def __eq__(self, other):
        return self._difference(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._difference(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._difference(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._difference(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._difference(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(('time', self._us() - (offset._us if offset is not None else 0)))

    def __reduce__(self):
        fields = self._hour, self._minute, self._second, self._microsecond
        return type(self), fields if self._tzinfo is None else fields + (self._tzinfo,)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A day and a time of it."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is None:
            _missing(cls, ('year', 'month', 'day'), (year, month, day))
        self = object.__new__(cls)
        self._year, self._month, self._day = _index(year), _index(month), _index(day)
        self._hour, self._minute, self._second = _index(hour), _index(minute), _index(second)
        self._microsecond, self._tzinfo, self._fold = _index(microsecond), tzinfo, fold
        _check_date(self._year, self._month, self._day)
        _check_time(self._hour, self._minute, self._second, self._microsecond, fold)
        _check_tzinfo(tzinfo)
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_us(cls, us, tz=None, fold=0):
        """The datetime so many microseconds after the beginning of day 0."""
        days, us = divmod(us, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        return cls(*_from_ordinal(days), minutes // 60, minutes % 60, second, us, tz, fold=fold)

    def _us(self):
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    @classmethod
    def now(cls, tz=None):
        return cls._from_timestamp(_time.time_ns() // 1000, tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        _deprecated('utcnow', 'now(datetime.UTC)')
        return cls._from_us(_time.time_ns() // 1000 + _EPOCH * 86400000000)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._from_timestamp(_timestamp_us(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return cls._from_us(_timestamp_us(timestamp) + _EPOCH * 86400000000)

    @classmethod
    def _from_timestamp(cls, us, tz):
        _check_tzinfo(tz)
        try:
            utc = cls._from_us(us + _EPOCH * 86400000000, tz)
        except OverflowError:
            raise ValueError(f'year {_year_of(us)} is out of range') from None
        if tz is not None:
            return tz.fromutc(utc)
        seconds = us // 1000000
        offset = _local(seconds)[0]
        before = _local(seconds - 86400)[0]
        fold = 0
        if before > offset and _local(seconds - (before - offset))[0] == before:
            fold = 1
        return cls._from_us(us + (_EPOCH * 86400 + offset) * 1000000, None, fold)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for i, (value, kind) in enumerate(((date, _date), (time, _clock))):
            if not isinstance(value, kind):
                raise TypeError(f'combine() argument {i + 1} must be datetime.{kind.__name__}, not {type(value).__name__}')
        if tzinfo is True:
            tzinfo = time._tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            day, clock, offset = _split_iso(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*day, *clock, _zone(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        for i, arg in enumerate((date_string, format)):
            if not isinstance(arg, str):
                raise TypeError(f'strptime() argument {i + 1} must be str, not {type(arg).__name__}')
        from _strptime import parse
        fields, fraction, offset_fraction = parse(date_string, format)
        zone, offset = fields[9:11]
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset, microseconds=offset_fraction)
            tz = timezone(delta, zone) if zone else timezone(delta)
        return cls(*fields[:6], fraction, tz)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def dst(self):
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def timetuple(self):
        dst = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._yearday(), -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        offset = self.utcoffset()
        at = self - offset if offset else self
        return _time.struct_time((at._year, at._month, at._day, at._hour, at._minute, at._second, at.weekday(),
                                  at._yearday(), 0))

    def _local_seconds(self):
        """Seconds since the epoch of a naive local time; fold picks one of two."""
        t = self._us() // 1000000 - _EPOCH * 86400
        first = t - _local(t - 86400)[0]
        second = t - _local(t + 86400)[0]
        if first == second:
            return first
        fits = [u for u in (first, second) if u + _local(u)[0] == t]
        if len(fits) == 1:
            return fits[0]
        if fits:
            return max(fits) if self._fold else min(fits)
        return min(first, second) if self._fold else max(first, second)

    def timestamp(self):
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _epoch).total_seconds()

    def astimezone(self, tz=None):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'")
        offset = self.utcoffset()
        if offset is None:
            seconds = self._local_seconds()
            utc = (seconds + _EPOCH * 86400) * 1000000 + self._microsecond
        else:
            if tz is self._tzinfo:
                return self
            utc = self._us() - offset._us
            seconds = utc // 1000000 - _EPOCH * 86400
        if tz is None:
            local_offset, name = _local(seconds)
            tz = timezone(timedelta(seconds=local_offset), name)
        return tz.fromutc(type(self)._from_us(utc, tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def ctime(self):
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {type(sep).__name__}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return _clock_repr(self, [self._year, self._month, self._day])

    def strftime(self, format):
        offset = self.utcoffset()
        return _format(format, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                self.weekday(), self._yearday()),
                       {'f': f'{self._microsecond:06d}', 'z': _offset_text(offset, ''), ':z': _offset_text(offset),
                        'Z': self.tzname() or ''})

    def _difference(self, other, equality=False):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if mine is None or self._tzinfo is other._tzinfo:
            return self._us() - other._us()
        return self._us() - mine._us - other._us() + theirs._us

    def __eq__(self, other):
        return self._difference(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._difference(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._difference(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._difference(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._difference(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        at = self.replace(fold=0) if self._fold else self
        offset = at.utcoffset()
        return hash(('datetime', at._us() - (offset._us if offset is not None else 0)))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_us(self._us() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_us(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or mine is None and theirs is None:
            return timedelta._make(self._us() - other._us())
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._make(self._us() - mine._us - other._us() + theirs._us)

    def __reduce__(self):
        fields = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        return type(self), fields if self._tzinfo is None else fields + (self._tzinfo,)


_date, _clock = date, time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_epoch = datetime(1970, 1, 1, tzinfo=UTC)


def _split_iso(text):
    """Day, time and offset of a datetime by ISO 8601."""
    if len(text) < 7:
        raise ValueError
    if text[4] == '-':
        end = 10
        if text[5] == 'W':
            end = 10 if text[8:9] == '-' and text[9:10].isdigit() and not text[10:11].isdigit() else 8
    elif text[4] == 'W':
        end = 8 if text[7:8].isdigit() and not text[8:9].isdigit() else 7
    else:
        end = 8
    day = _parse_date(text[:end])
    if len(text) == end:
        return day, (0, 0, 0, 0), None
    if len(text) == end + 1:
        raise ValueError
    clock, offset = _parse_time(text[end + 1:])
    return day, clock, offset


def _timestamp_us(timestamp):
    """Seconds since the epoch in microseconds."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if not -1e17 < timestamp < 1e17:
            raise OverflowError('timestamp out of range for platform time_t')
        a, b = timestamp.as_integer_ratio()
        return _divide(a * 1000000, b)
    seconds = _index(timestamp)
    if not -2**63 <= seconds < 2**63:
        raise OverflowError('timestamp out of range for platform time_t')
    return seconds * 1000000


def _year_of(us):
    return us // 31556952000000 + 1970


def _deprecated(name, instead):
    _warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
          f'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.')


for _cls in date, time, datetime, timedelta, timezone, tzinfo:
    _name(_cls, 'datetime.' + _cls.__name__)
