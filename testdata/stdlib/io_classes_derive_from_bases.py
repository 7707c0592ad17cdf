# A class that defines readinto is a raw file, one that defines write a file of text; what is not there is refused.
import io
import sys


def tell(do):
    try:
        print(repr(do()))
    except Exception as e:
        print(type(e).__name__, e)


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data, self.pos = data, 0

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), 4, len(self.data) - self.pos)
        b[:n] = self.data[self.pos:self.pos + n]
        self.pos += n
        return n


TEXT = b'line1\nline2\nend'
tell(lambda: Source(TEXT).read())
tell(lambda: Source(TEXT).readall())
tell(lambda: Source(TEXT).read(3))
tell(lambda: Source(TEXT).readline())
tell(lambda: Source(TEXT).readline(2))
tell(lambda: list(Source(TEXT)))
tell(lambda: Source(TEXT).seek(0))
with Source(TEXT) as s:
    tell(s.readlines)
tell(lambda: s.closed)
tell(lambda: next(s))


class Sink(io.RawIOBase):
    def __init__(self):
        self.taken = []

    def writable(self):
        return True

    def write(self, b):
        self.taken.append(bytes(b)[:5])
        return len(self.taken[-1])


tell(lambda: list(io.BufferedReader(Source(TEXT))))
tell(lambda: io.BufferedReader(Source(TEXT)).read(7))
tell(lambda: io.TextIOWrapper(io.BufferedReader(Source(TEXT))).readlines())
sink = Sink()
with io.BufferedWriter(sink) as f:
    f.write(b'ab')
    f.write(b'cdefghijk')
    print(sink.taken)
print(b''.join(sink.taken), sink.closed)


class Upper(io.TextIOBase):
    def write(self, text):
        sys.__stdout__.write(text.upper())
        return len(text)


print('hi', 2, file=Upper())
tell(lambda: Upper().read())
tell(lambda: Upper().detach())

b = io.BytesIO(b'abcdef')
buffer = bytearray(4)
tell(lambda: b.readinto(buffer))
tell(lambda: b.readinto1(buffer))
tell(lambda: bytes(buffer))
view = b.getbuffer()
view[1:3] = b'XY'
view.release()
tell(b.getvalue)
tell(b.detach)
tell(io.StringIO().detach)
tell(lambda: b.readinto(b'no'))
tell(lambda: io.text_encoding('utf-8'))
