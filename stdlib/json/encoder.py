"""How objects become documents."""

from json import dumps as _dumps, JSONEncoder

INFINITY = float('inf')


def encode_basestring(s, /):
    """A text as JSON writes it."""
    return _dumps(_text(s), ensure_ascii=False)


def encode_basestring_ascii(s, /):
    """A text as JSON writes it in ASCII."""
    return _dumps(_text(s))


def _text(s):
    if not isinstance(s, str):
        raise TypeError(f'first argument must be a string, not {type(s).__name__}')
    return s


py_encode_basestring = c_encode_basestring = encode_basestring
py_encode_basestring_ascii = c_encode_basestring_ascii = encode_basestring_ascii
