# A pattern gets all that its parts are to match before it tries them, a sequence pattern of one star asks for no length, and
# errors stand at the pattern they come from, underlined like a call where the pattern could be one.
import collections.abc
import sys
import traceback


def tb(f):
    try:
        print(f())
    except Exception as e:
        traceback.print_exception(e, file=sys.stdout)


class Map(dict):
    def get(self, k, default):
        print("get", k)
        return super().get(k, default)

    def __len__(self):
        print("len")
        return super().__len__()


class Attrs:
    __match_args__ = "a", "b"

    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError(name)
        print("attribute", name)
        return name


class Seq(collections.abc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len")
        return self.n

    def __getitem__(self, i):
        print("item", i)
        if i > 2:
            raise IndexError
        return i


class Picky:
    def __eq__(self, other):
        raise ValueError(other)


class Odd:
    __match_args__ = ["a"]


class Numbers:
    __match_args__ = "a", 5
    a = 1


class Twice:
    __match_args__ = "a", "a"
    a = 1


def f():
    match Map(a=1, b=2):
        case {"a": 2, "c": 3}:
            return 1
        case {"a": 5, "b": 2}:
            return 2
        case {"a": 1, "b": x, **rest}:
            return x, rest
tb(f)


def f():
    key = "a"
    class K: a = "a"
    match Map(a=1):
        case {"a": 1, K.a: 1}:
            return 1
tb(f)


def f():
    match Attrs():
        case Attrs("x", "b"):
            return 1
        case Attrs("a", c="x", d=1) | Attrs("a", b="b"):
            return 2
tb(f)


for n in -1, 0, 2:
    def f():
        match Seq(n):
            case [*x]:
                return x
    tb(f)

    def f():
        match Seq(n):
            case ([] | () |
                  [1, *_]):
                return 1
            case [*_, 0, _]:
                return 2
            case [0, 1] as x:
                return x
    tb(f)


def f():
    match {"a": [1, Picky()]}:
        case {"a": [1, 1 | 2 | (3
                       )]}:
            return 1
tb(f)


def f():
    match Odd():
        case Odd() if not 1:
            return 1
        case Odd(1, x=2):
            return 2
tb(f)


def f():
    match Numbers():
        case Numbers(1):
            print("one")
    match Numbers():
        case Numbers(1, 2 as x):
            return 2
tb(f)


def f():
    match Twice():
        case Twice(1, 1):
            return 1
tb(f)


def f():
    match 5:
        case int(1, 2,
                 a=3):
            return 1
tb(f)


def f():
    match 5:
        case print(x):
            return 1
tb(f)
