"""How numbers and texts are written in a place. Only the locale C, and UTF-8 with its rules, is there."""

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str",
           "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY",
           "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES", "delocalize", "localize"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    """A locale that is not there."""


_chosen = ['C'] * LC_ALL
_KNOWN = {'': 'C', 'C': 'C', 'POSIX': 'C', 'C.UTF-8': 'C.UTF-8', 'C.utf8': 'C.UTF-8'}


def setlocale(category, locale=None):
    """The locale of a category, after it has been set if one is given."""
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= LC_ALL:
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    if locale is not None:
        if not isinstance(locale, _str):
            locale = '.'.join(filter(None, locale)) or 'C'
        if locale not in _KNOWN:
            raise Error('unsupported locale setting')
        for each in range(LC_ALL) if category == LC_ALL else (category,):
            _chosen[each] = _KNOWN[locale]
    if category < LC_ALL:
        return _chosen[category]
    if len(set(_chosen)) == 1:
        return _chosen[0]
    names = 'LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'
    return ';'.join(f'{name}={value}' for name, value in zip(names, _chosen))


def localeconv():
    """How numbers and amounts of money are written."""
    texts = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'positive_sign',
                           'negative_sign', 'thousands_sep'), '')
    numbers = dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
                             'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'), CHAR_MAX)
    return {**texts, **numbers, 'decimal_point': '.', 'grouping': [], 'mon_grouping': []}


def strcoll(os1, os2, /):
    """Less than, equal to or more than 0 as the one text is before, equal to or behind the other."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A text that compares as strcoll does."""
    if '\0' in string:
        raise ValueError('embedded null character')
    return string


def getlocale(category=LC_CTYPE):
    """The language and the encoding of a category, None for those of C."""
    if category == LC_ALL and len(set(_chosen)) > 1:
        raise TypeError('category LC_ALL is not supported')
    return (None, None) if setlocale(category) == 'C' else ('C', 'UTF-8')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """The language and the encoding that the environment asks for."""
    import os
    import warnings
    warnings.warn("Use setlocale(), getencoding() and getlocale() instead", DeprecationWarning, stacklevel=2)
    for name in envvars:
        value = os.environ.get(name)
        if value:
            language, _, encoding = normalize(value.partition(':')[0]).partition('.')
            return (None, None) if language == 'C' and not encoding else (language, encoding or None)
    return None, None


def getencoding():
    """The encoding of files of text."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of files of text."""
    return 'utf-8'


def normalize(localename):
    """A locale's name as it is usually written."""
    language, dot, encoding = localename.partition('.')
    encoding, _, modifier = encoding.partition('@')
    if language.upper() in ('C', 'POSIX'):
        language = 'C'
    elif '_' in language:
        name, _, country = language.partition('_')
        language = f'{name.lower()}_{country.upper()}'
    if encoding.lower().replace('-', '') == 'utf8':
        encoding = 'UTF-8'
    return language + dot + encoding + ('@' + modifier if modifier else '')



def format_string(f, val, grouping=False, monetary=False):
    """Like the operator %, with the signs of the locale."""
    if isinstance(val, dict) or isinstance(val, tuple) or not hasattr(val, '__getitem__'):
        return f % val
    return f % (val,)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money, if the locale has any."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A number with twelve figures at most."""
    return '%.12g' % val


def delocalize(string):
    """A number's text as the locale has it, as Python reads it."""
    return string


def localize(string, grouping=False, monetary=False):
    """A number's text, as the locale has it."""
    return string


def atof(string, func=float):
    """The number of a text as the locale has it."""
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))
