# A str with members and other attributes crashed, and sets had no room for weak references that __slots__ could double.
import collections
import functools
import weakref


class Open:
    __slots__ = ("__dict__",)


class Text(Open, str):
    __slots__ = ("x", "y")


t = Text("text")
t.z = 5
t.y = 6
print(t.z, t.y, t.__dict__, hasattr(t, "x"))
for base in set, frozenset, dict, list, int, str, Exception, tuple, float, bytearray, collections.deque, functools.partial:
    for slots in ("x", "__weakref__"), ("__dict__",), ("x", "x"):
        try:
            cls = type("C", (base,), {"__slots__": slots})
            print(base.__name__, slots, [name for name in cls.__dict__ if name in ("x", "__weakref__", "__dict__")])
        except TypeError as e:
            print(base.__name__, slots, e)
for value in set(), frozenset(), collections.deque(), functools.partial(int):
    print(weakref.ref(value)() is value)
