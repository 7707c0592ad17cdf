def add(item, *, into=None):
    into = [] if into is None else into
    into.append(item)
    return into


print(add(1), add(2), add(3, into=[0]))
def memo(n, cache={0: 0, 1: 1}):
    if n not in cache:
        cache[n] = memo(n - 1) + memo(n - 2)
    return cache[n]
print(memo(80), len(memo.__defaults__[0]))
memo.__defaults__ = ({0: 5, 1: 5},)
print(memo(2))
