"""Bytes as texts."""



class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None


def a2b_base64(data, /, *, strict_mode=False):
    out = _decode64(_ascii(data), bool(strict_mode))
    if isinstance(out, str):
        raise Error(out)
    if isinstance(out, int):
        raise Error(f'Invalid base64-encoded string: number of data characters ({out}) cannot be 1 more than a multiple of 4')
    return out


def b2a_base64(data, /, *, newline=True):
    return _encode64(data) + b'\n' * newline


def hexlify(data, sep=None, bytes_per_sep=1):
    data = memoryview(data)
    return (data.hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)).encode()


def unhexlify(hexstr, /):
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error('Odd-length string')
    if text.translate(None, b'0123456789abcdefABCDEF'):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text.decode())


b2a_hex, a2b_hex = hexlify, unhexlify


def crc_hqx(data, crc, /):
    """The checksum of BinHex: CRC-CCITT."""
    crc &= 0xffff
    for byte in bytes(memoryview(data)):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencoded data, at most 45 bytes."""
    data = bytes(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    padded = data + bytes(-len(data) % 3)
    numbers = [len(data)]
    for i in range(0, len(padded), 3):
        group = int.from_bytes(padded[i:i + 3])
        numbers.extend(group >> shift & 63 for shift in (18, 12, 6, 0))
    return bytes(96 if backtick and not n else n + 32 for n in numbers) + b'\n'


def a2b_uu(data, /):
    """The bytes of a line of uuencoded data."""
    data = _ascii(data)
    length = data[0] - 32 & 63 if data else 32
    numbers = []
    for i in range((length * 4 + 2) // 3):
        # What is missing at the end of a line stands for blanks.
        byte = data[i + 1] if i + 1 < len(data) else 32
        if byte in b'\r\n':
            byte = 32
        elif not 32 <= byte <= 96:
            raise Error('Illegal char')
        numbers.append(byte - 32 & 63)
    for byte in data[1 + (length * 4 + 2) // 3:]:
        if byte not in b' \n\r`':
            raise Error('Trailing garbage')
    numbers += [0] * (-len(numbers) % 4)
    out = b''.join((a << 18 | b << 12 | c << 6 | d).to_bytes(3) for a, b, c, d in zip(*[iter(numbers)] * 4))
    return out[:length]


def a2b_qp(data, header=False):
    """The bytes of quoted-printable data."""
    data, out, i = _ascii(data), bytearray(), 0
    while i < len(data):
        byte = data[i]
        i += 1
        if byte == 95 and header:
            out.append(32)
        elif byte != 61:
            out.append(byte)
        elif i >= len(data):
            break
        elif data[i] in b'\r\n':
            end = data.find(b'\n', i)
            i = len(data) if end < 0 else end + 1
        elif data[i] == 61:
            out.append(61)
            i += 1
        elif len(pair := data[i:i + 2]) == 2 and not pair.translate(None, b'0123456789abcdefABCDEF'):
            out.append(int(pair, 16))
            i += 2
        else:
            out.append(61)
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable data in lines of at most 76 characters."""
    data, out, line = bytes(data), bytearray(), 0
    newline = b'\r\n' if 0 < data.find(b'\n') and data[data.find(b'\n') - 1] == 13 else b'\n'
    i = 0
    while i < len(data):
        byte = data[i]
        following = data[i + 1:i + 2]
        if istext and (byte == 10 or byte == 13 and following == b'\n'):
            if out and out[-1] in b' \t':
                out[-1:] = b'=%02X' % out[-1]
            out += newline
            line = 0
            i += 1 if byte == 10 else 2
            continue
        quoted = (byte > 126 or byte == 61 or header and byte == 95 or byte == 46 and line == 0 and following in (b'', b'\n', b'\r', b'\0')
                  or not istext and byte in b'\r\n' or byte in b'\t ' and (not following or quotetabs)
                  or byte < 33 and byte not in b'\r\n\t ')
        piece = b'=%02X' % byte if quoted else b'_' if header and byte == 32 else bytes([byte])
        if line + len(piece) >= 76 and (quoted or following != b'\n'):
            out += b'=' + newline
            line = 0
        out += piece
        line += len(piece)
        i += 1
    return bytes(out)
