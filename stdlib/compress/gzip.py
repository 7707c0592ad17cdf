"""Files of compressed data."""

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 'rb', 'wb'


class BadGzipFile(OSError):
    """A file that is none of gzip's."""


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, of bytes or (with t in the mode) of text."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, given in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if given is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' not in mode:
        return file
    if file.mode == WRITE:
        return _TextWriter(file, encoding or 'utf-8', errors or 'strict', newline)
    with file:
        return io.TextIOWrapper(io.BytesIO(file.read()), encoding, errors, newline)


class _TextWriter(io.TextIOBase):
    """Writes text to a compressed file."""

    def __init__(self, buffer, encoding, errors, newline):
        self.buffer, self._encoding, self._errors = buffer, encoding, errors
        self._newline = newline or '\n'

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    closed = property(lambda self: self.buffer.closed)

    def write(self, text):
        self.buffer.write(text.replace('\n', self._newline).encode(self._encoding, self._errors))
        return len(text)

    def writable(self):
        return True

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()


def _header(name, mtime, compresslevel):
    name = os.path.basename(os.fsdecode(name)) if name else ''
    name = name.removesuffix('.gz')
    try:
        name = name.encode('latin-1')
    except UnicodeEncodeError:
        name = b''
    when = int(time.time() if mtime is None else mtime)
    extra = b'\002' if compresslevel == 9 else b'\004' if compresslevel == 1 else b'\000'
    return b'\037\213\010' + (b'\010' if name else b'\000') + struct.pack('<L', when) + extra + b'\377' + name + b'\000' * bool(name)


def compress(data, compresslevel=9, *, mtime=None):
    """The data compressed, with a header."""
    body = zlib.compress(data, level=compresslevel, wbits=-15)
    return _header('', mtime, compresslevel) + body + struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)


def decompress(data):
    """The data of all members of a compressed file."""
    out, data = [], bytes(memoryview(data))
    while data := data.lstrip(b'\0') if out else data:
        member, data = _member(data)
        out.append(member)
    return b''.join(out)


def _member(data):
    """The first member, and what follows it."""
    if data[:2] != b'\037\213':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if len(data) > 2 and data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    size = zlib._gzip_header_size(data)
    body = zlib.decompressobj(wbits=-15)
    out = b'' if size is None else body.decompress(data[size:])
    rest = body.unused_data
    if not body.eof or len(rest) < 8:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    crc, length = struct.unpack('<LL', rest[:8])
    if crc != zlib.crc32(out):
        raise BadGzipFile('CRC check failed')
    if length != len(out) & 0xffffffff:
        raise BadGzipFile('Incorrect length of data produced')
    return out, rest[8:]


class GzipFile(io.BufferedIOBase):
    """A compressed file: what is read comes from it, what is written goes into it."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        self.name = os.fspath(filename)
        self.fileobj = fileobj
        mode = mode or getattr(fileobj, 'mode', 'rb')
        if mode.startswith('r'):
            self.mode = READ
            self._content = None  # decompressed when it is first asked for
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
            self._deflater = zlib.compressobj(compresslevel, wbits=-15)
            self._crc = self._size = 0
            fileobj.write(_header(self.name, mtime, compresslevel))
        else:
            raise ValueError(f'Invalid mode: {mode!r}')

    def __repr__(self):
        return '<gzip ' + repr(self.fileobj)[1:-1] + ' ' + hex(id(self)) + '>'

    def _check(self, mode, what):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file')
        if self.mode != mode:
            import errno
            raise OSError(errno.EBADF, f"{what}() on {'write' if mode == READ else 'read'}-only GzipFile object")

    def _data(self, what):
        self._check(READ, what)
        if self._content is None:
            self._content = io.BytesIO(decompress(self.fileobj.read()))
        return self._content

    def read(self, size=-1):
        return self._data('read').read(size)

    def read1(self, size=-1):
        return self._data('read1').read(size)

    def peek(self, n):
        content = self._data('peek')
        at = content.tell()
        data = content.read(n)
        content.seek(at)
        return data

    def readline(self, size=-1):
        return self._data('readline').readline(size)

    def write(self, data):
        self._check(WRITE, 'write')
        data = bytes(memoryview(data))
        self.fileobj.write(self._deflater.compress(data))
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        if self.fileobj is not None and self.mode == WRITE:
            self.fileobj.write(self._deflater.flush(zlib_mode))
            self.fileobj.flush()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.mode == READ:
            return self._data('seek').seek(offset, whence)
        if whence == io.SEEK_CUR:
            offset += self._size
        elif whence == io.SEEK_END:
            raise ValueError('Seek from end not supported')
        if offset < self._size:
            raise OSError('Negative seek in write mode')
        self.write(b'\0' * (offset - self._size))
        return self._size

    def tell(self):
        return self._data('tell').tell() if self.mode == READ else self._size

    def rewind(self):
        self.seek(0)

    def close(self):
        fileobj, self.fileobj = self.fileobj, None
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self._deflater.flush())
                fileobj.write(struct.pack('<LL', self._crc, self._size & 0xffffffff))
        finally:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None

    @property
    def closed(self):
        return self.fileobj is None

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True
