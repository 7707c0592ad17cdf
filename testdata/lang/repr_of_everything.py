class P:
    def __repr__(self): return "P()"
class S:
    def __str__(self): return "S str"
class Bad:
    def __repr__(self): return 3


print([P(), "a", 1.0, None], (P(),), {P(): P()}, {P()}, str(P()), f"{P()!s}", S(), str(S()) , repr(1.0), repr(10 ** 20))
print(int, len, print, type, ValueError, [].append.__name__, "".join.__qualname__, str.upper, int.__add__, dict.fromkeys, object.__init__)
print(range(1, 5), slice(1, None), iter([]).__class__, {}.keys(), {}.items(), dict.values({1: 2}), frozenset([1]), bytearray(b"x"), NotImplemented, Ellipsis)
print(ValueError("x"), repr(ValueError("x", 1)), repr(KeyError()), [ValueError("in list")], type(iter({})).__name__, type(enumerate([])).__name__, type(zip()).__name__, type(map(abs, [])).__name__)
try:
    repr(Bad())
except TypeError as e:
    print(e)
try:
    print(Bad())
except TypeError as e:
    print(e)
import sys
print(sys)
print(lambda: 1, P, P().__init__.__class__.__name__, type(P().__repr__).__name__, property(), staticmethod(len).__class__, classmethod)
l = [1]; l.append((l, {"k": l})); print(l)
