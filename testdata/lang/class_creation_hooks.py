class Plugin:
    known = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.known.append((cls.__name__, tag))


class A(Plugin, tag="a"): pass
class B(Plugin): pass


print(Plugin.known)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)

    def __call__(cls, *a):
        print("call", a)
        return super().__call__(*a)

    @property
    def shout(cls): return cls.__name__.upper()


class M(metaclass=Meta, option=1):
    x = 1
    def __init__(self, v): self.v = v


print(M(5).v, M.shout, type(M), isinstance(M, Meta))
N = type("N", (A,), {"y": 2, "get": lambda self: self.y})
print(N, N().get(), N.__bases__)
try:
    class Q(A, unknown=1): pass
    print(Plugin.known[-1])
except TypeError as e:
    print(e)
