class K:
    def __init__(self, k, n): self.k, self.n = k, n
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f"{self.k}{self.n}"


print(sorted([K(1, "a"), K(0, "b"), K(1, "c"), K(0, "d")]), sorted([K(1, "a"), K(0, "b"), K(1, "c")], reverse=True))
a = [3, 2, 1]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as e:
    print(e, a)
try:
    [1, 2].sort(key=lambda x: 1 / 0)
except ZeroDivisionError as e:
    print(e)
b = [5, 1, 4]
try:
    b.sort(key=lambda x: x if x != 4 else None)
except TypeError as e:
    print(e, sorted(map(str, b)))
import random
random.seed(1)
c = [random.random() for _ in range(500)]
d = sorted(c)
print(all(d[i] <= d[i + 1] for i in range(499)), sorted(d, reverse=True) == d[::-1])
