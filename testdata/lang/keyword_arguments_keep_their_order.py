def f(**kw): return list(kw)
def g(a, *args, b=1, **kw): return a, args, b, kw


print(f(z=1, a=2, m=3), f(**{"y": 1, "x": 2}, w=3), g(1, 2, c=3, b=4, d=5))
class K:
    def __init__(self, **kw): self.__dict__.update(kw)
print(vars(K(b=1, a=2)))
print(dict(z=1, y=2), "{z}{a}".format(**dict(a=1, z=2)))
