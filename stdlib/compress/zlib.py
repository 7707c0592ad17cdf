"""Data made smaller, and whole again."""

from binascii import crc32

DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE = 8, 15, 8, 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3.1'


class error(Exception):
    pass


def compress(data, /, level=-1, wbits=15):
    """The data compressed."""
    c = compressobj(level, wbits=wbits)
    return c.compress(data) + c.flush()


def decompress(data, /, wbits=15, bufsize=DEF_BUF_SIZE):
    """The data that was compressed."""
    d = decompressobj(wbits)
    out = d.decompress(data)
    if not d.eof:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return out


class _Checks:
    """The check and length of all data that has passed, as the kind of stream wants them at its end."""

    def __init__(self, kind):
        self.kind, self.length = kind, 0
        self.check = 1 if kind == 'zlib' else 0

    def add(self, data):
        if self.kind == 'zlib':
            self.check = adler32(data, self.check)
        elif self.kind == 'gzip':
            self.check = crc32(data, self.check)
        self.length += len(data)

    def trailer(self):
        if self.kind == 'zlib':
            return self.check.to_bytes(4, 'big')
        if self.kind == 'gzip':
            return self.check.to_bytes(4, 'little') + (self.length & 0xffffffff).to_bytes(4, 'little')
        return b''


def _kind(wbits):
    if 8 <= wbits <= 15:
        return 'zlib'
    if -15 <= wbits <= -8:
        return 'raw'
    if 24 <= wbits <= 31:
        return 'gzip'
    raise ValueError('Invalid initialization option')


class Compress:
    """A stream that is compressed."""

    __module__ = 'zlib'

    def __init__(self, level, wbits):
        if not -1 <= level <= 9:
            raise error('Bad compression level')
        self._checks = _Checks(_kind(wbits))
        self._deflater = _deflater(level)
        self._header = b''
        if self._checks.kind == 'zlib':
            self._header = b'\x78' + (b'\x01' if level in (0, 1) else b'\x5e' if 2 <= level <= 5 else
                                      b'\x9c' if level in (6, -1) else b'\xda')
        elif self._checks.kind == 'gzip':
            self._header = b'\x1f\x8b\x08\0\0\0\0\0' + (b'\x02' if level == 9 else b'\x04' if level == 1 else b'\0') + b'\x03'

    def compress(self, data, /):
        header, self._header = self._header, b''
        out = self._deflater.feed(data)
        self._checks.add(data)
        return header + out

    def flush(self, mode=Z_FINISH, /):
        header, self._header = self._header, b''
        if mode == Z_NO_FLUSH:
            self._header = header
            return b''
        if mode == Z_FINISH:
            return header + self._deflater.close() + self._checks.trailer()
        return header + self._deflater.flush()


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """A stream that is compressed."""
    if method != DEFLATED or zdict is not None:
        raise ValueError('Invalid initialization option')
    return Compress(level, wbits)


class Decompress:
    """A stream that is decompressed."""

    __module__ = 'zlib'

    def __init__(self, wbits):
        self._any = 40 <= wbits <= 47
        self._checks = _Checks('zlib' if wbits == 0 else 'gzip' if self._any else _kind(wbits))
        self._inflater = _inflater()
        self._head = None if self._checks.kind == 'raw' else b''
        self._tail = b''
        self.unused_data = self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
        if self.eof:
            self.unused_data += data
            return b''
        if self._inflater.done:
            self._finish(data)
            return b''
        if self._head is not None:
            self._head += data
            data = self._after_header()
            if data is None:
                return b''
        try:
            out = self._inflater.feed(data, max_length)
        except ValueError:
            raise error('Error -3 while decompressing data: invalid block type') from None
        self._checks.add(out)
        if self._inflater.done:
            self._finish(self._inflater.rest)
        return out

    def _after_header(self):
        """What follows the header; None if it is not complete."""
        head = self._head
        if self._any and len(head) >= 1:
            self._checks = _Checks('gzip' if head[0] == 0x1f else 'zlib')
            self._any = False
        if self._checks.kind == 'zlib':
            if len(head) < 2:
                return None
            if head[0] & 15 != 8 or (head[0] << 8 | head[1]) % 31:
                raise error('Error -3 while decompressing data: incorrect header check')
            size = 2
        else:
            size = _gzip_header_size(head)
            if size is None:
                return None
        self._head = None
        return head[size:]

    def _finish(self, data):
        """Check the end of the stream."""
        self._tail += data
        wanted = self._checks.trailer()
        n = len(wanted)
        if len(self._tail) < n:
            return
        for part, what in ((slice(0, 4), 'data'), (slice(4, 8), 'length')):
            if self._tail[:n][part] != wanted[part]:
                raise error(f'Error -3 while decompressing data: incorrect {what} check')
        self.unused_data, self._tail, self.eof = self._tail[n:], b'', True

    def flush(self, length=DEF_BUF_SIZE, /):
        return self.decompress(b'') if not self.eof else b''


def _gzip_header_size(head):
    """How long a gzip header is; None if it is not complete."""
    if not b'\x1f\x8b'.startswith(head[:2]):
        raise error('Error -3 while decompressing data: incorrect header check')
    if len(head) < 10:
        return None
    flags, at = head[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(head[at:at + 2], 'little')
    for bit in 8, 16:
        if flags & bit:
            end = head.find(b'\0', at)
            if end < 0:
                return None
            at = end + 1
    at += 2 * bool(flags & 2)
    return at if at <= len(head) else None


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    """A stream that is decompressed."""
    return Decompress(wbits)
