"""Bytes as texts."""

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'b2a_base64', 'b2a_hex', 'crc32', 'hexlify', 'unhexlify']


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
