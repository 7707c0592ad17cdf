def two(a, b): pass
def posonly(a, b, /): pass
def kwonly(*, k, m): pass
def default(a, b=1): pass
def none(): pass
def many(a, b, c, d): pass
def var(a, *args): pass


class C:
    def method(self, x): pass
    def __init__(self, y=0): pass


calls = [
    lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, a=2), lambda: two(1, 2, c=3),
    lambda: posonly(a=1, b=2), lambda: posonly(1, b=2), lambda: kwonly(), lambda: kwonly(k=1), lambda: kwonly(1),
    lambda: kwonly(1, k=1, m=2),
    lambda: default(), lambda: default(1, 2, 3), lambda: none(1), lambda: many(), lambda: many(1), lambda: var(),
    lambda: C().method(), lambda: C().method(1, 2), lambda: C.method(), lambda: C(1, 2), lambda: C(z=1),
    lambda: two(*[1], **{"a": 2}), lambda: two(**{"a": 1}, **{"a": 2}), lambda: two(*3), lambda: two(**3),
    lambda: two(**{1: 2}), lambda: (lambda x: x)(), *(lambda v=v: v() for v in (3, None, "text", [], {}, 1.5)),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as e:
        print(e)
