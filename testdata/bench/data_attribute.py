# Reading and writing attributes, and calling methods.
class Counter:
    def __init__(self, step):
        self.step = step
        self.value = 0

    def bump(self):
        self.value += self.step
        return self.value


def main():
    a, b = Counter(1), Counter(3)
    for _ in range(2_500_000):
        a.bump()
        b.value = b.value + a.step
        if b.value > 1_000_000:
            b.value -= a.value
    return a.value, b.value


print(*main())
