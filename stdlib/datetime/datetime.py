

def _fold(made, fold):
    """Set the fold of what a class, perhaps one that knows no fold, has just made."""
    if fold:
        if fold != 1:
            raise ValueError('fold must be either 0 or 1')
        made._fold = fold
    return made


class datetime(date):
    """A day and a time of it."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10 and 1 <= year[2] & 127 <= 12:
            tzinfo = month if month is not None else tzinfo
            fold = year[2] >> 7
            year, month, day, hour, minute, second, microsecond = (
                year[0] << 8 | year[1], year[2] & 127, year[3], year[4], year[5], year[6],
                year[7] << 16 | year[8] << 8 | year[9])
        if day is None:
            _missing(cls, ('year', 'month', 'day'), (year, month, day))
        self = object.__new__(cls)
        self._year, self._month, self._day = _c_int(year), _c_int(month), _c_int(day)
        self._hour, self._minute, self._second = _c_int(hour), _c_int(minute), _c_int(second)
        self._microsecond, self._tzinfo, self._fold = _c_int(microsecond), tzinfo, fold
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
        return _fold(cls(*_from_ordinal(days), minutes // 60, minutes % 60, second, us, tz), fold)

    def _us(self):
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    @classmethod
    def now(cls, tz=None):
        """The present time, local or in a time zone."""
        return cls._from_timestamp(_time.time_ns() // 1000, tz)

    @classmethod
    def today(cls):
        """The present local time."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        """The present time in UTC, without a time zone."""
        _deprecated('utcnow', 'now(datetime.UTC)')
        return cls._from_us(_time.time_ns() // 1000 + _EPOCH * 86400000000)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The datetime that is so many seconds after the epoch, local or in a time zone."""
        return cls._from_timestamp(_timestamp_us(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The datetime in UTC that is so many seconds after the epoch, without a time zone."""
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
        """The datetime of a date and a time."""
        for i, (value, kind) in enumerate(((date, _date), (time, _clock))):
            if not isinstance(value, kind):
                raise TypeError(f'combine() argument {i + 1} must be datetime.{kind.__name__}, not {_argument_name(value)}')
        if tzinfo is True:
            tzinfo = time._tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The datetime of text like '1998-06-06T16:26:11', as ISO 8601 has it."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            day, clock, offset = _split_iso(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*day, *clock, _zone(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The datetime that a text says, read by the same codes as strftime() writes."""
        for i, arg in enumerate((date_string, format)):
            if not isinstance(arg, str):
                raise TypeError(f'strptime() argument {i + 1} must be str, not {_argument_name(arg)}')
        from _strptime import parse
        fields, fraction, offset_fraction = parse(date_string, format)
        zone, offset = fields[9:11]
        tz = None
        if offset is not None:
            delta = timedelta(seconds=offset, microseconds=offset_fraction)
            tz = timezone(delta, zone) if zone else timezone(delta)
        return cls(*fields[:6], fraction, tz)

    def date(self):
        """The date."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time without date and time zone."""
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time with its time zone."""
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        """By how much the clock is ahead of UTC, or None."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def dst(self):
        """By how much summer time has moved the clock, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def tzname(self):
        """The name of the time zone, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def timetuple(self):
        """The datetime as a time.struct_time."""
        dst = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._yearday(), -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        """The datetime in UTC as a time.struct_time."""
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
        """The seconds since the epoch."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _epoch).total_seconds()

    def astimezone(self, tz=None):
        """The same moment in another time zone, by default the local one."""
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
        """The datetime with some fields changed."""
        made = type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)
        return _fold(made, self._fold if fold is None else fold)

    __replace__ = replace

    def ctime(self):
        """The datetime as text like 'Sat Jun  6 16:26:11 1998'."""
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        """The datetime as text like '1998-06-06T16:26:11'."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_argument_name(sep)}')
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}'
                + _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return _clock_repr(self, [self._year, self._month, self._day])

    def strftime(self, format):
        """The datetime as text, with codes like %Y replaced."""
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
        if offset is None:
            return hash(self._state())
        days, us = divmod(at._us() - offset._us, 86400000000)
        return hash((days, us // 1000000, us % 1000000))

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

    def __rsub__(self, other):
        return datetime.__sub__(other, self) if isinstance(other, datetime) else NotImplemented

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __reduce_ex__(self, protocol):
        state = self._state(self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def _state(self, fold=0):
        us = self._microsecond
        return bytes((self._year >> 8, self._year & 255, self._month | fold << 7, self._day,
                      self._hour, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))


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
