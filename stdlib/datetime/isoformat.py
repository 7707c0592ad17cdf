

class IsoCalendarDate(tuple):
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
        _c_int(value)
