"""Texts in HTML: characters that mean something there are written as names or numbers."""

import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """Write &, < and >, and the quotes unless told otherwise, by their names."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


_reference = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')
# What browsers take the numbers from 128 to 159 for.
_windows = bytes(range(128, 160)).decode('cp1252', 'replace')


def unescape(s):
    """Put in the characters that names and numbers stand for."""
    return _reference.sub(_character, s) if '&' in s else s


def _character(m):
    s = m[1]
    if s[0] == '#':
        digits = s[1:].rstrip(';')
        return _numbered(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    for end in (len(s), *range(len(s) - 1, 1, -1)):
        if (text := _entity(s[:end])) is not None:
            return text + s[end:]
    return '&' + s


def _numbered(n):
    if 0x80 <= n <= 0x9f:
        text = _windows[n - 0x80]
        return chr(n) if text == '\ufffd' else text
    if n == 0 or 0xd800 <= n <= 0xdfff or n > 0x10ffff:
        return '\ufffd'
    if n == 0x0d:
        return '\r'
    if n < 0x20 and n not in (9, 10, 12) or n == 0x7f or 0xfdd0 <= n <= 0xfdef or n & 0xfffe == 0xfffe or n == 0x0b:
        return ''
    return chr(n)
