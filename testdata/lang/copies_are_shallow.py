import copy
a = [1, [2]]
b, c, d, e = a[:], list(a), a.copy(), copy.deepcopy(a)
a[1].append(3)
print(b, c, d, e)
x = {"k": [1]}
y = dict(x); x["k"].append(2); print(y)
