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

# What is wrong with one of them comes before what they clash with.
for names in ("x", "__weakref__"), ("__dict__", "x"), ("__y", "__weakref__"), ("__qualname__", "z"), ("x", "1"), (5, "x"):
    for own in {}, {"x": 1}, {"_C__y": 1}, {"__qualname__": "Q"}:
        for bases in (), (set,):
            try:
                print(names, own, sorted(type("C", bases, {"__slots__": names, **own}).__dict__))
            except (TypeError, ValueError) as e:
                print(names, own, e)
