import sys


def g():
    try:
        raise ValueError("g's own")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()


it = g()
print(repr(next(it)), repr(sys.exception()))
try:
    raise KeyError("outer")
except KeyError:
    print(repr(next(it)), repr(sys.exception()))
    print(repr(next(it)))
print(repr(sys.exception()))


def plain():
    yield sys.exception()


try:
    raise TypeError("around")
except TypeError:
    print(repr(next(plain())))
