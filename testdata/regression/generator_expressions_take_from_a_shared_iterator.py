# A generator expression over an iterator that somebody else has too used to leave it where it was.
def left(make, use):
    it = iter(make)
    return use(it), list(it)


for make in ([1, 2, 3, 4], (1, 2, 3, 4), range(1, 5), '1234', {1: 0, 2: 0, 3: 0, 4: 0}, b'\1\2\3\4'):
    print(left(make, lambda it: any(int(x) == 2 for x in it)), left(make, lambda it: all(int(x) < 2 for x in it)),
          left(make, lambda it: next(x for x in it)), left(make, lambda it: sum(int(x) for x in it)),
          left(make, lambda it: next(g) if (g := (x for x in it if int(x) == 3)) else None))


class Hands:
    # Its iterator is always the same one.
    def __init__(self, items):
        self.it = iter(items)

    def __iter__(self):
        return self.it


hands = Hands([1, 2, 3, 4])
print(next(x for x in hands), next(x for x in hands), list(hands))
it = iter([1, 2, 3, 4, 5])
pairs = ((x, next(it, None)) for x in it)
print(list(pairs), list(it))
lines = iter(['a', 'begin', 'b', 'c'])
print(any(line == 'begin' for line in lines), [line for line in lines])
