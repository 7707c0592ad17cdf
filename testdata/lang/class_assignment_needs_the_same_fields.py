# obj.__class__ = C works between classes whose instances keep the same things, whatever their order.
class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class J:
    __slots__ = ["c", "b"]


class WithDict(J):
    __slots__ = ["__dict__"]


class Weak(J):
    __slots__ = ["__weakref__"]


class Both(J):
    pass


class Both2(J):
    __slots__ = ["__weakref__", "__dict__"]


class Plain:
    pass


class Derived(Plain):
    pass


def attempt(a, b):
    x = a()
    try:
        x.__class__ = b
        print(a.__name__, b.__name__, type(x).__name__)
    except TypeError as e:
        print(a.__name__, b.__name__, e)


for a in (G, H, J, WithDict, Weak, Both, Both2, Plain, Derived):
    for b in (G, J, WithDict, Both2, Plain):
        attempt(a, b)

x = G()
x.a, x.b = 1, 2
x.__class__ = H
print(x.a, x.b)
