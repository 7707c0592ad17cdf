"""Values as the bytes of C structures."""
from operator import index as _index

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


error.__module__ = 'struct'

# The size of each kind of value: in native layout, and in the standard ones (0: not there).
_SIZES = {'x': (1, 1), 'c': (1, 1), 'b': (1, 1), 'B': (1, 1), '?': (1, 1), 'h': (2, 2), 'H': (2, 2), 'i': (4, 4), 'I': (4, 4),
          'l': (8, 4), 'L': (8, 4), 'q': (8, 8), 'Q': (8, 8), 'n': (8, 0), 'N': (8, 0), 'e': (2, 2), 'f': (4, 4),
          'd': (8, 8), 's': (1, 1), 'p': (1, 1), 'P': (8, 0)}
_parsed = {}


def _parse(format):
    """The byte order, the size and the fields (kind, count, offset, size) of a format."""
    found = _parsed.get(format)
    if found is not None:
        return found
    text = format
    if isinstance(text, bytes):
        text = text.decode('latin-1')
    elif isinstance(text, str):
        text.encode('ascii')
    else:
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    order, native = 'little', True
    if text[:1] in tuple('@=<>!'):
        native = text[0] == '@'
        order = 'big' if text[0] in '>!' else 'little'
        text = text[1:]
    fields, size, count = [], 0, ''
    for c in text:
        if c.isspace() and not count:
            continue
        if c in '0123456789':
            count += c
            continue
        each = _SIZES.get(c, (0, 0))[0 if native else 1]
        if not each:
            raise error('bad char in struct format')
        n = int(count) if count else 1
        count = ''
        if native and c not in 'xcsp':
            size += -size % each
        if c in 'sp':
            fields.append((c, 1, size, n))
        elif c != 'x' and n:
            fields.append((c, n, size, each))
        size += n * each
        if size >= 2**63:
            raise error('total struct size too long')
    if count:
        raise error('repeat count given without format specifier')
    found = order, size, fields, sum(n for _, n, _, _ in fields)
    _parsed[format] = found
    return found


def _pack_int(c, value, size, order):
    if not isinstance(value, int):
        try:
            value = value.__index__()
        except AttributeError:
            raise error('required argument is not an integer') from None
    signed = c in 'bhilqn'
    low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
    if not low <= value <= high:
        if c == 'P' and -1 << 63 <= value < 0:
            return (value + (1 << 64)).to_bytes(size, order)
        if c == 'P':
            raise error('int too large to convert')
        raise error(f"'{c}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _pack_float(c, value, size, order):
    try:
        number = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
    except TypeError:
        number = None
    if number is None:
        raise error('required argument is not a float')
    packed = _float_bytes(number, size, order == 'little')
    if packed is None and size == 2:
        if isinstance(value, int):
            raise error('int too large to convert')
        raise OverflowError('float too large to pack with e format')
    if packed is None and c == 'F':
        raise OverflowError('float too large to pack with f format')
    if packed is None:
        packed = _float_bytes(float('inf') if number > 0 else float('-inf'), size, order == 'little')
    return packed


def _pack_one(c, value, size, order):
    if c in 'bBhHiIlLqQnNP':
        return _pack_int(c, value, size, order)
    if c in 'efFd':
        return _pack_float(c, value, size, order)
    if c == '?':
        return b'\1' if value else b'\0'
    if c == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{c}' must be a bytes object")
    if c == 's':
        return bytes(value[:size]).ljust(size, b'\0')
    if not size:
        return b''
    value = bytes(value[:min(size - 1, 255)])
    return (bytes([len(value)]) + value).ljust(size, b'\0')


def _pack(name, format, values):
    order, size, fields, wanted = _parse(format)
    if len(values) != wanted:
        raise error(f'{name} expected {wanted} items for packing (got {len(values)})')
    out = bytearray(size)
    at = 0
    native = format[:1] not in ('<', '>', '=', '!', b'<', b'>', b'=', b'!')
    for c, n, offset, each in fields:
        if c == 'f' and not native:
            c = 'F'  # which must not be too large
        for _ in range(n):
            out[offset:offset + each] = _pack_one(c, values[at], each, order)
            at += 1
            offset += each
    return bytes(out)


def _unpack(format, data):
    order, _, fields, _ = _parse(format)
    return _unpack_fields(fields, data, order == 'little')


def calcsize(format, /):
    """The size of what pack gives."""
    return _parse(format)[1]


_missing = object()


def pack(format=_missing, /, *values):
    """The values as bytes."""
    if format is _missing:
        raise TypeError('missing format argument')
    return _pack('pack', format, values)


def unpack(format, buffer, /):
    """The values in bytes."""
    size = _parse(format)[1]
    data = _content(buffer)
    if len(data) != size:
        raise error(f'unpack requires a buffer of {size} bytes')
    return _unpack(format, data)


def _place(name, doing, size, length, offset):
    offset = _index(offset)
    if offset < 0:
        if offset + size > 0:
            raise error(f'not enough data to {doing} {size} bytes at offset {offset}' if doing == 'unpack'
                        else f'no space to pack {size} bytes at offset {offset}')
        if offset + length < 0:
            raise error(f'offset {offset} out of range for {length}-byte buffer')
        offset += length
    if length - offset < size:
        raise error(f'{name} requires a buffer of at least {size + offset} bytes for {doing}ing {size} bytes at offset '
                    f'{offset} (actual buffer size is {length})')
    return offset


def unpack_from(format, /, buffer, offset=0):
    """The values in a part of bytes."""
    size = _parse(format)[1]
    data = _content(buffer)
    offset = _place('unpack_from', 'unpack', size, len(data), offset)
    return _unpack(format, data[offset:offset + size])


def pack_into(format=_missing, buffer=_missing, offset=_missing, /, *values):
    """Write the values as bytes into a buffer."""
    if format is _missing:
        raise TypeError('missing format argument')
    if offset is _missing:
        raise error(f'pack_into expected {"buffer" if buffer is _missing else "offset"} argument')
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
    size = _parse(format)[1]
    data = _pack('pack_into', format, values)
    offset = _place('pack_into', 'pack', size, len(view), offset)
    view[offset:offset + size] = data


def iter_unpack(format, buffer, /):
    """The values in bytes, group by group."""
    size = _parse(format)[1]
    data = _content(buffer)
    if not size:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(data) % size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    return unpack_iterator(format, data, size)


class unpack_iterator:
    """The groups of values in bytes."""

    __module__ = '_struct'
    __slots__ = ('_format', '_data', '_size', '_at')

    def __init__(self, format, data, size):
        self._format, self._data, self._size, self._at = format, data, size, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._data):
            raise StopIteration
        at, self._at = self._at, self._at + self._size
        return _unpack(self._format, self._data[at:self._at])

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._size


class Struct:
    """A format to pack and unpack by."""

    __module__ = '_struct'

    def __init__(self, format):
        self.size = _parse(format)[1]
        self.format = format.decode('latin-1') if isinstance(format, bytes) else format

    def __repr__(self):
        return f'{type(self).__name__}({self.format!r})'

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer=_missing, offset=_missing, /, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)
