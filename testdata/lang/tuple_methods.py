t = (1, 2, 2, "a")
print(t, t[0], t[-1], t[1:3], t.count(2), t.index("a"), len(t), t + (5,), t * 2, (1,), (), tuple("ab"), tuple([1]), 2 in t, (1, 2) < (1, 3), ((1, 2), 3))
print(hash((1, 2, 3)), hash(()), {(1, 2): "x"}[1, 2], sorted([(2, 1), (1, 2)]), max((1, 5), (1, 6)), *t)
a = (1, [2])
a[1].append(3)
print(a)
for bad in ('(1,)[0] = 2', 'del (1,)[0]', '(1,)[3]', '(1,).index(9)', '(1,) + [2]', 'hash(([],))', '(1,).append', 'tuple(3)', '(1, 2) < (1, "a")'):
    try:
        exec(bad)
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
