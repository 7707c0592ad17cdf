# Primes up to five million with a bytearray, and again with a list and loops.
def by_slices(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[:2] = b"\0\0"
    for i in range(2, int(n**0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return sum(sieve)


def by_loops(n):
    composite = [False] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if not composite[i]:
            count += 1
            for k in range(i * i, n + 1, i):
                composite[k] = True
    return count


print(by_slices(5_000_000), by_loops(2_000_000))
