# Sorting keys that compare without calls: ints, floats, strs and tuples of them, few and many, with equal ones in order.
import random

rng = random.Random(5)


def check(name, items, **kw):
    order = sorted(range(len(items)), key=items.__getitem__, **kw)
    again = sorted(items, **kw)
    assert all(a is b or a == b for a, b in zip(again, (items[i] for i in order)))
    print(name, len(items), kw, again[:4], order[:8], sum(i * j for i, j in enumerate(order)))


odd = ["", "a", "a\0", "a\0\0", "b", "é", "漢字", "🙂", "\uffff", "abcdefgh", "abcdefghi", "abcdefghij"]
floats = [0.0, -0.0, 1.5, -1.5, float("inf"), -float("inf"), 5e-324]
for n in (1, 2, 5, 32, 33, 64, 65, 700):
    for kw in ({}, {"reverse": True}):
        check("few ints", [rng.randrange(-9, 9) for _ in range(n)], **kw)
        check("ints", [rng.randrange(-2**63, 2**63) for _ in range(n)], **kw)
        check("floats", [rng.choice(floats + [rng.random()]) for _ in range(n)], **kw)
        check("texts", [rng.choice(odd) for _ in range(n)], **kw)
        check("urls", [f"http://example.com/{rng.randrange(n)}/" + "ab"[n % 2] * rng.randrange(20) for _ in range(n)], **kw)
        check("pairs", [(rng.randrange(3), rng.choice("ab")) for _ in range(n)], **kw)
        check("triples", [(rng.choice("ab"), rng.choice(floats), rng.randrange(9)) for _ in range(n)], **kw)
        check("numbers", [rng.choice([1, 2.5, True, 2**70, -2**70, 0.0]) for _ in range(n)], **kw)
        check("unequal tuples", [tuple(rng.randrange(3) for _ in range(rng.randrange(4))) for _ in range(n)], **kw)
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0, nan, 0.5]), sorted([(3.0, 1), (nan, 2), (1.0, 3)]))
for bad in ([(1, "a"), (1, 2)], [1, "a"], [(1, None), (1, None), (1, 3)]):
    try:
        sorted(bad)
    except TypeError as error:
        print(error)
for call in (lambda: sorted(), lambda: sorted([1], None), lambda: sorted([1], foo=1), lambda: sorted(1, foo=1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(sorted("bca", key=None, reverse=0), sorted([(2, None), (1, None)]))
