# Iterators over sequences, and backwards, ask those for their length: what that raises is raised.
import operator
from collections import deque


class Sequence:
    def __init__(self, length):
        self.length = length

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return "x%d" % i

    def __len__(self):
        print("len", end=" ")
        if isinstance(self.length, int):
            return self.length
        raise self.length("no length")


class Unsized:
    def __getitem__(self, i):
        raise IndexError


def assign(p):
    items = [0]
    items[:] = p
    return items


for length in (ValueError, TypeError, 3, 10**15, -1, 10**30):
    for use in (list, tuple, "".join, assign, sorted, deque, operator.length_hint,
                lambda p: list(iter(p)), lambda p: [*reversed(p)], lambda p: list(map(str, p)),
                lambda p: operator.length_hint(iter(p), 7), lambda p: operator.length_hint(reversed(p)),
                lambda p: iter(p).__length_hint__(), lambda p: reversed(p).__length_hint__()):
        try:
            print(use(Sequence(length)))
        except Exception as e:
            print(type(e).__name__, e)
print(iter(Unsized()).__length_hint__(), operator.length_hint(iter(Unsized()), 5), list(iter(Unsized())))
