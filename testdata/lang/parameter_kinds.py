def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, g=7))
print(f(1, d=4, a=99, b=98))
print(f(*[1, 2], *(3, 4), **{"d": 1}, **{"x": 2}))


def g(*, k):
    return k


def h(a, /):
    return a


def i(a, *, b):
    return a, b


print(g(k=1), h(2), i(a=1, b=2))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
