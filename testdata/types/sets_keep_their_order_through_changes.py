# The order of a set follows from its table, through thousands of changes: items added where others were removed,
# tables that grow, colliding hashes, and results of the operators, which are made in ways of their own.
import random

r = random.Random(5)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n & 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


def key():
    kind = r.randrange(5)
    if kind == 0:
        return r.randrange(50)
    if kind == 1:
        return r.randrange(5), r.randrange(5)
    if kind == 2:
        return r.randrange(20) / 2
    if kind == 3:
        return Key(r.randrange(12))
    return r.randrange(10**6)


sets = [set() for _ in range(6)]
total = 0
for step in range(6000):
    s, other = sets[r.randrange(6)], sets[r.randrange(6)]
    what = r.randrange(16)
    if what < 5:
        s.add(key())
    elif what < 8:
        s.discard(key())
    elif what == 8 and s:
        total += len(repr(s.pop()))
    elif what == 9 and len(other) < 200:
        s |= other
    elif what == 10:
        s &= other
    elif what == 11:
        s -= other
    elif what == 12:
        s ^= other
    elif what == 13 and r.random() < .1:
        s.clear()
    elif what == 14:
        sets[r.randrange(6)] = s | other if len(s) < 150 else set(list(s)[:5])
    else:
        sets[r.randrange(6)] = set(s)
        total += hash(frozenset(x for x in other if isinstance(x, int))) % 1000
    for _ in range(3):
        s.add(key())
    if step % 200 == 0:
        print(step, total, list(s)[:12], sorted(map(repr, list(other)[-9:])))
    total = (total * 31 + sum(len(repr(x)) * i for i, x in enumerate(s))) % 10**9
print(total, [len(s) for s in sets])
