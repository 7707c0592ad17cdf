a = [3, 1, 2]
a.append(5); a.extend("xy"); a.insert(1, "ins"); a.insert(-100, "first"); a.insert(100, "last")
print(a, a.pop(), a.pop(0), a.index(1), a.count(3), a.remove("ins"), a, len(a))
b = [3, 1, 2]
b.sort(); print(b); b.sort(reverse=True); print(b); b.reverse(); print(b)
b.sort(key=lambda x: -x); print(b)
c = b.copy(); c.clear(); print(b, c, b + [9], b * 2, [0] * 3, 2 * [1], b == [3, 2, 1], b != b[:], [1, 2] < [1, 2, 3], [[1]] == [[1]])
print(sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted({3: 1, 1: 2}), list("abc"), list(range(3)), list({"a": 1}), list())
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True), min(pairs), max(pairs, key=lambda p: p[1]))
r = [1]; r.append(r); print(r, r in r, repr(r))
m = [[0] * 2 for _ in range(2)]; m[0][1] = 5; print(m)
for bad in ('[].pop()', '[1].pop(5)', '[1].remove(2)', '[1].index(2)', '[1][3]', '[1] + (2,)', 'list([1])["a"]', '[].append()', '[1].append(1, 2)', '[3, "a"].sort()', 'list(1, 2)', '[1].insert(1)', '[1].extend(3)', '[1] * 1.5', '[].nope', 'sorted(3)', 'sorted([1], 2)', 'list(3)', '{}[[]]', 'hash([])', '[1].pop("x")', '[1].index(2, 0, 1, 2)', 'sorted([1], key=3)', '[1, 2].sort(lambda x: x)', '[].sort(foo=1)'):
    try:
        print(eval(bad))
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
