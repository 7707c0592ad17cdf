# Texts that must be encoded: sources, names of codecs and classes, hexadecimal floats. And what is looked at first otherwise.
import array

s = "\ud800"
for f in (float.fromhex, compile, eval, exec):
    try:
        f(*([s, "a", "exec"] if f is compile else [s]))
    except UnicodeEncodeError as e:
        print(f.__name__, e)
for f in (lambda: str(b"a", s), lambda: str(b"a", "\0"), lambda: type(s, (), {}), lambda: type(s, (), {"__doc__": s, "__qualname__": 1}),
          lambda: type("a\0", (), {"__slots__": "x", "x": 1}), lambda: setattr(int, s, 1), lambda: delattr(int, "a'b"), lambda: float(s)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, ascii(str(e)))


class Index:
    def __index__(self):
        print("index", end="; ")
        return 5


for index in 5, 1 << 70, 1.5, "a", Index():
    for value in 300, "x", Index():
        try:
            bytearray(b"abc")[index] = value
        except (TypeError, ValueError, IndexError) as e:
            print(type(e).__name__, e)
    for sequence in bytearray(b"abc"), array.array("B", b"abc"), [1]:
        for method in "insert", "pop":
            try:
                getattr(sequence, method)(index, *[1][:method == "insert"])
            except (TypeError, IndexError, OverflowError) as e:
                print(method, type(e).__name__, e)
