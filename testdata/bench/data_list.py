# List indexing: a sieve, then an in-place reversal and prefix sums.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return flags


def main():
    flags = sieve(2_000_000)
    sums = [0] * len(flags)
    for i in range(1, len(flags)):
        sums[i] = sums[i - 1] + flags[i]
    return sums[-1], sums[1000]


print(*main())
