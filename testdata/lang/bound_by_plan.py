# Calls in one place with keywords, defaults and *args, of functions that take them differently.


def f(a, b=2, *, c=3):
    return "f", a, b, c


def g(c, b, a=1):
    return "g", a, b, c


def h(a, *rest, c, **more):
    return "h", a, rest, c, more


def only(a, /, c=0):
    return "only", a, c


class K:
    def __init__(self, a, *rest, c=9):
        self.got = a, rest, c

    def method(self, a, b=5, *, c):
        return "method", a, b, c


def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except TypeError as e:
        return str(e)


def say(n):
    print(n, end=" ")
    return n


def call(fn):
    return fn(say(1), c=say(2))


for fn in (f, g, h, only, f, K, K(0).method, lambda a, c: (c, a), lambda *c: c, f):
    result = attempt(call, fn)
    print(result.got if isinstance(result, K) else result)

f.__defaults__, f.__kwdefaults__ = None, {"c": 30}
print(attempt(call, f))
print(attempt(lambda: f(1, 2)), attempt(lambda: f(1)), attempt(lambda: f(b=1)))
f.__kwdefaults__ = None
print(attempt(lambda: f(1, 2)), attempt(lambda: f(1, 2, c=3)))
f.__defaults__ = (7, 8)
print(attempt(lambda: f(c=1)))


def rest(a, *more, k=1):
    return a, more, k


for _ in range(2):
    print(rest(1), rest(1, 2), rest(1, 2, 3, k=4), rest(k=1, a=2), attempt(lambda: rest(1, 2, a=3)))
print(attempt(lambda: f(1, a=2)), attempt(lambda: f(1, 2, 3)), attempt(lambda: f(1, z=2)), attempt(lambda: only(a=1)))


def spawn(n, step=1):
    while n < 5:
        yield n
        n += step


print(list(spawn(1)), list(spawn(n=0, step=2)), list(K(1, 2, 3).got))
