a = [1, 2, 3, 4, 5]
for x in a:
    if x % 2:
        a.remove(x)
print(a)
it = iter(a)
a.clear()
print(list(it))
b = [1, 2, 3]
r = reversed(b)
b.append(4)
print(list(r))
