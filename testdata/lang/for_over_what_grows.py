items = [1, 2, 3]
for x in items:
    if len(items) < 6:
        items.append(x * 10)
    print(x, end=" ")
print(items)
d = {1: 1}
try:
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
s = {1}
try:
    for k in s:
        s.add(k + 1)
except RuntimeError as e:
    print(e)
