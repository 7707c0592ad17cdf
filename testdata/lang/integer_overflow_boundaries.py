M = 2 ** 63 - 1
print(M, M + 1, M - 1 + 2, -M - 1, -M - 2, M * M, M * -1, (M + 1) - 1 == M, -(-M - 1), abs(-M - 1), (-M - 1) // -1, (-M - 1) * -1, M << 1, (M << 1) >> 1, ~M, ~(-M - 1), M ^ -1, M | 2 ** 70, (2 ** 70 + 5) & M)
x = M
x += 1
print(x, type(x).__name__, x == 2 ** 63, hash(x) == hash(float(2 ** 63)), {2 ** 63: "big"}[x])
print(sum([M, 1]), sum(range(M - 1, M + 2)), M % -5, -M % 5, divmod(-M - 1, 10), (-M - 1) % -1, 3 ** 40, 3 ** 39, 7 ** 22, 7 ** 23, (-3) ** 41, 10 ** 18, 10 ** 19)
n = 1
for i in range(1, 26):
    n *= i
print(n, n // 10 ** 20, n % 10 ** 9, n / 3, -n // 7, int(str(n)) == n, round(n, -20), float(n), n.bit_length())
i = M - 2
for _ in range(4):
    i += 1
print(i, [M + k for k in range(-1, 2)], range(M, M + 2)[1], list(range(M - 1, M + 2)))
