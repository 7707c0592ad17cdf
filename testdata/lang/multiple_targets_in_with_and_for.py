d = {}
for d["k"] in range(3):
    pass
print(d)
class O: pass
o = O()
for o.attr, *o.rest in [(1, 2, 3)]:
    pass
print(o.attr, o.rest)
lst = [0]
[lst[0], x] = 5, 6
print(lst, x)
