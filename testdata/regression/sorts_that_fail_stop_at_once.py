# A sort whose comparison raised went on without comparing, so the list was left in another order than CPython's.


class Key:
    def __init__(self, n, left):
        self.n, self.left = n, left

    def __repr__(self):
        return str(self.n)

    def __lt__(self, other):
        self.left[0] -= 1
        if self.left[0] < 0:
            raise TypeError
        return self.n < other.n


def attempt(numbers, comparisons, **options):
    left = [comparisons]
    keys = [Key(n, left) for n in numbers]
    try:
        keys.sort(**options)
    except TypeError:
        print(comparisons, keys)


for comparisons in range(0, 8):
    attempt([3, 4, 1, 3, 0], comparisons)
    attempt([3, 3, 2, 2, 1, 5], comparisons, reverse=True)
for comparisons in range(0, 500, 61):
    attempt([i * 37 % 100 for i in range(90)], comparisons)
    attempt([i // 7 if i % 20 else 50 - i for i in range(80)], comparisons, key=lambda x: x, reverse=True)
    attempt([*range(40), *range(20, 60)], comparisons)
