

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
