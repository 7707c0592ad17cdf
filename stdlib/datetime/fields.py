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
        index = type(value).__index__
    except AttributeError:
        raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer") from None
    number = index(value)
    if not isinstance(number, int):
        raise TypeError(f'__index__ returned non-int (type {type(number).__name__})')
    return number


def _c_int(value):
    """A number that fits into a C int, as most fields are read."""
    value = _index(value)
    if -2**31 <= value < 2**31:
        return value
    if not -2**63 <= value < 2**63:
        raise OverflowError('Python int too large to convert to C long')
    raise OverflowError(f'signed integer is {"less than minimum" if value < 0 else "greater than maximum"}')


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


def _argument_name(value):
    """_type_name, as complaints about arguments have it."""
    return 'None' if value is None else _type_name(value)


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
