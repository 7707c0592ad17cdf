"""Files: the abstract classes, and what is made of files of both kinds."""

import abc as _abc
from _io import *
from _io import _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_IOBase, metaclass=_abc.ABCMeta):
    __doc__ = _IOBase.__doc__


class RawIOBase(_RawIOBase, IOBase):
    __doc__ = _RawIOBase.__doc__


class BufferedIOBase(_BufferedIOBase, IOBase):
    __doc__ = _BufferedIOBase.__doc__


class TextIOBase(_TextIOBase, IOBase):
    __doc__ = _TextIOBase.__doc__


RawIOBase.register(FileIO)
for _class in BytesIO, BufferedReader, BufferedWriter, BufferedRandom:
    BufferedIOBase.register(_class)
for _class in StringIO, TextIOWrapper:
    TextIOBase.register(_class)
del _class


def open_code(path):
    """Open a file of code, whose path is absolute, for reading its bytes."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, 'rb')


class IncrementalNewlineDecoder:
    """Turns the line ends of text that comes in parts, decoded by another decoder, into \\n."""

    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        if not isinstance(errors, str):
            raise TypeError(f"IncrementalNewlineDecoder() argument 'errors' must be str, not {type(errors).__name__}")
        self._decoder = decoder
        self._translate = bool(translate)
        self._errors = errors
        self._pending = False
        self._seen = 0

    def decode(self, input, final=False):
        if self._decoder is None:
            text = input
        else:
            text = self._decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._pending and (text or final):
            text = '\r' + text
            self._pending = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._pending = True
        crlf = text.count('\r\n')
        cr = text.count('\r') - crlf
        lf = text.count('\n') - crlf
        self._seen |= bool(lf) | bool(cr) << 1 | bool(crlf) << 2
        if self._translate:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def getstate(self):
        state = b'', 0
        if self._decoder is not None:
            state = self._decoder.getstate()
        return state[0], state[1] << 1 | self._pending

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError('state argument must be a tuple')
        buffered, flag = state
        self._pending = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffered, flag >> 1))

    def reset(self):
        self._seen = 0
        self._pending = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        kinds = tuple(end for bit, end in ((2, '\r'), (1, '\n'), (4, '\r\n')) if self._seen & bit)
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None


class BufferedRWPair(_BufferedIOBase):
    """One file of bytes made of two: what is read comes from the one, what is written goes to the other."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        if not writer.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self._reader.read(size)

    def read1(self, size=-1, /):
        return self._reader.read1(size)

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self._reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def readable(self):
        return self._reader.readable()

    def write(self, buffer, /):
        return self._writer.write(buffer)

    def writable(self):
        return self._writer.writable()

    def flush(self):
        return self._writer.flush()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    @property
    def closed(self):
        return self._writer.closed


BufferedIOBase.register(BufferedRWPair)
