# Keywords given twice were noticed late: CPython merges a mapping before it evaluates what follows, a run of names at its
# end, and reads an item of a mapping once its key is known to be new. A class statement let repeated ones pass.

def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def g(x):
    print("eval", x)
    return x


def f(*a, **k):
    return a, k


class M:
    def __init__(self, n):
        self.n = n

    def keys(self):
        print("keys", self.n)
        return ["a", "b"]

    def __getitem__(self, k):
        print("get", self.n, k)
        if self.n == "bad":
            raise KeyError(k)
        if self.n == "worse":
            raise AttributeError(k)
        return k


check(lambda: f(**{"a": 1}, **{"a": 2}, **g({"b": 2})))
check(lambda: f(a=1, **{"a": 2}, b=g(3)))
check(lambda: f(**{"a": 1}, a=g(2), b=g(3)))
check(lambda: f(**{"a": 1}, a=g(2), b=g(3), **g({})))
check(lambda: f(**5, b=g(3)))
check(lambda: f(*[1], *5, g(1), b=g(3)))
check(lambda: f(**{"a": 1}, b=g(3), c=g(4), **{"b": 1}, d=g(4)))
check(lambda: dict(**{"a": 1}, b=g(3), **{"b": 1}, d=g(4)))
check(lambda: print(**{"a": 1}, **{"a": 1}))
check(lambda: f(**{"b": 1, (1, 2): 1}))
check(lambda: f(**M(1), **M(2), c=g(3)))
check(lambda: f(**M(1), b=g(3)))
check(lambda: f(b=g(3), **M(1)))
check(lambda: f(**M("bad")))
check(lambda: f(**M("worse")))


def classes():
    class A(object, **{"a": 1}, **{"a": 2}):
        pass


def mapped():
    class A(object, **M(1)):
        pass


check(classes)
check(mapped)


def suspended(k):
    return f(**{"a": 1}, **M(k), c=(yield "late"), d=g(5))


for k in 1, "bad":
    try:
        print(next(suspended(k)))
    except Exception as e:
        print(type(e).__name__, e)
