

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
    zone = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
    fold = ', fold=1' if self._fold else ''
    return f'{_type_name(self)}({text}{fold + zone if first else zone + fold})'  # CPython has both orders


class time:
    """A time of the day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '__weakref__')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6 and hour[0] & 127 < 24:
            tzinfo, fold = minute or tzinfo, hour[0] >> 7
            hour, minute, second, microsecond = hour[0] & 127, hour[1], hour[2], hour[3] << 16 | hour[4] << 8 | hour[5]
        self = object.__new__(cls)
        self._hour, self._minute, self._second = _c_int(hour), _c_int(minute), _c_int(second)
        self._microsecond, self._tzinfo, self._fold = _c_int(microsecond), tzinfo, fold
        _check_time(self._hour, self._minute, self._second, self._microsecond, fold)
        _check_tzinfo(tzinfo)
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of text like '16:26:11', as ISO 8601 has it."""
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
        """By how much the clock is ahead of UTC, or None."""
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def dst(self):
        """By how much summer time has moved the clock, or None."""
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def tzname(self):
        """The name of the time zone, or None."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec='auto'):
        """The time as text like '16:26:11'."""
        return (_clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return _clock_repr(self, [])

    def strftime(self, format):
        """The time as text, with codes like %H replaced."""
        offset = self.utcoffset()
        return _format(format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1),
                       {'f': f'{self._microsecond:06d}', 'z': _offset_text(offset, ''), ':z': _offset_text(offset),
                        'Z': self.tzname() or ''})

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The time with some fields changed."""
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
        return hash(self._state() if offset is None else timedelta._make(self._us() - offset._us))

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __reduce_ex__(self, protocol):
        state = self._state(self._fold if protocol > 3 else 0)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def _state(self, fold=0):
        """The bytes CPython keeps a time in: hashes and pickles are made of them."""
        us = self._microsecond
        return bytes((self._hour | fold << 7, self._minute, self._second, us >> 16, us >> 8 & 255, us & 255))


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
