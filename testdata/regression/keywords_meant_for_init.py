# Types whose __new__ takes no keywords counted those that a subclass's __init__ takes among their own arguments.
for T in float, tuple, frozenset, map, filter, reversed, int, str, bytes, list, set, complex:
    class Sub(T):
        def __init__(self, *args, **keywords):
            pass

    for args, keywords in ((None,), {"a": None}), ((), {"a": 1}), (("1",), {"a": 1, "b": 2}), ((1, 2), {"a": 1}), (([1],), {"a": 1}), \
            ((int, [1]), {"a": 1}):
        try:
            made = Sub(*args, **keywords)
            print(T.__name__, args, keywords, "object" if " at 0x" in repr(made) else made)
        except TypeError as e:
            print(T.__name__, args, keywords, e)

try:
    staticmethod(zip)(None, b=None, **{1: 2})
except TypeError as e:
    print(e)

# Whatever stands in __module__ and __qualname__ names who is called.
Odd = type("Odd", (), {"__module__": 1j})
Plain = type("Plain", (), {"__module__": None, "__qualname__": "other.name"})
for callee in Odd, Plain, Sub:
    for call in (lambda: callee(b=1, **{"b": 2}), lambda: callee(**5)):
        try:
            call()
        except TypeError as e:
            print(e)
