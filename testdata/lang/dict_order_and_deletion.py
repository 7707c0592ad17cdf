d = {}
for i in range(20):
    d[f"k{i}"] = i
for i in range(0, 20, 3):
    del d[f"k{i}"]
for i in range(0, 10, 3):
    d[f"k{i}"] = -i
print(d)
while len(d) > 12:
    print(d.popitem(), end=" ")
print()
for k in list(d):
    if d[k] < 0:
        d.pop(k)
print(d, next(iter(d)), list(d.items())[-1])
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
it = iter({1: 1})
print(next(it), next(it, "end"))


class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, H) and self.v == o.v
    def __repr__(self): return f"H{self.v}"


e = {H(1): "a", H(2): "b", H(1): "c"}
print(e, e[H(2)], H(3) in e)


class BadHash:
    def __hash__(self): return "x"


for bad in (lambda: {BadHash(): 1}, lambda: hash(BadHash()), lambda: {}[slice(1)] if False else {}[[]]):
    try:
        bad()
    except TypeError as x:
        print(x)
class OnlyEq:
    def __eq__(self, o): return True
try:
    hash(OnlyEq())
except TypeError as x:
    print(x)
