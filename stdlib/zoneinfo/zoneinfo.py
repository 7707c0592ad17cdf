"""Time zones by name."""

import os as _os
from datetime import datetime as _datetime, timedelta as _timedelta, tzinfo as _tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')
_EPOCH = _datetime(1970, 1, 1)
_DAY = 86400


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""

    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""

    __module__ = 'zoneinfo._tzpath'


def reset_tzpath(to=None):
    global TZPATH
    if to is None:
        return
    if isinstance(to, (str, bytes)):
        raise TypeError(f'tzpaths must be a list or tuple, not {type(to)}: {to!r}')
    for path in to:
        if not _os.path.isabs(path):
            raise ValueError('tzpaths should be absolute paths but found the following relative paths: '
                             + repr(path))
    TZPATH = tuple(to)


def available_timezones():
    return set(_names.split())


def _check_key(key):
    if _os.path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    normal = _os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
    if normal.startswith('..'):
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')


class ZoneInfo(_tzinfo):
    _cache = {}
    __module__ = 'zoneinfo'

    def __init_subclass__(cls):
        cls._cache = {}

    def __new__(cls, key):
        zone = cls._cache.get(key)
        if zone is None:
            zone = cls._cache.setdefault(key, cls._made(key))
            zone._from_cache = True
        return zone

    @classmethod
    def no_cache(cls, key):
        return cls._made(key)

    @classmethod
    def _made(cls, key):
        _check_key(key)
        lookup = _load(key)
        if lookup is None:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        return cls._of(key, lookup, None)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        return cls._of(key, _parse(file_obj.read()), repr(file_obj))

    @classmethod
    def _of(cls, key, lookup, file):
        zone = _tzinfo.__new__(cls)
        zone._key, zone._lookup, zone._file, zone._from_cache = key, lookup, file, False
        now = lookup(0)
        zone._fixed = now if now[3] is None and now[4] is None else None
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        if only_keys is None:
            cls._cache.clear()
            return
        for key in only_keys:
            cls._cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt):
        found = self._find(dt)
        return None if found is None else _timedelta(seconds=found[0])

    def dst(self, dt):
        found = self._find(dt)
        return None if found is None else _timedelta(seconds=self._summer(found))

    def tzname(self, dt):
        found = self._find(dt)
        return None if found is None else found[1]

    def _find(self, dt):
        """What holds at a local time: of two, the first unless fold is set; in a gap, what held before it."""
        if dt is None or self._fixed is not None:
            return self._fixed
        if not isinstance(dt, _datetime):
            raise AttributeError(f"'{type(dt).__name__}' object has no attribute 'toordinal'")
        wall = (dt.toordinal() - 719163) * _DAY + dt.hour * 3600 + dt.minute * 60 + dt.second
        found = self._lookup(wall + 2 * _DAY)
        while (start := found[3]) is not None:
            before = self._lookup(start - 1)
            turn = start + (min if dt.fold else max)(before[0], found[0])
            if wall >= turn:
                break
            found = before
        return found

    def _summer(self, found):
        """How far a summer time is ahead of the normal time next to it."""
        if not found[2]:
            return 0
        for side in (3, 4):
            if found[side] is not None:
                other = self._lookup(found[side] - (side == 3))
                if not other[2] and other[0] != found[0]:
                    return found[0] - other[0]
        return 3600

    def fromutc(self, dt):
        if not isinstance(dt, _datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        seconds = (dt.toordinal() - 719163) * _DAY + dt.hour * 3600 + dt.minute * 60 + dt.second
        found = self._lookup(seconds)
        local = dt + _timedelta(seconds=found[0])
        if found[3] is not None:
            back = self._lookup(found[3] - 1)[0] - found[0]
            if seconds - found[3] < back:
                return local.replace(fold=1)
        return local

    def __str__(self):
        return f'{self._key}' if self._key is not None else repr(self)

    def __repr__(self):
        if self._key is not None:
            return f'{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})'
        return f'{type(self).__module__}.{type(self).__qualname__}.from_file({self._file})'

    def __reduce__(self):
        if self._key is None:
            from pickle import PicklingError
            raise PicklingError('Cannot pickle a ZoneInfo file created from a file stream.')
        return type(self)._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)
