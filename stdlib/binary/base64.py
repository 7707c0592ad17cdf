"""Bytes as digits of base 16, 32, 64 and 85."""

import binascii as _binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode', 'z85encode', 'z85decode']


def _to_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    encoded = _binascii._encode64(s)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _to_bytes(s)
    if altchars is not None:
        altchars = _to_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b'+/', b'-_'))


def urlsafe_b64decode(s):
    return b64decode(_to_bytes(s).translate(bytes.maketrans(b'-_', b'+/')))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _encode32(digits, s):
    s = bytes(memoryview(s))
    out = bytearray()
    for i in range(0, len(s), 5):
        chunk = s[i:i + 5]
        n = int.from_bytes(chunk.ljust(5, b'\0'))
        text = bytes(digits[n >> shift & 31] for shift in range(35, -1, -5))
        used = -(-len(chunk) * 8 // 5)
        out += text[:used] + b'=' * (8 - used)
    return bytes(out)


def _decode32(digits, s, casefold, map01):
    s = _to_bytes(s)
    if len(s) % 8:
        raise _binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _to_bytes(map01)))
    if casefold:
        s = s.upper()
    bare = s.rstrip(b'=')
    pads = len(s) - len(bare)
    value = {digit: at for at, digit in enumerate(digits)}
    out = bytearray()
    for i in range(0, len(bare), 8):
        group = bare[i:i + 8]
        n = 0
        for c in group:
            if c not in value:
                raise _binascii.Error('Non-base32 digit found')
            n = n << 5 | value[c]
        bits = 5 * len(group)
        out += (n >> bits % 8).to_bytes(bits // 8)
    if pads not in (0, 1, 3, 4, 6):
        raise _binascii.Error('Incorrect padding')
    return bytes(out)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32HEX, s, casefold, None)


def b16encode(s):
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _to_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise _binascii.Error('Non-base16 digit found')
    return _binascii.unhexlify(s)


_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_A85 = bytes(range(33, 118))
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_TO_Z85 = bytes.maketrans(_B85, _Z85)
_FROM_Z85 = bytes(_B85[_Z85.index(c)] if c in _Z85 else 0 for c in range(256))


def _encode85(digits, b, fold_zeros=False, fold_spaces=False, pad=False):
    b = bytes(memoryview(b))
    out = bytearray()
    for i in range(0, len(b), 4):
        chunk = b[i:i + 4]
        n = int.from_bytes(chunk.ljust(4, b'\0'))
        if fold_zeros and not n and (pad or len(chunk) == 4):
            out += b'z'
            continue
        if fold_spaces and n == 0x20202020:
            out += b'y'
            continue
        text = bytearray()
        for _ in range(5):
            n, d = divmod(n, 85)
            text.insert(0, digits[d])
        out += text if pad else text[:len(chunk) + 1]
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(_B85, b, pad=pad)


def _decode85(digits, b, message):
    out = bytearray()
    for i in range(0, len(b), 5):
        chunk = b[i:i + 5]
        n = 0
        for j, c in enumerate(chunk):
            at = digits.find(c)
            if at < 0:
                raise ValueError(message(c, i + j))
            n = n * 85 + at
        for _ in range(5 - len(chunk)):
            n = n * 85 + 84
        if n >> 32:
            raise ValueError(f'base85 overflow in hunk starting at byte {i}')
        out += n.to_bytes(4)[:len(chunk) - 1]
    return bytes(out)


def b85decode(b):
    return _decode85(_B85, _to_bytes(b), lambda c, at: f'bad base85 character at position {at}')


def z85encode(s):
    """The bytes as Z85: the alphabet of ZeroMQ."""
    return b85encode(s).translate(_TO_Z85)


def z85decode(s):
    """The bytes that Z85 text stands for."""
    s = _to_bytes(s)
    try:
        return b85decode(bytes(s).translate(_FROM_Z85))
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    out = _encode85(_A85, b, True, foldspaces, pad)
    if adobe:
        out = b'<~' + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[i:i + wrapcol] for i in range(0, len(out), wrapcol)]
        if adobe and lines and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        out = b'\n'.join(lines)
    return out + b'~>' if adobe else out


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = bytes(_to_bytes(b))
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out, group = bytearray(), bytearray()
    for c in b:
        if c in ignorechars:
            continue
        if c == ord('z') and not group:
            out += b'\0\0\0\0'
        elif c == ord('y') and foldspaces and not group:
            out += b'    '
        elif not 33 <= c <= 117:
            raise ValueError('Non-Ascii85 digit found: %c' % c)
        else:
            group.append(c)
            if len(group) == 5:
                out += _decode85(_A85, group, None)
                group.clear()
    return bytes(out + _decode85(_A85, group, None))


def encodebytes(s):
    s = bytes(memoryview(s))
    return b''.join(_binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return _binascii.a2b_base64(bytes(memoryview(s)))


def encode(input, output):
    while chunk := input.read(57):
        output.write(_binascii.b2a_base64(chunk))


def decode(input, output):
    while line := input.readline():
        output.write(_binascii.a2b_base64(line))
