data = [{"n": "a", "v": 3}, {"n": "b", "v": 1}, {"n": "c", "v": 3}]
print(max(data, key=lambda d: d["v"])["n"], min(data, key=lambda d: d["v"])["n"], sum(d["v"] for d in data), sorted(data, key=lambda d: (-d["v"], d["n"]))[1]["n"])
print(max("b", "a", "c"), min(3, 2.5), max([[1, 2], [1, 3]]), sum([0.1, 0.2, 0.3]), sum([1, 2.5]), max((x for x in [3, 9, 2]), default=0))
# Floats are added up exactly only as long as there is nothing but ints before them and floats and ints after.
from fractions import Fraction
tenths = [0.1] * 10
print(sum(tenths), sum([Fraction(0)] + tenths), sum([2**64, -2**64] + tenths), sum(tenths, True) - 1, sum([1, 2] + tenths), sum(tenths + [Fraction(0)] + tenths))
