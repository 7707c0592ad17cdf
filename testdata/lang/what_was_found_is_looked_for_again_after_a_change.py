# Calls, patterns, with statements and isinstance remember where things were found; every change shows all the same.
class A:
    @staticmethod
    def s(x): return ("s", x)
    @classmethod
    def c(cls, x): return (cls.__name__, x)
    def m(self, x): return (type(self).__name__, x)
class B(A): pass
def run(o):
    return o.s(1), o.c(2)
for o in (A, B, A(), B(), A, B(), A()):
    print(run(o))
a = A(); a.s = lambda x: "own"; a.c = lambda x: "own c"
for o in (A(), a, A(), B()): print(run(o))
A.s = classmethod(lambda cls, x: ("now class", cls.__name__))
A.c = staticmethod(lambda x: "now static")
for o in (A, B, A(), B(), a): print(run(o))
sm = staticmethod(lambda x: 1)
A.s = sm
def rd(o): return o.s(1), o.s
print(rd(A)[0], rd(A)[0], rd(A())[0])
sm.__init__(lambda x: 2)
print(rd(A)[0], rd(A)[0], rd(A())[0], A.s is A().s)
m = A().m
def call(m, *a): return m(1)
print(call(m), call(m), m(x=3))
try: m()
except TypeError as e: print(e)
try: m(1,2)
except TypeError as e: print(e)
try: m(1,self=2)
except TypeError as e: print(e)
try: type(1, x=2)
except TypeError as e: print(e)
try: type()
except TypeError as e: print(e)
for x in 1, "a", type, A, A(): print(type(x))
class Liar:
    __class__ = int
print(isinstance(Liar(), int), isinstance(Liar(), str), isinstance(Liar(), (str, int)), isinstance(Liar(), (str, list)))
class Meta(type):
    def __instancecheck__(cls, o): print("asked"); return True
class X(metaclass=Meta): pass
print(isinstance(1, X), isinstance(1, (str, X)), isinstance(X(), X), isinstance("a", (str, X)))
try: isinstance(1, (str, 3))
except TypeError as e: print(e)
print(isinstance(1, (int, 3)), isinstance(True, (str, (float, int))), isinstance(1, int | str), isinstance(None, (int, str)))
class L2: pass
class L3:
    __class__ = property(lambda s: int)
class L4(L2): pass
l = L4()
print(isinstance(l, int), isinstance(l, (str, int))); L4.__bases__ = (L3,); print(isinstance(l, int), isinstance(l, (str, int)))
class E(Exception): pass
try:
    raise E.c(1) if hasattr(E,"c") else E(1,2)
except E as e: print(e.args)
from unittest.mock import Mock
print(isinstance(Mock(spec=int), int), isinstance(Mock(spec=int), str))


# patterns: what a place found in one class it looks for again in another
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Other:
    y, x = "class y", "class x"


class Lazy(Point):
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


def look(thing):
    match thing:
        case Point(0, z) | Point(z, 0):
            return "axis", z
        case Point(x, y):
            return "point", x, y
        case Other(x=x, y=y):
            return "other", x, y
        case [a, [b, *c], {"k": d, **e}] | (a, (b, *c), {"l": d, **e}):
            return "nested", a, b, c, d, e
        case {"k": 1 | 2 as n, "l": str(s)}:
            return "mapping", n, s
        case int(n) | float(n) if n > 5:
            return "large", n
        case "a" | "b" | 1 | None as one:
            return "constant", one
    return None


lazy = Lazy(1, 2)
del lazy.y
things = [Point(0, 1), Point(1, 0), Point(1, 2), Other(), Lazy(3, 4), lazy, [1, [2, 3, 4], {"k": 5, "m": 6}],
          (1, (2,), {"l": 3}), {"k": 2, "l": "text"}, {"k": 2, "l": 3}, 6, 7.5, True, 1, "b", None, "c"]
for thing in things + things[:3]:
    print(look(thing))
Point.__match_args__ = ("y", "x")
print(look(Point(1, 2)), look(Point(0, 2)))
Point.x = property(lambda self: "a property")
print(look(Point.__new__(Point)))


class Changing(list):
    pass


class Meddler:
    def __init__(self, where):
        self.where = where

    def __eq__(self, other):
        self.where.clear()
        return True


items = []
items += [Meddler(items), 2, 3]
match items:
    case [0, x, y]:
        print("as they were:", x, y, items)


# with: methods of the class are found each time as they are
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is None)
        return kind is KeyError


class Native:
    __enter__ = staticmethod(lambda: print("static enter"))
    __exit__ = print


class Odd(Manager):
    def __exit__(self, *details, more=()):
        print("odd exit", len(details), more)


def run(managers, *errors):
    for manager in managers:
        for error in errors:
            try:
                with manager as m, Manager("inner"):
                    print(m is manager)
                    if error:
                        raise error
            except Exception as e:
                print("caught", repr(e))


import threading
one = Manager("one")
one.__enter__ = None  # is not looked at
run([one, Odd("two"), Native(), threading.Lock(), one], None, KeyError(1), ValueError(2))
Manager.__exit__ = lambda self, *details: print("another exit")
run([one], None)
del Manager.__enter__
run([one], None)
