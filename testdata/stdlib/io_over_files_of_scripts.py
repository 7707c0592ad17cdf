# Buffers and text over raw files that scripts make: who is asked what, and what goes wrong.
import io, copy, pickle


class Raw(io.RawIOBase):
    def __init__(self, data=b"", can="rws"):
        self.data, self.pos, self.can, self.asked = bytearray(data), 0, can, []

    def readable(self):
        return "r" in self.can

    def writable(self):
        return "w" in self.can

    def seekable(self):
        return "s" in self.can

    def readinto(self, buffer):
        self.asked.append(f"readinto {len(buffer)}")
        part = self.data[self.pos:self.pos + len(buffer)]
        buffer[:len(part)] = part
        self.pos += len(part)
        return len(part)

    def write(self, part):
        self.asked.append(f"write {bytes(part)}")
        self.data[self.pos:self.pos + len(part)] = part
        self.pos += len(part)
        return len(part)

    def seek(self, pos, whence=0):
        self.asked.append(f"seek {pos} {whence}")
        self.pos = pos + (0, self.pos, len(self.data))[whence]
        return self.pos

    def tell(self):
        return self.pos


def attempt(what, do):
    try:
        print(what, repr(do()))
    except Exception as e:
        print(what, type(e).__name__, e)


raw = Raw(b"one\ntwo\r\nthree")
reader = io.BufferedReader(raw)
print(reader.peek(2)[:3], reader.readline(), reader.read(2), reader.raw is raw)
buffer = bytearray(4)
print(reader.readinto(buffer), buffer, reader.read(), reader.read(1))
print(reader.readable(), reader.writable(), reader.seekable(), reader)
attempt("write", lambda: reader.write(b"x"))
print(reader.seek(4), reader.readlines(), reader.closed, raw.closed)
reader.close()
print(reader.closed, raw.closed)
attempt("read", reader.read)

raw = Raw()
writer = io.BufferedWriter(raw, 4)
print(writer.write(b"ab"), raw.data, writer.write(memoryview(b"cdef")), writer.write(b"g"))
writer.flush()
print(raw.data, writer.tell())
attempt("read", writer.read)
attempt("readline", writer.readline)
print(writer.detach() is raw)
attempt("write", lambda: writer.write(b""))
attempt("detach", writer.detach)

both = io.BufferedRandom(Raw(b"hello world"))
print(both.read(5), both.write(b"-"), both.read(), both.seek(0), both.read())
for cls, can in ((io.BufferedReader, "w"), (io.BufferedWriter, "r"), (io.BufferedRandom, "rw")):
    attempt(cls.__name__, lambda: cls(Raw(can=can)))
attempt("size", lambda: io.BufferedReader(Raw(), 0))
attempt("no file", lambda: io.BufferedReader(5))
attempt("no file", lambda: io.TextIOWrapper("x"))

text = io.TextIOWrapper(io.BufferedReader(Raw("grün\r\nrot\n".encode())), encoding="utf-8")
print(text.readline(), list(text), text.newlines, text.buffer)
raw = Raw()
text = io.TextIOWrapper(io.BufferedWriter(raw), encoding="latin-1", newline="\r\n", write_through=True)
print(text.write("ä\n"), raw.data, text.encoding, text)
text.flush()
print(raw.data)
under = text.detach()
print(under.raw is raw)
attempt("write", lambda: text.write("x"))


class Plain:
    """No file by birth, but with all the methods."""

    closed = False

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return False

    def read(self, *n):
        return parts.pop(0)

    def flush(self):
        print("flush")

    def close(self):
        print("close")
        self.closed = True


parts = [b"a\nb", b"c", b""]
with io.TextIOWrapper(Plain(), encoding="ascii") as text:
    print(text.read())
parts = ["text"]
kept = io.TextIOWrapper(Plain())
attempt("text from below", kept.readline)
kept.detach()

pair = io.BufferedRWPair(Raw(b"in"), target := Raw())
print(pair.read(), pair.write(b"out"), target.data)
pair.flush()
print(target.data, pair.readable(), pair.writable(), pair.closed)
pair.close()
print(pair.closed)

decoder = io.IncrementalNewlineDecoder(None, translate=True)
print([decoder.decode(part) for part in ("a\r", "\nb\r", "c\n", "\r")], decoder.newlines, decoder.getstate())
print(repr(decoder.decode("", final=True)), decoder.newlines)
decoder.reset()
print(decoder.newlines)

for cls in io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.IOBase:
    file = cls()
    print(cls.__name__, file.readable(), file.closed, isinstance(file, io.IOBase))
    for name in "read", "readline", "tell", "fileno", "detach", "readinto":
        if hasattr(file, name):
            attempt("  " + name, lambda: getattr(file, name)(*([bytearray(1)] if name == "readinto" else [])))
    file.close()
    attempt("  closed", file.readable)
print(isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), issubclass(io.FileIO, io.RawIOBase))
attempt("newline", lambda: io.StringIO("", newline=1))
attempt("newline", lambda: io.StringIO("", newline="x"))

file = io.StringIO("one\ntwo")
file.seek(4)
twin = copy.copy(file)
print(twin.read(), file.tell(), pickle.loads(pickle.dumps(twin)).tell())
file = pickle.loads(pickle.dumps(io.BytesIO(b"abc")))
print(file.read(), file.__getstate__())
attempt("state", lambda: file.__setstate__((b"", -1, None)))
attempt("pickle", lambda: pickle.dumps(text))
