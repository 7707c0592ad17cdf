class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("p") as p, CM("q")):
    print(p)
with CM("s", True):
    raise ValueError("swallowed")
try:
    with CM("outer"):
        with CM("inner"):
            raise KeyError("passes")
except KeyError as e:
    print("caught", e)


def f():
    for i in range(3):
        with CM(i):
            if i == 0:
                continue
            return i


print(f())
with CM("t") as (x):
    print(x)
d = {}
with CM("target") as d["k"]:
    print(d)
for bad in (3, CM):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class Broken(CM):
    def __exit__(self, *a): raise RuntimeError("in exit")


try:
    with Broken("broken"):
        raise ValueError("body")
except RuntimeError as e:
    print(e, repr(e.__context__))
