# Calls with several arguments, defaults and keywords.
def mix(a, b, c=3, *, d=4):
    return a + b * c - d


def main():
    total = 0
    for i in range(1_200_000):
        total += mix(i, 2) + mix(i, 1, 2) - mix(1, 2, d=5)
    return total


print(main())
