# A key of **mapping that is no string used to be refused before the other arguments were evaluated, and before what
# CPython complains of first where it hands the mapping on as it is.
class I(int):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class Init:
    def __init__(self, *a):
        print("init", a)


class New:
    def __new__(cls, *a, **k):
        print("new", a, k)


class Meta(type):
    def __call__(cls, *a, **k):
        print("meta", a, k)


class ByMeta(metaclass=Meta):
    pass


class Plain:
    pass


class Called:
    def __call__(self, *a, **k):
        print("call", a, k)


def late(x):
    print("evaluated", x)
    return {}


def f(*a, **k):
    print("f", a, k)


callees = int, str, float, list, dict, set, bytes, complex, memoryview, object, slice, range, zip, type, staticmethod
for callee in callees + (I, D, T, Init, New, ByMeta, Plain, Called(), ValueError, f, len, print, sorted, 3, None):
    for args in ((), ([1],), (None, None, None, None)):
        try:
            print(callee(*args, **{1: 2}, **late(args)) is None)
        except TypeError as e:
            print(e)
for call in (
    lambda k: {}.update(**k),
    lambda k: {}.update(1, **k),
    lambda k: {}.update(1, 2, **k),
    lambda k: D().update([(1, 2)], **k),
    lambda k: dict.update({}, **k),
    lambda k: "{} {}".format(1, 2, **k),
    lambda k: "{} {b}".format(1, **k),
    lambda k: f.__call__(**k),
    lambda k: Plain().__init__(**k),
    lambda k: complex(**k),
):
    try:
        print(call({3: 4, "a": 5, 6: 7}))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
try:
    Init(**{"a": 1, 2: 3})
except TypeError as e:
    print(e)
