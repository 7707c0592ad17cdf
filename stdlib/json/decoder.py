"""How documents become objects."""

from json import JSONDecodeError, JSONDecoder

NaN, PosInf, NegInf = float('nan'), float('inf'), float('-inf')


def scanstring(string, end, strict=True, /):
    """The text whose first character is at end, behind the quote, and where it ends."""
    return JSONDecoder(strict=bool(strict)).raw_decode(string, end - 1)


py_scanstring = c_scanstring = scanstring
