# Generators: resuming, chaining with yield from, and generator expressions.
def numbers(n):
    for i in range(n):
        yield i


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def chained(n):
    yield from numbers(n)
    yield from evens(numbers(n))


def main():
    total = 0
    for x in chained(1_600_000):
        total += x
    return total + sum(x * x for x in numbers(1_500_000))


print(main())
