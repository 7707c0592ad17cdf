x = 1
del x
try:
    x
except NameError as e:
    print(e)
a = [0, 1, 2, 3, 4, 5]
del a[0], a[-1], a[1:3]
print(a)
d = {"a": 1, "b": 2}
del d["a"]
print(d)


class C:
    y = 1


c = C()
c.z = 2
del c.z
print(hasattr(c, "z"), c.y)
try:
    del c.y
except AttributeError as e:
    print(e)


def f():
    v = 1
    del v
    try:
        print(v)
    except UnboundLocalError as e:
        print(e)


f()
(p, q) = 1, 2
del (p, q)
print("p" in globals())
