# What one operator hands to the next may be kept by a script's own operator, and must then stay what it is.
import hashlib

kept = []


class Keeper:
    def __add__(self, other):
        kept.append(other)
        return other

    __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __add__

    def __lt__(self, other):
        kept.append(other)
        return True

    __gt__ = __eq__ = __lt__

    def __rfloordiv__(self, other):
        kept.append(other)
        return other * 3 + 1


class Stored:
    x = 3**90

    def __add__(self, other):
        return self.x

    __mul__ = __add__


def f():
    return b * c + i


k, r, b, c, z = Keeper(), Stored(), 7**80, 5**99, 1 + 2j
for i in range(100):
    kept += [(b * c + i) + k, (b * c - i) * k, (b * i + c) < k, k < (c * c + i), (b * c * i) // k]
    kept += [(r + 1) * b + c - (r * 2) // 7, (r + 1) - (r + 1), ((r * 1) + (r * 1)) * i]
    kept += [(b * c + b * i) // (c + i) % (b - i), (f() + f()) * (f() - c), [x * b + c for x in (i, i + 1)]]
    kept.append((y := b * i + c) * 2 + y)
    kept += [z * z + k, z * i == k, k == z - i, (z + i) * (z - 1) - z * z, (z * z * z) + r.x, (z * z) // k]
    kept.append((kept[-2] * 1 + z, kept[-6] + z * 1))
    z = z * z / abs(z) + 1
    assert (b + c) * (b - c) - (b * b - c * c) == 0
    assert (b * c + i) - (b * c) == i and (b + i) * 2 > b * 2 - 1 and (b + i) * 2 != c * 3
    for bad in (lambda: (b * c + 1) // (b - b), lambda: (b * c + 1) + "x", lambda: "x" < b * c + 1):
        try:
            bad()
        except (ZeroDivisionError, TypeError) as error:
            kept.append(str(error))
print(r.x == 3**90, kept[0], kept[-3:], hashlib.md5(repr(kept).encode()).hexdigest())
