r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, "a" in r, r.index(8), r.count(8), r == range(2, 18, 3), r.start, r.stop, r.step, hash(r) == hash(range(2, 18, 3)))
print(range(5), range(0), list(range(5, 0, -2)), list(range(5, 0)), len(range(0, -10, -3)), bool(range(0)), range(3) == range(0, 3, 1), list(reversed(range(4))), range(10 ** 30)[10 ** 29], len(range(10 ** 6)))
print(max(range(5)), sum(range(101)), 10 ** 25 in range(10 ** 26), range(True), range(1, 2) == [1], sorted(range(3), reverse=True), tuple(range(2)))
for bad in ('range()', 'range(1.5)', 'range("a")', 'range(1, 2, 0)', 'range(3)[5]', 'range(3).index(7)', 'range(1, 2, 3, 4)', 'range(3)["a"]', 'range(3)[0] = 1', 'len(range(10 ** 30))', 'range(None)', 'range(3) + [1]', 'range(stop=3)'):
    try:
        exec("print(" + bad + ")" if "=" not in bad or bad.startswith("range(stop") else bad)
    except (TypeError, ValueError, IndexError, OverflowError) as e:
        print(bad, "->", type(e).__name__, e)
