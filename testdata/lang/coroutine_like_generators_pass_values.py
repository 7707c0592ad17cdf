def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"a": [10, 20, 30], "b": [1.5, 2.5]}.items():
    g = grouper(results, key)
    next(g)
    print([g.send(v) for v in values])
    g.send(None)
print(results)
