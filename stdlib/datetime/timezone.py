

class tzinfo:
    """A time zone; subclasses say what its offset is."""

    __slots__ = ('__dict__', '__weakref__')

    def utcoffset(self, dt):
        """By how much the clock is ahead of UTC at a datetime."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def tzname(self, dt):
        """The name of the time zone at a datetime."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def dst(self, dt):
        """By how much summer time has moved the clock at a datetime, or None."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        """A datetime in UTC as one of this time zone."""
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
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {_argument_name(offset)}')
        if name is cls._none:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {_argument_name(name)}')
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
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {_type_name(dt)}')

    def utcoffset(self, dt):
        """The offset."""
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        """The name."""
        self._check('tzname', dt)
        if self._label is not None:
            return self._label
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        """None: it knows no summer time."""
        self._check('dst', dt)
        return None

    def fromutc(self, dt):
        """A datetime in UTC as one of this time zone."""
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

    def __getinitargs__(self):
        return (self._offset,) if self._label is None else (self._offset, self._label)

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(timedelta(hours=-23, minutes=-59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
