# Complaints that came too early, too late or in other words than CPython's.
class Bad:
    def __index__(self):
        return None

    def __str__(self):
        return None

    def __call__(self, **kw):
        return kw


class D(dict):
    def get(self, *a):
        return super().__getitem__(*a)


class S(str):
    pass


def told(ask):
    try:
        print(ask())
    except Exception as e:
        print(type(e).__name__, e)


def assign(x, key):
    x[key] = 1


def delete(x, key):
    del x[key]


print(type({}.__getitem__).__name__, type([].__getitem__).__name__, type(set().__contains__).__name__, type([].__contains__).__name__)
for ask in (
    lambda: {}.__getitem__(),
    lambda: D().get(),
    lambda: D(a=1).get("a"),
    lambda: frozenset().__contains__(1, 2),
    lambda: type(iter(S("ab"))).__name__ + type(iter("ab")).__name__,
    lambda: "%*d" % (-(2**63),),
    lambda: "%*d" % (-(2**63) - 1, 3),
    lambda: "%d" % Bad(),
    lambda: "%x" % Bad(),
    lambda: "%d" % "3",
    lambda: slice(2.5, 0, 1).indices(2**70),
    lambda: slice(1, 2, 2.5).indices(2**70),
    lambda: sum(None, "a"),
    lambda: sum([], "a"),
    lambda: str(1, 2, 3, 4),
    lambda: str(1, 2, 3, a=4),
    lambda: str(1, None),
    lambda: str(1, encoding=None),
    lambda: int(1, 2, 3),
    lambda: int(1, 2, a=3),
    lambda: type(1, a=1),
    lambda: memoryview(a=1),
    lambda: Bad()(a=1, **{"a": 2}),
    lambda: assign((), 2**70),
    lambda: assign("a", Bad()),
    lambda: assign({1}, 0),
    lambda: delete(range(3), 2**70),
    lambda: delete(b"", 0),
    lambda: delete(3, 2**70),
):
    told(ask)


def doubled(array):
    array += array
    return array


for ask in (
    lambda: doubled(bytearray(b"ab")),
    lambda: doubled(bytearray()),
    lambda: b"ab".hex(None, 2**60),
    lambda: bytes.fromhex("'é"),
    lambda: bytes.fromhex("1"),
    lambda: bytes.fromhex("12 3g"),
):
    try:
        print(ask())
    except Exception as e:
        print(type(e).__name__, e)
