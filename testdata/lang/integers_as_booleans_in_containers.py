print([1, True, 1.0].count(1), {1: "a"}[True], {True, 1, 0, False}, sorted([True, 0, 2]), sum([True] * 3), "ab"[True], [10, 20][False])
print(True == 1, isinstance(True, int), True + 0.5, -True, divmod(True, True), max(True, 2), range(True, 3))
