"""Dates and times read by a format."""

import re as _re

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december']


def _either(names):
    return '|'.join(sorted(names, key=len, reverse=True))


_DIRECTIVES = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))',
    'A': f'(?P<A>{_either(_DAYS)})',
    'a': f'(?P<a>{_either(day[:3] for day in _DAYS)})',
    'B': f'(?P<B>{_either(_MONTHS)})',
    'b': f'(?P<b>{_either(month[:3] for month in _MONTHS)})',
    'p': r'(?P<p>am|pm)',
    'Z': r'(?P<Z>utc|gmt)',
    '%': '%',
}
_LONG = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_compiled = {}


def _pattern(format):
    for letter, longer in _LONG.items():
        format = format.replace('%' + letter, longer)
    format = _re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    format = _re.sub(r'\s+', r'\\s+', format)
    out = ''
    while '%' in format:
        before, _, format = format.partition('%')
        if not format:
            raise IndexError
        out += before + _DIRECTIVES[format[0]]
        format = format[1:]
    return _re.compile(out + format, _re.IGNORECASE)


def _match(data_string, format):
    for i, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            raise TypeError('strptime() argument {} must be str, not {}'.format(i, type(arg)))
    pattern = _compiled.get(format)
    if pattern is None:
        try:
            pattern = _compiled[format] = _pattern(format)
        except KeyError as err:
            bad = err.args[0]
            if bad == '\\':
                bad = '%'
            raise ValueError("'%s' is a bad directive in format '%s'" % (bad, format)) from None
        except IndexError:
            raise ValueError("stray %% in format '%s'" % format) from None
    found = pattern.match(data_string)
    if not found:
        raise ValueError('time data %r does not match format %r' % (data_string, format))
    if len(data_string) != found.end():
        raise ValueError('unconverted data remains: %s' % data_string[found.end():])
    return found.groupdict()


def _offset(text):
    """Seconds and microseconds of an offset like +01:30."""
    if text == 'Z':
        return 0, 0
    digits = text[1:].replace(':', '')
    if len(text) > 5 and text[3] == ':' and text[6:7] not in ('', ':'):
        raise ValueError(f'Inconsistent use of : in {text}')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    fraction = int(digits[7:].ljust(6, '0')) if len(digits) > 7 else 0
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)


def parse(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The fields of a text: a time tuple with zone and offset, the microseconds, those of the offset."""
    import datetime
    found = _match(data_string, format)
    get = {key: text for key, text in found.items() if text is not None}
    year, month, day = None, 1, 1
    if 'y' in get:
        year = int(get['y'])
        year += 2000 if year <= 68 else 1900
    if 'Y' in get:
        year = int(get['Y'])
    if 'm' in get:
        month = int(get['m'])
    if 'B' in get:
        month = _MONTHS.index(get['B'].lower()) + 1
    if 'b' in get:
        month = [name[:3] for name in _MONTHS].index(get['b'].lower()) + 1
    if 'd' in get:
        day = int(get['d'])
    hour = int(get.get('H', 0))
    if 'I' in get:
        hour = int(get['I']) % 12 + (12 if get.get('p', '').lower() == 'pm' else 0)
    fraction = int(get['f'].ljust(6, '0')) if 'f' in get else 0
    weekday = None
    if 'A' in get:
        weekday = _DAYS.index(get['A'].lower())
    if 'a' in get:
        weekday = [name[:3] for name in _DAYS].index(get['a'].lower())
    if 'w' in get:
        weekday = (int(get['w']) - 1) % 7
    if 'u' in get:
        weekday = int(get['u']) - 1
    julian = int(get['j']) if 'j' in get else None
    offset, offset_fraction = _offset(get['z']) if 'z' in get else (None, 0)
    _check_iso(get, year, julian, weekday)
    plain_year = 1900 if year is None else year
    if julian is None and weekday is not None and year is not None and ('U' in get or 'W' in get):
        julian = _by_week(plain_year, int(get.get('U', get.get('W'))), weekday, 'W' in get)
    elif 'G' in get and 'V' in get:
        at = datetime.date.fromisocalendar(int(get['G']), int(get['V']), weekday + 1)
        plain_year, month, day = at.year, at.month, at.day
        julian = None
    if julian is not None and julian <= 0:
        plain_year -= 1
        julian += 366 if plain_year % 4 == 0 and (plain_year % 100 != 0 or plain_year % 400 == 0) else 365
    leap = 0
    if year is None and month == 2 and day == 29:
        plain_year, leap = 1904, -4  # 1900 had no such day
    if julian is None:
        julian = datetime.date(plain_year, month, day).toordinal() - datetime.date(plain_year, 1, 1).toordinal() + 1
    else:
        at = datetime.date.fromordinal(julian - 1 + datetime.date(plain_year, 1, 1).toordinal())
        plain_year, month, day = at.year, at.month, at.day
    if weekday is None:
        weekday = datetime.date(plain_year, month, day).weekday()
    zone = get.get('Z')
    return ((plain_year + leap, month, day, hour, int(get.get('M', 0)), int(get.get('S', 0)), weekday, julian,
             -1 if zone is None else 0, zone and zone.upper(), offset), fraction, offset_fraction)


def _check_iso(get, year, julian, weekday):
    if 'G' in get:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if 'V' not in get or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif 'V' in get:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         'instead.')


def _by_week(year, week, weekday, monday_first):
    """The day of the year of a weekday in a week counted from the year's first Sunday or Monday."""
    import datetime
    first = datetime.date(year, 1, 1).weekday()
    if not monday_first:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + before + 7 * (week - 1) + weekday


def struct_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """time.strptime."""
    import time
    return time.struct_time(parse(data_string, format)[0])


def moment(cls, data_string, format):
    """datetime.strptime of a class."""
    fields, fraction, offset_fraction = parse(data_string, format)
    zone, offset = fields[9:]
    if offset is None:
        return cls(*fields[:6], fraction, None)
    import datetime
    delta = datetime.timedelta(seconds=offset, microseconds=offset_fraction)
    return cls(*fields[:6], fraction, datetime.timezone(delta, zone) if zone else datetime.timezone(delta))
