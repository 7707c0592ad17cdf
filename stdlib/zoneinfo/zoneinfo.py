"""Time zones by name."""

import os as _os
from datetime import datetime as _datetime, tzinfo as _tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')


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
        times = _load(key)
        if times is None:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        return cls._of(key, times, None)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        return cls._of(key, _parse(file_obj.read()), repr(file_obj))

    @classmethod
    def _of(cls, key, times, file):
        zone = _tzinfo.__new__(cls)
        zone._key, zone._zone, zone._file, zone._from_cache = key, times, file, False
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
        return self._zone.utcoffset(dt)

    def dst(self, dt):
        return self._zone.dst(dt)

    def tzname(self, dt):
        return self._zone.tzname(dt)

    def fromutc(self, dt):
        if not isinstance(dt, _datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, again = self._zone.at(dt)
        local = dt + offset
        return local.replace(fold=1) if again else local

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
