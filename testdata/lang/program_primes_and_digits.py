def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\0\0"
    for i in range(2, int(limit ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, p in enumerate(sieve) if p]


ps = primes(100)
print(ps, len(primes(10_000)))


def factor(n):
    out = []
    for p in ps:
        while n % p == 0:
            out.append(p)
            n //= p
    return out + [n] * (n > 1)


print(factor(360), factor(97 * 89), factor(2 ** 10 * 101), sum(map(int, str(2 ** 1000))))
