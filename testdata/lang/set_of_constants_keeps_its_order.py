# A set written out in constants is filled from one frozenset, which shows in its order.
print({"coffee", "toast", "eggs", "tea", "jam"})
print([x for x in {"coffee", "toast", "eggs", "tea", "jam"}])
for x in {"coffee", "toast", "eggs", "tea", "jam"}:
    print(x)
print(list({"b", "a"}), [x for x in {"b", "a"}])
a, b, c, d, e = "coffee", "toast", "eggs", "tea", "jam"
print({a, b, c, d, e}, {a, "toast", "eggs", "tea", "jam"})
for x in {9, 17, 1, 33, 25}:
    print(x, end=" ")
print({9, 17, 1, 33, 25}, {9, 17, 1}, {(1, 2), (3, 4), (5, 6)})


def fresh():
    s = {1, 2, 3}
    s.add(len(s))
    return s


fresh().clear()
print(fresh())
