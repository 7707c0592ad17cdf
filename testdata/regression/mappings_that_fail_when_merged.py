# A mapping whose iteration fails, or whose keys have no hash, under **, dict() and match; and what else takes odd values.
import collections.abc


class Odd(collections.abc.Mapping):
    def __init__(self, items):
        self.items_ = items

    def __getitem__(self, key):
        print("item", key, end="; ")
        return 1

    def __len__(self):
        return 3

    def __iter__(self):
        return self.items_()


def missing():
    raise AttributeError("missing")


for items in missing, lambda: iter([1, [], 2]), lambda: 5, lambda: (1 / 0 for _ in [1]):
    odd = Odd(items)
    for f in lambda: {**odd}, lambda: dict(**odd), lambda: dict(odd), lambda: print(**odd), lambda: {1: 2, **odd}:
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
    try:
        match odd:
            case {"a": x, **rest}:
                print(x, rest)
    except Exception as e:
        print("match", type(e).__name__, e)


class Truncated:
    def __trunc__(self):
        return 3


class Real(Truncated):
    def __float__(self):
        return 2.5


import warnings

warnings.simplefilter("ignore")
for value in Truncated(), Real():
    for text in "%d", b"%i", "%x", "%f":
        try:
            print(text % value)
        except TypeError as e:
            print(e)
for text in "\x1c1", "1\x1f", "\x1c１", "１\x85", " 1\t", "\x851", "\u20281":
    for f in int, float, complex:
        try:
            print(ascii(text), f(text))
        except ValueError as e:
            print(ascii(text), ascii(e))
inf, nan = float("inf"), float("nan")
print(inf % inf in [nan], [inf % inf].count(nan), nan in [nan], divmod(inf, 1)[0] in [nan])
