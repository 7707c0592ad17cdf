def f():
    xs = [2, 3]
    return 1, *xs


def g():
    xs = [2, 3]
    yield 1, *xs


print(f(), *g())
d = {(1, 2): "pair"}
print(d[1, 2], d[*[1, 2]])
