a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a == {3, 2, 1}, a.isdisjoint({9}), len(a), 2 in a, set(), set("aab"), {*a, 9})
print(a.union([7], (8,)), a.intersection([1, 2, 5]), a.difference([1]), a.symmetric_difference([1, 10]), a.issubset(range(5)), a.issuperset([1]))
a.add(5); a.discard(99); a.remove(5); a.update([10, 11]); print(a, a.pop(), sorted(a))
a |= {20}; a &= {20, 10, 3}; a -= {3}; a ^= {1}; print(sorted(a), a.copy() is a, a.clear(), a)
f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset([1, 2])], f | {3}, type(f | {3}).__name__, type({3} | f).__name__, {1, 2} == f, frozenset(), {frozenset([1])})
print({"apple", "pear", "fig", "kiwi"}, {True, 1, 1.0}, {None, "None"}, {(1, 2), (2, 1)}, {1.5, -1, 10 ** 20}, {x % 7 for x in range(20)}, {100, 33, 65, 8, 17, -5})
big = set(range(0, 300, 7)); big -= set(range(0, 300, 14)); print(list(big)[:12])
for bad in ('{1}.remove(2)', 'set().pop()', '{[]}', '{1} + {2}', '{1} | [2]', 'set(3)', 'set([1])[0]', 'frozenset([1]).add(2)', '{1} < [1]', '{1}.union(3)', 'set(1, 2)', 'hash({1})', '{1}.update(3)', '{{1}}', '{1}.add()'):
    try:
        print(eval(bad))
    except (TypeError, KeyError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
