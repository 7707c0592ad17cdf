# A sequence was joined or repeated before the right operand was asked what it makes of that.
import operator
from collections import deque


class A:
    def __radd__(self, o):
        return "radd"

    def __rmul__(self, o):
        return "rmul"

    def __index__(self):
        return 2

    def __iter__(self):
        return iter("x")


class N(A):
    def __radd__(self, o):
        return NotImplemented

    __rmul__ = __radd__


class L(list):
    pass


class Own(list):
    def __radd__(self, o):
        return "own radd"

    __rmul__ = __radd__


class InPlace(list):
    def __iadd__(self, o):
        return "iadd"


def show(f, *args):
    try:
        print(f(*args), end="; ")
    except TypeError as e:
        print(e, end="; ")


for left in [1], L([1]), InPlace([1]), bytearray(b"1"), (1,), "1", b"1", deque([1]):
    for right in A(), N(), Own([2]):
        print(type(left).__name__, type(right).__name__, end=": ")
        for op in operator.add, operator.mul, operator.iadd, operator.imul:
            show(op, type(left)(left), right)
        show(operator.mul, right, left)
        print()


class Asked(list):
    def __add__(self, o):
        return super().__add__(o)

    def __rmul__(self, o):
        print("asked", end="; ")
        return NotImplemented

    __radd__ = __rmul__


# It is asked once, and not by a method that is called by name.
for left in [1], "1", (1,), b"1", bytearray(b"1"), Asked([1]):
    for f in operator.add, operator.mul, operator.iadd, operator.imul, type(left).__add__:
        show(f, type(left)(left), Asked())
        show(f, type(left)(left), A())
    print()
