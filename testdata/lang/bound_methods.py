class C:
    def m(self, x=1): return self, x


c = C()
f = c.m
print(f(2)[1], f == c.m, f is c.m, f.__self__ is c, f.__func__ is C.m, hash(f) == hash(c.m), C.m(c, 3)[1])
c.own = lambda x: x * 2
print(c.own(4))
C.added = lambda self: "added"
print(c.added())
print([].append == [].append, "a".upper(), list(map("{}!".format, "ab")), list(map(str.upper, ["x"])))
append = (lst := []).append
append(1); append(2)
print(lst)
