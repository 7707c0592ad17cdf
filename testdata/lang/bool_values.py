print(True, False, True + 1, True * 3, True & False, True | 0, True ^ True, ~0, not True, bool("False"), bool([0]), int(True), str(True))
print([True, False].index(True), {True: "a", 1: "b", 1.0: "c"}, "yes" * True, isinstance(False, int), bool.__mro__, True is (1 == 1))
print(f"{True:d} {True} {True:>6}|", sum([True, True, False]), any([]), all([]), any([0, 1]), all([1, 0]))
