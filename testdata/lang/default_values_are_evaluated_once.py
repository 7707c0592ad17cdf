def f(x, seen=[]):
    seen.append(x)
    return seen


print(f(1), f(2), f.__defaults__)
n = 1


def g(v=n, *, k=n + 1):
    return v, k


n = 100
print(g(), g.__kwdefaults__)
