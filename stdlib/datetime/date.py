

class date:
    """A day of the Gregorian calendar."""

    __slots__ = ('_year', '_month', '_day', '__weakref__')

    def __new__(cls, year=None, month=None, day=None):
        if month is None and isinstance(year, bytes) and len(year) == 4 and 1 <= year[2] <= 12:
            year, month, day = year[0] << 8 | year[1], year[2], year[3]
        if day is None:
            _missing(cls, ('year', 'month', 'day'), (year, month, day))
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day = _c_int(year), _c_int(month), _c_int(day)
        _check_date(year, month, day)
        return self

    @classmethod
    def today(cls):
        """Today's local date."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date that is so many seconds after the epoch."""
        at = datetime.fromtimestamp(timestamp)
        return cls(at.year, at.month, at.day)

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date that is so many days after the end of the year 0."""
        ordinal = _c_int(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        year, month, day = _from_ordinal(ordinal)
        if year > MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The date of text like '1998-06-06', as ISO 8601 has it."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            fields = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of a year, week and weekday by ISO 8601."""
        return cls.fromordinal(_from_iso_week(year, week, day))

    @property
    def year(self):
        """From 1 to 9999."""
        return self._year

    @property
    def month(self):
        """From 1 to 12."""
        return self._month

    @property
    def day(self):
        """From 1 to 31."""
        return self._day

    def __repr__(self):
        return f'{_type_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        """The date as text like '1998-06-06'."""
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        """The date as text like 'Sat Jun  6 00:00:00 1998'."""
        return (f'{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}')

    def strftime(self, format):
        """The date as text, with codes like %Y replaced."""
        return _format(format, self.timetuple()[:8], {'f': '000000', 'z': '', ':z': '', 'Z': ''})

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not {_argument_name(format)}')
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        """The date as a time.struct_time."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yearday(), -1))

    def _yearday(self):
        return self.toordinal() - _ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        """How many days the date is after the end of the year 0."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The weekday from 0, Monday, to 6."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The weekday from 1, Monday, to 7."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Year, week and weekday by ISO 8601, as a named tuple."""
        today = self.toordinal()
        for year in self._year + 1, self._year, self._year - 1:
            start = _iso_week_start(year)
            if today >= start:
                return IsoCalendarDate(year, (today - start) // 7 + 1, (today - start) % 7 + 1)

    def replace(self, year=None, month=None, day=None):
        """The date with some fields changed."""
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
        return hash(self._state())

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
        if isinstance(other, date) and not isinstance(other, datetime) and not isinstance(self, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __rsub__(self, other):
        return date.__sub__(other, self) if isinstance(other, date) else NotImplemented

    def _state(self):
        """The bytes CPython keeps a date in: hashes and pickles are made of them."""
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __reduce__(self):
        return type(self), (self._state(),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
