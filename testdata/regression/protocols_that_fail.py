# Complaints where a method of a script's class fails inside a protocol.
class Hinted:
    def __init__(self, n, hint):
        self.n, self.hint = n, hint

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __length_hint__(self):
        print("asked for the hint with", self.n, "left")
        return self.hint


class NoIterator:
    def __iter__(self):
        return None


class FailingIter:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error


class Slotted:
    __slots__ = ()

    def __delattr__(self, name):
        super().__delattr__(name)


class Plain:
    __slots__ = ()


def star(x):
    a, *b, c = x
    return a, b, c


def assign(x, key, v):
    x[key] = v
    return x


def caught(typ, error=KeyError(1)):
    try:
        raise error
    except* KeyError:
        print("first")
    except* typ:
        print("second")


for ask in (
    lambda: star(Hinted(4, 1)),
    lambda: star(Hinted(4, None)),
    lambda: star(Hinted(0, None)),
    lambda: star(Hinted(1, 1)),
    lambda: star(Hinted(2, NotImplemented)),
    lambda: 1 in NoIterator(),
    lambda: 1 in FailingIter(TypeError("lost")),
    lambda: 1 in FailingIter(ValueError("kept")),
    lambda: delattr(Slotted(), "x"),
    lambda: setattr(Slotted(), "x", 1),
    lambda: delattr(Plain(), "x"),
    lambda: setattr(Plain(), "x", 1),
    lambda: assign(bytearray(b"ab"), slice(1), None),
    lambda: assign(bytearray(b"ab"), slice(1), 1.5),
    lambda: assign(bytearray(b"ab"), slice(1), [256]),
    lambda: assign(bytearray(b"ab"), slice(1), ["a"]),
    lambda: assign(bytearray(b"ab"), slice(1), range(3)),
    lambda: caught(ValueError),
    lambda: caught((ValueError, (TypeError,))),
    lambda: caught(ExceptionGroup),
    lambda: caught(print("evaluated")),
):
    try:
        print(ask())
    except Exception as e:
        print(type(e).__name__, e)
