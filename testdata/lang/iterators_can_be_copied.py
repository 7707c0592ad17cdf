# Iterators tell how to make another at the same place, and go to a place they are told.
import copy


class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


kinds = {
    "list": lambda: iter([1, 2, 3]),
    "reversed list": lambda: reversed([1, 2, 3]),
    "tuple": lambda: iter((1, 2, 3)),
    "ascii": lambda: iter("abc"),
    "str": lambda: iter("aéb"),
    "bytes": lambda: iter(b"abc"),
    "bytearray": lambda: iter(bytearray(b"abc")),
    "range": lambda: iter(range(0, 10, 3)),
    "long range": lambda: iter(range(10**20, 10**20 + 3)),
    "by index": lambda: iter(Squares()),
    "reversed": lambda: reversed((1, 2, 3)),
}
for name, make in kinds.items():
    it = make()
    next(it)
    other = copy.copy(it)
    print(name, list(it), list(other), copy.copy(it).__reduce__()[1:])
    for state in (1, -5, 100, "x"):
        it = make()
        try:
            it.__setstate__(state)
            print("   ", state, list(it))
        except TypeError as e:
            print("   ", state, e)

for it in (enumerate("abc", 5), map(max, [1, 2], [2, 1]), filter(None, [0, 1, 2]), iter({1: 2, 3: 4}.items()), iter({7, 8}),
           reversed({1: 2, 3: 4}), zip([1, 2], "ab")):
    next(it)
    print(type(it).__name__, list(copy.copy(it)))
z = zip([1, 2], [3])
z.__setstate__(True)
try:
    list(z)
except ValueError as e:
    print(e)
