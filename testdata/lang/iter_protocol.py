class Up:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Up(3)), sum(Up(4)), max(Up(5)), 2 in Up(3), tuple(Up(2)), [*Up(2)], {*Up(2)}, dict(zip("ab", Up(2))))
a, b = Up(2)
print(a, b)
it = iter([1, 2])
print(next(it), next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print(repr(e))
for bad in (lambda: iter(3), lambda: next([]), lambda: list(5)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(list(iter(iter([1, 2, 0, 3]).__next__, 0)))


class Bad:
    def __iter__(self): return 5


try:
    list(Bad())
except TypeError as e:
    print(e)
