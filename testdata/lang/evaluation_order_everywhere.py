log = []


def n(x, v=None):
    log.append(x)
    return x if v is None else v


n(1) + n(2) * n(3)
[n(4), n(5)][n(6, 0)]
{n(7): n(8), n(9): n(10)}
n(11, {})[n(12)] = n(13)
n(14) < n(15) < n(16)
print(n(17), end=n(18, "\n"), sep=n(19, ""))
(lambda *a, **k: None)(n(20), *n(21, []), n(22), k=n(23), **n(24, {}))
n(25, [1, 2, 3])[n(26, 0):n(27, 2):n(28, 1)]
n(29, 1) if n(30, 0) else n(31)
a, n(32, {})["k"] = n(33, (1, 2))
n(34, [0])[n(35, 0)] += n(36)
x = y = n(37)
assert n(38), n(39)
for q in n(40, []):
    pass
f"{n(41)}{n(42)!r:{n(43)}}"
n(44, {}).setdefault(n(45), n(46))
del n(47, {1: 1})[n(48, 1)]
print(log)
