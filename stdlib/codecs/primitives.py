"""What the module codecs is made of: functions of encodings, maps of characters, and the handlers of errors."""
from unicodedata import name as _name

_str = str


def _want_text(text, function):
    if not isinstance(text, str):
        kind = 'None' if text is None else type(text).__name__
        raise TypeError(f'{function}() argument 1 must be str, not {kind}')


def _functions(canonical, function):
    """The functions of an encoding that is native: to encode, and to decode what may be a part."""

    def encode(input, errors='strict', /):
        _want_text(input, function + '_encode')
        return _native_encode(input, canonical, errors or 'strict'), len(input)

    def decode(input, errors='strict', final=False, /):
        return _native_decode(input, canonical, errors or 'strict', bool(final))

    encode.__name__ = encode.__qualname__ = function + '_encode'
    decode.__name__ = decode.__qualname__ = function + '_decode'
    return encode, decode


utf_8_encode, utf_8_decode = _functions('utf_8', 'utf_8')
utf_16_encode, utf_16_decode = _functions('utf_16', 'utf_16')
utf_16_le_encode, utf_16_le_decode = _functions('utf_16_le', 'utf_16_le')
utf_16_be_encode, utf_16_be_decode = _functions('utf_16_be', 'utf_16_be')
utf_32_encode, utf_32_decode = _functions('utf_32', 'utf_32')
utf_32_le_encode, utf_32_le_decode = _functions('utf_32_le', 'utf_32_le')
utf_32_be_encode, utf_32_be_decode = _functions('utf_32_be', 'utf_32_be')
ascii_encode, ascii_decode = _functions('ascii', 'ascii')
latin_1_encode, latin_1_decode = _functions('latin_1', 'latin_1')
unicode_escape_encode, unicode_escape_decode = _functions('unicode_escape', 'unicode_escape')
raw_unicode_escape_encode, raw_unicode_escape_decode = _functions('raw_unicode_escape', 'raw_unicode_escape')

# --- tables of characters

def charmap_build(map, /):
    """What charmap_encode takes, of the characters bytes stand for."""
    return {ord(c): i for i, c in enumerate(map) if c != '\ufffe'}


def _handled(error, kind):
    replacement, at = lookup_error(error[0])(error[1])
    if not isinstance(replacement, kind):
        raise TypeError('error handler must return a tuple of a text and an int')
    return replacement, at if at >= 0 else at + len(error[1].object)


def charmap_encode(str, errors='strict', mapping=None, /):
    _want_text(str, 'charmap_encode')
    errors = errors or 'strict'
    if mapping is None:
        return _native_encode(str, 'latin_1', errors), len(str)
    out, i = bytearray(), 0

    def byte_of(c):
        try:
            found = mapping[ord(c)]
        except LookupError:
            return None
        if found is None or isinstance(found, bytes):
            return found
        if not isinstance(found, int):
            raise TypeError(f'character mapping must return integer, bytes or None, not {type(found).__name__}')
        if not 0 <= found < 256:
            raise TypeError('character mapping must be in range(256)')
        return bytes([found])

    while i < len(str):
        found = byte_of(str[i])
        if found is not None:
            out += found
            i += 1
            continue
        end = i
        while end < len(str) and byte_of(str[end]) is None:
            end += 1
        error = UnicodeEncodeError('charmap', str, i, end, 'character maps to <undefined>')
        replacement, i = _handled((errors, error), (_str, bytes))
        if isinstance(replacement, bytes):
            out += replacement
            continue
        for c in replacement:
            found = byte_of(c)
            if found is None:
                raise error
            out += found
    return bytes(out), len(str)


def charmap_decode(data, errors='strict', mapping=None, /):
    data = bytes(data)
    errors = errors or 'strict'
    if mapping is None:
        return _native_decode(data, 'latin_1', errors, True)
    out, i = [], 0
    while i < len(data):
        try:
            found = mapping[data[i]]
        except LookupError:
            found = None
        if isinstance(found, int):
            if not 0 <= found < 0x110000:
                raise TypeError('character mapping must be in range(0x110000)')
            found = chr(found)
        if found is None or found == '\ufffe':
            error = UnicodeDecodeError('charmap', data, i, i + 1, 'character maps to <undefined>')
            found, i = _handled((errors, error), str)
            i -= 1
        elif not isinstance(found, str):
            raise TypeError('character mapping must return integer, None or str')
        out.append(found)
        i += 1
    return ''.join(out), len(data)


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)


def escape_encode(data, errors=None, /):
    """Bytes as they stand in a literal, without the quotes."""
    if not isinstance(data, bytes):
        raise TypeError(f'escape_encode() argument 1 must be bytes, not {type(data).__name__}')
    return repr(b'"' + data)[3:-1].encode(), len(data)


def escape_decode(data, errors=None, /):
    """The bytes of a literal."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    out, i = bytearray(), 0
    plain = dict(zip(b'\\\'"abfnrtv', b'\\\'"\a\b\f\n\r\t\v'))
    while i < len(data):
        c = data[i]
        if c != 92:
            out.append(c)
            i += 1
            continue
        if i + 1 == len(data):
            raise ValueError('Trailing \\ in string')
        c = data[i + 1]
        if c in plain:
            out.append(plain[c])
            i += 2
        elif c == 10:
            i += 2
        elif 48 <= c <= 55:
            n = 1
            while n < 3 and data[i + 1 + n:i + 2 + n].isdigit() and data[i + 1 + n] <= 55:
                n += 1
            out.append(int(data[i + 1:i + 1 + n], 8) & 255)
            i += 1 + n
        elif c == 120:
            try:
                out += bytes.fromhex(data[i + 2:i + 4].decode('ascii'))
                if len(data[i + 2:i + 4]) != 2:
                    raise ValueError
                i += 4
            except ValueError:
                if errors in (None, 'strict'):
                    raise ValueError(f'invalid \\x escape at position {i}') from None
                if errors == 'replace':
                    out += b'?'
                elif errors != 'ignore':
                    raise ValueError(f'decoding error; unknown error handling code: {errors}') from None
                i += 3 if data[i + 2:i + 3].isalnum() else 2
        else:
            out.append(92)
            i += 1
    return bytes(out), len(data)


# --- error handlers

def _not_handled(e):
    return TypeError(f"don't know how to handle {type(e).__name__} in error callback")


def _bad_text(e):
    if not isinstance(e, (UnicodeEncodeError, UnicodeTranslateError)):
        raise _not_handled(e)
    return e.object[e.start:e.end]


def strict_errors(e, /):
    """Raise what is wrong."""
    if not isinstance(e, BaseException):
        raise TypeError('codec must pass exception instance')
    raise e


def ignore_errors(e, /):
    """Leave out what is wrong."""
    if not isinstance(e, UnicodeError) or not hasattr(e, 'end'):
        raise _not_handled(e)
    return '', e.end


def replace_errors(e, /):
    """Put a question mark, or U+FFFD when decoding."""
    if isinstance(e, UnicodeDecodeError):
        return '\ufffd', e.end
    if isinstance(e, UnicodeTranslateError):
        return '\ufffd' * (e.end - e.start), e.end
    return '?' * len(_bad_text(e)), e.end


def xmlcharrefreplace_errors(e, /):
    """Put numbers as XML has them."""
    if not isinstance(e, UnicodeEncodeError):
        raise _not_handled(e)
    return ''.join(f'&#{ord(c)};' for c in _bad_text(e)), e.end


def _escaped(c):
    code = ord(c)
    return f'\\x{code:02x}' if code < 0x100 else f'\\u{code:04x}' if code < 0x10000 else f'\\U{code:08x}'


def backslashreplace_errors(e, /):
    """Put escapes as literals have them."""
    if isinstance(e, UnicodeDecodeError):
        return ''.join(f'\\x{c:02x}' for c in e.object[e.start:e.end]), e.end
    return ''.join(map(_escaped, _bad_text(e))), e.end


def namereplace_errors(e, /):
    """Put names as literals have them."""
    if not isinstance(e, UnicodeEncodeError):
        raise _not_handled(e)
    names = ((c, _name(c, None)) for c in _bad_text(e))
    return ''.join(f'\\N{{{name}}}' if name else _escaped(c) for c, name in names), e.end


def _surrogateescape(e, /):
    if isinstance(e, UnicodeEncodeError):
        bad = _bad_text(e)
        if all('\udc80' <= c <= '\udcff' for c in bad):
            return bytes(ord(c) - 0xdc00 for c in bad), e.end
        raise e
    if isinstance(e, UnicodeDecodeError):
        bad = ''
        for c in e.object[e.start:e.end]:
            if c < 128:
                break
            bad += chr(0xdc00 + c)
        if bad:
            return bad, e.start + len(bad)
        raise e
    raise _not_handled(e)


def _surrogatepass(e, /):
    if not isinstance(e, (UnicodeEncodeError, UnicodeDecodeError)):
        raise _not_handled(e)
    encoding = e.encoding
    if not encoding.startswith(('utf-8', 'utf-16', 'utf-32')):
        raise e
    try:
        if isinstance(e, UnicodeEncodeError):
            return _native_encode(e.object[e.start:e.end], encoding, 'surrogatepass'), e.end
        size = 3 if encoding == 'utf-8' else 2 if '16' in encoding else 4
        return e.object[e.start:e.start + size].decode(encoding, 'surrogatepass'), e.start + size
    except UnicodeError:
        raise e from None


for _handler_name, _handler in (
        ('strict', strict_errors), ('ignore', ignore_errors), ('replace', replace_errors), ('namereplace', namereplace_errors),
        ('xmlcharrefreplace', xmlcharrefreplace_errors), ('backslashreplace', backslashreplace_errors),
        ('surrogateescape', _surrogateescape), ('surrogatepass', _surrogatepass)):
    register_error(_handler_name, _handler)
del _handler_name, _handler
