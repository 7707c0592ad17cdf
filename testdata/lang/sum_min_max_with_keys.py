data = [{"n": "a", "v": 3}, {"n": "b", "v": 1}, {"n": "c", "v": 3}]
print(max(data, key=lambda d: d["v"])["n"], min(data, key=lambda d: d["v"])["n"], sum(d["v"] for d in data), sorted(data, key=lambda d: (-d["v"], d["n"]))[1]["n"])
print(max("b", "a", "c"), min(3, 2.5), max([[1, 2], [1, 3]]), sum([0.1, 0.2, 0.3]), sum([1, 2.5]), max((x for x in [3, 9, 2]), default=0))
