class S:
    __slots__ = ("a", "b")


s = S()
s.a = 1
print(s.a)
for act in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__):
    try:
        act()
    except AttributeError as e:
        print(e)


class T(S):
    pass


t = T()
t.c = 1
print(t.__dict__)
